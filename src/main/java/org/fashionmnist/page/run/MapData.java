package org.fashionmnist.page.run;

import java.io.ByteArrayOutputStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The images of a map, in the order of its points, as JSON for the script of a page: in 16 levels
 * of gray, since all of them are much for a page and each is shown small.
 */
record MapData(LayerMap map, LabeledImages images, ImagePredictions predictions) {

  private static final JsonMapper JSON = new JsonMapper();

  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("width", images.width());
    predictions.classNames().forEach(node.putArray("classes")::add);
    ArrayNode numbers = node.putArray("numbers");
    ArrayNode labels = node.putArray("labels");
    ArrayNode predicted = node.putArray("predicted");
    ArrayNode percents = node.putArray("percents");
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    for (LayerMap.Point point : map.points()) {
      numbers.add(point.image());
      labels.add(point.label());
      predicted.add(point.predicted());
      percents.add(Math.round(100 * predictions.confidence(point.image())));
      for (int p = 0; p < images.pixelCount(); p++) {
        levels.write(images.pixel(point.image(), p) >> 4);
      }
    }
    node.put("levels", PackedBytes.base64(levels.toByteArray()));
    return JSON.writeValueAsString(node);
  }
}
