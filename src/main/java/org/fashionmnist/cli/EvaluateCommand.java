package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.NewFile;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.tribuo.ModelEvaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fashion evaluate}: a saved model on the test images. */
@Command(
    name = "evaluate",
    description = "Evaluates a saved model on the test images, class by class.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion evaluate reports/example/model.safetensors",
      "  ./fashion evaluate reports/example/model.safetensors --json metrics.json"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String TRAINED_ON =
      "name the data set it was trained on with --data and --dataset";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model.safetensors, or the folder of its run.")
  private Path model;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the metrics to a new file, in the form of metrics.json.")
  private Optional<Path> json = Optional.empty();

  @Mixin private DataOptions data;
  @Mixin private ComputeOptions compute;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    if (json.isPresent()) {
      NewFile.require(json.get());
    }
    Path file = Files.isDirectory(model) ? model.resolve(RunFolder.MODEL) : model;
    TrainedModel trained = ModelFile.read(file);
    Dataset dataset = data.load(spec.commandLine().getErr());
    requireFit(file, trained, dataset);
    Evaluation test = ModelEvaluator.evaluate(trained, dataset.test(), compute.threads());
    PrintWriter out = spec.commandLine().getOut();
    RunNarrator narrator = new RunNarrator(out, spec.commandLine().getErr(), false);
    narrator.say("Model     %s, %s", file, trained.network());
    narrator.evaluated(test, WeightsFingerprint.of(trained.parameters()));
    printClasses(out, test);
    if (json.isPresent()) {
      RunFolder.writeMetrics(json.get(), test);
    }
    return ExitCode.OK;
  }

  private static void requireFit(Path file, TrainedModel model, Dataset dataset) {
    Shape shape = Shape.of(dataset.test().height(), dataset.test().width());
    if (!model.network().inputShape().equals(shape)) {
      throw new IllegalArgumentException(
          "%s takes images of %s pixels, these have %s; %s"
              .formatted(file, model.network().inputShape(), shape, TRAINED_ON));
    }
    if (!model.classNames().equals(dataset.classNames())) {
      throw new IllegalArgumentException(
          "%s knows the classes %s, these images have %s; %s"
              .formatted(file, model.classNames(), dataset.classNames(), TRAINED_ON));
    }
  }

  private static void printClasses(PrintWriter out, Evaluation test) {
    int width = test.perClass().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    width = Math.max(width, "class".length());
    String row = "%-" + width + "s  %9s  %6s  %6s  %7s";
    out.println();
    out.println(String.format(Locale.ROOT, row, "class", "precision", "recall", "f1", "support"));
    for (ClassMetrics c : test.perClass()) {
      out.println(
          String.format(
              Locale.ROOT,
              row,
              c.name(),
              decimal(c.precision()),
              decimal(c.recall()),
              decimal(c.f1()),
              String.format(Locale.ROOT, "%,d", c.support())));
    }
    out.println(
        String.format(Locale.ROOT, row, "macro mean", "", "", decimal(test.macroF1()), "")
            .stripTrailing());
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
