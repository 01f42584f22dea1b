package org.fashionmnist.experiment.bench;

import java.util.List;
import org.fashionmnist.engine.bench.Workload;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.bench.InferenceSpeed;
import org.fashionmnist.result.bench.PeakSpeed;
import org.fashionmnist.result.bench.ScalingSpeed;
import org.fashionmnist.result.bench.TrainingSpeed;

/** Is told of speeds as they are measured. */
public interface BenchmarkListener {

  /** Listens to nothing. */
  BenchmarkListener SILENT = new BenchmarkListener() {};

  /** What it is measured on, and the most that its processor can do. */
  default void machine(Environment environment, List<PeakSpeed> peaks) {}

  /** Trainings on so many images come next. */
  default void trainingHeader(int imageCount) {}

  default void training(Workload workload, TrainingSpeed speed) {}

  /** None where predictions are not measured. */
  default void inference(List<InferenceSpeed> speeds) {}

  /** None where sizes are not measured. */
  default void scaling(List<ScalingSpeed> speeds) {}
}
