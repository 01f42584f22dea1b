package org.fashionmnist.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerPlace;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.ScoreGradient;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.result.run.ClassActivation;
import org.fashionmnist.result.run.FeatureMaps;

/** What the convolutions of a network make of an image, and how it moves a score. */
public final class ConvolutionMaps {

  private static final int MAP_DIMENSIONS = 3; // rows, columns, channels

  private final TrainedModel model;
  private final List<String> names = new ArrayList<>();
  private final List<NetworkPart> parts = new ArrayList<>(); // each ends with maps, but the last

  private ConvolutionMaps(TrainedModel model) {
    this.model = model;
    List<Block> blocks = model.network().blocks();
    int begin = 0;
    for (int b = 0; b < blocks.size(); b++) {
      if (endsWithMaps(model.network(), b)) {
        int end = end(blocks, b);
        names.add(name(b));
        parts.add(NetworkPart.of(model, begin, end));
        begin = end;
      }
    }
    if (!parts.isEmpty()) {
      parts.add(NetworkPart.of(model, begin, blocks.size()));
    }
  }

  /**
   * Those of a network; without convolutions there are none. A block that has some counts as one,
   * where maps come out of it.
   */
  public static ConvolutionMaps of(TrainedModel model) {
    return new ConvolutionMaps(model);
  }

  private static boolean endsWithMaps(Network network, int number) {
    Block block = network.blocks().get(number);
    boolean hasConvolution =
        block.layers(LayerPlace.of(1, block.kind())).stream()
            .anyMatch(placed -> placed.layer() instanceof Conv2d);
    int last = NetworkPart.layerCount(network.blocks().subList(0, number + 1)) - 1;
    return hasConvolution && network.outputShapeOf(last).dimensions().size() == MAP_DIMENSIONS;
  }

  /** As the list of the layers has it, or by its number there. */
  private String name(int number) {
    Block block = model.network().blocks().get(number);
    int first = NetworkPart.layerCount(model.network().blocks().subList(0, number));
    return block instanceof Conv2d
        ? model.network().nameOf(first)
        : "%s, layer %d".formatted(block.kind(), number + 1);
  }

  /** After the normalization and the activation that stand for themselves, where they do. */
  private static int end(List<Block> blocks, int number) {
    int end = number + 1;
    boolean isBare =
        blocks.get(number) instanceof Conv2d convolution
            && convolution.activation() == Activation.IDENTITY;
    if (!isBare) {
      return end;
    }
    while (end < blocks.size() && blocks.get(end) instanceof BatchNorm) {
      end++;
    }
    boolean isActivated = end < blocks.size() && blocks.get(end) instanceof ActivationLayer;
    return isActivated ? end + 1 : end;
  }

  /** Whether a network has some. */
  public static boolean isIn(Network network) {
    return IntStream.range(0, network.blocks().size()).anyMatch(b -> endsWithMaps(network, b));
  }

  /** Whether there is no convolution. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The maps of each convolution, after its activation. */
  public FeatureMaps of(LabeledImages images, int image) {
    List<Matrix> maps = maps(images, image);
    List<FeatureMaps.Layer> layers = new ArrayList<>();
    for (int c = 0; c < maps.size(); c++) {
      ImageShape shape = shape(c);
      layers.add(
          new FeatureMaps.Layer(
              names.get(c), shape.rows(), shape.columns(), shape.channels(), row(maps.get(c))));
    }
    return new FeatureMaps(image, layers);
  }

  /**
   * Where an image speaks for a class: Grad-CAM at the last convolution. With A its maps, z the
   * score of the class, and n places:
   *
   * <pre>
   * α[k] = Σ over places of dz/dA[k] / n
   * L = max(0, Σ over k of α[k] · A[k])
   * </pre>
   *
   * @throws IllegalStateException if there is no convolution
   */
  public ClassActivation gradCam(LabeledImages images, int image, int classNumber) {
    if (isEmpty()) {
      throw new IllegalStateException("there is no convolution");
    }
    Matrix maps = maps(images, image).get(names.size() - 1);
    NetworkPart above = parts.get(parts.size() - 1);
    float[] gradient =
        row(
            ScoreGradient.of(
                above.network(), above.parameters(), maps, classNumber, Kernels.get()));
    ImageShape shape = shape(names.size() - 1);
    int channels = shape.channels();
    double[] weights = new double[channels];
    for (int i = 0; i < gradient.length; i++) {
      weights[i % channels] += gradient[i] / (double) shape.places();
    }
    float[] activations = row(maps);
    float[] values = new float[shape.places()];
    for (int place = 0; place < values.length; place++) {
      double sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += weights[channel] * activations[place * channels + channel];
      }
      values[place] = (float) Math.max(0, sum);
    }
    return new ClassActivation(classNumber, shape.rows(), shape.columns(), values);
  }

  private ImageShape shape(int convolution) {
    return ImageShape.of(parts.get(convolution).network().outputShape());
  }

  /** (1, maps) of each convolution. */
  private List<Matrix> maps(LabeledImages images, int image) {
    Matrix x = Matrix.zeros(1, images.pixelCount());
    new ImageExamples(images, model.normalization(), Kernels.get())
        .read(new int[] {image}, 0, x, Matrix.zeros(1, 1));
    List<Matrix> maps = new ArrayList<>();
    for (NetworkPart part : parts.subList(0, names.size())) {
      x = output(part, x);
      maps.add(x);
    }
    return maps;
  }

  private static Matrix output(NetworkPart part, Matrix x) {
    Network network = part.network();
    Workspace workspace = Workspace.forInference(network, 1).forInput(x);
    new Pass(network, part.parameters(), workspace, Worker.alone(), Kernels.get()).forward();
    return workspace.output();
  }

  private static float[] row(Matrix matrix) {
    float[] row = new float[matrix.columns()];
    System.arraycopy(matrix.data(), matrix.rowOffset(0), row, 0, row.length);
    return row;
  }
}
