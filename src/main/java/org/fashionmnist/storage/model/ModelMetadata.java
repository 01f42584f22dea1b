package org.fashionmnist.storage.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.LayerKinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model file says of its model beside the weights. Safetensors metadata is a map of strings,
 * so that structured values are JSON in a string.
 */
public final class ModelMetadata {

  private static final String FORMAT = "fashion-mnist";
  private static final String VERSION = "1";
  private static final String WEIGHTS = "weights_sha256";

  private ModelMetadata() {}

  /** All of it, by name. */
  public static Map<String, String> of(TrainedModel model) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", FORMAT);
    metadata.put("format_version", VERSION);
    metadata.put("network", network(model.network()));
    metadata.put("normalization", normalization(model.normalization()));
    metadata.put("class_names", ModelJson.text(model.classNames()));
    metadata.put(WEIGHTS, WeightsFingerprint.of(model.parameters()));
    metadata.put("provenance", ModelJson.text(new TreeMap<>(model.provenance())));
    return metadata;
  }

  private static String network(Network network) {
    ObjectNode node = ModelJson.newObject();
    ArrayNode shape = node.putArray("input_shape");
    network.inputShape().dimensions().forEach(shape::add);
    ArrayNode layers = node.putArray("layers");
    network.blocks().forEach(block -> describe(block.config(), layers.addObject()));
    return ModelJson.text(node);
  }

  private static void describe(LayerConfig config, ObjectNode described) {
    described.put("kind", config.kind());
    for (String name : config.settings().keySet()) {
      if (config.settings().get(name) instanceof List<?>) {
        ArrayNode inner = described.putArray(name);
        config.layers(name).forEach(layer -> describe(layer, inner.addObject()));
      } else {
        described.putPOJO(name, config.settings().get(name));
      }
    }
  }

  private static String normalization(Normalization normalization) {
    ObjectNode node = ModelJson.newObject();
    node.put("name", normalization.name());
    node.put("mean", normalization.mean());
    node.put("deviation", normalization.deviation());
    return ModelJson.text(node);
  }

  /** Whether these metadata are of a file that this program wrote. */
  public static boolean isIn(Map<String, String> metadata) {
    return FORMAT.equals(metadata.get("format"));
  }

  /**
   * The model that the metadata describe, its parameters still zero.
   *
   * @param tensorByteCount what the file holds beside its header; checked before memory is taken
   * @throws IllegalArgumentException if something is missing or out of range
   */
  static TrainedModel newModel(Map<String, String> metadata, int tensorByteCount) {
    requireVersion(metadata);
    Network network = readNetwork(tree(metadata, "network"));
    long expectedByteCount =
        network.layout().slots().stream()
            .mapToLong(slot -> (long) slot.spec().shape().size() * Float.BYTES)
            .sum();
    if (tensorByteCount != expectedByteCount) {
      throw new IllegalArgumentException(
          "its network, %s, has %,d bytes of weights, the file %,d"
              .formatted(network, expectedByteCount, tensorByteCount));
    }
    return new TrainedModel(
        network,
        network.newParameters(),
        normalization(metadata),
        classNames(metadata),
        provenance(metadata));
  }

  /**
   * Requires a description that this version of the program understands.
   *
   * @throws IllegalArgumentException if it is another one, or none
   */
  public static void requireVersion(Map<String, String> metadata) {
    if (!isIn(metadata)) {
      throw new IllegalArgumentException("its metadata do not name the format " + FORMAT);
    }
    if (!VERSION.equals(metadata.get("format_version"))) {
      throw new IllegalArgumentException(
          "it has format version %s, this program reads version %s; update the program"
              .formatted(metadata.get("format_version"), VERSION));
    }
  }

  /**
   * What was done to the pixels in training.
   *
   * @throws IllegalArgumentException if the metadata do not say it
   */
  public static Normalization normalization(Map<String, String> metadata) {
    JsonNode normalization = tree(metadata, "normalization");
    return new Normalization(
        normalization.path("name").asString(""),
        number(normalization.path("mean")),
        number(normalization.path("deviation")));
  }

  /**
   * In label order.
   *
   * @throws IllegalArgumentException if the metadata do not say them
   */
  public static List<String> classNames(Map<String, String> metadata) {
    List<String> classNames = new ArrayList<>();
    tree(metadata, "class_names")
        .forEach(name -> classNames.add(ModelJson.text(name, "class_names")));
    return classNames;
  }

  /**
   * How the model was made.
   *
   * @throws IllegalArgumentException if the metadata do not say it
   */
  public static Map<String, String> provenance(Map<String, String> metadata) {
    Map<String, String> provenance = new LinkedHashMap<>();
    tree(metadata, "provenance")
        .properties()
        .forEach(
            entry ->
                provenance.put(entry.getKey(), ModelJson.text(entry.getValue(), entry.getKey())));
    return provenance;
  }

  /**
   * Requires the weights that were written; files of earlier versions do not tell them.
   *
   * @throws IllegalArgumentException if they are others
   */
  public static void requireWeights(Map<String, String> metadata, Parameters parameters) {
    String expected = metadata.get(WEIGHTS);
    if (expected != null && !expected.equals(WeightsFingerprint.of(parameters))) {
      throw new IllegalArgumentException(
          "its weights are damaged: their SHA-256 is not the one that it names; put back the file,"
              + " or train again");
    }
  }

  private static JsonNode tree(Map<String, String> metadata, String key) {
    String json = metadata.get(key);
    if (json == null) {
      throw new IllegalArgumentException("its metadata lack " + key);
    }
    return ModelJson.tree(json);
  }

  private static float number(JsonNode node) {
    return node.isNumber() ? node.asFloat(Float.NaN) : Float.NaN;
  }

  private static Network readNetwork(JsonNode node) {
    List<Integer> dimensions = new ArrayList<>();
    node.path("input_shape").forEach(d -> dimensions.add(ModelJson.size(d, "input_shape")));
    List<Block> blocks = configs(node.path("layers")).stream().map(LayerKinds::block).toList();
    return Network.of(new Shape(dimensions), blocks);
  }

  private static List<LayerConfig> configs(JsonNode layers) {
    List<LayerConfig> configs = new ArrayList<>();
    for (JsonNode layer : layers) {
      Map<String, Object> settings = new LinkedHashMap<>();
      layer
          .properties()
          .forEach(setting -> settings.put(setting.getKey(), setting(setting.getValue())));
      configs.add(new LayerConfig(layer.path("kind").asString(""), settings));
    }
    return configs;
  }

  private static Object setting(JsonNode value) {
    if (value.isArray()) {
      return configs(value);
    }
    return value.isNumber() ? value.numberValue() : value.asString("");
  }
}
