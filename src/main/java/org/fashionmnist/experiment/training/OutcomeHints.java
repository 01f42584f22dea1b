package org.fashionmnist.experiment.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.wording.Figures;

/** What the records of a run that learned nothing say of the reason. */
final class OutcomeHints {

  /** A fall of the loss by a smaller share than this is none. */
  private static final double SMALL = 0.01;

  /** A larger share than this is as bad as all. */
  private static final double NEARLY_ALL = 0.95;

  private OutcomeHints() {}

  /** Why no epoch was better than the untrained network, where none was. */
  static Optional<String> ofWeights(History history, int weightsEpoch) {
    List<EpochMetrics> epochs = history.epochs();
    if (weightsEpoch > 0 || epochs.size() < 2) {
      return Optional.empty();
    }
    double before = epochs.get(0).training().loss();
    double after = epochs.get(epochs.size() - 1).training().loss();
    String advice;
    if (after < before * (1 - SMALL)) {
      advice =
          "what helps with the training images does not with the validation images: check that the"
              + " labels belong to the images";
    } else if (after > before * (1 + SMALL)) {
      advice = "try a smaller --lr";
    } else {
      advice = "the loss hardly moves: try another --lr";
    }
    return Optional.of("no epoch was better than the untrained network: " + advice);
  }

  /**
   * Why nearly all images are taken for one class, where they are, or the answers are no better.
   *
   * @param weightsEpoch whose weights gave the answers
   */
  static Optional<String> ofAnswers(
      ConfusionMatrix answers, LayerHistory layers, int weightsEpoch, double weightDecay) {
    int usual = mostFrequent(answers.classCount(), c -> predicted(answers, c));
    int largest = mostFrequent(answers.classCount(), answers::support);
    int total = answers.total();
    if (answers.support(largest) == total) {
      return Optional.empty();
    }
    int said = predicted(answers, usual);
    if (said > NEARLY_ALL * total && answers.support(usual) < NEARLY_ALL * said) {
      return Optional.of(
          "%s are taken for %s: %s"
              .formatted(
                  said == total
                      ? "all %s".formatted(Figures.count(total, "test image"))
                      : "%s of %s"
                          .formatted(Figures.count(said), Figures.count(total, "test image")),
                  answers.classNames().get(usual),
                  cause(layers, weightsEpoch, weightDecay)));
    }
    return answers.correct() > answers.support(largest)
        ? Optional.empty()
        : Optional.of(
            "to say %s of every image would be as good: try another --lr, more --epochs, or check that"
                    .formatted(answers.classNames().get(largest))
                + " the labels belong to the images");
  }

  private static int mostFrequent(int classCount, IntUnaryOperator count) {
    return IntStream.range(0, classCount)
        .boxed()
        .max(Comparator.comparing(count::applyAsInt))
        .orElseThrow();
  }

  private static int predicted(ConfusionMatrix answers, int classNumber) {
    return IntStream.range(0, answers.classCount()).map(t -> answers.count(t, classNumber)).sum();
  }

  private static String cause(LayerHistory layers, int weightsEpoch, double weightDecay) {
    Optional<String> dead =
        layers.epochs().stream()
            .filter(epoch -> epoch.epoch() == weightsEpoch)
            .flatMap(epoch -> epoch.layers().stream())
            .filter(layer -> layer.deadShare().orElse(0.0) > NEARLY_ALL)
            .map(LayerMetrics::layer)
            .findFirst();
    if (dead.isPresent()) {
      return "nearly all units of %s are dead, 0 whatever they see; try a smaller --lr"
          .formatted(dead.get());
    }
    return weightDecay > 0
        ? "try a smaller --weight-decay, which may leave no weights, or another --lr"
        : "the network does not look at them; try a smaller --lr, or more --epochs";
  }
}
