package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.CommandText;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NetworkValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.Preset;
import org.fashionmnist.cli.option.TrainingOptions;
import org.fashionmnist.cli.option.WatchOption;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.training.CheckpointInterval;
import org.fashionmnist.experiment.training.ResumedRun;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fashion train}: one training with settings of choice. */
@Command(
    name = "train",
    description = "Trains a network, evaluates it on the test images, and writes a report.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion train --hidden 256,128 --epochs 20 --patience 3",
      "  ./fashion train --optimizer sgd --lr 0.05 --momentum 0.9 --name momentum",
      "  ./fashion train --preset best-mlp --watch",
      "  ./fashion train --data ~/kmnist --dataset custom",
      "  ./fashion train --resume reports/deep"
    })
final class TrainCommand extends Subcommand {

  /** What changes no result, and how long it goes on. */
  private static final Set<String> BESIDE_RESUME =
      Set.of(
          "--resume",
          "--epochs",
          "--threads",
          "--data",
          "--mirror",
          "--checkpoint",
          "--watch",
          "--theme",
          "--scale",
          "--format",
          "--verbose");

  @Option(
      names = Preset.OPTION,
      paramLabel = "NAME",
      converter = NetworkValues.PresetName.class,
      description =
          "Network and settings that go together: best-mlp, lenet, deepobs-2c2d, small-cnn, best-cnn."
              + " Options beside it take precedence.")
  private Optional<String> preset = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description =
          "Go on with the training in this folder, which was interrupted, killed or, with more"
              + " --epochs, completed: it comes to the same bytes as one that never stopped. It keeps"
              + " its settings.")
  private Optional<Path> resumed = Optional.empty();

  @Option(
      names = "--checkpoint",
      paramLabel = "EPOCHS",
      converter = OptionValues.CheckpointEpochs.class,
      description =
          "Keep a checkpoint after every so many epochs, or off (default: after each, once it takes"
              + " longer than a few seconds, in at most 2 %% of the time).")
  private Optional<Integer> checkpoint = Optional.empty();

  @Mixin private TrainingOptions training;
  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;
  @Mixin private WatchOption watching;

  @Override
  protected boolean run() throws IOException {
    if (preset.isPresent()) { // one is taken out before options are parsed
      throw new ParameterException(
          command(), "--preset: expected it once, with a space before its name");
    }
    if (resumed.isPresent()) {
      goOn(resumed.get());
      return true;
    }
    training.validate(command());
    data.validate(command());
    RunFolder folder = output.create("train");
    Stopwatch watch = new Stopwatch();
    Dataset dataset = data.load(err());
    train(
        dataset,
        folder,
        CommandText.of(command()),
        new TrainingExperiment(
            training.plan(), watching.isOn(), watch.lapSeconds(), interval(), Optional.empty()),
        expectation(dataset));
    return true;
  }

  private void goOn(Path path) throws IOException {
    for (OptionSpec option : command().getParseResult().matchedOptions()) {
      if (!BESIDE_RESUME.contains(option.longestName())) {
        throw new ParameterException(
            command(),
            "a resumed training keeps its settings and its folder: leave out %s; beside --resume there"
                    .formatted(option.longestName())
                + " may be --epochs, --threads, --data, --mirror, --checkpoint, --watch, --theme,"
                + " --scale and --format");
      }
    }
    if (!Files.isDirectory(path)) {
      throw new IOException(path + ": no such folder; expected the folder of a training");
    }
    RunFolder folder = output.locked(new RunFolder(path));
    boolean isLonger = command().getParseResult().hasMatchedOption("--epochs");
    ResumedRun run =
        ResumedRun.read(folder, isLonger ? Optional.of(training.epochs()) : Optional.empty());
    Stopwatch watch = new Stopwatch();
    Dataset dataset = run.named(data.loadAgain(run.record().data(), command()));
    train(
        dataset,
        folder,
        run.record().command(),
        new TrainingExperiment(
            run.plan(), watching.isOn(), watch.lapSeconds(), interval(), Optional.of(run)),
        Optional.empty());
  }

  /** How long the training takes and what it reaches, where its settings are those of a preset. */
  private Optional<String> expectation(Dataset dataset) {
    if (dataset.provenance().sample() || !dataset.provenance().dataset().equals("fashion-mnist")) {
      return Optional.empty();
    }
    return Preset.of(training.plan()).flatMap(Preset::expected);
  }

  private void train(
      Dataset dataset,
      RunFolder folder,
      String command,
      TrainingExperiment experiment,
      Optional<String> expected)
      throws IOException {
    interruptibly(
        stop ->
            experiment.run(
                dataset,
                folder,
                new Execution(command, compute.threads(), pictures.style(), stop),
                new RunNarrator(out(), err(), false, expected)));
  }

  private CheckpointInterval interval() {
    return checkpoint
        .map(epochs -> epochs == 0 ? CheckpointInterval.OFF : CheckpointInterval.every(epochs))
        .orElse(CheckpointInterval.AUTOMATIC);
  }
}
