package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.TrainingOptions;
import org.fashionmnist.cli.option.WatchOption;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.data.DataUnavailableException;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fashion demo}: a training with the defaults, told to a newcomer. */
@Command(
    name = "demo",
    description = "Gets the data, trains a network, evaluates it, and draws what came out.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion demo",
      "  ./fashion demo --seed 2",
      "  ./fashion demo --sample"
    })
final class DemoCommand implements Callable<Integer> {

  private static final String SAMPLE_NOTICE =
      "SAMPLE ONLY: 4,000 + 1,000 images, not the 60,000 + 10,000 of Fashion-MNIST.";

  @Spec private CommandSpec spec;
  @Mixin private TrainingOptions training;
  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;
  @Mixin private WatchOption watching;

  @Override
  public Integer call() throws IOException {
    training.validate(spec.commandLine());
    data.validate(spec.commandLine());
    CommandLine commandLine = spec.commandLine();
    PrintWriter out = commandLine.getOut();
    RunFolder folder = output.create("demo");
    Stopwatch watch = new Stopwatch();
    Dataset dataset = loadOrSample(commandLine.getErr());
    double loadSeconds = watch.lapSeconds();
    boolean sample = dataset.provenance().sample();
    if (sample) {
      out.println(SAMPLE_NOTICE);
    }
    String fellBack = sample && !data.sample() ? " --sample" : "";
    new TrainingExperiment(training.plan(), watching.isOn(), loadSeconds)
        .run(
            dataset,
            folder,
            new Execution(
                CommandText.of(commandLine) + fellBack, compute.threads(), pictures.style()),
            new RunNarrator(out, commandLine.getErr(), true));
    if (sample) {
      out.println(SAMPLE_NOTICE);
    }
    return ExitCode.OK;
  }

  private Dataset loadOrSample(PrintWriter err) throws IOException {
    try {
      return data.load(err);
    } catch (DataUnavailableException e) {
      err.println("Warning: " + e.getMessage());
      return FashionMnist.sample();
    }
  }
}
