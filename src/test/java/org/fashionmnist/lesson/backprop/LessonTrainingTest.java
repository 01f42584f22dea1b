package org.fashionmnist.lesson.backprop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.result.lesson.BackpropStep;
import org.fashionmnist.result.lesson.Edge;
import org.fashionmnist.result.lesson.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonTrainingTest {

  private static final double RATE = 0.05;
  private static final List<Float> INPUT = List.of(0.5f, 0.25f, -1.5f);

  /** A network and what it learns. */
  record Case(LessonNetwork network, List<Float> target) {

    List<BackpropStep> run(int count, Optional<List<Float>> weights) {
      return new LessonTraining(
              network,
              INPUT.subList(0, network.inputCount()),
              target,
              RATE,
              4,
              weights,
              Kernels.get())
          .run(count);
    }

    /** The same in double precision, from the weights before or after a step. */
    PlainNetwork plain(List<Float> weights) {
      return new PlainNetwork(
          network.hiddenCount(),
          network.hiddenActivation(),
          network.outputActivation(),
          doubles(INPUT.subList(0, network.inputCount())),
          doubles(target),
          doubles(weights));
    }

    private static List<Double> doubles(List<Float> values) {
      return values.stream().map(Float::doubleValue).toList();
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      cases.add(
          new Case(new LessonNetwork(2, 2, 1, activation, Activation.SIGMOID), List.of(0.8f)));
      cases.add(
          new Case(
              new LessonNetwork(3, 4, 2, activation, Activation.IDENTITY), List.of(0.01f, -0.9f)));
      cases.add(new Case(new LessonNetwork(1, 3, 1, Activation.TANH, activation), List.of(0.4f)));
    }
    return cases;
  }

  private static List<Float> weights(BackpropStep step) {
    return step.edges().stream().map(Edge::weight).toList();
  }

  private static List<Float> newWeights(BackpropStep step) {
    return step.edges().stream().map(Edge::newWeight).toList();
  }

  private static Stream<Node> nodes(BackpropStep step) {
    return Stream.concat(step.hidden().stream(), step.outputs().stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void productOfTheFactorsIsTheGradient(Case lesson) {
    for (BackpropStep step : lesson.run(3, Optional.empty())) {
      assertThat(nodes(step))
          .allSatisfy(
              node -> {
                double delta = (double) node.outputGradient() * node.slope();
                assertRelative(node.delta(), delta);
                for (Edge edge : node.edges()) {
                  assertRelative(edge.gradient(), delta * edge.input());
                }
              });
    }
  }

  private static void assertRelative(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientIsWhatCentralDifferencesMeasure(Case lesson) {
    BackpropStep step = lesson.run(1, Optional.empty()).get(0);
    PlainNetwork plain = lesson.plain(weights(step));
    List<Edge> edges = step.edges();

    assertThat(edges).extracting(Edge::name).isEqualTo(plain.names());
    for (int i = 0; i < edges.size(); i++) {
      assertThat((double) edges.get(i).gradient())
          .as(edges.get(i).name())
          .isCloseTo(plain.centralDifference(i), within(2e-6));
    }
    assertThat(edges.stream().mapToDouble(e -> Math.abs(e.gradient())).max().orElse(0))
        .isGreaterThan(1e-3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyQuantityIsThatOfAnIndependentComputation(Case lesson) {
    for (BackpropStep step : lesson.run(3, Optional.empty())) {
      Map<String, Double> expected = lesson.plain(weights(step)).quantities();

      assertThat(step.loss()).isCloseTo(expected.get("L"), within(1e-6));
      assertThat(nodes(step))
          .allSatisfy(
              node -> {
                assertNumber(expected, "z" + node.number(), node.sum());
                assertNumber(expected, node.name(), node.output());
                assertNumber(expected, "∂L/∂" + node.name(), node.outputGradient());
                assertNumber(expected, "∂" + node.name() + "/∂z" + node.number(), node.slope());
                assertNumber(expected, "δ" + node.number(), node.delta());
              });
    }
  }

  private static void assertNumber(Map<String, Double> expected, String name, float actual) {
    assertThat((double) actual).as(name).isCloseTo(expected.get(name), within(2e-6));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void updateIsTheStepOfGradientDescent(Case lesson) {
    for (BackpropStep step : lesson.run(3, Optional.empty())) {
      assertThat(step.edges())
          .allSatisfy(
              edge ->
                  assertThat(edge.newWeight())
                      .isEqualTo(Math.fma((float) -RATE, edge.gradient(), edge.weight())));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lossAfterIsTheLossOfTheNewWeights(Case lesson) {
    List<BackpropStep> steps = lesson.run(3, Optional.empty());

    for (int i = 0; i < steps.size(); i++) {
      BackpropStep again = lesson.run(1, Optional.of(newWeights(steps.get(i)))).get(0);
      assertThat(steps.get(i).lossAfter()).isEqualTo(again.loss());
      assertThat(steps.get(i).outputsAfter())
          .isEqualTo(again.outputs().stream().map(Node::output).toList());
      if (i > 0) {
        assertThat(weights(steps.get(i))).isEqualTo(newWeights(steps.get(i - 1)));
        assertThat(steps.get(i).loss()).isEqualTo(steps.get(i - 1).lossAfter());
      }
    }
    assertThat(steps.get(2).lossAfter()).isLessThan(steps.get(0).loss());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyEquationEndsInTheNumberOfItsName(Case lesson) {
    BackpropStep step = lesson.run(1, Optional.empty()).get(0);
    LessonTraining training =
        new LessonTraining(
            lesson.network(),
            INPUT.subList(0, lesson.network().inputCount()),
            lesson.target(),
            RATE,
            4,
            Optional.empty(),
            Kernels.get());
    PlainNetwork plain = lesson.plain(weights(step));
    Map<String, Double> expected = plain.quantities();
    PlainNetwork after = plain.after(RATE);
    expected.put("L new", after.loss());
    for (int i = 0; i < plain.names().size(); i++) {
      expected.put(plain.names().get(i), after.weights().get(i));
    }

    List<Equation> equations =
        Derivations.of(training.settings(), step).stream()
            .flatMap(derivation -> derivation.equations().stream())
            .toList();

    assertThat(equations.stream().map(Equation::name).map(LessonTrainingTest::plainName))
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Equation equation : equations) {
      assertThat(Double.parseDouble(equation.result().replace('−', '-')))
          .as(equation.text())
          .isCloseTo(expected.get(plainName(equation.name())), within(3e-6));
    }
  }

  private static String plainName(String symbol) {
    StringBuilder name = new StringBuilder();
    symbol.chars().forEach(c -> name.append((char) (c >= '₀' && c <= '₉' ? c - '₀' + '0' : c)));
    return name.toString();
  }

  @Test
  void weightsThatRunAwayAreTold() {
    LessonTraining training =
        new LessonTraining(
            new LessonNetwork(1, 1, 1, Activation.IDENTITY, Activation.IDENTITY),
            List.of(100f),
            List.of(1f),
            1e6,
            1,
            Optional.empty(),
            Kernels.get());

    assertThatThrownBy(() -> training.run(20))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageMatching("iteration \\d+ left the range of float32 numbers.*");
  }

  @Test
  void numberOfWeightsMustFit() {
    Case lesson =
        new Case(new LessonNetwork(2, 2, 1, Activation.SIGMOID, Activation.SIGMOID), List.of(0.5f));

    assertThatThrownBy(() -> lesson.run(1, Optional.of(List.of(1f, 2f))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 9 weights and biases, got 2");
  }

  @Test
  void layerTooWideToFollowIsRefused() {
    assertThatThrownBy(() -> new LessonNetwork(2, 5, 1, Activation.RELU, Activation.IDENTITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 1 to 4 units in a layer, got 5");
  }
}
