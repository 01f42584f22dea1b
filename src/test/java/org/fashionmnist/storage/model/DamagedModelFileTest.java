package org.fashionmnist.storage.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fashionmnist.engine.model.SmallModels;
import org.fashionmnist.model.SafetensorsFile;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is not a complete model is refused, and named with what is wrong. */
class DamagedModelFileTest {

  private static final String NO_HEADER =
      "expected a safetensors file, found no header (cut short, or another format)";
  private static final String NO_FORMAT = "its metadata do not name the format fashion-mnist";

  @TempDir Path folder;

  /** Changes the bytes of a good file. */
  @FunctionalInterface
  interface BytesDamage {
    byte[] damage(byte[] good);
  }

  static Stream<Arguments> damagedBytes() {
    byte[] text = "weights,1,2,3\n".getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        bytes("empty", good -> new byte[0], NO_HEADER),
        bytes("seven bytes", good -> Arrays.copyOf(good, 7), NO_HEADER),
        bytes("text", good -> text, NO_HEADER),
        bytes("cut inside the header", good -> Arrays.copyOf(good, 300), NO_HEADER),
        bytes("header longer than the file", good -> withHeaderLength(good, 1 << 19), NO_HEADER),
        bytes("huge header", good -> withHeaderLength(good, Long.MAX_VALUE), NO_HEADER),
        bytes("negative header", good -> withHeaderLength(good, -5), NO_HEADER),
        bytes("shorter header", good -> withHeaderLength(good, 100), "expected JSON in its header"),
        bytes(
            "cut inside the tensors",
            good -> Arrays.copyOf(good, good.length - 1),
            "its network, 4-3-2, has 92 bytes of weights, the file 91"),
        bytes(
            "four bytes more",
            good -> Arrays.copyOf(good, good.length + 4),
            "its network, 4-3-2, has 92 bytes of weights, the file 96"));
  }

  private static Arguments bytes(String name, BytesDamage damage, String message) {
    return Arguments.of(Named.of(name, damage), message);
  }

  private static byte[] withHeaderLength(byte[] good, long length) {
    byte[] bytes = good.clone();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("damagedBytes")
  void damagedBytesAreRefused(BytesDamage damage, String message) throws IOException {
    Path file = folder.resolve("model.safetensors");
    ModelFile.write(file, SmallModels.counting());
    Files.write(file, damage.damage(Files.readAllBytes(file)));

    assertRefused(file, message);
  }

  /** Changes the header, or the tensors, of a good file. */
  @FunctionalInterface
  interface Damage {
    void damage(SafetensorsFile file);
  }

  static Stream<Arguments> damagedContents() {
    return Stream.of(
        metadata("format", "other", NO_FORMAT),
        metadata(
            "format_version",
            "2",
            "it has format version 2, this program reads version 1; update the program"),
        metadata("network", "{", "expected JSON in its header"),
        metadata("network", "{}", "expected positive dimensions, got []"),
        metadata("network", "{\"input_shape\":[4]}", "expected at least one layer"),
        network("[-2,2]", "3", "expected positive dimensions, got [-2, 2]"),
        network("[2,2]", "0", "expected at least 1 unit, got 0"),
        network("[2,2]", "-3", "expected at least 1 unit, got -3"),
        network("[2,2]", "\"three\"", "expected at least 1 unit, got 0"),
        network("[2,2]", "3.5", "expected at least 1 unit, got 0"),
        network("[2,2.5]", "3", "expected whole numbers as input_shape, got 2.5"),
        network("[2,\"2\"]", "3", "expected whole numbers as input_shape, got \"2\""),
        network("[2,2]", "9", "its network, 4-9-2, has 260 bytes of weights, the file 92"),
        network("[2,2]", "30000000", "its network, 4-30000000-2, has "),
        network("[2,2]", "300000000", "the network has more parameters than the 2,147,483,647"),
        network("[2,2]", "2000000000", "expected at most 2,147,483,647 entries"),
        network("[70000,70000]", "3", "expected at most 2,147,483,647 entries"),
        metadata(
            "network",
            "{\"input_shape\":[4],\"layers\":[{\"kind\":\"conv\"}]}",
            "it has a layer of unknown kind 'conv'"),
        metadata(
            "network",
            "{\"input_shape\":[4],\"layers\":[{\"kind\":\"dense\",\"units\":2}]}",
            "unknown activation ''"),
        normalization("\"NaN\"", "1", "got NaN and 1.0"),
        normalization("0", "0", "a positive deviation by which it can be divided, got 0.0 and 0.0"),
        normalization("0", "1e60", "got 0.0 and NaN"),
        normalization("0", "1e-40", "by which it can be divided, got 0.0 and 1.0E-40"),
        normalization("\"0\"", "1", "got NaN and 1.0"),
        metadata("normalization", "[]", "got NaN and NaN"),
        metadata("class_names", "[\"a\"]", "1 class names for a network of 2 outputs"),
        metadata("class_names", "[\"a\",\"a\"]", "classes of the same name: [a, a]"),
        missingMetadata("network"),
        missingMetadata("normalization"),
        missingMetadata("class_names"),
        missingMetadata("provenance"),
        content("no metadata", file -> file.header().remove("__metadata__"), NO_FORMAT),
        content(
            "metadata of another kind", file -> file.header().put("__metadata__", 1), NO_FORMAT),
        tensor("missing", file -> file.header().remove("dense.1.bias")),
        tensor("of another type", file -> file.tensor("dense.1.bias").put("dtype", "F16")),
        tensor("of another shape", file -> file.tensor("dense.1.bias").putArray("shape").add(1)),
        tensor("without offsets", file -> file.tensor("dense.1.bias").remove("data_offsets")),
        tensor("before the file", file -> offsets(file, -8, 0)),
        tensor("behind the file", file -> offsets(file, 88, 96)),
        tensor("far behind the file", file -> offsets(file, 1L << 62, (1L << 62) + 8)),
        tensor("too short", file -> offsets(file, 84, 88)),
        content(
            "offsets that are texts",
            file -> file.tensor("dense.1.bias").putArray("data_offsets").add("84").add("92"),
            "expected whole numbers as data_offsets of dense.1.bias, got \"84\""),
        content(
            "sizes that are no whole numbers",
            file -> file.tensor("dense.1.bias").putArray("shape").add(2.5),
            "expected whole numbers as shape of dense.1.bias, got 2.5"),
        content(
            "a bit that was flipped",
            file -> file.data()[17] ^= 4,
            "its weights are damaged: their SHA-256 is not the one that it names"),
        metadata("weights_sha256", "00", "its weights are damaged"),
        content(
            "overlapping tensors",
            file -> offsets(file, 80, 88),
            "its tensors overlap or leave a gap"),
        content(
            "weight that is no number",
            file -> ByteBuffer.wrap(file.data()).order(ByteOrder.LITTLE_ENDIAN).putFloat(Float.NaN),
            "tensor dense.0.weight holds NaN; all weights must be finite"));
  }

  private static Arguments content(String name, Damage damage, String message) {
    return Arguments.of(Named.of(name, damage), message);
  }

  private static Arguments metadata(String key, String value, String message) {
    return content(key + " " + value, file -> file.metadata().put(key, value), message);
  }

  private static Arguments missingMetadata(String key) {
    return content("no " + key, file -> file.metadata().remove(key), "its metadata lack " + key);
  }

  private static Arguments network(String inputShape, String units, String message) {
    String layers =
        """
        [{"kind":"dense","units":%s,"activation":"tanh","initializer":"glorot_uniform"},
        {"kind":"dense","units":2,"activation":"identity","initializer":"he_normal"}]
        """
            .formatted(units);
    return metadata(
        "network", "{\"input_shape\":%s,\"layers\":%s}".formatted(inputShape, layers), message);
  }

  private static Arguments normalization(String mean, String deviation, String message) {
    String json = "{\"name\":\"unit\",\"mean\":%s,\"deviation\":%s}".formatted(mean, deviation);
    return metadata("normalization", json, message);
  }

  private static Arguments tensor(String name, Damage damage) {
    return content(
        "tensor " + name,
        damage,
        "tensor dense.1.bias is missing, incomplete or not [2] float32 values");
  }

  private static void offsets(SafetensorsFile file, long from, long to) {
    ObjectNode tensor = file.tensor("dense.1.bias");
    tensor.putArray("data_offsets").add(from).add(to);
  }

  @ParameterizedTest
  @MethodSource("damagedContents")
  void damagedContentIsRefused(Damage damage, String message) throws IOException {
    Path file = folder.resolve("model.safetensors");
    ModelFile.write(file, SmallModels.counting());
    SafetensorsFile content = SafetensorsFile.read(file);
    damage.damage(content);
    content.write(file);

    assertRefused(file, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[1,2]", "\"text\"", "  "})
  void headerThatIsNoObjectIsRefused(String header) throws IOException {
    Path file = folder.resolve("model.safetensors");
    SafetensorsFile.write(file, header, new byte[92]);

    assertRefused(file, NO_FORMAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":{},\"a\":{}}", "{\"__metadata__\":{\"b\":\"1\",\"b\":\"2\"}}"})
  void headerThatHasAFieldTwiceIsRefused(String header) throws IOException {
    Path file = folder.resolve("model.safetensors");
    SafetensorsFile.write(file, header, new byte[92]);

    assertRefused(file, "its header has the field ");
  }

  @Test
  void largeFileOfAnotherKindIsRefusedWithoutBeingRead() throws IOException {
    Path file = folder.resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 40); // takes no place on the disk
    }

    assertRefused(file, "expected a safetensors file, found no header");
  }

  private static void assertRefused(Path file, String message) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> ModelFile.read(file))
        .withMessageStartingWith("%s is not a complete model of this program: ", file)
        .withMessageContaining(message)
        .withMessageNotContaining("\n");
  }

  @Test
  void missingFileIsNamed() {
    Path file = folder.resolve("missing");

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> ModelFile.read(file))
        .withMessage(
            "%s: no such model file; expected the model.safetensors of a run, or its folder", file);
  }

  @Test
  void folderIsRefused() {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> ModelFile.read(folder))
        .withMessage("%s is a folder: expected a model file such as model.safetensors", folder);
  }
}
