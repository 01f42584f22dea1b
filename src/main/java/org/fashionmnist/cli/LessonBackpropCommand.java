package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.cli.option.NetworkValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.BackpropNarrator;
import org.fashionmnist.cli.text.Terminal;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.lesson.backprop.LessonTraining;
import org.fashionmnist.page.lesson.BackpropPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartException;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.lesson.IterationLossChart;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.result.lesson.BackpropSettings;
import org.fashionmnist.result.lesson.BackpropStep;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.lesson.BackpropFile;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion lesson backprop}: back-propagation with every number. */
@Command(
    name = "backprop",
    description = {
      "Back-propagation, step by step: a tiny network learns one example, and every quantity is"
          + " printed with its formula and its numbers, in the order in which it is computed.",
      "A page in the report's folder draws the network and goes through the phases with buttons and"
          + " arrow keys. All numbers come from the engine that trains the large networks."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson backprop",
      "  ./fashion lesson backprop --hidden 3 --activation tanh --steps 50",
      "  ./fashion lesson backprop --input 0.05,0.1 --target 0.01,0.99 --lr 0.5 --weights"
          + " 0.15,0.2,0.35,0.25,0.3,0.35,0.4,0.45,0.6,0.5,0.55,0.6"
    })
final class LessonBackpropCommand implements Callable<Integer> {

  private static final String PICTURE = "loss.png";

  @Spec private CommandSpec spec;

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = LessonValues.FewUnits.class,
      defaultValue = "2",
      description = "Hidden units, 1 to 4 (default: ${DEFAULT-VALUE}).")
  private int hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      converter = NetworkValues.ActivationName.class,
      defaultValue = "sigmoid",
      description =
          "Of the hidden units: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

  @Option(
      names = "--output-activation",
      paramLabel = "NAME",
      converter = NetworkValues.ActivationName.class,
      defaultValue = "sigmoid",
      description = "Of the output (default: ${DEFAULT-VALUE}).")
  private Activation outputActivation;

  @Option(
      names = "--input",
      paramLabel = "NUMBER",
      split = ",",
      converter = LessonValues.AnyNumber.class,
      defaultValue = "0.5,0.25",
      description = "The example, 1 to 4 numbers (default: ${DEFAULT-VALUE}).")
  private List<Float> input;

  @Option(
      names = "--target",
      paramLabel = "NUMBER",
      split = ",",
      converter = LessonValues.AnyNumber.class,
      defaultValue = "0.8",
      description =
          "What the output should be; several numbers for several outputs, 1 to 4 (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Float> target;

  @Option(
      names = "--weights",
      paramLabel = "NUMBER",
      split = ",",
      converter = LessonValues.AnyNumber.class,
      description =
          "Start values instead of the seed's, unit by unit, hidden ones first: the weights of its"
              + " inputs, then its bias.")
  private List<Float> weights = List.of();

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      converter = OptionValues.Positive.class,
      defaultValue = "1",
      description = "Learning rate (default: ${DEFAULT-VALUE}).")
  private double learningRate;

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      converter = LessonValues.Iterations.class,
      defaultValue = "10",
      description = "Iterations, up to 1000 (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(names = "--all-steps", description = "Print every iteration in full, not only the first.")
  private boolean allSteps;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = OptionValues.Seed.class,
      defaultValue = "1",
      description = "Of the initial weights (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    LessonTraining training = training();
    BackpropSettings settings = training.settings();
    BackpropRecord lesson =
        new BackpropRecord(
            CommandText.of(spec.commandLine()), ThisProcess.version(), settings, run(training));
    RunFolder folder = output.create("backprop");
    BackpropFile.write(folder.path().resolve(BackpropFile.NAME), lesson);
    Path page = folder.path().resolve(BackpropPage.NAME);
    AtomicFile.write(page, BackpropPage.html(lesson, curve(lesson, folder.path())));
    tell(lesson);
    spec.commandLine().getOut().println("Page      " + page);
    return ExitCode.OK;
  }

  private LessonTraining training() {
    requireFew("--input", input);
    requireFew("--target", target);
    LessonNetwork network =
        new LessonNetwork(input.size(), hidden, target.size(), activation, outputActivation);
    if (!weights.isEmpty() && weights.size() != network.parameterCount()) {
      throw new ParameterException(
          spec.commandLine(),
          ("--weights: a %d-%d-%d network takes %d numbers, got %d; unit by unit, the weights of"
                  + " its inputs and then its bias")
              .formatted(
                  input.size(), hidden, target.size(), network.parameterCount(), weights.size()));
    }
    return new LessonTraining(
        network,
        input,
        target,
        learningRate,
        seed,
        weights.isEmpty() ? Optional.empty() : Optional.of(weights),
        KernelsProvider.choose("scalar")); // the same bits as with vectors, without their warm-up
  }

  private void requireFew(String option, List<Float> values) {
    if (values.size() > LessonNetwork.MOST_UNITS) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: expected 1 to %d numbers, got %d"
              .formatted(option, LessonNetwork.MOST_UNITS, values.size()));
    }
  }

  private List<BackpropStep> run(LessonTraining training) throws IOException {
    try {
      return training.run(steps);
    } catch (ArithmeticException e) {
      throw new IOException(
          "%s; try an --lr below %s or smaller --weights"
              .formatted(e.getMessage(), Figures.plain(learningRate)),
          e);
    }
  }

  /** Writes the picture; empty on a machine that cannot draw text. */
  private Optional<ChartSvg> curve(BackpropRecord lesson, Path folder) throws IOException {
    String subtitle =
        "A %s network learns one example, learning rate %s"
            .formatted(lesson.settings().network(), Figures.plain(learningRate));
    try {
      Picture light = new IterationLossChart(ChartTheme.light()).picture(subtitle, lesson.steps());
      Picture dark = new IterationLossChart(ChartTheme.dark()).picture(subtitle, lesson.steps());
      pictures.style().write(folder, PICTURE, pictures.style().dark() ? dark : light);
      return ChartSvg.of("loss", "The loss from iteration to iteration", light, dark);
    } catch (ChartException e) {
      spec.commandLine().getErr().println("Note: no picture of the loss: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void tell(BackpropRecord lesson) {
    PrintWriter out = spec.commandLine().getOut();
    BackpropNarrator narrator =
        new BackpropNarrator(out, Terminal.outputGlyphs(), lesson.settings());
    narrator.start(lesson.first().outputs());
    List<BackpropStep> full = allSteps ? lesson.steps() : lesson.steps().subList(0, 1);
    full.forEach(step -> narrator.full(step, lesson.steps().size()));
    narrator.table(lesson.steps());
    narrator.end(lesson.steps());
  }
}
