package org.fashionmnist.storage.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fashionmnist.result.LayerSettings;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.Json;
import tools.jackson.databind.JsonNode;

/**
 * What runs were not given alike: settings, data, splits, network and environment. Layers of models
 * are compared one by one where they are of the same kinds; else the names of the models say it,
 * and how many layers they have.
 */
final class DifferingValues {

  private static final String LAYERS = "settings.model.layers";
  private static final List<String> GIVEN =
      List.of("settings", "data", "splits", "network", "environment");

  private DifferingValues() {}

  /** Whether a value is the seed, or one that changes no result. */
  static boolean maySeedsDifferIn(String name) {
    return name.equals("settings.seed")
        || name.equals("data.source")
        || (name.startsWith("environment.") && !name.equals("environment.version"));
  }

  /** In the order of {@code run.json}. A value that a run does not have is {@code null}. */
  static List<DifferingValue> of(List<RunRecord> runs) {
    boolean areAlike = runs.stream().map(DifferingValues::kinds).distinct().count() == 1;
    List<Map<String, String>> all = runs.stream().map(run -> values(run, areAlike)).toList();
    Set<String> names = new LinkedHashSet<>();
    all.forEach(values -> names.addAll(values.keySet()));
    List<DifferingValue> differing = new ArrayList<>();
    for (String name : names) {
      List<String> values = all.stream().map(of -> of.getOrDefault(name, "null")).toList();
      if (values.stream().distinct().count() > 1) {
        differing.add(new DifferingValue(name, values));
      }
    }
    return differing;
  }

  private static List<String> kinds(RunRecord run) {
    return run.settings().model().stream()
        .flatMap(model -> model.layers().stream())
        .flatMap(LayerSettings::kinds)
        .toList();
  }

  private static Map<String, String> values(RunRecord run, boolean withLayers) {
    Map<String, String> values = new LinkedHashMap<>();
    JsonNode tree = Json.tree(run);
    GIVEN.forEach(part -> collect(part, tree.get(part), values));
    if (!withLayers) {
      values.keySet().removeIf(name -> name.startsWith(LAYERS));
      values.remove("network.sizes");
      run.settings()
          .model()
          .ifPresent(model -> values.put(LAYERS, String.valueOf(model.layers().size())));
    }
    return values;
  }

  private static String text(JsonNode node) {
    if (node.isFloatingPointNumber()) {
      return Figures.plain(node.doubleValue());
    }
    return node.isString() ? node.asString() : node.toString();
  }

  private static void collect(String name, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(name + "." + field.getKey(), field.getValue(), values));
    } else if (node.isArray() && node.path(0).isObject()) {
      for (int i = 0; i < node.size(); i++) {
        collect(name + "[" + i + "]", node.get(i), values);
      }
    } else {
      values.put(name, text(node));
    }
  }
}
