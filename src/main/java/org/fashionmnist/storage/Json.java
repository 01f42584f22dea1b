package org.fashionmnist.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON text: snake_case names, enums in lower case, two spaces, one line an entry, "\n"
 * line ends. Numbers are read back to the bit.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .build();

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private Json() {}

  public static String text(Object document) {
    return text(MAPPER, document);
  }

  /**
   * As {@link #text(Object)}, in another shape.
   *
   * @param shapes by the class of a record a type whose annotations count in the place of its own
   */
  public static String text(Object document, Map<Class<?>, Class<?>> shapes) {
    return text(MAPPER.rebuild().addMixIns(shapes).build(), document);
  }

  private static String text(JsonMapper mapper, Object document) {
    return mapper.writer().with(PRINTER).writeValueAsString(document) + "\n";
  }

  /** Writes a file, which appears only when complete. */
  public static void write(Path file, Object document) throws IOException {
    AtomicFile.write(file, text(document));
  }

  /** The tree of what {@link #text} writes. */
  public static JsonNode tree(Object document) {
    return MAPPER.readTree(text(document));
  }

  /**
   * Reads a record that {@link #text} wrote; nothing may be more, and missing only what is
   * optional, which files of earlier versions may not have.
   *
   * @throws DamagedFileException if the file holds anything else; names the place in it
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    return read(file, type, document -> {});
  }

  /**
   * As {@link #read(Path, Class)}, for a record that may be of an earlier version.
   *
   * @param completion gives the document what it lacks
   * @throws DamagedFileException if the file holds anything else; names the place in it
   */
  public static <T> T read(Path file, Class<T> type, Consumer<ObjectNode> completion)
      throws IOException {
    ObjectNode document = document(file);
    completion.accept(document);
    try {
      return MAPPER.treeToValue(document, type);
    } catch (JacksonException e) {
      throw JsonDamage.ofRecord(file, document, e);
    }
  }

  private static ObjectNode document(Path file) throws IOException {
    JsonNode document;
    try {
      document = MAPPER.readTree(RecordText.read(file));
    } catch (JacksonException e) {
      throw JsonDamage.ofText(file, e);
    }
    if (document instanceof ObjectNode object) {
      return object;
    }
    throw new DamagedFileException(
        file,
        document.isMissingNode()
            ? "expected a JSON object, the file is empty"
            : "expected a JSON object, got other JSON");
  }
}
