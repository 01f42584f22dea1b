package org.fashionmnist.storage.comparison;

import java.util.Map;
import java.util.Optional;
import org.fashionmnist.storage.Json;
import tools.jackson.databind.JsonNode;

/**
 * A value that is not the same in two records of one type.
 *
 * @param name of the value, those it lies in before it, such as {@code settings.epochs}
 * @param begun its value in the first, as JSON
 * @param now its value in the second
 */
record SettingDifference(String name, String begun, String now) {

  /** The first one, in the order in which records are written. */
  static Optional<SettingDifference> first(Object begun, Object now) {
    return first("", Json.tree(begun), Json.tree(now));
  }

  private static Optional<SettingDifference> first(String name, JsonNode begun, JsonNode now) {
    if (begun.equals(now)) {
      return Optional.empty();
    }
    if (begun.isObject() && now.isObject()) {
      for (Map.Entry<String, JsonNode> entry : now.properties()) {
        String field = name.isEmpty() ? entry.getKey() : name + "." + entry.getKey();
        Optional<SettingDifference> found =
            first(field, begun.path(entry.getKey()), entry.getValue());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (haveEquallyManyRecords(begun, now)) {
      for (int i = 0; i < now.size(); i++) {
        Optional<SettingDifference> found = first(name + "[" + i + "]", begun.get(i), now.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.of(new SettingDifference(name, begun.toString(), now.toString()));
  }

  private static boolean haveEquallyManyRecords(JsonNode one, JsonNode other) {
    return one.isArray() && one.size() == other.size() && one.path(0).isObject();
  }
}
