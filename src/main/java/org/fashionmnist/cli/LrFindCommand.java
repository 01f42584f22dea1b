package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NetworkOptions;
import org.fashionmnist.cli.option.NetworkValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.RateRangeTest;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.report.run.RateTestChart;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.run.RateTest;
import org.fashionmnist.result.run.RateTestRecord;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion lr-find}: the learning-rate range test. */
@Command(
    name = "lr-find",
    description = {
      "Looks for a good learning rate in seconds: trains with a rate that grows from step to step,"
          + " draws the loss over the rate, and marks where it falls fastest."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lr-find",
      "  ./fashion lr-find --optimizer momentum --hidden 256,128",
    })
final class LrFindCommand implements Callable<Integer> {

  private static final String PICTURE = "learning-rate-test.png";

  @Spec private CommandSpec spec;
  @Mixin private NetworkOptions network;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      converter = NetworkValues.OptimizerName.class,
      defaultValue = "adam",
      description = "Whose rate to look for (default: ${DEFAULT-VALUE}).")
  private OptimizerKind optimizer;

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "32",
      description = "Images a step (default: ${DEFAULT-VALUE}).")
  private int batchSize;

  @Option(
      names = "--from",
      paramLabel = "RATE",
      converter = OptionValues.Positive.class,
      defaultValue = "1e-6",
      description = "Rate of the first step (default: ${DEFAULT-VALUE}).")
  private double lowest;

  @Option(
      names = "--to",
      paramLabel = "RATE",
      converter = OptionValues.Positive.class,
      defaultValue = "10",
      description = "Rate of the last step (default: ${DEFAULT-VALUE}).")
  private double highest;

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "1000",
      description = "Steps from the first to the last (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = OptionValues.Seed.class,
      defaultValue = "1",
      description = "Of initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    RateRangeTest test = rangeTest();
    RunFolder folder = output.create("lr-find");
    PrintWriter out = spec.commandLine().getOut();
    Dataset dataset = data.load(spec.commandLine().getErr());
    Network built = network.choice().network(dataset.training(), dataset.classNames().size());
    RateTest result =
        test.run(
            built,
            optimizer,
            dataset.training(),
            Normalization.UNIT,
            batchSize,
            seed,
            Kernels.get(),
            compute.threads());
    String subtitle =
        "%s, %s, batch %d, seed %d · %,d training images"
            .formatted(built, optimizer.displayName(), batchSize, seed, dataset.training().count());
    folder.write(
        new RateTestRecord(
            CommandText.of(spec.commandLine()),
            dataset.provenance(),
            new NetworkSummary(built.sizes(), built.layout().parameterCount()),
            network.choice().activation().label(),
            optimizer.label(),
            batchSize,
            seed,
            ThisProcess.environment(compute.threads()),
            result));
    List<Path> files =
        pictures
            .style()
            .write(
                folder.path(),
                PICTURE,
                new RateTestChart(pictures.style().theme()).picture(subtitle, result));

    out.println(subtitle);
    out.println(
        String.format(
            Locale.ROOT,
            "%,d steps, rates %.2g to %.2g%s",
            result.points().size(),
            lowest,
            result.points().get(result.points().size() - 1).learningRate(),
            result.divergedRate().isPresent() ? ", where the loss ran away" : ""));
    out.println(
        String.format(
            Locale.ROOT,
            "Suggested learning rate: %.2g (where the loss falls fastest)",
            result.suggestedRate()));
    files.forEach(file -> out.println("Picture   " + file));
    return ExitCode.OK;
  }

  private RateRangeTest rangeTest() {
    try {
      return new RateRangeTest(lowest, highest, steps);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--from, --to, --steps: " + e.getMessage());
    }
  }
}
