package org.fashionmnist.lesson.backprop;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.result.lesson.BackpropSettings;
import org.fashionmnist.result.lesson.BackpropStep;
import org.fashionmnist.result.lesson.Edge;
import org.fashionmnist.result.lesson.Node;

/** An iteration as formulas with numbers. */
public final class Derivations {

  private final BackpropSettings settings;
  private final BackpropStep step;
  private final FunctionText hiddenFunction;
  private final FunctionText outputFunction;

  private Derivations(BackpropSettings settings, BackpropStep step) {
    this.settings = settings;
    this.step = step;
    this.hiddenFunction = new FunctionText(Activation.of(settings.hiddenActivation()));
    this.outputFunction = new FunctionText(Activation.of(settings.outputActivation()));
  }

  /** One for each {@link Phase}, in their order. */
  public static List<Derivation> of(BackpropSettings settings, BackpropStep step) {
    Derivations all = new Derivations(settings, step);
    return List.of(
        all.forward(Phase.FORWARD_HIDDEN, step.hidden(), all.hiddenFunction),
        all.forward(Phase.FORWARD_OUTPUT, step.outputs(), all.outputFunction),
        all.loss(),
        all.outputDelta(),
        all.gradient(Phase.GRADIENT_OUTPUT, step.outputs()),
        all.hiddenDelta(),
        all.gradient(Phase.GRADIENT_HIDDEN, step.hidden()),
        all.update(),
        all.lossAfter());
  }

  private Derivation forward(Phase phase, List<Node> nodes, FunctionText function) {
    List<Equation> equations = new ArrayList<>();
    for (Node node : nodes) {
      equations.add(sum(node));
    }
    for (Node node : nodes) {
      equations.add(
          new Equation.Builder(Symbols.of(node.name()), "=")
              .part(
                  function.name() + "(" + Symbols.sum(node) + ")",
                  function.name() + "(" + NumberText.of(node.sum()) + ")")
              .equals(NumberText.of(node.output())));
    }
    return new Derivation(
        phase,
        "Each unit adds up its inputs, each times its weight, and its bias: z. Its output is "
            + function.definition()
            + ".",
        equations);
  }

  private static Equation sum(Node node) {
    Equation.Builder equation = new Equation.Builder(Symbols.sum(node), "=");
    for (Edge edge : node.edges()) {
      if (edge.ofBias()) {
        equation.term("+", Symbols.of(edge.name()), NumberText.operand(edge.weight()));
      } else {
        equation.term(
            "+",
            Symbols.of(edge.name()) + "·" + Symbols.of(edge.source()),
            NumberText.operand(edge.weight()) + "·" + NumberText.operand(edge.input()));
      }
    }
    return equation.equals(NumberText.of(node.sum()));
  }

  private Derivation loss() {
    return new Derivation(
        Phase.LOSS,
        step.outputs().size() == 1
            ? "The loss says how wrong the output y is: its distance to the target t, squared."
            : "The loss says how wrong the outputs are: their distances to the targets, squared, on"
                + " average.",
        List.of(lossEquation("", step.outputs().stream().map(Node::output).toList(), step.loss())));
  }

  private Equation lossEquation(String mark, List<Float> outputs, double loss) {
    Equation.Builder equation = new Equation.Builder("L" + mark, "=");
    int count = step.outputs().size();
    for (int i = 0; i < count; i++) {
      Node node = step.outputs().get(i);
      String open = count > 1 && i == 0 ? "1/" + count + "·[" : "";
      String close = count > 1 && i == count - 1 ? "]" : "";
      equation.term(
          "+",
          open + "(" + Symbols.of(node.name()) + mark + " − " + Symbols.target(node) + ")²" + close,
          open
              + "("
              + NumberText.of(outputs.get(i))
              + " − "
              + NumberText.operand(settings.target().get(i))
              + ")²"
              + close);
    }
    return equation.equals(NumberText.of(loss));
  }

  private Derivation outputDelta() {
    List<Equation> equations = new ArrayList<>();
    int count = step.outputs().size();
    String factor = count == 1 ? "2" : "2/" + count;
    for (int i = 0; i < count; i++) {
      Node node = step.outputs().get(i);
      equations.add(
          new Equation.Builder(Symbols.outputGradient(node), "=")
              .part(factor, factor)
              .operator("·")
              .part(
                  "(" + Symbols.of(node.name()) + " − " + Symbols.target(node) + ")",
                  "("
                      + NumberText.of(node.output())
                      + " − "
                      + NumberText.operand(settings.target().get(i))
                      + ")")
              .equals(NumberText.of(node.outputGradient())));
      addDelta(node, outputFunction, equations);
    }
    return new Derivation(
        Phase.DELTA_OUTPUT,
        "How the loss changes with an output, times how the output changes with its sum z: that is"
            + " δ = ∂L/∂z, by the chain rule.",
        equations);
  }

  private void addDelta(Node node, FunctionText function, List<Equation> equations) {
    equations.add(
        function
            .slope(
                new Equation.Builder(Symbols.slope(node), "="),
                Symbols.of(node.name()),
                NumberText.operand(node.output()),
                node.output())
            .equals(NumberText.of(node.slope())));
    equations.add(
        new Equation.Builder(Symbols.delta(node), "=")
            .part(Symbols.outputGradient(node), NumberText.operand(node.outputGradient()))
            .operator("·")
            .part(Symbols.slope(node), NumberText.operand(node.slope()))
            .equals(NumberText.of(node.delta())));
  }

  private Derivation hiddenDelta() {
    List<Equation> equations = new ArrayList<>();
    for (int i = 0; i < step.hidden().size(); i++) {
      Node node = step.hidden().get(i);
      Equation.Builder back = new Equation.Builder(Symbols.outputGradient(node), "=");
      for (Node above : step.outputs()) {
        Edge edge = above.edges().get(i);
        back.term("+", Symbols.delta(above), NumberText.operand(above.delta()))
            .operator("·")
            .part(Symbols.of(edge.name()), NumberText.operand(edge.weight()));
      }
      equations.add(back.equals(NumberText.of(node.outputGradient())));
      addDelta(node, hiddenFunction, equations);
    }
    return new Derivation(
        Phase.DELTA_HIDDEN,
        "The error comes back through the weights it went out by: a hidden unit answers for δ of the"
            + " output times the weight between them. Times the slope of its own function, that is"
            + " its δ.",
        equations);
  }

  private Derivation gradient(Phase phase, List<Node> nodes) {
    List<Equation> equations = new ArrayList<>();
    for (Node node : nodes) {
      for (Edge edge : node.edges()) {
        equations.add(
            new Equation.Builder(Symbols.gradient(edge), "=")
                .part(Symbols.outputGradient(node), NumberText.operand(node.outputGradient()))
                .operator("·")
                .part(Symbols.slope(node), NumberText.operand(node.slope()))
                .operator("·")
                .part(
                    "∂" + Symbols.sum(node) + "/∂" + Symbols.of(edge.name()),
                    NumberText.operand(edge.input()))
                .equals(NumberText.of(edge.gradient())));
      }
    }
    return new Derivation(
        phase,
        "The chain rule once more. The first two factors are δ of the unit; the last is what the"
            + " weight multiplies: the input of its edge, and 1 for a bias.",
        equations);
  }

  private Derivation update() {
    List<Equation> equations = new ArrayList<>();
    for (Edge edge : step.edges()) {
      equations.add(
          new Equation.Builder(Symbols.of(edge.name()), "←")
              .part(Symbols.of(edge.name()), NumberText.of(edge.weight()))
              .operator("−")
              .part("η", NumberText.of(settings.learningRate()))
              .operator("·")
              .part(Symbols.gradient(edge), NumberText.operand(edge.gradient()))
              .equals(NumberText.of(edge.newWeight())));
    }
    return new Derivation(
        Phase.UPDATE,
        "Every weight takes a step against its gradient, downhill; the learning rate η says how"
            + " long.",
        equations);
  }

  private Derivation lossAfter() {
    double change = step.lossAfter() - step.loss();
    String verdict =
        change < 0
            ? "The loss was %s and has fallen: the step was a good one."
            : change > 0
                ? "The loss was %s and has risen: the step was too long. Try a smaller learning rate."
                : "The loss is %s as before: no step moved it.";
    return new Derivation(
        Phase.LOSS_AFTER,
        "The same example goes forward once more, by the new weights. "
            + verdict.formatted(NumberText.of(step.loss())),
        List.of(lossEquation(" new", step.outputsAfter(), step.lossAfter())));
  }
}
