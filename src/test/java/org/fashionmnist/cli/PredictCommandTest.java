package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.picture.Drawings;
import org.fashionmnist.storage.model.ModelFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PredictCommandTest {

  private static final Path EXAMPLE =
      Path.of(System.getProperty("fashionmnist.home"), "reports", "example");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private static TrainedModel model;

  @BeforeAll
  static void readModel() throws IOException {
    model = ModelFile.read(EXAMPLE.resolve("model.safetensors"));
  }

  @Test
  void exportedTestImagesGetThePredictionsOfTheModel() throws IOException {
    LabeledImages test = FashionMnist.sample().test();
    LabeledImages images = test.subset(IntStream.range(0, 40).map(i -> i * 25).toArray());
    Predictions expected = model.predict(images);
    for (int i = 0; i < images.count(); i++) {
      export(images, i, folder.resolve("%02d.png".formatted(i)));
    }

    CommandOutcome outcome = predict("--json", folder.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    JsonNode predictions = JSON.readTree(outcome.out()).get("predictions");
    assertThat(predictions).hasSize(images.count());
    for (int i = 0; i < images.count(); i++) {
      JsonNode prediction = predictions.get(i);
      assertThat(strings(prediction.get("steps"))).containsExactly("taken_as_it_is");
      assertThat(prediction.get("predicted").asString())
          .isEqualTo(model.classNames().get(expected.predictedClass(i)));
      for (JsonNode c : prediction.get("probabilities")) {
        int label = model.classNames().indexOf(c.get("name").asString());
        assertThat(Float.parseFloat(c.get("probability").asString()))
            .isEqualTo(expected.probabilities().at(i, label));
      }
    }
  }

  @Test
  void firstThreeClassesArePrinted() throws IOException {
    Path shirt = shirt("shirt.png");

    CommandOutcome outcome = predict(shirt.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    List<String> lines = outcome.outLines();
    assertThat(lines.subList(0, 6))
        .containsExactly(
            "Model     " + EXAMPLE.resolve("model.safetensors"),
            "          784-128-10",
            "",
            shirt.toString(),
            "  gray, inverted (light background), cropped, contrast stretched, centered,",
            "  640 × 480 → 28 × 28");
    List<String> classes = lines.subList(6, 9);
    assertThat(lines).hasSize(9);
    assertThat(classes.get(0)).matches("  T-shirt/top  (> | {1,3})\\d+\\.\\d\\d %");
    assertThat(classes).allMatch(line -> line.length() == classes.get(0).length());
    List<Double> percents = percents(classes);
    assertThat(percents).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void allClassesArePrintedOnDemand() throws IOException {
    CommandOutcome outcome = predict("--all", shirt("shirt.png").toString());

    List<String> classes = outcome.outLines().subList(6, 16);
    assertThat(outcome.outLines()).hasSize(16);
    assertThat(percents(classes).stream().mapToDouble(p -> p).sum()).isBetween(99.0, 101.0);
    for (String name : model.classNames()) {
      assertThat(classes).anyMatch(line -> line.startsWith("  " + name + " "));
    }
  }

  @Test
  void documentTellsAllOfAPicture() throws IOException {
    Path shirt = shirt("shirt.png");
    Path missing = folder.resolve("missing.png");

    CommandOutcome outcome = predict("--json", shirt.toString(), missing.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    JsonNode document = JSON.readTree(outcome.out());
    assertThat(document.propertyNames())
        .containsExactly(
            "model",
            "network",
            "input_shape",
            "class_names",
            "test_time_augmentation",
            "predictions",
            "failures",
            "passed_over");
    assertThat(document.get("network").asString()).isEqualTo("784-128-10");
    assertThat(document.get("input_shape").toString()).isEqualTo("[28,28]");
    assertThat(strings(document.get("class_names"))).isEqualTo(model.classNames());
    JsonNode prediction = document.get("predictions").get(0);
    assertThat(prediction.propertyNames())
        .containsExactly(
            "file", "predicted", "probabilities", "width", "height", "steps", "ground", "input");
    assertThat(prediction.get("file").asString()).isEqualTo(shirt.toString());
    assertThat(prediction.get("predicted").asString())
        .isEqualTo(prediction.get("probabilities").get(0).get("name").asString());
    assertThat(prediction.get("probabilities")).hasSize(10);
    assertThat(prediction.get("width").asInt()).isEqualTo(640);
    assertThat(prediction.get("height").asInt()).isEqualTo(480);
    assertThat(strings(prediction.get("steps")))
        .containsExactly("gray", "inverted", "cropped", "scaled", "stretched", "centered");
    assertThat(prediction.get("ground").asString()).isEqualTo("plain");
    assertThat(prediction.get("input").isNull()).isTrue();
    JsonNode failure = document.get("failures").get(0);
    assertThat(failure.get("file").asString()).isEqualTo(missing.toString());
    assertThat(failure.get("reason").asString()).isEqualTo("no such file or folder");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheOthersArePredicted() throws IOException {
    Path missing = folder.resolve("missing.png");
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path shirt = shirt("shirt.png");

    CommandOutcome outcome =
        predict(missing.toString(), text.toString(), empty.toString(), shirt.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .containsExactlyInAnyOrder(
            "fashion: " + missing + ": no such file or folder",
            "fashion: "
                + text
                + ": not a picture in a known format; expected PNG, JPEG, WebP, TIFF, BMP or GIF,"
                + " save it as one of them",
            "fashion: "
                + empty
                + ": no pictures in this folder; expected PNG, JPEG, WebP, TIFF, BMP or GIF files"
                + " (folders in it are not searched)");
    assertThat(outcome.outLines().get(3)).startsWith(shirt.toString());
  }

  @Test
  void folderStandsForItsPicturesInTheOrderOfTheirNames() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos"));
    shirt("photos/b.PNG");
    shirt("photos/a.png");
    shirt("photos/.hidden.png");
    Files.writeString(photos.resolve("notes.txt"), "not a picture");
    Files.createDirectories(photos.resolve("old.png"));
    shirt("photos/old.png/c.png");

    CommandOutcome outcome = predict("--json", photos.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.errLines())
        .containsExactly("fashion: " + photos + ": no pictures, passed over: notes.txt, old.png/");
    JsonNode document = JSON.readTree(outcome.out());
    assertThat(files(document))
        .containsExactly(photos.resolve("a.png").toString(), photos.resolve("b.PNG").toString());
    assertThat(strings(document.get("passed_over")))
        .containsExactly(
            photos.resolve("notes.txt").toString(), photos.resolve("old.png").toString());
  }

  @Test
  void pictureInAFolderIsOneByItsContentOrItsName() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Files.copy(shirt("a.jpg"), photos.resolve("a.jfif"));
    Files.copy(shirt("b.tif"), photos.resolve("b.tif"));
    Files.copy(shirt("c.png"), photos.resolve("c"));
    Files.writeString(photos.resolve("d.heic"), "\0\0\0\30ftypheic");

    CommandOutcome outcome = predict("--json", photos.toString());

    JsonNode document = JSON.readTree(outcome.out());
    assertThat(files(document))
        .containsExactly(
            photos.resolve("a.jfif").toString(),
            photos.resolve("b.tif").toString(),
            photos.resolve("c").toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .singleElement()
        .asString()
        .startsWith("fashion: " + photos.resolve("d.heic") + ": a HEIC picture");
  }

  private static List<String> files(JsonNode document) {
    List<String> files = new ArrayList<>();
    document.get("predictions").forEach(prediction -> files.add(prediction.get("file").asString()));
    return files;
  }

  /** The command of README: the pictures that come with the program, named as what they show. */
  @Test
  void examplePicturesAreRecognized() {
    Path photos = Path.of(System.getProperty("fashionmnist.home"), "docs", "photos");

    CommandOutcome outcome = predict(photos.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.outWords().replaceAll("\\S*/photos/(\\S*) [^→]*→ 28 × 28", "$1"))
        .contains("bag-on-black.jpg Bag ")
        .containsPattern("boot-on-wood.jpg Caution: the ground is not plain[^%]* Ankle boot ")
        .contains("dress-cut-out.png Dress ")
        .contains("pullover-white.jpg Pullover ")
        .contains("t-shirt.jpg T-shirt/top ")
        .containsPattern("trousers-\\S* Caution: the light comes from one side[^%]* Trouser ");
  }

  @Test
  void groundIsToldInTheDocument() {
    Path boot = Path.of(System.getProperty("fashionmnist.home"), "docs/photos/boot-on-wood.jpg");

    JsonNode document = JSON.readTree(predict("--json", boot.toString()).out());

    assertThat(document.get("predictions").get(0).get("ground").asString()).isEqualTo("not_plain");
  }

  /** Also where it begins as an option does, such as -h. */
  @Test
  void fileThatBeginsWithADashIsAFile() throws IOException, InterruptedException {
    List<String> names = List.of("-shirt.png", "-hat.png", "-Vest.png", "--coat.png");
    List<String> command = new ArrayList<>(List.of("predict", "--json", "--model"));
    command.add(EXAMPLE.toAbsolutePath().toString());
    for (String name : names) {
      command.add(shirt(name).getFileName().toString());
    }

    try (ChildProgram program = ChildProgram.startIn(folder, command.toArray(String[]::new))) {
      CommandOutcome outcome = program.outcome();

      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(files(JSON.readTree(outcome.out())))
          .isEqualTo(names.stream().map(name -> "./" + name).toList());
    }
  }

  @Test
  void optionThatIsNoFileIsStillWrong() throws IOException {
    CommandOutcome outcome = predict(shirt("a.png").toString(), "-shirt.png");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("unknown option '-shirt.png'");
  }

  @Test
  void whatTheModelSawIsKeptAndGivesTheSamePrediction() throws IOException {
    Path seen = folder.resolve("new/seen");
    Path shirt = shirt("shirt.jpg");

    CommandOutcome first = predict("--json", "--save-input", seen.toString(), shirt.toString());
    CommandOutcome again = predict("--json", seen.resolve("shirt.png").toString());

    JsonNode prediction = JSON.readTree(first.out()).get("predictions").get(0);
    assertThat(prediction.get("input").asString()).isEqualTo(seen.resolve("shirt.png").toString());
    JsonNode second = JSON.readTree(again.out()).get("predictions").get(0);
    assertThat(strings(second.get("steps"))).containsExactly("taken_as_it_is");
    assertThat(second.get("probabilities")).isEqualTo(prediction.get("probabilities"));
  }

  @Test
  void keptInputsReplaceNothing() throws IOException {
    Path seen = Files.createDirectory(folder.resolve("seen"));
    Path mine = Files.writeString(seen.resolve("shirt.png"), "precious");
    Path shirt = shirt("shirt.png");

    CommandOutcome outcome =
        predict("--save-input", seen.toString(), shirt.toString(), shirt.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(mine).hasContent("precious");
    assertThat(new RunFiles(seen).names())
        .containsExactly("shirt-2.png", "shirt-3.png", "shirt.png");
  }

  @Test
  void inputsAreNotKeptInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");

    CommandOutcome outcome =
        predict("--save-input", file.toString(), shirt("shirt.png").toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .containsExactly("fashion: " + file + " is a file: expected a folder for --save-input");
  }

  @Test
  void modelOfAnotherSizeSeesItsOwnSize() throws IOException {
    Path data = ToyDataset.write(folder.resolve("toy"));
    CommandOutcome training =
        CommandOutcome.of(
            "train",
            "--data",
            data.toString(),
            "--dataset",
            "custom",
            "--hidden",
            "4",
            "--epochs",
            "1",
            "--out",
            folder.toString(),
            "--name",
            "run");
    assertThat(training.err()).doesNotContain("fashion: ");

    CommandOutcome outcome =
        CommandOutcome.of(
            "predict",
            "--model",
            folder.resolve("run").toString(),
            "--json",
            shirt("shirt.png").toString());

    assertThat(outcome.exitCode()).isZero();
    JsonNode document = JSON.readTree(outcome.out());
    assertThat(document.get("input_shape").toString()).isEqualTo("[8,8]");
    assertThat(document.get("predictions").get(0).get("probabilities")).hasSize(3);
  }

  @Test
  void missingModelIsNamed() throws IOException {
    CommandOutcome outcome =
        CommandOutcome.of(
            "predict", "--model", folder.resolve("no").toString(), shirt("a.png").toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .containsExactly(
            "fashion: "
                + folder.resolve("no")
                + ": no such model file; expected the model.safetensors of a run, or its folder");
  }

  private Path shirt(String name) throws IOException {
    return Drawings.write(
        Drawings.shirt(BufferedImage.TYPE_INT_RGB, Color.WHITE, new Color(60, 20, 90)),
        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
        folder.resolve(name));
  }

  private static void export(LabeledImages images, int image, Path file) throws IOException {
    byte[] levels = new byte[images.pixelCount()];
    for (int p = 0; p < levels.length; p++) {
      levels[p] = (byte) images.pixel(image, p);
    }
    Drawings.writeGray(images.width(), images.height(), levels, file);
  }

  private static CommandOutcome predict(String... arguments) {
    String[] model = {"predict", "--model", EXAMPLE.toString()};
    String[] all = Arrays.copyOf(model, model.length + arguments.length);
    System.arraycopy(arguments, 0, all, model.length, arguments.length);
    return CommandOutcome.of(all);
  }

  private static List<Double> percents(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll(".* ([0-9.]+) %", "$1"))
        .map(Double::valueOf)
        .toList();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(entry -> strings.add(entry.asString()));
    return strings;
  }
}
