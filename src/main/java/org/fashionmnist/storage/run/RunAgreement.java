package org.fashionmnist.storage.run;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.DamagedFileException;

/**
 * Whether the files of a folder tell the same. A number that one of them could know from another is
 * computed from it again: a file of another run would make a page that lies.
 */
public final class RunAgreement {

  /** Below this a probability has too few digits in float32 for its logarithm. */
  private static final float LEAST_PROBABILITY = 1e-30f;

  private static final double LOSS_TOLERANCE = 1e-3;

  private final Path folder;

  private RunAgreement(Path folder) {
    this.folder = folder;
  }

  /**
   * Requires the records of one run.
   *
   * @throws DamagedFileException if two of them contradict each other; names both
   */
  public static void require(
      RunFolder folder,
      RunRecord run,
      History history,
      Evaluation test,
      ImagePredictions predictions)
      throws IOException {
    RunAgreement agreement = new RunAgreement(folder.path());
    agreement.requireEpochs(run, history);
    agreement.requireScores(run, test, predictions);
  }

  private void requireEpochs(RunRecord run, History history) throws IOException {
    if (history.epochs().isEmpty()) {
      throw new DamagedFileException(
          folder.resolve(RunFolder.HISTORY_JSON), "expected at least the untrained network");
    }
    int epochs = history.last().epoch();
    if (epochs > run.settings().epochs()
        || run.weightsEpoch().filter(epoch -> epoch > epochs).isPresent()
        || run.splits().validation() > 0 != history.hasValidation()) {
      throw disagreement(folder, RunFolder.HISTORY_JSON, RunFolder.RUN);
    }
  }

  private void requireScores(RunRecord run, Evaluation test, ImagePredictions predictions)
      throws IOException {
    if (!ConfusionMatrix.of(predictions).equals(test.confusionMatrix())) {
      throw disagreement(folder, RunFolder.PREDICTIONS, RunFolder.METRICS);
    }
    if (!hasLoss(predictions, test.scores().loss())) {
      throw disagreement(folder, RunFolder.METRICS, RunFolder.PREDICTIONS);
    }
    if (run.splits().test() != predictions.count()) {
      throw disagreement(folder, RunFolder.RUN, RunFolder.PREDICTIONS);
    }
  }

  /** As far as it can be told from probabilities. */
  private static boolean hasLoss(ImagePredictions predictions, double loss) {
    double sum = 0;
    for (int i = 0; i < predictions.count(); i++) {
      float probability = predictions.probability(i, predictions.label(i));
      if (probability < LEAST_PROBABILITY) {
        return true;
      }
      sum -= StrictMath.log(probability);
    }
    double expected = sum / predictions.count();
    return Math.abs(loss - expected) <= LOSS_TOLERANCE * (1 + expected);
  }

  /** What to say of a file that contradicts another one. */
  public static DamagedFileException disagreement(Path folder, String name, String other) {
    return new DamagedFileException(
            folder.resolve(name), "is not of the same run as %s".formatted(other))
        .withRemedy("put back the files of one run, or train again");
  }
}
