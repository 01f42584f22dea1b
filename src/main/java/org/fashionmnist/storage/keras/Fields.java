package org.fashionmnist.storage.keras;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fashionmnist.result.wording.NearestName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The settings of a layer as they stand in a file: each is asked for by its name, and what nobody
 * asked for is refused. {@code null} is as good as nothing.
 */
final class Fields {

  /** Of a value in the file, that a message shows. */
  private static final int MOST_CHARACTERS = 40;

  private final JsonNode node;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @throws IllegalArgumentException if these are no settings
   */
  Fields(JsonNode node) {
    if (!node.isObject() && !node.isNull() && !node.isMissingNode()) {
      throw new IllegalArgumentException("expected settings by name, got " + shown(node));
    }
    this.node = node;
  }

  /** A value, missing where there is none or {@code null}. */
  private Optional<JsonNode> find(String name) {
    known.add(name);
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** Passes over what changes nothing. */
  void ignore(String... names) {
    known.addAll(List.of(names));
  }

  /** A whole number of at least 1. */
  int count(String name, Optional<Integer> ifNone) {
    return find(name)
        .map(value -> countOf(name, value, "a whole number of at least 1"))
        .or(() -> ifNone)
        .orElseThrow(() -> missing(name));
  }

  /** Units: a number, or {@code classes} for as many as there are. */
  Object units() {
    Optional<JsonNode> value = find("units");
    if (value.filter(v -> v.isString() && v.asString().equals(KerasModel.CLASSES)).isPresent()) {
      return KerasModel.CLASSES;
    }
    String expected = "a whole number of at least 1, or " + KerasModel.CLASSES;
    return value
        .map(v -> (Object) countOf("units", v, expected))
        .orElseThrow(() -> missing("units"));
  }

  /** The side of a square, as a number or twice in a list. */
  Optional<Integer> side(String name) {
    return find(name)
        .map(
            value -> {
              String expected = "a whole number of at least 1, or the same one twice as in [2, 2]";
              JsonNode side = value;
              if (value.isArray() && value.size() == 2 && value.get(0).equals(value.get(1))) {
                side = value.get(0);
              }
              return countOf(name, side, expected);
            });
  }

  int requiredSide(String name) {
    return side(name).orElseThrow(() -> missing(name));
  }

  private static int countOf(String name, JsonNode value, String expected) {
    if (!value.isInt() || value.intValue() < 1) {
      throw wrong(name, expected, value);
    }
    return value.intValue();
  }

  /** A number. */
  double number(String name, Optional<Double> ifNone, Predicate<Double> isRight, String expected) {
    return find(name)
        .map(
            value -> {
              if (!value.isNumber() || !isRight.test(value.doubleValue())) {
                throw wrong(name, expected, value);
              }
              return value.doubleValue();
            })
        .or(() -> ifNone)
        .orElseThrow(() -> missing(name));
  }

  /** One of some names. */
  String choice(String name, String ifNone, List<String> names) {
    return find(name).map(value -> oneOf(name, value, names)).orElse(ifNone);
  }

  /** An initializer, by its name or as Keras writes an object of a class. */
  Optional<String> initializer(String name, List<String> names) {
    return find(name).map(value -> oneOf(name, nameOfObject(value), names));
  }

  /** {@code HeUniform} of {@code {"class_name": "HeUniform", "config": {…}}} is he_uniform. */
  private static JsonNode nameOfObject(JsonNode value) {
    JsonNode className = value.path("class_name");
    if (!className.isString()) {
      return value;
    }
    String snake = className.asString().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return StringNode.valueOf(snake.toLowerCase(Locale.ROOT));
  }

  private static String oneOf(String name, JsonNode value, List<String> names) {
    if (!value.isString()) {
      throw wrong(name, "one of " + String.join(", ", names), value);
    }
    if (!names.contains(value.asString())) {
      throw new IllegalArgumentException(
          name + ": " + NearestName.explain(value.asString(), names));
    }
    return value.asString();
  }

  /** Numbers are of 32 bits, whether it is said in a word or as Keras writes an object. */
  void dtype() {
    find("dtype")
        .filter(value -> !value.path("config").path("name").asString(text(value)).equals("float32"))
        .ifPresent(
            value -> {
              throw wrong("dtype", "float32", value);
            });
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : "";
  }

  /**
   * Accepts what is so anyway, and refuses anything else.
   *
   * @param why it cannot be otherwise, and what to do
   * @param values as JSON
   */
  void require(String name, String why, String... values) {
    find(name)
        .filter(value -> !List.of(values).contains(nameOfObject(value).toString()))
        .ifPresent(
            value -> {
              String expected = values.length == 0 ? "none" : values[0];
              throw new IllegalArgumentException(
                  "%s: expected %s, got %s: %s".formatted(name, expected, shown(value), why));
            });
  }

  /** The numbers of a list, of which the first may be {@code null}, for any batch. */
  Optional<List<Integer>> shape(String name) {
    return find(name)
        .map(
            value -> {
              List<Integer> numbers = new ArrayList<>();
              if (value.isArray()) {
                value.forEach(number -> numbers.add(number.isInt() ? number.intValue() : 0));
              }
              if (numbers.stream().skip(1).anyMatch(number -> number < 1) || numbers.isEmpty()) {
                throw wrong(name, "a list such as [null, 28, 28, 1]", value);
              }
              return numbers;
            });
  }

  /** Passes over a list of layers, which others read; there need not be one. */
  void layers(String name) {
    find(name)
        .filter(value -> !value.isArray())
        .ifPresent(
            value -> {
              throw wrong(name, "a list of layers", value);
            });
  }

  /**
   * Refuses what was not asked for.
   *
   * @throws IllegalArgumentException that names it, and what may have been meant
   */
  void finish() {
    if (!node.isObject()) {
      return;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        throw new IllegalArgumentException(
            "it has no " + unknown(entry.getKey(), List.copyOf(known)));
      }
    }
  }

  /** Says of a key that it is not one of these. */
  static String unknown(String key, List<String> known) {
    String nearest = known.get(0);
    for (String name : known) {
      if (NearestName.distance(key, name) < NearestName.distance(key, nearest)) {
        nearest = name;
      }
    }
    return "'%s'; did you mean %s?".formatted(shortened(key), nearest);
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(name + ": expected one, there is none");
  }

  private static IllegalArgumentException wrong(String name, String expected, JsonNode value) {
    return new IllegalArgumentException(
        "%s: expected %s, got %s".formatted(name, expected, shown(value)));
  }

  /** A value of a file, as a message shows it. */
  static String shown(JsonNode value) {
    return shortened(value.toString());
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
