package org.fashionmnist.storage.keras;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The text of a model, JSON or YAML, as a tree. */
final class ModelTree {

  /** The endings of files that hold models. */
  static final String ENDINGS = ".json, .yaml or .yml";

  /** Keras's description of its largest application has less. */
  private static final long MOST_BYTES = 1L << 20;

  private ModelTree() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or holds something else; says what was expected
   */
  static JsonNode read(Path file) throws IOException {
    ObjectMapper mapper = mapper(file.toString());
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file)
          ? new IOException(file + ": expected a file, found a folder or device")
          : new NoSuchFileException(file.toString(), null, "no such file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(
          "%s: expected a model of at most %,d bytes, got %,d"
              .formatted(file, MOST_BYTES, Files.size(file)));
    }
    try {
      return parse(mapper, file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": expected text in UTF-8", e);
    }
  }

  /** Parses YAML that comes with the program. */
  static JsonNode yaml(String name, String text) throws IOException {
    return parse(mapper(name + ".yaml"), name, text);
  }

  private static JsonNode parse(ObjectMapper mapper, String name, String text) throws IOException {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new IOException(
          "%s%s: expected %s, %s"
              .formatted(
                  name,
                  at == null ? "" : ", line " + Math.max(1, at.getLineNr()),
                  mapper instanceof YAMLMapper ? "YAML" : "JSON",
                  problem(e)),
          e);
    }
  }

  /** Of Jackson's words what is not about its own workings. */
  private static String problem(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof UnexpectedEndOfInputException) {
      return "the file ends before it does";
    }
    if (message.startsWith("Duplicate")) {
      return "each key once, got one twice";
    }
    return "got something else: " + message.lines().findFirst().orElse("").split(" ?[\\[(]", 2)[0];
  }

  private static ObjectMapper mapper(String name) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
    }
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
    }
    throw new IOException(
        "%s: expected a model in a file that ends with %s; in Keras, model.to_json() gives its text"
            .formatted(name, ENDINGS));
  }
}
