package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.CommandText;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.TrainingOptions;
import org.fashionmnist.cli.option.WatchOption;
import org.fashionmnist.cli.text.Paragraph;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.data.DataUnavailableException;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.training.CheckpointInterval;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class DemoCommand extends Subcommand {

  private static final String SAMPLE_NOTICE =
      "SAMPLE ONLY: 4,000 + 1,000 images, not the 60,000 + 10,000 of Fashion-MNIST.";

  @Mixin private TrainingOptions training;
  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;
  @Mixin private WatchOption watching;

  @Override
  protected boolean run() throws IOException {
    training.validate(command());
    data.validate(command());
    RunFolder folder = output.create("demo");
    Stopwatch watch = new Stopwatch();
    Dataset dataset = loadOrSample(err());
    double loadSeconds = watch.lapSeconds();
    boolean sample = dataset.provenance().sample();
    if (sample) {
      out().println(SAMPLE_NOTICE);
    }
    String fellBack = sample && !data.sample() ? " --sample" : "";
    TrainingExperiment experiment =
        new TrainingExperiment(
            training.plan(),
            watching.isOn(),
            loadSeconds,
            CheckpointInterval.AUTOMATIC,
            Optional.empty());
    interruptibly(
        stop ->
            experiment.run(
                dataset,
                folder,
                new Execution(
                    CommandText.of(command()) + fellBack,
                    compute.threads(),
                    pictures.style(),
                    stop),
                new RunNarrator(out(), err(), true)));
    if (sample) {
      out().println(SAMPLE_NOTICE);
    }
    return true;
  }

  private Dataset loadOrSample(PrintWriter err) throws IOException {
    try {
      return data.load(err);
    } catch (DataUnavailableException e) {
      err.println(Paragraph.of("Warning: ", e.getMessage()));
      return data.bundledSample();
    }
  }
}
