package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.cli.option.NetworkValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.GradcheckTable;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.Diagnosis;
import org.fashionmnist.engine.gradcheck.GradientCheck;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.engine.gradcheck.Problem;
import org.fashionmnist.engine.gradcheck.StepSweep;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Dense;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.report.lesson.GradientCheckChart;
import org.fashionmnist.report.lesson.StepErrorChart;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.fashionmnist.storage.lesson.GradientCheckFiles;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion gradcheck}: is back-propagation right? */
@Command(
    name = "gradcheck",
    description = {
      "Checks back-propagation: compares the gradient by each parameter with the slope of the loss,"
          + " measured by moving that parameter a little up and down.",
      "Exit code 1 where they differ. With --break one sees what a mistake looks like."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "What can be wrong in a broken layer (--break LAYER:BUG):",
      "  sign         dW and db have the wrong sign",
      "  derivative   δ = dY: the derivative of the activation is forgotten",
      "  bias_sum     db is the last example's δ, not the sum over the batch",
      "  transposed   δᵀ·X is stored, row by row, where dW = Xᵀ·δ belongs",
      "  handed_down  dX = δ·W reads W as stored, not transposed",
      "  mean         dW and db are sums over the batch, not divided by its size",
      "",
      "Examples:",
      "  ./fashion gradcheck",
      "  ./fashion gradcheck --random --activation tanh --loss mse",
      "  ./fashion gradcheck --break dense.1:derivative",
      "  ./fashion gradcheck --precision float --step 0.01"
    })
final class GradcheckCommand implements Callable<Integer> {

  private static final String PICTURE = "gradcheck.png";
  private static final String STEPS_PICTURE = "gradcheck-steps.png";

  @Spec private CommandSpec spec;

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = NetworkValues.HiddenUnits.class,
      defaultValue = "16,8",
      description =
          "Units of the hidden layers, or none; so few that all parameters are checked (default:"
              + " ${DEFAULT-VALUE}).")
  private NetworkValues.HiddenUnits.Sizes hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      converter = NetworkValues.ActivationName.class,
      defaultValue = "relu",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      converter = NetworkValues.LossName.class,
      completionCandidates = NetworkValues.LossName.Candidates.class,
      defaultValue = "sparse_categorical_crossentropy",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private LossKind lossKind;

  @Option(
      names = "--output",
      paramLabel = "NAME",
      converter = NetworkValues.OutputFunctionName.class,
      description =
          "What makes predictions of the outputs: linear, sigmoid or softmax (default: the usual one"
              + " of the loss, linear for mse and mae).")
  private Optional<OutputFunction> outputFunction = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "8",
      description = "Images whose mean loss is differentiated (default: ${DEFAULT-VALUE}).")
  private int batchSize;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = OptionValues.Seed.class,
      defaultValue = "1",
      description = "Of weights, images and what is drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--samples",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "20000",
      description =
          "The most parameters of an array to check, drawn where it has more (default:"
              + " ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      converter = LessonValues.PrecisionName.class,
      defaultValue = "double",
      description =
          "Of the measured loss: double, by a second forward pass, or float, by the engine's"
              + " (default: ${DEFAULT-VALUE}).")
  private Precision precision;

  @Option(
      names = "--step",
      paramLabel = "NUMBER",
      converter = OptionValues.Positive.class,
      description = "h, how far a parameter is moved (default: 1e-5 in double, 0.01 in float).")
  private Optional<Double> step = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "NUMBER",
      converter = OptionValues.Positive.class,
      description =
          "The largest relative error that passes (default: 1e-3 in double, 0.05 in float).")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--break",
      paramLabel = "LAYER[:BUG]",
      converter = LessonValues.LayerBug.class,
      description = "Put a bug into a layer's backward pass, for example dense.1:sign; see below.")
  private Optional<Breakage> breakage = Optional.empty();

  @Option(
      names = "--random",
      description = "Random inputs, of the images' size and range; needs no data set.")
  private boolean random;

  @Option(names = "--json", description = "Print gradcheck.json instead of the table.")
  private boolean json;

  @Mixin private DataOptions data;
  @Mixin private PictureOptions pictures;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    validate();
    Loss loss = loss();
    RunFolder folder = output.create("gradcheck");
    GradcheckBatch batch =
        random
            ? GradcheckBatch.random(batchSize, seed)
            : GradcheckBatch.of(data.load(spec.commandLine().getErr()), batchSize, seed);
    Network network = network(batch);
    Problem problem =
        Problem.ofClasses(
            network, network.initialParameters(seed), loss, batch.input(), batch.labels());
    GradientCheckRecord check = check(problem, batch);
    GradientCheckFiles.write(folder.path(), check);
    String examples = examples(network, loss, batch);
    String broken = breakage.map(bug -> " · broken on purpose: " + bug).orElse("");
    List<Path> drawn = draw(folder.path(), examples + broken, check);
    print(check, examples, drawn);
    return check.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void validate() {
    data.validate(spec.commandLine());
    if (random) {
      for (String option : List.of("--data", "--dataset", "--mirror", "--sample")) {
        if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
          throw wrong("--random needs no data set: leave out %s, or --random".formatted(option));
        }
      }
    }
    breakage.ifPresent(this::validate);
  }

  private Loss loss() {
    try {
      return lossKind.of(outputFunction.orElse(lossKind.outputFunctions().get(0)));
    } catch (IllegalArgumentException e) {
      throw wrong("--loss: " + e.getMessage());
    }
  }

  private void validate(Breakage broken) {
    try {
      broken.bug().require(broken.layer(), hidden.units().size() + 1, activation, batchSize);
    } catch (IllegalArgumentException e) {
      throw wrong("--break %s: %s".formatted(broken, e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Network network(GradcheckBatch batch) {
    List<Layer> layers = new ArrayList<>();
    hidden.units().forEach(units -> layers.add(new Dense(units, activation)));
    layers.add(new Dense(batch.classCount(), Activation.IDENTITY));
    return Network.of(batch.shape(), layers);
  }

  private String examples(Network network, Loss loss, GradcheckBatch batch) {
    return "%s%s, %s · %s, seed %d"
        .formatted(
            network,
            hidden.units().isEmpty() ? " linear" : " " + activation,
            loss.label() + (outputFunction.isPresent() ? " of " + loss.outputFunction() : ""),
            batch.description(),
            seed);
  }

  private GradientCheckRecord check(Problem problem, GradcheckBatch batch) {
    Kernels kernels = Kernels.get();
    GradientCheck settings =
        new GradientCheck(
            precision,
            step.orElse(precision.step()),
            tolerance.orElse(precision.tolerance()),
            samples,
            seed);
    Parameters gradient = GradientCheck.gradient(problem, kernels, breakage);
    List<CheckedArray> arrays = settings.run(problem, gradient, kernels);
    Optional<StepErrors> errors = StepSweep.run(problem, kernels, seed);
    Network network = problem.network();
    return new GradientCheckRecord(
        CommandText.of(spec.commandLine()),
        batch.data(),
        new NetworkSummary(network.sizes(), network.layout().parameterCount()),
        activation.label(),
        problem.loss().label(),
        problem.loss().outputFunction().label(),
        batchSize,
        seed,
        precision.label(),
        settings.step(),
        settings.tolerance(),
        breakage.map(Breakage::toString),
        ThisProcess.environment(1),
        arrays.stream().allMatch(CheckedArray::passed),
        arrays,
        errors);
  }

  private List<Path> draw(Path folder, String subtitle, GradientCheckRecord check)
      throws IOException {
    List<Path> drawn = new ArrayList<>();
    drawn.addAll(
        pictures
            .style()
            .write(
                folder,
                PICTURE,
                new GradientCheckChart(pictures.style().theme())
                    .picture(subtitle, check.arrays())));
    if (check.stepErrors().isPresent()) {
      drawn.addAll(
          pictures
              .style()
              .write(
                  folder,
                  STEPS_PICTURE,
                  new StepErrorChart(pictures.style().theme())
                      .picture(subtitle, check.stepErrors().get())));
    }
    return drawn;
  }

  private void print(GradientCheckRecord check, String examples, List<Path> drawn) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(GradientCheckFiles.json(check));
      out.flush();
      return;
    }
    GradcheckTable table = new GradcheckTable(out);
    table.head(check, examples);
    table.rows(check.arrays());
    table.notes(check, Diagnosis.of(check.arrays()));
    drawn.forEach(file -> out.println("Picture    " + file));
    table.verdict(check);
  }
}
