package org.fashionmnist.storage.model;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON in a model file. Reads it as {@code JsonMapper.readTree} does. A mapper knows how to
 * bind all kinds of Java classes, and is not ready before a good part of a command that only asks a
 * model about a picture.
 */
final class ModelJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonFactory FACTORY = new JsonFactory();

  private ModelJson() {}

  /** Is made when something is first written. */
  private static final class Writer {
    static final JsonMapper MAPPER = new JsonMapper();
  }

  static String text(Object value) {
    return Writer.MAPPER.writeValueAsString(value);
  }

  static ObjectNode newObject() {
    return NODES.objectNode();
  }

  /**
   * The tree of a text; a missing node if it is blank.
   *
   * @throws tools.jackson.core.JacksonException if it is not JSON
   * @throws IllegalArgumentException if something follows the JSON, or a field is there twice
   */
  static JsonNode tree(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return NODES.missingNode();
      }
      JsonNode tree = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("something follows the end of its JSON");
      }
      return tree;
    }
  }

  /**
   * A size or a place.
   *
   * @param name of the value, for messages
   * @throws IllegalArgumentException if it is anything but a whole number
   */
  static long wholeNumber(JsonNode node, String name) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.asLong();
    }
    throw new IllegalArgumentException(
        "expected whole numbers as %s, got %s".formatted(name, node));
  }

  /** As {@link #wholeNumber}, of at most 32 bits. */
  static int size(JsonNode node, String name) {
    long size = wholeNumber(node, name);
    if (size != (int) size) {
      throw new IllegalArgumentException(
          "expected whole numbers of 32 bits as %s, got %d".formatted(name, size));
    }
    return (int) size;
  }

  /**
   * A text.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static String text(JsonNode node, String name) {
    return node.stringValueOpt()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a text as %s, got %s".formatted(name, node)));
  }

  private static JsonNode value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_NUMBER_INT ->
          switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
          };
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private static ObjectNode object(JsonParser parser) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (object.has(name)) {
        throw new IllegalArgumentException("its header has the field %s twice".formatted(name));
      }
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}
