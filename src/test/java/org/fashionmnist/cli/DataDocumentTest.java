package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.data.npy.NpyFile;
import org.fashionmnist.model.SafetensorsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/data.md, one after the other, on small files of the forms it tells of. */
class DataDocumentTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("fashionmnist.home")).resolve("docs/data.md");
  private static final int CLASSES = 10;
  private static final int TRAINING = 100;
  private static final int TEST = 20;
  private static final int PIXELS = 784;

  @TempDir Path folder;

  @Test
  void everyCommandDoesWhatItSays() throws IOException {
    writeSources();

    List<String> commands = commands();

    assertThat(commands).hasSizeGreaterThan(15);
    for (String command : commands) {
      CommandOutcome outcome = CommandOutcome.of(arguments(command));
      assertThat(outcome.exitCode()).as("%s: %s", command, outcome.err()).isZero();
    }
    assertThat(folder.resolve("data/kaggle/classes.txt")).content().contains("Ankle boot");
    assertThat(folder.resolve("data/shop/classes.txt")).hasContent("bag\nboot");
    assertThat(folder.resolve("data/letters/classes.txt")).content().startsWith("a\nb\n");
  }

  private static List<String> commands() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("    ./fashion "))
        .map(line -> line.strip().substring("./fashion ".length()))
        .toList();
  }

  /** Files are those in the test's folder; trainings are short. */
  private String[] arguments(String command) {
    List<String> arguments = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      String name = word.equals("SOURCE") ? "archive.zip" : word;
      boolean file =
          name.matches("(data|reports|photos|gzip)/.*")
              || (name.contains(".") && Files.exists(folder.resolve(name)))
              || name.matches("photos|kmnist|torchvision-root|other-test-images");
      arguments.add(file ? folder.resolve(name).toString() : name);
    }
    if (command.startsWith("train ")) {
      arguments.addAll(List.of("--epochs", "1", "--hidden", "8"));
      arguments.addAll(List.of("--out", folder.resolve("reports").toString()));
    }
    if (command.startsWith("evaluate ") && !command.contains("--data")) {
      arguments.add("--sample");
    }
    return arguments.toArray(String[]::new);
  }

  private void writeSources() throws IOException {
    Files.writeString(folder.resolve("fashion-mnist_train.csv"), table(TRAINING));
    Files.writeString(folder.resolve("fashion-mnist_test.csv"), table(TEST));
    writeIdx("torchvision-root/FashionMNIST/raw", "", 0, CLASSES);
    writeIdx("gzip", "emnist-letters-", 1, 26);
    writeIdx("gzip", "emnist-digits-", 0, CLASSES);
    Files.write(
        folder.resolve("letters.txt"),
        IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList());
    writeArchive();
    writeArrays();
    Path other = writeIdx("other-test-images", "", 0, CLASSES);
    Files.delete(other.resolve(DatasetFile.TRAINING_IMAGES.plainName()));
    Files.delete(other.resolve(DatasetFile.TRAINING_LABELS.plainName()));
    for (String name : List.of("bag", "boot")) {
      for (int i = 1; i <= 12; i++) {
        String part = i > 10 ? "test" : "train";
        draw(folder.resolve("photos").resolve(part).resolve(name).resolve(i + ".jpg"), name);
      }
    }
    writeWeights(folder.resolve("torch.safetensors"));
  }

  private static String table(int rows) {
    StringBuilder table = new StringBuilder("label");
    IntStream.rangeClosed(1, PIXELS).forEach(p -> table.append(",pixel").append(p));
    for (int i = 0; i < rows; i++) {
      table.append('\n').append(i % CLASSES);
      for (int p = 0; p < PIXELS; p++) {
        table.append(',').append((i * 31 + p) % 256);
      }
    }
    return table.append('\n').toString();
  }

  private Path writeIdx(String name, String prefix, int first, int classes) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    write(made, prefix + DatasetFile.TRAINING_IMAGES.plainName(), images(10 * classes));
    write(
        made,
        prefix + DatasetFile.TRAINING_LABELS.plainName(),
        labels(first, 10 * classes, classes));
    write(made, prefix + DatasetFile.TEST_IMAGES.plainName(), images(2 * classes));
    write(made, prefix + DatasetFile.TEST_LABELS.plainName(), labels(first, 2 * classes, classes));
    return made;
  }

  private static void write(Path made, String name, IdxArray array) throws IOException {
    IdxWriter.write(array, made.resolve(name));
  }

  private static IdxArray images(int count) {
    return SmallDataset.images(count, 28, 28);
  }

  private static IdxArray labels(int first, int count, int classes) {
    return SmallDataset.labels(IntStream.range(0, count).map(i -> first + i % classes).toArray());
  }

  private void writeArchive() throws IOException {
    Path raw = folder.resolve("torchvision-root/FashionMNIST/raw");
    try (OutputStream out = Files.newOutputStream(folder.resolve("archive.zip"));
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.list(raw)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        zip.write(Files.readAllBytes(file));
      }
    }
  }

  private void writeArrays() throws IOException {
    byte[] training = NpyFile.of("|u1", "(100, 28, 28)", images(TRAINING).bytes());
    byte[] trainingLabels = NpyFile.of("|u1", "(100,)", labels(0, TRAINING, CLASSES).bytes());
    byte[] test = NpyFile.of("|u1", "(20, 28, 28)", images(TEST).bytes());
    byte[] testLabels = NpyFile.of("|u1", "(20, 1)", labels(0, TEST, CLASSES).bytes());
    NpyFile.writeArchive(
        folder.resolve("mnist.npz"),
        Map.of(
            "x_train", training, "y_train", trainingLabels, "x_test", test, "y_test", testLabels));
    NpyFile.writeArchive(
        folder.resolve("pathmnist.npz"),
        Map.of(
            "train_images", training,
            "train_labels", trainingLabels,
            "val_images", test,
            "val_labels", testLabels,
            "test_images", test,
            "test_labels", testLabels));
    Path kmnist = Files.createDirectory(folder.resolve("kmnist"));
    NpyFile.writeArchive(kmnist.resolve("kmnist-train-imgs.npz"), Map.of("arr_0", training));
    NpyFile.writeArchive(
        kmnist.resolve("kmnist-train-labels.npz"), Map.of("arr_0", trainingLabels));
    NpyFile.writeArchive(kmnist.resolve("kmnist-test-imgs.npz"), Map.of("arr_0", test));
    NpyFile.writeArchive(kmnist.resolve("kmnist-test-labels.npz"), Map.of("arr_0", testLabels));
  }

  private static void draw(Path file, String name) throws IOException {
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 60, 60);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillRect(10, 10, name.equals("bag") ? 40 : 15, 25);
    graphics.dispose();
    ImageIO.write(image, "jpg", file.toFile());
  }

  /** A linear layer of eight units and one of ten, as PyTorch has them. */
  private static void writeWeights(Path file) throws IOException {
    int hidden = 8 * PIXELS * Float.BYTES;
    int end = hidden + 8 * Float.BYTES + 80 * Float.BYTES + 10 * Float.BYTES;
    ByteBuffer data = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < end / Float.BYTES; i++) {
      data.putFloat((i % 17 - 8) / 100f);
    }
    String header =
        """
        {"1.weight": {"dtype": "F32", "shape": [8, 784], "data_offsets": [0, %d]},
         "1.bias": {"dtype": "F32", "shape": [8], "data_offsets": [%d, %d]},
         "3.weight": {"dtype": "F32", "shape": [10, 8], "data_offsets": [%d, %d]},
         "3.bias": {"dtype": "F32", "shape": [10], "data_offsets": [%d, %d]}}"""
            .formatted(hidden, hidden, hidden + 32, hidden + 32, end - 40, end - 40, end);
    SafetensorsFile.write(file, header, data.array());
  }
}
