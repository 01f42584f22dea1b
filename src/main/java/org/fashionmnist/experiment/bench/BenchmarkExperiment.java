package org.fashionmnist.experiment.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.bench.Benchmarks;
import org.fashionmnist.engine.bench.Prediction;
import org.fashionmnist.engine.bench.Workload;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.bench.BenchmarkReport;
import org.fashionmnist.result.bench.InferenceSpeed;
import org.fashionmnist.result.bench.ScalingSpeed;
import org.fashionmnist.result.bench.TrainingSpeed;
import org.fashionmnist.storage.Json;

/**
 * How fast the engine is on this machine.
 *
 * @param names of what is measured, some of {@link #NAMES}
 * @param rounds how often each number of threads has its turn in a training, at least 1
 */
public record BenchmarkExperiment(List<String> names, int rounds) {

  private static final String SCALING = "scaling";

  /** Trainings, predictions, and the table of sizes. */
  public static final List<String> NAMES =
      Stream.of(
              Workload.ALL.stream().map(Workload::label),
              Prediction.ALL.stream().map(Prediction::label),
              Stream.of(SCALING))
          .flatMap(labels -> labels)
          .toList();

  /**
   * Checks what is measured.
   *
   * @throws IllegalArgumentException if a name is none of {@link #NAMES}, or there is no round
   */
  public BenchmarkExperiment {
    names = List.copyOf(names);
    if (!NAMES.containsAll(names)) {
      throw new IllegalArgumentException(
          "--only: expected some of %s, got %s".formatted(NAMES, names));
    }
    if (rounds < 1) {
      throw new IllegalArgumentException("--rounds: expected at least 1, got " + rounds);
    }
  }

  /**
   * Measures with one thread and with many.
   *
   * @param file to be written with the speeds
   */
  public BenchmarkReport run(
      Dataset dataset, Optional<Path> file, Execution execution, BenchmarkListener listener)
      throws IOException {
    int threads = execution.threads();
    Benchmarks benchmarks = new Benchmarks(dataset, Kernels.get(), threads);
    Environment environment = ThisProcess.environment(threads);
    listener.machine(environment, benchmarks.peaks());
    listener.trainingHeader(dataset.training().count());
    List<TrainingSpeed> training = new ArrayList<>();
    for (Workload workload : Workload.ALL) {
      if (names.contains(workload.label())) {
        List<TrainingSpeed> speeds = benchmarks.training(workload, rounds);
        speeds.forEach(speed -> listener.training(workload.description(), speed));
        training.addAll(speeds);
      }
    }
    List<InferenceSpeed> inference = new ArrayList<>();
    for (Prediction prediction : Prediction.ALL) {
      if (names.contains(prediction.label())) {
        List<InferenceSpeed> speeds = benchmarks.inference(prediction);
        listener.inference(prediction.networkName(), speeds);
        inference.addAll(speeds);
      }
    }
    List<ScalingSpeed> scaling = names.contains(SCALING) ? benchmarks.scaling() : List.of();
    listener.scaling(scaling);
    BenchmarkReport report =
        new BenchmarkReport(environment, benchmarks.peaks(), training, inference, scaling);
    if (file.isPresent()) {
      Path whole = file.get().toAbsolutePath();
      SafeFolder.write(
              whole.getParent(), path -> Json.write(path.resolve(whole.getFileName()), report))
          .report(path -> {});
    }
    return report;
  }
}
