package org.fashionmnist.experiment.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.wording.Figures;

/**
 * What a training that cannot teach anything most likely suffers from.
 *
 * @param classNames in label order
 * @param training the images to learn from
 * @param test the images to measure with
 */
record TrainingHints(List<String> classNames, LabeledImages training, LabeledImages test) {

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

  /** As {@link OutcomeHints#ofWeights} says it, unless {@link #ofData} has said why. */
  Optional<String> ofWeights(TrainingResult result) {
    return nothingToLearn()
        ? Optional.empty()
        : OutcomeHints.ofWeights(result.history(), result.weightsEpoch());
  }

  /** As {@link OutcomeHints#ofAnswers} says it, unless {@link #ofData} has said why. */
  Optional<String> ofAnswers(
      ConfusionMatrix answers, LayerHistory layers, int weightsEpoch, double weightDecay) {
    return nothingToLearn()
        ? Optional.empty()
        : OutcomeHints.ofAnswers(answers, layers, weightsEpoch, weightDecay);
  }
}
