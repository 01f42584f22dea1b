package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;

/** Every buffer that a network needs for batches of one size, made once and reused. */
public final class Workspace {

  private final List<Integer> boundaries; // after each layer, counted in stages
  private final List<Matrix> activations;
  private final List<LayerCache> caches;
  private final List<Matrix> gradients;
  private final double[] losses;

  private Workspace(
      List<Integer> boundaries,
      List<Matrix> activations,
      List<LayerCache> caches,
      List<Matrix> gradients,
      double[] losses) {
    this.boundaries = boundaries;
    this.activations = List.copyOf(activations);
    this.caches = List.copyOf(caches);
    this.gradients = List.copyOf(gradients);
    this.losses = losses;
  }

  /** Buffers for a {@link Pass}, which knows no dropout. */
  public static Workspace forInference(Network network, int batchSize) {
    Network predicting = network.withoutDropout();
    List<Stage> stages = predicting.stages();
    return new Workspace(
        boundaries(stages),
        outputs(stages, predicting, zeros(batchSize, network.inputShape()), batchSize),
        Collections.nCopies(stages.size(), LayerCache.NONE),
        List.of(),
        new double[0]);
  }

  /** Buffers for a {@link TrainingPass}. */
  public static Workspace forTraining(Network network, int batchSize) {
    List<Stage> stages = network.stages();
    return new Workspace(
        boundaries(stages),
        outputs(stages, network, zeros(batchSize, network.inputShape()), batchSize),
        stages.stream().map(stage -> stage.layer().newCache(stage.input(), batchSize)).toList(),
        gradients(stages, network, batchSize),
        new double[batchSize]);
  }

  private static List<Integer> boundaries(List<Stage> stages) {
    List<Integer> boundaries = new ArrayList<>();
    for (int s = 0; s < stages.size(); s++) {
      int count = stages.get(s).last() - stages.get(s).first() + 1;
      boundaries.addAll(Collections.nCopies(count, s + 1));
    }
    return List.copyOf(boundaries);
  }

  /** The first one, then one behind each stage: the same again behind a view. */
  private static List<Matrix> outputs(
      List<Stage> stages, Network network, Matrix first, int batchSize) {
    List<Matrix> outputs = new ArrayList<>(List.of(first));
    for (int s = 0; s < stages.size(); s++) {
      Stage stage = stages.get(s);
      int seen = stage.junction() == Junction.SHORTCUT ? stage.behind().orElseThrow() : s;
      outputs.add(
          stage.layer().isView()
              ? outputs.get(seen)
              : zeros(batchSize, network.outputShapeOf(stage.last())));
    }
    return outputs;
  }

  /** The same for gradients: two ways that part have each its own. */
  private static List<Matrix> gradients(List<Stage> stages, Network network, int batchSize) {
    List<Matrix> gradients = new ArrayList<>(List.of(zeros(0, network.inputShape())));
    for (int s = 0; s < stages.size(); s++) {
      Stage stage = stages.get(s);
      boolean isSame = stage.layer().isView() && stage.junction() != Junction.SHORTCUT;
      gradients.add(
          isSame ? gradients.get(s) : zeros(batchSize, network.outputShapeOf(stage.last())));
    }
    return gradients;
  }

  private static Matrix zeros(int rows, Shape shape) {
    return Matrix.zeros(rows, shape.size());
  }

  /**
   * These buffers for another input.
   *
   * @param input (at most the batch size, in)
   */
  public Workspace forInput(Matrix input) {
    List<Matrix> others = new ArrayList<>();
    others.add(input);
    for (int i = 1; i < activations.size(); i++) {
      Matrix activation = activations.get(i);
      int seen = firstSeen(activation);
      others.add(seen < i ? others.get(seen) : activation.rowsView(0, input.rows()));
    }
    return new Workspace(boundaries, others, caches, gradients, losses);
  }

  /** The first boundary that has the same buffer. */
  @SuppressWarnings("ReferenceEquality")
  private int firstSeen(Matrix activation) {
    int first = 0;
    while (activations.get(first).data() != activation.data()) {
      first++;
    }
    return first;
  }

  public int batchSize() {
    return input().rows();
  }

  /** (batch, in): where the examples go before {@link Pass#forward}. */
  public Matrix input() {
    return activations.get(0);
  }

  /** (batch, out): the output of the last layer. */
  public Matrix output() {
    return activations.get(activations.size() - 1);
  }

  /**
   * (batch, units): the output of a layer; of one for inference, dropout layers are not counted. Of
   * a layer that is computed in one go with the next one, it is the output of both.
   */
  public Matrix outputOf(int layer) {
    return activations.get(boundaries.get(layer));
  }

  /** (batch, out): the gradient of the loss by the output. */
  public Matrix outputGradient() {
    return gradients.get(gradients.size() - 1);
  }

  /**
   * (batch, units): δ of a layer, the gradient of the loss by its weighted sums, once {@link
   * TrainingPass#backward} has returned.
   */
  public Matrix deltaOf(int layer) {
    return gradients.get(boundaries.get(layer));
  }

  /** The sum of the examples' losses, added up from the first to the last. */
  public double lossSum() {
    return Loss.sum(losses);
  }

  double[] losses() {
    return losses;
  }

  Matrix activation(int boundary) {
    return activations.get(boundary);
  }

  /** What the way forward through a layer left for the way backward. */
  public LayerCache cacheOf(int layer) {
    return caches.get(boundaries.get(layer) - 1);
  }

  LayerCache cache(int stage) {
    return caches.get(stage);
  }

  Optional<Matrix> activationAt(OptionalInt boundary) {
    return boundary.isPresent() ? Optional.of(activation(boundary.getAsInt())) : Optional.empty();
  }

  Optional<Matrix> gradientAt(OptionalInt boundary) {
    return boundary.isPresent() ? Optional.of(gradient(boundary.getAsInt())) : Optional.empty();
  }

  Matrix gradient(int boundary) {
    return gradients.get(boundary);
  }
}
