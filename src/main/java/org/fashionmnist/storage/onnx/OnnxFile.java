package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.exchange.ChannelsFirst;
import org.fashionmnist.storage.model.ModelFormatException;
import org.fashionmnist.storage.model.WeightsDescription;
import tools.jackson.core.JacksonException;

/**
 * Models as ONNX files, which ONNX Runtime and many others run.
 *
 * <p>A file that is written takes a batch of images as {@value OnnxSettings#INPUT}, float32 (batch,
 * 1, rows, columns), and gives {@code probabilities} or {@code logits}, (batch, classes). Equal
 * models give equal bytes. A checksum in the metadata tells damage when it is read again.
 *
 * <p>Files of other programs are read where their layers follow one another and have a counterpart
 * here.
 */
public final class OnnxFile {

  /** The version of the operators in files that are written, of 2020. */
  public static final int OPSET = OnnxWriter.OPSET;

  private OnnxFile() {}

  /**
   * Writes a model; the file appears only when complete, and then the disk has it.
   *
   * @throws IllegalArgumentException as {@link #message} does
   */
  public static void write(Path file, TrainedModel model, OnnxSettings settings)
      throws IOException {
    OnnxMl.ModelProto message = message(model, settings);
    AtomicFile.writeDurably(file, message::writeTo);
  }

  /**
   * A model as the message that such a file is.
   *
   * @throws IllegalArgumentException if a layer has no counterpart in ONNX, or there are more
   *     weights than a file holds
   */
  public static OnnxMl.ModelProto message(TrainedModel model, OnnxSettings settings) {
    return new OnnxWriter(model, settings).message();
  }

  /**
   * The shape of an image as a file of a model takes it: channels, rows and columns.
   *
   * @throws IllegalArgumentException as {@link #message} does
   */
  public static List<Integer> inputShape(TrainedModel model) {
    return ChannelsFirst.inputShape(model.network().inputShape());
  }

  /**
   * Python that runs such a file, line by line.
   *
   * @param file as Python is to find it
   */
  public static List<String> python(Path file, OnnxSettings settings) {
    return List.of(
        "import onnxruntime",
        "session = onnxruntime.InferenceSession(\"%s\")"
            .formatted(file.toString().replace('\\', '/')),
        "%s = session.run(None, {\"%s\": images.astype(\"float32\")})[0]"
            .formatted(settings.output(), OnnxSettings.INPUT));
  }

  /**
   * Reads a model.
   *
   * @param description what the file does not say: names of the classes, normalization, size of the
   *     images
   * @throws ModelFormatException if the file is damaged, cannot be expressed as a network of this
   *     program, or the description contradicts it
   */
  public static TrainedModel read(Path file, WeightsDescription description) throws IOException {
    try {
      return new OnnxReader(parsed(file), description).model();
    } catch (JacksonException e) {
      throw new ModelFormatException(
          "%s: expected JSON in its metadata, it is damaged".formatted(file), e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ModelFormatException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static OnnxMl.ModelProto parsed(Path file) throws IOException {
    requireRoom(Files.size(file));
    try (InputStream in = Files.newInputStream(file)) {
      return OnnxMl.ModelProto.parseFrom(in.readAllBytes());
    } catch (InvalidProtocolBufferException e) {
      throw new ModelFormatException(
          "%s: expected an ONNX file, it is cut short, damaged, or of another format"
              .formatted(file),
          e);
    }
  }

  /** Its bytes, the message that is made of them, and the parameters. */
  private static void requireRoom(long bytes) {
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > Integer.MAX_VALUE - 8 || 4 * bytes > heap) {
      throw new IllegalArgumentException(
          ("it has %,d MiB, too many for the %,d MiB of memory that Java may use; allow more, for"
                  + " example FASHION_JAVA_OPTS=-Xmx8g, or use a smaller model")
              .formatted(bytes >> 20, heap >> 20));
    }
  }
}
