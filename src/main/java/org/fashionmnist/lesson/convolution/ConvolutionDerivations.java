package org.fashionmnist.lesson.convolution;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.lesson.backprop.Derivation;
import org.fashionmnist.lesson.backprop.Equation;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.fashionmnist.result.lesson.ConvolutionStep;
import org.fashionmnist.result.lesson.ConvolutionStep.Place;

/**
 * An iteration of a filter as formulas with numbers, one for each number. Every iteration of a
 * lesson has the same formulas but for which of the map's numbers win their pools.
 */
public final class ConvolutionDerivations {

  private static final int FILTER = ConvolutionShape.FILTER;

  private final ConvolutionSettings settings;
  private final ConvolutionShape shape;
  private final ConvolutionStep step;

  private ConvolutionDerivations(ConvolutionSettings settings, ConvolutionStep step) {
    this.settings = settings;
    this.step = step;
    this.shape = shape(settings);
  }

  /** The sizes that the settings say. */
  public static ConvolutionShape shape(ConvolutionSettings settings) {
    return new ConvolutionShape(
        settings.image().size(),
        settings.stride(),
        settings.padding().equals(Padding.SAME.label()) ? Padding.SAME : Padding.VALID,
        settings.pool());
  }

  /** One for each {@link ConvolutionPhase}, in their order. */
  public static List<Derivation> of(ConvolutionSettings settings, ConvolutionStep step) {
    ConvolutionDerivations all = new ConvolutionDerivations(settings, step);
    return List.of(
        all.sums(),
        all.relu(),
        all.pool(),
        all.loss(),
        all.delta(),
        all.filterGradient(),
        all.imageGradient(),
        all.update(),
        all.lossAfter());
  }

  private static float at(List<List<Float>> grid, int row, int column) {
    return grid.get(row).get(column);
  }

  /** A pixel by its name; what lies outside of the image is a plain 0. */
  private boolean inside(int row, int column) {
    int size = settings.image().size();
    return row >= 0 && row < size && column >= 0 && column < size;
  }

  private String pixelName(int row, int column) {
    return inside(row, column) ? GridSymbols.of("x", row, column) : "0";
  }

  private String pixel(int row, int column) {
    return inside(row, column) ? NumberText.operand(at(settings.image(), row, column)) : "0";
  }

  private int top(int row) {
    return row * shape.stride() - shape.padBefore();
  }

  private Derivation sums() {
    List<Equation> equations = new ArrayList<>();
    for (int row = 0; row < shape.mapSize(); row++) {
      for (int column = 0; column < shape.mapSize(); column++) {
        Equation.Builder sum = new Equation.Builder(GridSymbols.of("z", row, column), "=");
        for (int i = 0; i < FILTER; i++) {
          for (int j = 0; j < FILTER; j++) {
            int y = top(row) + i;
            int x = top(column) + j;
            sum.term(
                "+",
                GridSymbols.of("w", i, j) + "·" + pixelName(y, x),
                NumberText.operand(at(step.weights(), i, j)) + "·" + pixel(y, x));
          }
        }
        equations.add(
            sum.term("+", "b", NumberText.operand(step.bias()))
                .equals(NumberText.of(at(step.sums(), row, column))));
      }
    }
    return new Derivation(
        ConvolutionPhase.SUMS,
        "The filter lies on a window of 3 × 3 pixels: each weight times the pixel below it, all nine"
            + " added up, and the bias. Then the window moves on by "
            + (shape.stride() == 1 ? "one pixel" : shape.stride() + " pixels")
            + ", and the same nine weights are used again."
            + padded(),
        equations);
  }

  private String padded() {
    return shape.padAfter() > 0
        ? " Where the window reaches beyond the image, it finds zeros (padding same)."
        : "";
  }

  private Derivation relu() {
    List<Equation> equations = new ArrayList<>();
    for (int row = 0; row < shape.mapSize(); row++) {
      for (int column = 0; column < shape.mapSize(); column++) {
        equations.add(
            new Equation.Builder(GridSymbols.of("a", row, column), "=")
                .part(
                    "max(0, " + GridSymbols.of("z", row, column) + ")",
                    "max(0, " + NumberText.of(at(step.sums(), row, column)) + ")")
                .equals(NumberText.of(at(step.activations(), row, column))));
      }
    }
    return new Derivation(
        ConvolutionPhase.RELU,
        "The ReLU lets through what is positive: here the filter has found what it looks for."
            + " Everything else becomes 0.",
        equations);
  }

  private Derivation pool() {
    List<Equation> equations = new ArrayList<>();
    for (int row = 0; row < shape.pooledSize(); row++) {
      for (int column = 0; column < shape.pooledSize(); column++) {
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int i = row * shape.pool(); i < (row + 1) * shape.pool(); i++) {
          for (int j = column * shape.pool(); j < (column + 1) * shape.pool(); j++) {
            names.add(GridSymbols.of("a", i, j));
            numbers.add(NumberText.of(at(step.activations(), i, j)));
          }
        }
        equations.add(
            new Equation.Builder(GridSymbols.of("p", row, column), "=")
                .part(
                    "max(" + String.join(", ", names) + ")",
                    "max(" + String.join(", ", numbers) + ")")
                .equals(NumberText.of(at(step.pooled(), row, column))));
      }
    }
    return new Derivation(ConvolutionPhase.POOL, poolMeaning(), equations);
  }

  private String poolMeaning() {
    if (shape.pool() == 1) {
      return "Without pooling every number goes on as it is.";
    }
    int left = shape.mapSize() - shape.pooledSize() * shape.pool();
    return "Of each %1$d × %1$d numbers only the largest goes on: that something was found stays, where exactly does not."
            .formatted(shape.pool())
        + (left == 0
            ? ""
            : " What is left over below and on the right fills no pool and is dropped, as in Keras.");
  }

  private Derivation loss() {
    return new Derivation(
        ConvolutionPhase.LOSS,
        "The loss says how far the pooled map is from its target t: the squared distances, on average."
            + (settings.targetGiven()
                ? ""
                : " The target is 1 where the filter answered at least as strongly as on average"
                    + " when it began, and 0 elsewhere."),
        List.of(lossEquation("", step.pooled(), step.loss())));
  }

  private Equation lossEquation(String mark, List<List<Float>> pooled, double loss) {
    Equation.Builder equation = new Equation.Builder("L" + mark, "=");
    int size = shape.pooledSize();
    int count = size * size;
    for (int k = 0; k < count; k++) {
      String open = count > 1 && k == 0 ? "1/" + count + "·[" : "";
      String close = count > 1 && k == count - 1 ? "]" : "";
      int row = k / size;
      int column = k % size;
      equation.term(
          "+",
          open
              + "("
              + GridSymbols.of("p", row, column)
              + mark
              + " − "
              + GridSymbols.of("t", row, column)
              + ")²"
              + close,
          open
              + "("
              + NumberText.of(at(pooled, row, column))
              + " − "
              + NumberText.operand(at(settings.target(), row, column))
              + ")²"
              + close);
    }
    return equation.equals(NumberText.of(loss));
  }

  private Derivation delta() {
    List<Equation> equations = new ArrayList<>();
    int size = shape.pooledSize();
    String factor = size == 1 ? "2" : "2/" + size * size;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        equations.add(
            new Equation.Builder(GridSymbols.of("∂L/∂p", row, column), "=")
                .part(factor, factor)
                .operator("·")
                .part(
                    "("
                        + GridSymbols.of("p", row, column)
                        + " − "
                        + GridSymbols.of("t", row, column)
                        + ")",
                    "("
                        + NumberText.of(at(step.pooled(), row, column))
                        + " − "
                        + NumberText.operand(at(settings.target(), row, column))
                        + ")")
                .equals(NumberText.of(at(step.pooledGradient(), row, column))));
      }
    }
    for (int row = 0; row < size * shape.pool(); row++) {
      for (int column = 0; column < size * shape.pool(); column++) {
        equations.add(deltaEquation(row, column));
      }
    }
    return new Derivation(
        ConvolutionPhase.DELTA,
        "How the loss changes with a sum z: δ = ∂L/∂z. What comes back to a pool goes to its winner,"
            + " because the others had no part in it, and through the ReLU, if z was positive. [ ] is 1"
            + " for yes, 0 for no.",
        equations);
  }

  private Equation deltaEquation(int row, int column) {
    int pooledRow = row / shape.pool();
    int pooledColumn = column / shape.pool();
    boolean wins = step.wins(row + 1, column + 1);
    boolean passes = at(step.sums(), row, column) > 0;
    return new Equation.Builder(GridSymbols.of("δ", row, column), "=")
        .part(
            GridSymbols.of("∂L/∂p", pooledRow, pooledColumn),
            NumberText.operand(at(step.pooledGradient(), pooledRow, pooledColumn)))
        .operator("·")
        .part("[" + GridSymbols.of("a", row, column) + " wins]", wins ? "1" : "0")
        .operator("·")
        .part("[" + GridSymbols.of("z", row, column) + " > 0]", passes ? "1" : "0")
        .equals(NumberText.of(at(step.delta(), row, column)));
  }

  private Derivation filterGradient() {
    List<Equation> equations = new ArrayList<>();
    for (int i = 0; i < FILTER; i++) {
      for (int j = 0; j < FILTER; j++) {
        Equation.Builder gradient = new Equation.Builder(GridSymbols.of("∂L/∂w", i, j), "=");
        for (Place winner : step.winners()) {
          int y = top(winner.row() - 1) + i;
          int x = top(winner.column() - 1) + j;
          gradient.term(
              "+",
              GridSymbols.of("δ", winner.row() - 1, winner.column() - 1) + "·" + pixelName(y, x),
              NumberText.operand(deltaOf(winner)) + "·" + pixel(y, x));
        }
        equations.add(gradient.equals(NumberText.of(at(step.weightGradient(), i, j))));
      }
    }
    Equation.Builder bias = new Equation.Builder("∂L/∂b", "=");
    for (Place winner : step.winners()) {
      bias.term(
          "+",
          GridSymbols.of("δ", winner.row() - 1, winner.column() - 1),
          NumberText.operand(deltaOf(winner)));
    }
    equations.add(bias.equals(NumberText.of(step.biasGradient())));
    return new Derivation(
        ConvolutionPhase.FILTER_GRADIENT,
        "A weight was used by every window, so its gradient is a sum over all of them: δ of the"
            + " window times the pixel that the weight lay on. Only the winners of the pools have a"
            + " δ other than 0, so theirs are the terms that are left.",
        equations);
  }

  private float deltaOf(Place winner) {
    return at(step.delta(), winner.row() - 1, winner.column() - 1);
  }

  private Derivation imageGradient() {
    List<Equation> equations = new ArrayList<>();
    for (int y = 0; y < settings.image().size(); y++) {
      for (int x = 0; x < settings.image().size(); x++) {
        equations.add(imageEquation(y, x));
      }
    }
    return new Derivation(
        ConvolutionPhase.IMAGE_GRADIENT,
        "If there were a layer below, this is what it would get: for each pixel, δ of every window"
            + " that saw it times the weight it was seen by. The first of these windows saw it at"
            + " its lower right, the last at its upper left: so the weights come in reverse, and"
            + " going backward is a convolution, too, with the flipped filter.",
        equations);
  }

  private Equation imageEquation(int y, int x) {
    Equation.Builder gradient = new Equation.Builder(GridSymbols.of("∂L/∂x", y, x), "=");
    boolean seen = false;
    for (int row = 0; row < shape.mapSize(); row++) {
      for (int column = 0; column < shape.mapSize(); column++) {
        int i = y - top(row);
        int j = x - top(column);
        if (i >= 0 && i < FILTER && j >= 0 && j < FILTER) {
          seen = true;
          gradient.term(
              "+",
              GridSymbols.of("δ", row, column) + "·" + GridSymbols.of("w", i, j),
              NumberText.operand(at(step.delta(), row, column))
                  + "·"
                  + NumberText.operand(at(step.weights(), i, j)));
        }
      }
    }
    if (!seen) {
      gradient.part("no window saw it", "0");
    }
    return gradient.equals(NumberText.of(at(step.imageGradient(), y, x)));
  }

  private Derivation update() {
    List<Equation> equations = new ArrayList<>();
    for (int i = 0; i < FILTER; i++) {
      for (int j = 0; j < FILTER; j++) {
        equations.add(
            updateEquation(
                GridSymbols.of("w", i, j),
                at(step.weights(), i, j),
                GridSymbols.of("∂L/∂w", i, j),
                at(step.weightGradient(), i, j),
                at(step.newWeights(), i, j)));
      }
    }
    equations.add(updateEquation("b", step.bias(), "∂L/∂b", step.biasGradient(), step.newBias()));
    return new Derivation(
        ConvolutionPhase.UPDATE,
        "Each of the nine weights, and the bias, takes a step against its gradient, downhill; the"
            + " learning rate η says how long.",
        equations);
  }

  private Equation updateEquation(
      String name, float weight, String gradientName, float gradient, float newWeight) {
    return new Equation.Builder(name, "←")
        .part(name, NumberText.of(weight))
        .operator("−")
        .part("η", NumberText.of(settings.learningRate()))
        .operator("·")
        .part(gradientName, NumberText.operand(gradient))
        .equals(NumberText.of(newWeight));
  }

  private Derivation lossAfter() {
    return new Derivation(
        ConvolutionPhase.LOSS_AFTER,
        "The same image goes forward once more, by the new weights. "
            + verdict().formatted(NumberText.of(step.loss())),
        List.of(lossEquation(" new", step.pooledAfter(), step.lossAfter())));
  }

  private String verdict() {
    double change = step.lossAfter() - step.loss();
    if (change < 0) {
      return "The loss was %s and has fallen: the step was a good one.";
    }
    if (change > 0) {
      return "The loss was %s and has risen: the step was too long. Try a smaller learning rate.";
    }
    return step.delta().stream().flatMap(List::stream).allMatch(delta -> delta == 0)
            && step.loss() > 0
        ? "The loss is %s as before: no winner was positive, so the ReLU let nothing back. The filter"
            + " learns nothing any more."
        : "The loss is %s as before: no step moved it.";
  }
}
