package org.fashionmnist.experiment.bench;

import java.util.List;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.bench.InferenceSpeed;
import org.fashionmnist.result.bench.PeakSpeed;
import org.fashionmnist.result.bench.ScalingSpeed;
import org.fashionmnist.result.bench.TrainingSpeed;

/** Is told of speeds as they are measured. */
public interface BenchmarkListener extends ReportListener {

  /** What it is measured on, and the most that its processor can do. */
  default void machine(Environment environment, List<PeakSpeed> peaks) {}

  /** Trainings on so many images come next. */
  default void trainingHeader(int imageCount) {}

  /**
   * A training was measured.
   *
   * @param description what is trained, in a few words
   */
  default void training(String description, TrainingSpeed speed) {}

  /**
   * Predictions of a network were measured.
   *
   * @param network what predicts, in a few words
   */
  default void inference(String network, List<InferenceSpeed> speeds) {}

  /** None where sizes are not measured. */
  default void scaling(List<ScalingSpeed> speeds) {}
}
