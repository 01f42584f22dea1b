package org.fashionmnist.lesson.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.TrainingPass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.result.lesson.BackpropSettings;
import org.fashionmnist.result.lesson.BackpropStep;
import org.fashionmnist.result.lesson.Edge;
import org.fashionmnist.result.lesson.Node;

/**
 * The engine learns one example, and every number on the way is kept. Outputs, δ, gradients and new
 * weights are read from the engine's buffers. What it does not keep, since it works in place, comes
 * from the same kernels with the same operands, so it has the same bits: see {@link LayerReading}.
 */
public final class LessonTraining {

  private static final Loss LOSS = new MeanSquaredError();

  private final LessonNetwork shape;
  private final BackpropSettings settings;
  private final Kernels kernels;
  private final Network network;
  private final Parameters parameters;
  private final Parameters gradients;
  private final Workspace workspace;
  private final Matrix target;
  private final TrainingPass pass;
  private final OptimizerState optimizer;

  /**
   * A network before its first step.
   *
   * @param input of the example
   * @param target of the example
   * @param weights to start from, unit by unit: the weights of its inputs, then its bias; drawn
   *     with the seed where empty
   * @throws IllegalArgumentException if the number of weights is not that of the network, or the
   *     learning rate is not positive
   */
  public LessonTraining(
      LessonNetwork shape,
      List<Float> input,
      List<Float> target,
      double learningRate,
      long seed,
      Optional<List<Float>> weights,
      Kernels kernels) {
    this.shape = shape;
    this.kernels = kernels;
    this.network = shape.network();
    this.settings =
        new BackpropSettings(
            network.sizes(),
            shape.hiddenActivation().label(),
            shape.outputActivation().label(),
            LOSS.label(),
            learningRate,
            seed,
            weights.isPresent(),
            input,
            target);
    this.parameters = shape.parameters(network, seed, weights);
    this.gradients = network.newParameters();
    this.workspace = Workspace.forTraining(network, 1);
    this.target = Matrix.zeros(1, shape.outputCount());
    fill(workspace.input(), input);
    fill(this.target, target);
    this.pass =
        new TrainingPass(
            network,
            parameters,
            gradients,
            workspace,
            LOSS,
            this.target,
            1,
            seed,
            Worker.alone(),
            kernels);
    this.optimizer = new Sgd(learningRate).start(network.layout().length());
  }

  private static void fill(Matrix row, List<Float> values) {
    for (int i = 0; i < row.columns(); i++) {
      row.data()[row.offset() + i] = values.get(i);
    }
  }

  private static List<Float> values(Matrix row) {
    return IntStream.range(0, row.columns()).mapToObj(i -> row.at(0, i)).toList();
  }

  /** What is learned, and how. */
  public BackpropSettings settings() {
    return settings;
  }

  /**
   * Goes on by some iterations.
   *
   * @param count at least 1
   * @throws ArithmeticException if a number leaves the range of float32
   */
  public List<BackpropStep> run(int count) {
    List<BackpropStep> steps = new ArrayList<>();
    for (int iteration = 1; iteration <= count; iteration++) {
      steps.add(step(iteration));
    }
    return steps;
  }

  private BackpropStep step(int iteration) {
    pass.forward(iteration);
    double loss = workspace.lossSum();
    pass.backward((from, to) -> {});
    Parameters before = parameters.copy();
    optimizer.beginStep(settings.learningRate());
    optimizer.update(parameters.valuesView(), gradients.valuesView(), 0, network.layout().length());
    List<Node> hidden =
        layer(0, workspace.input(), before, hiddenGradient(before))
            .nodes(shape.hiddenActivation(), i -> name("x", i), i -> name("h", i), 1);
    List<Node> outputs =
        layer(1, workspace.outputOf(0), before, outputGradient())
            .nodes(
                shape.outputActivation(),
                i -> name("h", i),
                this::outputName,
                1 + shape.hiddenCount());
    pass.forward(iteration); // by the new weights
    BackpropStep step =
        new BackpropStep(
            iteration, hidden, outputs, loss, values(workspace.output()), workspace.lossSum());
    requireFinite(step);
    return step;
  }

  private LayerReading layer(int layer, Matrix x, Parameters before, Matrix outputGradient) {
    return new LayerReading(
        x,
        before.layerView(layer),
        gradients.layerView(layer),
        parameters.layerView(layer),
        workspace.outputOf(layer),
        outputGradient,
        workspace.deltaOf(layer),
        kernels);
  }

  /** (1, out): ∂L/∂y, which the pass multiplies by the slope in place. */
  private Matrix outputGradient() {
    Matrix gradient = Matrix.zeros(1, shape.outputCount());
    LOSS.evaluate(workspace.output(), target, gradient, new double[1], 0, kernels);
    LOSS.gradientInPlace(gradient, target, 1);
    return gradient;
  }

  /** (1, hidden): ∂L/∂h = δ·Wᵀ, computed as W·δᵀ as {@code DenseBackward} does. */
  private Matrix hiddenGradient(Parameters before) {
    Matrix deltaTransposed = Matrix.zeros(shape.outputCount(), 1);
    kernels.transpose(workspace.deltaOf(1), deltaTransposed);
    Matrix gradientTransposed = Matrix.zeros(shape.hiddenCount(), 1);
    kernels.multiply(before.layerView(1).get(0).panel(0), deltaTransposed, gradientTransposed);
    Matrix gradient = Matrix.zeros(1, shape.hiddenCount());
    kernels.transpose(gradientTransposed, gradient);
    return gradient;
  }

  private static String name(String letter, int index) {
    return letter + (index + 1);
  }

  /** Outputs go on counting where the hidden units ended; a single one needs no number. */
  private String outputName(int index) {
    return shape.outputCount() == 1 ? "y" : "y" + (shape.hiddenCount() + 1 + index);
  }

  private static void requireFinite(BackpropStep step) {
    boolean finite = Double.isFinite(step.loss()) && Double.isFinite(step.lossAfter());
    for (Edge edge : step.edges()) {
      finite &= Float.isFinite(edge.gradient()) && Float.isFinite(edge.newWeight());
    }
    if (!finite) {
      throw new ArithmeticException(
          "iteration %d left the range of float32 numbers: the steps are too large"
              .formatted(step.iteration()));
    }
  }
}
