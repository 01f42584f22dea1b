package org.fashionmnist.storage.comparison;

import java.util.List;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.storage.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives the record of an earlier version what it lacks. All trials then had one constant learning
 * rate, and the default rates were measured on validation images, which is no longer shown.
 */
final class EarlierComparison {

  private EarlierComparison() {}

  static void complete(ObjectNode comparison) {
    if (comparison.get("settings") instanceof ObjectNode settings && !settings.has("method")) {
      settings.put("initializer", "glorot_uniform");
      settings.put("dropout", 0.0);
      settings.set("method", Json.tree(TrialMethod.PLAIN));
    }
    for (JsonNode node : comparison.path("optimizers")) {
      if (node instanceof ObjectNode optimizer && !optimizer.has("untuned_accuracies")) {
        optimizer.remove("untuned");
        optimizer.putArray("untuned_accuracies");
        List.of("mean_untuned_accuracy", "tuning_gain").forEach(optimizer::putNull);
      }
    }
    for (JsonNode trial : comparison.path("trials")) {
      for (JsonNode node : trial.path("epochs")) {
        if (node instanceof ObjectNode epoch && !epoch.has("averaged")) {
          epoch.putNull("averaged");
        }
      }
    }
  }
}
