package org.fashionmnist.experiment.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.LayerOutputs;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.projection.PrincipalComponents;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerMap;

/** Makes the map of the last hidden layer; of a network without one, that of its scores. */
final class LayerMapping {

  private static final int MOST_IMAGES = 2_000;

  /** So many points of a class lie on those of the others, then those of the next class on them. */
  private static final int TURN = 10;

  private LayerMapping() {}

  /** The map of the first test images. */
  static LayerMap of(TrainedModel model, LabeledImages images, ImagePredictions said) {
    int count = Math.min(MOST_IMAGES, images.count());
    int layer = LayerOutputs.lastHidden(model.network());
    LabeledImages first = images.subset(IntStream.range(0, count).toArray());
    PrincipalComponents components = PrincipalComponents.of(LayerOutputs.of(model, first, layer));
    List<LayerMap.Point> points = new ArrayList<>();
    for (int image : byTurns(first, model.classNames().size())) {
      points.add(
          new LayerMap.Point(
              image,
              said.label(image),
              said.predictedClass(image),
              (float) components.first()[image],
              (float) components.second()[image]));
    }
    return new LayerMap(
        model.network().nameOf(layer), components.firstShare(), components.secondShare(), points);
  }

  /** Some of each class in turn, so that no class hides the others. */
  private static List<Integer> byTurns(LabeledImages images, int classCount) {
    List<List<Integer>> ofClass = new ArrayList<>();
    for (int c = 0; c < classCount; c++) {
      ofClass.add(new ArrayList<>());
    }
    for (int i = 0; i < images.count(); i++) {
      ofClass.get(images.label(i)).add(i);
    }
    List<Integer> order = new ArrayList<>();
    for (int from = 0; order.size() < images.count(); from += TURN) {
      for (List<Integer> members : ofClass) {
        order.addAll(
            members.subList(Math.min(from, members.size()), Math.min(from + TURN, members.size())));
      }
    }
    return order;
  }
}
