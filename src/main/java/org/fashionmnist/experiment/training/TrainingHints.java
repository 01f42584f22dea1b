package org.fashionmnist.experiment.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.wording.Figures;

/**
 * What a training that cannot teach anything most likely suffers from.
 *
 * @param classNames in label order
 * @param training the images to learn from
 * @param test the images to measure with
 */
record TrainingHints(List<String> classNames, LabeledImages training, LabeledImages test) {

  /** A fall of the loss by a smaller share than this is none. */
  private static final double SMALL = 0.01;

  /** A larger share than this is as bad as all. */
  private static final double NEARLY_ALL = 0.95;

  /** What is wrong with the data, if anything. */
  List<String> ofData() {
    List<String> hints = new ArrayList<>();
    int[] trained = training.countPerLabel(classNames.size());
    int[] tested = test.countPerLabel(classNames.size());
    long present = IntStream.of(trained).filter(count -> count > 0).count();
    if (present == 1) {
      hints.add(
          "all %s are of one class, %s: there is nothing to tell it from, so the accuracy says nothing"
              .formatted(
                  Figures.count(training.count(), "training image"),
                  classNames.get(training.label(0))));
    } else if (imagesAreEqual()) {
      hints.add(
          "all %s are the same picture: nothing in them tells the classes apart; look at the files"
              .formatted(Figures.count(training.count(), "training image")));
    }
    List<String> unseen =
        IntStream.range(0, trained.length)
            .filter(c -> trained[c] == 0 && tested[c] > 0)
            .mapToObj(classNames::get)
            .toList();
    if (!unseen.isEmpty()) {
      hints.add(
          "no training images of %s, but test images: these cannot be recognized"
              .formatted(Figures.list(unseen)));
    }
    return hints;
  }

  /** Whether {@link #ofData} says that nothing can be learned. */
  private boolean nothingToLearn() {
    return IntStream.range(1, training.count())
            .allMatch(i -> training.label(i) == training.label(0))
        || imagesAreEqual();
  }

  private boolean imagesAreEqual() {
    return training.count() > 1
        && IntStream.range(1, training.count()).allMatch(this::isLikeTheFirst);
  }

  private boolean isLikeTheFirst(int image) {
    for (int p = 0; p < training.pixelCount(); p++) {
      if (training.pixel(image, p) != training.pixel(0, p)) {
        return false;
      }
    }
    return true;
  }

  /** Why no epoch was better than the untrained network, where none was. */
  Optional<String> ofWeights(TrainingResult result) {
    if (result.weightsEpoch() > 0 || nothingToLearn()) {
      return Optional.empty();
    }
    List<EpochMetrics> epochs = result.history().epochs();
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
  Optional<String> ofAnswers(
      ConfusionMatrix answers, LayerHistory layers, int weightsEpoch, double weightDecay) {
    int usual = mostFrequent(c -> predicted(answers, c));
    int largest = mostFrequent(answers::support);
    int total = answers.total();
    if (answers.support(largest) == total || nothingToLearn()) {
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
                  classNames.get(usual),
                  cause(layers, weightsEpoch, weightDecay)));
    }
    return answers.correct() > answers.support(largest)
        ? Optional.empty()
        : Optional.of(
            "to say %s of every image would be as good: try another --lr, more --epochs, or check that"
                    .formatted(classNames.get(largest))
                + " the labels belong to the images");
  }

  private int mostFrequent(IntUnaryOperator count) {
    return IntStream.range(0, classNames.size())
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
