package org.fashionmnist.page;

import static java.util.Map.entry;

import java.util.Map;
import org.fashionmnist.page.Explanation.Section;

/** What a reader may need to know of the pictures of a comparison. */
final class ComparisonExplanations {

  /** By the names of their files. */
  static final Map<String, Explanation> ALL =
      Map.ofEntries(
          entry(
              "test-accuracy.png",
              new Explanation(
                  Section.RESULTS,
                  "Test accuracy of every final trial",
                  "A dot for each seed, the mean, and its 95 % interval. The band at the top is the"
                      + " noise: so far apart can two runs of one setting be.",
                  "Intervals that overlap widely: there the order may be chance.")),
          entry(
              "time-to-target.png",
              new Explanation(
                  Section.RESULTS,
                  "Time to the target accuracy",
                  "Epochs and seconds that the tuned trial needed on one thread until it reached the"
                      + " target on the validation images.",
                  "A fast optimizer need not be the best in the end, and an epoch need not cost the"
                      + " same for all.")),
          entry(
              "accuracy-by-arithmetic.png",
              new Explanation(
                  Section.RESULTS,
                  "Accuracy by all arithmetic, tuning included",
                  "The best validation accuracy found so far against all operations spent on finding"
                      + " it, trial after trial.",
                  "What an optimizer is worth to someone who must tune it first: a line that is high"
                      + " at the left needs little search.")),
          entry(
              "learning-rates.png",
              new Explanation(
                  Section.TUNING,
                  "Accuracy by learning rate",
                  "Each point is a trial with another learning rate; open points were given up early.",
                  "Wide hills forgive a wrong rate, narrow ones do not. Each optimizer has its own"
                      + " range: one rate for all would be unfair to most.")),
          entry(
              "validation-accuracy.png",
              new Explanation(
                  Section.COURSE,
                  "Validation accuracy by epoch",
                  "The tuned trial of each optimizer on the images held out; the bar shows the 95 %"
                      + " interval that so few images allow.",
                  "Who is fast at first, and whether the others catch up.")),
          entry(
              "validation-accuracy-by-second.png",
              new Explanation(
                  Section.COURSE,
                  "Validation accuracy by second",
                  "The same against the time spent on training, on one thread.",
                  "An optimizer whose steps cost more moves to the right.")),
          entry(
              "validation-accuracy-by-arithmetic.png",
              new Explanation(
                  Section.COURSE,
                  "Validation accuracy by arithmetic",
                  "The same against floating-point operations, which do not depend on the machine.",
                  "The difference to the picture by second is what the program, not the method, does"
                      + " well or badly.")),
          entry(
              "validation-loss.png",
              new Explanation(
                  Section.COURSE,
                  "Validation loss by epoch",
                  "How far probabilities are from labels on the images held out; lower is better.",
                  "A loss that rises again while the accuracy stays: the network becomes too sure.")),
          entry(
              "training-loss.png",
              new Explanation(
                  Section.COURSE,
                  "Training loss by epoch",
                  "The final trials on all training images: mean over the seeds, in a band from the"
                      + " smallest to the largest.",
                  "A low training loss with a poor test accuracy is overfitting, not a better"
                      + " optimizer.")));

  private ComparisonExplanations() {}
}
