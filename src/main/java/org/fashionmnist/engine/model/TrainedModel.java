package org.fashionmnist.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.UnitWeights;

/**
 * A network with its numbers and all that is needed to use it on raw images.
 *
 * @param network the configuration, without the dropout it may have had in training
 * @param parameters the learned numbers
 * @param normalization what was done to the pixels in training
 * @param classNames in label order, as many as the network has outputs
 * @param provenance how it was made, in words: setting to value
 */
public record TrainedModel(
    Network network,
    Parameters parameters,
    Normalization normalization,
    List<String> classNames,
    Map<String, String> provenance) {

  /** In the provenance of a network that was trained with shifted images: by how many pixels. */
  public static final String SHIFT = "shift";

  /** In the provenance of a network that was trained with mirror images. */
  public static final String FLIP = "flip";

  /** What provenance says of a network that was given layer by layer: its name. */
  public static final String NAME = "model";

  /**
   * Copies names and provenance, and leaves out dropout.
   *
   * @throws IllegalArgumentException if the parameters are those of another network, there are not
   *     as many classes as outputs, or two have the same name
   */
  public TrainedModel {
    Objects.requireNonNull(normalization, "normalization");
    network.requireParameters(parameters);
    network = network.withoutDropout();
    classNames = List.copyOf(classNames);
    provenance = Map.copyOf(provenance);
    if (classNames.size() != network.outputShape().size()) {
      throw new IllegalArgumentException(
          "%d class names for a network of %d outputs"
              .formatted(classNames.size(), network.outputShape().size()));
    }
    if (Set.copyOf(classNames).size() < classNames.size()) {
      throw new IllegalArgumentException("classes of the same name: " + classNames);
    }
  }

  /**
   * The weights of the first layer, unit by unit, for each pixel of an image or of what a filter
   * sees of one; its units are the classes if it is the only one. Empty if it does not see the
   * image itself.
   */
  public Optional<UnitWeights> firstLayerWeights() {
    Layer first = network.layers().stream().filter(layer -> !layer.isView()).findFirst().get();
    if (!(first instanceof Dense) && !(first instanceof Conv2d)) {
      return Optional.empty();
    }
    ParameterLayout.Slot slot = parameters.layout().slots().get(0);
    float[] byPixel = parameters.copyOf(slot);
    int units = slot.spec().columns();
    int pixels = byPixel.length / units;
    float[] byUnit = new float[byPixel.length];
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int unit = 0; unit < units; unit++) {
        byUnit[unit * pixels + pixel] = byPixel[pixel * units + unit];
      }
    }
    boolean isFilter = first instanceof Conv2d;
    int width =
        first instanceof Conv2d convolution
            ? convolution.window().size()
            : network.inputShape().lastDimension();
    boolean isOnly = parameters.layout().slots().stream().allMatch(s -> s.layer() == 0);
    return Optional.of(
        new UnitWeights(
            width,
            pixels / width,
            isOnly ? classNames : List.of(),
            byUnit,
            isFilter ? "filter" : "hidden unit"));
  }

  /**
   * This model, its classes under other names.
   *
   * @throws IllegalArgumentException as the constructor does
   */
  public TrainedModel withClassNames(List<String> names) {
    return new TrainedModel(network, parameters, normalization, names, provenance);
  }

  /** Whether it has learned from mirror images or shifts, as far as its provenance says. */
  public boolean isTrainedOnViews() {
    return provenance.containsKey(FLIP) || provenance.containsKey(SHIFT);
  }

  /** What it may look at in test-time augmentation. */
  public TestViews trainedViews() {
    return TestViews.trained(provenance.containsKey(FLIP), provenance.containsKey(SHIFT));
  }

  /** The probabilities of all classes for each image, computed on all processors. */
  public Predictions predict(LabeledImages images) {
    return predict(images, Runtime.getRuntime().availableProcessors());
  }

  /**
   * The probabilities of all classes for each image.
   *
   * @param threads that compute, at least 1; the result does not depend on it
   * @throws IllegalArgumentException if the images do not have the size the network takes, or a
   *     label is none of its classes
   */
  public Predictions predict(LabeledImages images, int threads) {
    return predict(images, TestViews.ONE, threads);
  }

  /**
   * The probabilities of all classes for each image, averaged over views of it.
   *
   * @param threads that compute, at least 1; the result does not depend on it
   * @throws IllegalArgumentException as the other; or if the images are too small for a view
   */
  public Predictions predict(LabeledImages images, TestViews views, int threads) {
    try (WorkerTeam team = new WorkerTeam(threads)) {
      return new Predictor(network, normalization, Kernels.get(), team)
          .predict(parameters, images, views);
    }
  }
}
