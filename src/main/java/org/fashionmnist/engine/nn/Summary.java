package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layers of a network in a table, as Keras's {@code summary} has it.
 *
 * @param inputShape of one example
 * @param rows the layers, dropout as well
 * @param learnedCount numbers the network learns
 */
public record Summary(Shape inputShape, List<Row> rows, int learnedCount) {

  private static final List<String> COLUMNS =
      List.of("", "layer", "", "output shape", "parameters");

  /** What the name, the output shape or a column of its own says, and how the weights start. */
  private static final Set<String> SAID_ELSEWHERE =
      Set.of("activation", "initializer", "filters", "units");

  public Summary {
    rows = List.copyOf(rows);
  }

  /**
   * One layer.
   *
   * @param place as errors number it
   * @param name as of its weights, such as {@code conv2d.0}; the kind alone where there are none
   * @param settings in words, such as {@code 5 × 5, same}
   * @param activation its label
   * @param outputShape of one example
   * @param parameters the arrays it learns or keeps
   */
  public record Row(
      LayerPlace place,
      String name,
      String settings,
      String activation,
      Shape outputShape,
      List<ParameterSpec> parameters) {

    public Row {
      parameters = List.copyOf(parameters);
    }

    /** Settings and activation, such as {@code 5 × 5, same, relu}. */
    String words() {
      return Stream.of(settings, activation.equals(Activation.IDENTITY.label()) ? "" : activation)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.joining(", "));
    }

    /** The name, further to the right within a block. */
    public String indentedName() {
      return "  ".repeat(place.depth()) + name;
    }

    /** Numbers the layer learns or keeps. */
    public int parameterCount() {
      return parameters.stream().mapToInt(spec -> spec.shape().size()).sum();
    }
  }

  static Summary of(Network network) {
    List<Row> rows = new ArrayList<>();
    for (int l = 0; l < network.layers().size(); l++) {
      switch (network.layers().get(l).junction()) {
        case NONE -> rows.add(layer(network, l));
        case FORK -> rows.add(block(network, l));
        default -> {} // told with the fork
      }
    }
    return new Summary(network.inputShape(), rows, network.layout().parameterCount());
  }

  private static Row layer(Network network, int l) {
    Layer layer = network.layers().get(l);
    return new Row(
        network.placeOf(l),
        network.learns(l) ? network.nameOf(l) : layer.kind(),
        settings(layer.config()),
        layer.activation().label(),
        network.outputShapeOf(l),
        layer.parameterSpecs(network.inputShapeOf(l)));
  }

  /** A block before its layers, with the output of all of it. */
  private static Row block(Network network, int fork) {
    LayerPlace place = network.placeOf(fork);
    int sum = fork + 1;
    boolean hasShortcut = false;
    while (network.layers().get(sum).junction() != Junction.SUM
        || !network.placeOf(sum).equals(place)) {
      hasShortcut |= network.placeOf(sum).equals(place);
      sum++;
    }
    return new Row(
        place,
        network.layers().get(fork).kind(),
        hasShortcut ? "adds its shortcut" : "adds its input",
        network.layers().get(sum).activation().label(),
        network.outputShapeOf(sum),
        List.of());
  }

  /** Such as {@code 3 × 3, same}; what Keras, too, takes where nothing is said is not said. */
  private static String settings(LayerConfig config) {
    Map<String, Object> usual =
        Map.of(
            "strides",
            Math.max(1, config.integer("pool_size")),
            "padding",
            "valid",
            "momentum",
            0.99,
            "epsilon",
            0.001);
    return config.settings().entrySet().stream()
        .filter(setting -> !SAID_ELSEWHERE.contains(setting.getKey()))
        .filter(setting -> !setting.getValue().equals(usual.get(setting.getKey())))
        .map(setting -> words(setting.getKey(), String.valueOf(setting.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String words(String name, String value) {
    return switch (name) {
      case "kernel_size", "pool_size" -> value + " × " + value;
      case "padding" -> value;
      case "strides" -> "stride " + value;
      default -> name.replace('_', ' ') + " " + value;
    };
  }

  /** Numbers that the layers learn or keep. */
  public int parameterCount() {
    return rows.stream().mapToInt(Row::parameterCount).sum();
  }

  /** The table in lines of text. */
  public List<String> lines() {
    List<List<String>> cells = new ArrayList<>(List.of(COLUMNS));
    cells.add(List.of("", "input", "", inputShape.toString(), ""));
    for (Row row : rows) {
      cells.add(
          List.of(
              row.place.number(),
              row.indentedName(),
              row.words(),
              row.outputShape.toString(),
              count(row.parameterCount())));
    }
    cells.add(List.of("", "total", "", "", count(parameterCount())));
    if (parameterCount() > learnedCount) {
      cells.add(List.of("", "learned", "", "", count(learnedCount)));
      cells.add(List.of("", "statistics", "", "", count(parameterCount() - learnedCount)));
    }
    boolean hasBlocks = rows.stream().anyMatch(row -> row.place.depth() > 0);
    String format =
        "%%%s%ds  %%-%ds  %%-%ds  %%-%ds  %%%ds"
            .formatted(
                hasBlocks ? "-" : "",
                width(cells, 0),
                width(cells, 1),
                width(cells, 2),
                width(cells, 3),
                width(cells, 4));
    return cells.stream().map(row -> format.formatted(row.toArray()).stripTrailing()).toList();
  }

  private static int width(List<List<String>> cells, int column) {
    return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  private static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** The {@link #lines}, one below the other. */
  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
