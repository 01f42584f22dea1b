package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/** Layers in sequence: the configuration of a network. Immutable, without numbers or buffers. */
public final class Network {

  private static final int NONE = -1;

  private final List<Block> blocks;
  private final List<Layer> layers;
  private final List<LayerPlace> places;
  private final LayerInputs inputs;
  private final List<Shape> shapes;
  private final ParameterLayout layout;
  private final List<Integer> numbers; // of each layer among those with parameters, or NONE

  private Network(Shape inputShape, List<Block> blocks, List<PlacedLayer> placed) {
    this.blocks = blocks;
    this.layers = placed.stream().map(PlacedLayer::layer).toList();
    this.places = placed.stream().map(PlacedLayer::place).toList();
    this.inputs = LayerInputs.of(layers);
    this.shapes = LayerShapes.of(inputShape, placed, inputs);
    this.layout = ParameterLayout.of(this);
    this.numbers = numbers();
  }

  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    int next = 0;
    for (int l = 0; l < layers.size(); l++) {
      numbers.add(layers.get(l).parameterSpecs(inputShapeOf(l)).isEmpty() ? NONE : next++);
    }
    return List.copyOf(numbers);
  }

  /**
   * A network.
   *
   * @param inputShape of one example
   * @throws IllegalArgumentException if there is no layer, one cannot take its input, or the last
   *     one is a dropout: it drops units for a layer after it
   */
  public static Network of(Shape inputShape, List<? extends Block> blocks) {
    Objects.requireNonNull(inputShape, "inputShape");
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("expected at least one layer");
    }
    List<Block> sequence = List.copyOf(blocks);
    Block last = sequence.get(sequence.size() - 1);
    if (last.forPrediction().isEmpty()) {
      throw new IllegalArgumentException("expected a layer after the last " + last.kind());
    }
    List<PlacedLayer> placed = new ArrayList<>();
    for (int b = 0; b < sequence.size(); b++) {
      placed.addAll(sequence.get(b).layers(LayerPlace.of(b + 1, sequence.get(b).kind())));
    }
    return new Network(inputShape, sequence, placed);
  }

  /** The layers as they are computed, from the first to the last. */
  List<Stage> stages() {
    return new StageList(this).stages();
  }

  /** What it was put together from. */
  public List<Block> blocks() {
    return blocks;
  }

  /** All layers in the order in which they are computed, also those within blocks. */
  public List<Layer> layers() {
    return layers;
  }

  public Shape inputShape() {
    return shapes.get(0);
  }

  public Shape outputShape() {
    return shapes.get(layers.size());
  }

  /** The shape of the output of a layer. */
  public Shape outputShapeOf(int layer) {
    return shapes.get(layer + 1);
  }

  /**
   * The network for predictions, in which nothing is dropped. It takes the same {@link Parameters}
   * as this one.
   */
  public Network withoutDropout() {
    return layers.stream().anyMatch(Layer::isForTrainingOnly)
        ? of(
            inputShape(), blocks.stream().flatMap(block -> block.forPrediction().stream()).toList())
        : this;
  }

  /** Where a layer stands. */
  public LayerPlace placeOf(int layer) {
    return places.get(layer);
  }

  /**
   * The layer whose output a layer takes, mostly the one before it; −1 for the input of the
   * network.
   */
  public int inputOf(int layer) {
    return inputs.first().get(layer);
  }

  /** The layer whose output a {@link Junction#SUM} adds; of any other one {@link #inputOf}. */
  public int secondInputOf(int layer) {
    return inputs.second().get(layer);
  }

  /** The shape of the input of a layer. */
  public Shape inputShapeOf(int layer) {
    return shapes.get(inputOf(layer) + 1);
  }

  /** The parameters of a layer as views, of which it may have none. */
  List<PanelMatrix> parametersView(Parameters parameters, int layer) {
    int number = numbers.get(layer);
    return number == NONE ? List.of() : parameters.layerView(number);
  }

  /**
   * What a layer is called, such as {@code dense.1}: as its parameters, by the number of the layers
   * before it that have some.
   */
  public String nameOf(int layer) {
    long before = numbers.subList(0, layer).stream().filter(number -> number != NONE).count();
    return layers.get(layer).kind() + "." + before;
  }

  /** The names of the layers that have weights, such as {@code conv2d.0} and {@code dense.1}. */
  public List<String> weightLayerNames() {
    return IntStream.range(0, layers.size())
        .filter(this::hasWeights)
        .mapToObj(this::nameOf)
        .toList();
  }

  /** Whether a layer has weights of its inputs: a normalization has parameters, but no weights. */
  public boolean hasWeights(int layer) {
    return layers.get(layer).parameterSpecs(inputShapeOf(layer)).stream()
        .anyMatch(spec -> spec.name().equals("weight"));
  }

  /** Whether a layer has parameters. */
  boolean learns(int layer) {
    return numbers.get(layer) != NONE;
  }

  public ParameterLayout layout() {
    return layout;
  }

  /**
   * Requires parameters that are laid out as those of this network.
   *
   * @throws IllegalArgumentException if they are those of another one
   */
  public void requireParameters(Parameters parameters) {
    // Mostly the same object: linking the equality of a record takes a process 30 ms.
    if (!Objects.equals(parameters.layout(), layout)) {
      throw new IllegalArgumentException(
          "expected the parameters of %s, got those of another network: %s"
              .formatted(this, parameters.layout().shapes()));
    }
  }

  /** Parameters, or a gradient, of zeros. */
  public Parameters newParameters() {
    return Parameters.zeros(layout);
  }

  /**
   * Start values by each layer's initializer. Every layer that has parameters draws from its own
   * random stream; others change nothing of it.
   */
  public Parameters initialParameters(long seed) {
    Parameters parameters = newParameters();
    for (int l = 0; l < layers.size(); l++) {
      if (learns(l)) {
        RandomStream random = RandomStream.of(seed, Purpose.INITIALIZATION, numbers.get(l));
        layers.get(l).initialize(parametersView(parameters, l), random);
      }
    }
    return parameters;
  }

  /** Its layers in a table. */
  public Summary summary() {
    return Summary.of(this);
  }

  /** The sizes of input and layers but dropout and junctions, for example 784, 128 and 10. */
  public List<Integer> sizes() {
    Network network = withoutDropout();
    IntStream outputs =
        IntStream.range(0, network.layers.size())
            .filter(l -> network.layers.get(l).junction() == Junction.NONE)
            .map(l -> network.outputShapeOf(l).size());
    return IntStream.concat(IntStream.of(inputShape().size()), outputs).boxed().toList();
  }

  /**
   * The {@link #sizes}, for example {@code 784-128-10}; with layers of maps, whose sizes say
   * little, how many layers there are.
   */
  @Override
  public String toString() {
    if (shapes.stream().skip(1).anyMatch(shape -> shape.dimensions().size() > 1)) {
      return "a network of %d layers".formatted(sizes().size() - 1);
    }
    return sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
