package org.fashionmnist.page.run;

import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The images of a map, in the order of its points, as JSON for the script of a page: in 16 levels
 * of gray, two in a byte, since all of them are much for a page and each is shown small.
 */
record MapData(LayerMap map, LabeledImages images, ImagePredictions predictions) {

  private static final JsonMapper JSON = new JsonMapper();

  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("width", images.width());
    node.put("height", images.height());
    predictions.classNames().forEach(node.putArray("classes")::add);
    ArrayNode numbers = node.putArray("numbers");
    ArrayNode labels = node.putArray("labels");
    ArrayNode predicted = node.putArray("predicted");
    ArrayNode percents = node.putArray("percents");
    byte[] levels = new byte[(map.points().size() * images.pixelCount() + 1) / 2];
    int place = 0;
    for (LayerMap.Point point : map.points()) {
      numbers.add(point.image());
      labels.add(point.label());
      predicted.add(point.predicted());
      percents.add(Math.round(100 * predictions.confidence(point.image())));
      for (int p = 0; p < images.pixelCount(); p++, place++) {
        int level = images.pixel(point.image(), p) >> 4;
        levels[place / 2] |= (byte) (place % 2 == 0 ? level << 4 : level);
      }
    }
    node.put("levels", PackedBytes.base64(levels));
    return JSON.writeValueAsString(node);
  }
}
