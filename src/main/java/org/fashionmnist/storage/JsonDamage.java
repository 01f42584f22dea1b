package org.fashionmnist.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in this program's words what Jackson did not like in a file. */
final class JsonDamage {

  /** Of a value in the file, that a message shows. */
  private static final int MOST_CHARACTERS = 40;

  private JsonDamage() {}

  /** The text is not JSON. */
  static DamagedFileException ofText(Path file, JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return new DamagedFileException(file, "expected JSON, the file ends before it does");
    }
    String problem = textProblem(e);
    return e.getLocation() == null
        ? new DamagedFileException(file, problem)
        : new DamagedFileException(file, place(e.getLocation()), problem);
  }

  private static String place(TokenStreamLocation location) {
    return "line %d, column %d"
        .formatted(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String textProblem(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Duplicate") && e.processor() instanceof JsonParser parser) {
      return "expected each field once, got %s twice".formatted(parser.currentName());
    }
    if (message.contains("NaN") || message.contains("Infinity")) {
      return "expected a finite number";
    }
    return "expected JSON, got something else";
  }

  /**
   * The JSON is not the record that it should be.
   *
   * @param document that was read
   */
  static DamagedFileException ofRecord(Path file, JsonNode document, JacksonException e) {
    String place =
        e.getPath().stream()
            .map(JsonDamage::step)
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    String problem = problem(e, found(document, e.getPath()));
    return place.isEmpty()
        ? new DamagedFileException(file, problem)
        : new DamagedFileException(file, place, problem);
  }

  private static String step(JacksonException.Reference reference) {
    return reference.getPropertyName() == null
        ? "[%d]".formatted(reference.getIndex())
        : "." + reference.getPropertyName();
  }

  private static String problem(JacksonException e, JsonNode found) {
    if (e.getCause() instanceof IllegalArgumentException refused) {
      return refused.getMessage();
    }
    if (e instanceof UnrecognizedPropertyException) {
      return "expected no such field";
    }
    if (e instanceof InvalidNullException || found.isMissingNode()) {
      return "expected a value, it is missing";
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "expected %s, got %s".formatted(words(mismatch.getTargetType()), shortened(found));
    }
    return "expected another value than %s%s"
        .formatted(shortened(found), e instanceof DatabindException ? "" : " here");
  }

  private static JsonNode found(JsonNode document, List<JacksonException.Reference> path) {
    JsonNode node = document;
    for (JacksonException.Reference step : path) {
      node =
          step.getPropertyName() == null
              ? node.path(step.getIndex())
              : node.path(step.getPropertyName());
    }
    return node;
  }

  private static String shortened(JsonNode node) {
    if (node.isContainer()) {
      return node.isArray() ? "a list" : "an object";
    }
    String text = node.toString();
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  private static String words(Class<?> type) {
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a text";
    }
    if (Iterable.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "an object";
  }
}
