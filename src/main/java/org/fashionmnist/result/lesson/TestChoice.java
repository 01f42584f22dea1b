package org.fashionmnist.result.lesson;

import java.util.List;

/**
 * A choice among networks, once by their scores on a small test set, once by validation images.
 *
 * @param validationImages that the second choice looks at
 * @param testImages of the small test set
 * @param freshImages that neither looks at
 * @param draws of the small test set for the means
 * @param candidates all networks
 * @param byTest the best on the small test set
 * @param byValidation the best on the validation images
 */
public record TestChoice(
    int validationImages,
    int testImages,
    int freshImages,
    int draws,
    List<CandidateScores> candidates,
    ChosenScores byTest,
    ChosenScores byValidation) {

  public TestChoice {
    candidates = List.copyOf(candidates);
  }
}
