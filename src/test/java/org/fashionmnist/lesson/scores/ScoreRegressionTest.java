package org.fashionmnist.lesson.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.lesson.ScoreSample;
import org.fashionmnist.result.lesson.ScoreScale;
import org.fashionmnist.result.run.MetricHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreRegressionTest {

  private static final int HIDDEN = 3;
  private static final Network NETWORK =
      Network.of(
          Shape.of(2),
          List.of(new Dense(HIDDEN, Activation.SIGMOID), new Dense(1, Activation.IDENTITY)));
  private static final MeanSquaredError LOSS = new MeanSquaredError(OutputFunction.SIGMOID);

  private static ScoreRegression fit(ScoreSamples samples, int epochs, double rate, long seed) {
    return ScoreRegression.fit(
        NETWORK,
        LOSS,
        new TrainingSettings(new Sgd(rate), 32, epochs, seed),
        samples,
        0,
        List.of());
  }

  /** The initial weights of the engine, as the textbook's network takes them. */
  private static DoubleRegression textbook(long seed) {
    Parameters start = NETWORK.initialParameters(seed);
    float[] w = start.copyOf(NETWORK.layout().slots().get(0));
    float[] b = start.copyOf(NETWORK.layout().slots().get(1));
    float[] v = start.copyOf(NETWORK.layout().slots().get(2));
    float[] c = start.copyOf(NETWORK.layout().slots().get(3));
    double[][] weights = new double[2][HIDDEN];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < HIDDEN; j++) {
        weights[i][j] = w[i * HIDDEN + j];
      }
    }
    return new DoubleRegression(weights, doubles(b), doubles(v), c[0]);
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  private static List<int[]> orders(int count, int epochs, long seed) {
    List<int[]> orders = new ArrayList<>();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      int[] order = IntStream.range(0, count).toArray();
      RandomStream.of(seed, Purpose.ORDER, epoch).shuffle(order);
      orders.add(order);
    }
    return orders;
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1", "2, 1", "2, 2", "5, 3"})
  void theResultsAreThoseOfAReferenceInDoublePrecision(double rate, long seed) {
    int epochs = 50;
    ScoreSamples samples = ScoreSamples.draw(1000, seed);
    ScoreScale scale = samples.scale();
    double[][] x =
        samples.samples().stream()
            .map(s -> new double[] {s.study() / scale.study(), s.sleep() / scale.sleep()})
            .toArray(double[][]::new);
    double[] y = samples.samples().stream().mapToDouble(s -> s.score() / 100).toArray();
    DoubleRegression textbook = textbook(seed);

    ScoreRegression learned = fit(samples, epochs, rate, seed);
    List<DoubleRegression.Errors> expected =
        textbook.fit(x, y, orders(1000, epochs, seed), 32, rate);

    MetricHistory history = learned.history();
    assertThat(history.keys()).containsExactly("loss", "mae", "mse");
    for (int epoch = 0; epoch <= epochs; epoch++) {
      assertThat(history.values("loss").get(epoch))
          .as("loss of epoch %d", epoch)
          .isCloseTo(expected.get(epoch).mse(), within(1e-5));
      assertThat(history.values("mse").get(epoch)).isEqualTo(history.values("loss").get(epoch));
      assertThat(history.values("mae").get(epoch))
          .as("mae of epoch %d", epoch)
          .isCloseTo(expected.get(epoch).mae(), within(1e-5));
    }
    for (double[] student : new double[][] {{1, 1}, {4, 7}, {8, 8}}) {
      double points =
          100
              * textbook.predict(
                  new double[] {student[0] / scale.study(), student[1] / scale.sleep()});
      assertThat(learned.points(student[0], student[1])).isCloseTo(points, within(1e-3));
    }
  }

  @Test
  void theUsualSettingsLearnTheScoresToAboutAPoint() {
    ScoreRegression learned = fit(ScoreSamples.draw(1000, 1), 50, 2, 1);

    assertThat(learned.history().last().values().get("mae")).isLessThan(0.015);
    assertThat(learned.points(4, 7)).isCloseTo(74, within(2.0));
  }

  @Test
  void samplesAreUniformAndFollowTheFormula() {
    List<ScoreSample> samples = ScoreSamples.draw(10_000, 7).samples();

    assertThat(samples)
        .allSatisfy(
            s -> {
              assertThat(s.study()).isBetween(1.0, 8.0);
              assertThat(s.sleep()).isBetween(1.0, 8.0);
              assertThat(s.score()).isEqualTo(5 * s.study() + 2 * s.sleep() + 40);
            });
    double standardError = 7 / Math.sqrt(12) / Math.sqrt(samples.size());
    assertThat(samples.stream().mapToDouble(ScoreSample::study).average().orElseThrow())
        .isCloseTo(4.5, within(4 * standardError));
    assertThat(samples.stream().mapToDouble(ScoreSample::sleep).average().orElseThrow())
        .isCloseTo(4.5, within(4 * standardError));
  }

  @Test
  void inputsAreDividedByTheLargestOfTheirColumn() {
    ScoreSamples samples =
        new ScoreSamples(List.of(new ScoreSample(2, 6, 62), new ScoreSample(4, 3, 66)));

    var examples = samples.examples(samples.scale());

    assertThat(examples.inputs().at(0, 0)).isEqualTo(0.5f);
    assertThat(examples.inputs().at(1, 0)).isEqualTo(1);
    assertThat(examples.inputs().at(0, 1)).isEqualTo(1);
    assertThat(examples.inputs().at(1, 1)).isEqualTo(0.5f);
    assertThat(examples.targets().at(1, 0)).isEqualTo(0.66f);
  }

  @Test
  void validationNeedsSamplesOnBothSides() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ScoreRegression.fit(
                    NETWORK,
                    LOSS,
                    new TrainingSettings(new Sgd(1), 32, 1, 1),
                    ScoreSamples.draw(3, 1),
                    0.1,
                    List.of()))
        .withMessageContaining("leaves none to measure with");
  }
}
