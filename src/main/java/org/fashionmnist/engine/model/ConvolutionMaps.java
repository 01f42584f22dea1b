package org.fashionmnist.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
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

  private final TrainedModel model;
  private final List<Integer> convolutions = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>(); // after the activation of each
  private final List<NetworkPart> parts = new ArrayList<>(); // from one end to the next

  private ConvolutionMaps(TrainedModel model) {
    this.model = model;
    List<Layer> layers = model.network().layers();
    int begin = 0;
    for (int l = 0; l < layers.size(); l++) {
      if (layers.get(l) instanceof Conv2d) {
        int end = end(layers, l);
        convolutions.add(l);
        ends.add(end);
        parts.add(NetworkPart.of(model, begin, end));
        begin = end;
      }
    }
    if (!ends.isEmpty()) {
      parts.add(NetworkPart.of(model, begin, layers.size()));
    }
  }

  /** Those of a network; without convolutions there are none. */
  public static ConvolutionMaps of(TrainedModel model) {
    return new ConvolutionMaps(model);
  }

  /** After the normalization and the activation that stand for themselves, where they do. */
  private static int end(List<Layer> layers, int convolution) {
    int end = convolution + 1;
    if (layers.get(convolution).activation() != Activation.IDENTITY) {
      return end;
    }
    while (end < layers.size() && layers.get(end) instanceof BatchNorm) {
      end++;
    }
    boolean isActivated = end < layers.size() && layers.get(end) instanceof ActivationLayer;
    return isActivated ? end + 1 : end;
  }

  /** Whether a network has convolutions. */
  public static boolean isIn(Network network) {
    return network.layers().stream().anyMatch(layer -> layer instanceof Conv2d);
  }

  /** Whether there is no convolution. */
  public boolean isEmpty() {
    return ends.isEmpty();
  }

  /** The maps of each convolution, after its activation. */
  public FeatureMaps of(LabeledImages images, int image) {
    List<Matrix> maps = maps(images, image);
    List<FeatureMaps.Layer> layers = new ArrayList<>();
    for (int c = 0; c < maps.size(); c++) {
      ImageShape shape = shape(c);
      layers.add(
          new FeatureMaps.Layer(
              model.network().nameOf(convolutions.get(c)),
              shape.rows(),
              shape.columns(),
              shape.channels(),
              row(maps.get(c))));
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
    Matrix maps = maps(images, image).get(ends.size() - 1);
    NetworkPart above = parts.get(parts.size() - 1);
    float[] gradient =
        row(
            ScoreGradient.of(
                above.network(), above.parameters(), maps, classNumber, Kernels.get()));
    ImageShape shape = shape(ends.size() - 1);
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
    return ImageShape.of(model.network().outputShapeOf(ends.get(convolution) - 1));
  }

  /** (1, maps) of each convolution. */
  private List<Matrix> maps(LabeledImages images, int image) {
    Matrix x = Matrix.zeros(1, images.pixelCount());
    new ImageExamples(images, model.normalization(), Kernels.get())
        .read(new int[] {image}, 0, x, Matrix.zeros(1, 1));
    List<Matrix> maps = new ArrayList<>();
    for (NetworkPart part : parts.subList(0, ends.size())) {
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
