package org.fashionmnist.suspect;

import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.run.ImagePredictions;

/**
 * Predictions of training images by networks that did not see them: the set is divided into folds,
 * and each fold is predicted by a network that learned all others. The number of threads changes no
 * bit.
 *
 * @param network to train, once for every fold
 * @param folds at least 2
 * @param epochs of each training, by Adam in batches of 32
 * @param seed of folds, initial weights and order
 * @param threads that compute
 */
public record OutOfFold(Network network, int folds, int epochs, long seed, int threads) {

  private static final int BATCH_SIZE = 32;
  private static final double LEARNING_RATE = 0.001;

  /** Is told when a fold has been predicted. */
  @FunctionalInterface
  public interface Listener {
    /** {@code fold} counts from 1; the accuracy is that on its images. */
    void predicted(int fold, double accuracy);
  }

  /**
   * Predicts every image.
   *
   * @param classNames in label order
   * @throws IllegalArgumentException if there are fewer than two folds, or fewer images than folds
   */
  public ImagePredictions predict(
      LabeledImages images, List<String> classNames, Listener listener) {
    StratifiedFolds parts = StratifiedFolds.of(images, folds, seed);
    int classCount = classNames.size();
    int[] labels = new int[images.count()];
    float[] probabilities = new float[images.count() * classCount];
    try (WorkerTeam team = new WorkerTeam(threads)) {
      for (int fold = 0; fold < parts.count(); fold++) {
        int[] unseen = parts.inside(fold);
        LabeledImages held = images.subset(unseen);
        Predictions predictions = predict(images.subset(parts.outside(fold)), held, team);
        for (int i = 0; i < unseen.length; i++) {
          labels[unseen[i]] = held.label(i);
          for (int c = 0; c < classCount; c++) {
            probabilities[unseen[i] * classCount + c] = predictions.probabilities().at(i, c);
          }
        }
        listener.predicted(fold + 1, predictions.scores(held).accuracy());
      }
    }
    return new ImagePredictions(classNames, labels, probabilities);
  }

  private Predictions predict(LabeledImages seen, LabeledImages unseen, WorkerTeam team) {
    TrainingSettings settings =
        new TrainingSettings(new Adam(LEARNING_RATE), BATCH_SIZE, epochs, seed);
    Training training =
        new Training(network, settings, seen, Normalization.UNIT, Kernels.get(), team);
    while (training.epochsDone() < epochs) {
      training.trainEpoch((rate, loss, done) -> {});
    }
    return new Predictor(network, Normalization.UNIT, Kernels.get(), team)
        .predict(training.parameters(), unseen);
  }
}
