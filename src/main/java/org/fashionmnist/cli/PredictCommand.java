package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.text.PredictionTable;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.picture.InputPreparation;
import org.fashionmnist.picture.PictureReader;
import org.fashionmnist.picture.PreparedPicture;
import org.fashionmnist.picture.Step;
import org.fashionmnist.result.prediction.ClassProbability;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;
import org.fashionmnist.result.prediction.PicturePredictions;
import org.fashionmnist.storage.PicturePredictionsJson;
import org.fashionmnist.storage.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fashion predict}: what a saved model makes of pictures. */
@Command(
    name = "predict",
    description = {
      "Says what is in pictures: PNG, JPEG, BMP or GIF, of any size.",
      "Each should show one garment on a plain ground, light or dark. It is made gray, cropped and"
          + " scaled as the images of the data set were; what was done is said. A gray picture"
          + " that has the model's size and a dark background is taken as it is."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion predict shirt.jpg",
      "  ./fashion predict --model reports/example photos/ bag.png",
      "  ./fashion predict shirt.jpg --save-input seen",
      "  ./fashion predict photos/ --json"
    })
final class PredictCommand implements Callable<Integer> {

  private static final int TOP = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Pictures, or folders of pictures (their .png, .jpg, .jpeg, .bmp and .gif files, not"
              + " those of folders in them).")
  private List<Path> files = List.of();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "A model.safetensors, or the folder of its run (default: that of the newest run in"
              + " reports/, else the example there).")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--all", description = "Show all classes, not just the first three.")
  private boolean all;

  @Option(
      names = "--json",
      description = "Print one JSON document with the probabilities of all classes, nothing else.")
  private boolean json;

  @Option(
      names = "--save-input",
      paramLabel = "DIR",
      description =
          "Also write what the model saw, a PNG of its size for each picture; nothing is replaced.")
  private Optional<Path> saveInput = Optional.empty();

  private final List<PicturePrediction> predictions = new ArrayList<>();
  private final List<PictureFailure> failures = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    ModelChoice choice = model.isPresent() ? ModelChoice.named(model.get()) : newestModel();
    TrainedModel trained = ModelFile.read(choice.file());
    InputPreparation preparation = preparation(choice.file(), trained);
    Optional<InputFolder> inputs =
        saveInput.isPresent() ? Optional.of(InputFolder.create(saveInput.get())) : Optional.empty();
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      String reason = choice.reason().isEmpty() ? "" : " (" + choice.reason() + ")";
      out.printf("Model     %s, %s%s%n", choice.file(), trained.network(), reason);
    }
    PredictionTable table =
        new PredictionTable(out, all ? Integer.MAX_VALUE : TOP, trained.classNames());
    try (WorkerTeam team = new WorkerTeam(1)) {
      PictureClassifier classifier =
          new PictureClassifier(
              trained,
              new Predictor(
                  trained.network(),
                  trained.normalization(),
                  KernelsProvider.choose("scalar"),
                  team));
      for (Path file : pictures()) {
        predict(file, preparation, classifier, inputs, table);
      }
    }
    if (json) {
      out.print(PicturePredictionsJson.text(document(choice.file(), trained)));
      out.flush();
    }
    return failures.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static ModelChoice newestModel() throws IOException {
    return ModelChoice.newest(Path.of(System.getProperty("fashionmnist.home", ""), "reports"));
  }

  private static InputPreparation preparation(Path file, TrainedModel model) throws IOException {
    Shape shape = model.network().inputShape();
    if (shape.dimensions().size() != 2) {
      throw new IOException(
          "%s takes inputs of shape %s; expected a model of gray pictures, rows and columns"
              .formatted(file, shape));
    }
    return new InputPreparation(shape.dimensions().get(1), shape.dimensions().get(0));
  }

  private List<Path> pictures() {
    List<Path> pictures = new ArrayList<>();
    for (Path named : files) {
      try {
        pictures.addAll(PictureFiles.of(named));
      } catch (IOException e) {
        fail(named, e);
      }
    }
    return pictures;
  }

  private void predict(
      Path file,
      InputPreparation preparation,
      PictureClassifier classifier,
      Optional<InputFolder> inputs,
      PredictionTable table)
      throws IOException {
    PreparedPicture picture;
    try {
      picture = preparation.prepare(PictureReader.read(file));
    } catch (IOException e) {
      fail(file, e);
      return;
    }
    List<ClassProbability> classes = classifier.classify(picture.input());
    Optional<String> saved =
        inputs.isPresent()
            ? Optional.of(inputs.get().write(file, picture.input()).toString())
            : Optional.empty();
    predictions.add(
        new PicturePrediction(
            file.toString(),
            picture.originalWidth(),
            picture.originalHeight(),
            picture.steps().stream().map(Step::label).toList(),
            saved,
            classes));
    if (!json) {
      table.print(file, picture, classes);
    }
  }

  /** The others are still predicted. */
  private void fail(Path file, IOException e) {
    String reason = reason(e);
    failures.add(new PictureFailure(file.toString(), reason));
    spec.commandLine().getErr().printf("fashion: %s: %s%n", file, reason);
    if (Main.verbose(spec.commandLine())) {
      e.printStackTrace(spec.commandLine().getErr());
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private PicturePredictions document(Path file, TrainedModel trained) {
    return new PicturePredictions(
        file.toString(),
        trained.network().toString(),
        trained.network().inputShape().dimensions(),
        trained.classNames(),
        predictions,
        failures);
  }
}
