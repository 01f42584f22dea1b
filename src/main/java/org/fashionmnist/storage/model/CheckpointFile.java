package org.fashionmnist.storage.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fashionmnist.engine.train.Checkpoint;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.DamagedFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checkpoints as safetensors files: numbers of double precision as F64, whole numbers as I64, all
 * others as F32, each by the name of its field. The metadata say what training it is of, and have
 * the SHA-256 of the whole file, taken with zeros in its place: not one wrong bit is taken.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">The safetensors format</a>
 */
public final class CheckpointFile {

  private static final String FORMAT = "fashion-mnist-checkpoint";
  private static final String VERSION = "1";
  private static final String SHA256 = "sha256";
  private static final String NO_SHA256 = "0".repeat(64);

  private static final String FLOAT = "F32";
  private static final String DOUBLE = "F64";
  private static final String COUNT = "I64";

  private CheckpointFile() {}

  /**
   * What a file holds.
   *
   * @param about what it was given to say of its training
   */
  public record Kept(Checkpoint checkpoint, Map<String, String> about) {

    public Kept {
      about = Map.copyOf(about);
    }
  }

  /**
   * Writes a checkpoint in the place of an earlier one, which stays where this fails.
   *
   * @param about what the file is to say of its training
   * @throws IOException if it cannot be written, or is larger than 2 GB
   */
  public static void write(Path file, Checkpoint checkpoint, Map<String, String> about)
      throws IOException {
    Writer writer = new Writer(checkpoint, about);
    byte[] bytes = writer.bytes(file);
    AtomicFile.writeDurably(file, out -> out.write(bytes));
  }

  /**
   * Reads a checkpoint.
   *
   * @throws DamagedFileException if the file is not one that {@link #write} made, to the bit
   */
  public static Kept read(Path file) throws IOException {
    if (Files.size(file) > Integer.MAX_VALUE) {
      throw new DamagedFileException(file, "larger than 2 GB, so not a checkpoint of this program");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return new Reader(bytes).kept();
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      throw new DamagedFileException(
          file,
          "not a complete checkpoint of this program: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Lays a file out: eight bytes of length, the header, then the wide numbers before the others.
   */
  private static final class Writer {

    private final Checkpoint checkpoint;
    private final ObjectNode header = ModelJson.newObject();
    private long dataBytes;

    Writer(Checkpoint checkpoint, Map<String, String> about) {
      this.checkpoint = checkpoint;
      ObjectNode metadata = header.putObject(Tensors.METADATA);
      metadata.put(SHA256, NO_SHA256);
      metadata.put("format", FORMAT);
      metadata.put("format_version", VERSION);
      about.forEach(metadata::put);
      checkpoint.doubles().forEach((name, values) -> tensor(name, DOUBLE, 8L, values.length));
      checkpoint.counts().forEach((name, value) -> tensor(name, COUNT, 8L, 1));
      checkpoint.floats().forEach((name, values) -> tensor(name, FLOAT, 4L, values.length));
    }

    private void tensor(String name, String type, long size, int count) {
      ObjectNode tensor = header.putObject(name);
      tensor.put("dtype", type);
      tensor.putArray("shape").add(count);
      tensor.putArray("data_offsets").add(dataBytes).add(dataBytes + size * count);
      dataBytes += size * count;
    }

    byte[] bytes(Path file) throws IOException {
      byte[] json = ModelJson.text(header).getBytes(StandardCharsets.UTF_8);
      int padded = (json.length + 7) / 8 * 8; // the format wants the tensors aligned
      long total = Long.BYTES + padded + dataBytes;
      if (total > Integer.MAX_VALUE - 8) {
        throw new IOException(
            "%s: a checkpoint of %,d MB is more than a file may have here, 2,147 MB"
                .formatted(file, total / 1_000_000));
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) total).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putLong(padded).put(json);
      Arrays.fill(bytes.array(), bytes.position(), Long.BYTES + padded, (byte) ' ');
      bytes.position(Long.BYTES + padded);
      checkpoint.doubles().values().forEach(values -> put(bytes, values));
      checkpoint.counts().values().forEach(bytes::putLong);
      checkpoint.floats().values().forEach(values -> put(bytes, values));
      byte[] sha = sha256(bytes.array()).getBytes(StandardCharsets.US_ASCII);
      bytes.put(Long.BYTES + placeOfSha(json), sha);
      return bytes.array();
    }

    private static void put(ByteBuffer bytes, double[] values) {
      bytes.asDoubleBuffer().put(values);
      bytes.position(bytes.position() + 8 * values.length);
    }

    private static void put(ByteBuffer bytes, float[] values) {
      bytes.asFloatBuffer().put(values);
      bytes.position(bytes.position() + 4 * values.length);
    }
  }

  /** It is the first entry of the header. */
  private static int placeOfSha(byte[] json) {
    String start = new String(json, 0, Math.min(json.length, 64), StandardCharsets.ISO_8859_1);
    String before = "{\"%s\":{\"%s\":\"".formatted(Tensors.METADATA, SHA256);
    if (!start.startsWith(before)) {
      throw new IllegalArgumentException("its header does not begin with its checksum");
    }
    return before.length();
  }

  /** Takes a file apart. */
  private static final class Reader {

    private final byte[] bytes;
    private final JsonNode header;
    private final ByteBuffer data;

    Reader(byte[] bytes) {
      this.bytes = bytes;
      long length =
          bytes.length < Long.BYTES
              ? -1
              : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
      if (length < 2 || length > bytes.length - Long.BYTES) {
        throw new IllegalArgumentException("found no header (cut short, or another format)");
      }
      int start = Long.BYTES + (int) length;
      byte[] json = Arrays.copyOfRange(bytes, Long.BYTES, start);
      requireSound(json);
      this.header = ModelJson.tree(new String(json, StandardCharsets.UTF_8));
      this.data = ByteBuffer.wrap(bytes).position(start).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private void requireSound(byte[] json) {
      int place = Long.BYTES + placeOfSha(json);
      int end = place + NO_SHA256.length();
      if (end > bytes.length) {
        throw new IllegalArgumentException("cut short");
      }
      String said = new String(bytes, place, NO_SHA256.length(), StandardCharsets.US_ASCII);
      byte[] plain = bytes.clone();
      Arrays.fill(plain, place, end, (byte) '0');
      if (!sha256(plain).equals(said)) {
        throw new IllegalArgumentException("its content does not have the checksum that it says");
      }
    }

    Kept kept() {
      Map<String, String> about = new LinkedHashMap<>();
      header
          .path(Tensors.METADATA)
          .properties()
          .forEach(entry -> about.put(entry.getKey(), entry.getValue().asString()));
      if (!FORMAT.equals(about.get("format"))) {
        throw new IllegalArgumentException("its metadata do not name the format " + FORMAT);
      }
      if (!VERSION.equals(about.get("format_version"))) {
        throw new IllegalArgumentException(
            "it has format version %s, this program reads version %s; use the version that began it"
                .formatted(about.get("format_version"), VERSION));
      }
      return new Kept(checkpoint(), about);
    }

    private Checkpoint checkpoint() {
      Map<String, float[]> floats = new LinkedHashMap<>();
      Map<String, double[]> doubles = new LinkedHashMap<>();
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : header.properties()) {
        String name = entry.getKey();
        if (name.equals(Tensors.METADATA)) {
          continue;
        }
        ByteBuffer content = content(entry.getValue());
        switch (entry.getValue().path("dtype").asString("")) {
          case FLOAT -> {
            float[] values = new float[content.remaining() / Float.BYTES];
            content.asFloatBuffer().get(values);
            floats.put(name, values);
          }
          case DOUBLE -> {
            double[] values = new double[content.remaining() / Double.BYTES];
            content.asDoubleBuffer().get(values);
            doubles.put(name, values);
          }
          case COUNT -> {
            if (content.remaining() != Long.BYTES) {
              throw new IllegalArgumentException(name + " is not one whole number");
            }
            counts.put(name, content.getLong());
          }
          default -> throw new IllegalArgumentException(name + " is of an unknown type");
        }
      }
      return new Checkpoint(floats, doubles, counts);
    }

    private ByteBuffer content(JsonNode tensor) {
      int from = Math.toIntExact(tensor.path("data_offsets").path(0).asLong(-1));
      int to = Math.toIntExact(tensor.path("data_offsets").path(1).asLong(-1));
      if (from < 0 || to < from || to > data.capacity()) {
        throw new IllegalArgumentException("a tensor lies outside of the file");
      }
      return data.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
