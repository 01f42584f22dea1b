package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NewFile;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.text.BenchmarkTable;
import org.fashionmnist.engine.bench.Benchmarks;
import org.fashionmnist.engine.bench.Workload;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.bench.BenchmarkReport;
import org.fashionmnist.result.bench.InferenceSpeed;
import org.fashionmnist.result.bench.ScalingSpeed;
import org.fashionmnist.result.bench.TrainingSpeed;
import org.fashionmnist.storage.BenchmarkFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fashion bench}: how fast the engine is on this machine. */
@Command(
    name = "bench",
    description = {
      "Measures how fast this machine trains and predicts, and how near that is to what its"
          + " processor can do.",
      "W1, W1b, W2 are whole trainings, W4 predictions, scaling a table of sizes. Leave the"
          + " machine alone meanwhile: about a minute."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion bench",
      "  ./fashion bench --only W1,W4 --json bench.json",
      "  ./fashion bench --only scaling --threads 4"
    })
final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      converter = OptionValues.BenchmarkName.class,
      description = "Only these of W1, W1b, W2, W4, scaling, separated by commas.")
  private List<String> only = OptionValues.BenchmarkName.NAMES;

  @Option(
      names = "--rounds",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "3",
      description =
          "How often each number of threads has its turn in W1, W1b and W2 (default:"
              + " ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the figures to a new file.")
  private Optional<Path> json = Optional.empty();

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    if (json.isPresent()) {
      NewFile.require(json.get());
    }
    Dataset dataset = data.load(spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    BenchmarkTable table = new BenchmarkTable(out);
    Benchmarks benchmarks = new Benchmarks(dataset, Kernels.get(), compute.threads());
    Environment environment = ThisProcess.environment(compute.threads());
    table.machine(environment, benchmarks.peaks());

    List<TrainingSpeed> training = new ArrayList<>();
    table.trainingHeader(dataset.training().count());
    for (Workload workload : Workload.ALL) {
      if (only.contains(workload.label())) {
        for (TrainingSpeed speed : benchmarks.training(workload, rounds)) {
          table.training(workload, speed);
          training.add(speed);
        }
      }
    }
    List<InferenceSpeed> inference = only.contains("W4") ? benchmarks.inference() : List.of();
    table.inference(inference);
    List<ScalingSpeed> scaling = only.contains("scaling") ? benchmarks.scaling() : List.of();
    table.scaling(scaling);
    if (json.isPresent()) {
      BenchmarkFile.write(
          json.get(),
          new BenchmarkReport(environment, benchmarks.peaks(), training, inference, scaling));
    }
    return ExitCode.OK;
  }
}
