package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {

  private static double[] draws(Initializer initializer) {
    RandomStream random = RandomStream.of(8, Purpose.INITIALIZATION, 0);
    double[] values = new double[100_000];
    Arrays.setAll(values, i -> initializer.draw(random, 300, 100));
    return values;
  }

  /** For 300 inputs and 100 outputs. */
  @ParameterizedTest
  @CsvSource({
    "glorot_uniform, 0.005",
    "glorot_normal,  0.005",
    "he_uniform,     0.006666666666666667",
    "he_normal,      0.006666666666666667"
  })
  void weightsHaveMeanZeroAndTheVarianceOfTheFormula(String label, double variance) {
    double[] values = draws(Initializer.of(label));

    double mean = Arrays.stream(values).average().orElseThrow();
    double square = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.01 * Math.sqrt(variance)));
    assertThat(square).isCloseTo(variance, within(0.02 * variance));
  }

  @ParameterizedTest
  @CsvSource({"glorot_uniform, 0.1224744871391589", "he_uniform, 0.1414213562373095"})
  void uniformWeightsFillTheirRange(String label, double limit) {
    double[] values = draws(Initializer.of(label));

    assertThat(Arrays.stream(values).max().orElseThrow()).isBetween(0.999 * limit, limit);
    assertThat(Arrays.stream(values).min().orElseThrow()).isBetween(-limit, -0.999 * limit);
  }

  @ParameterizedTest
  @CsvSource({"glorot_normal, 0.0707106781186548", "he_normal, 0.0816496580927726"})
  void normalWeightsAreWithinOneDeviationAsOftenAsTheyShould(String label, double deviation) {
    double[] values = draws(Initializer.of(label));

    long near = Arrays.stream(values).filter(v -> Math.abs(v) < deviation).count();
    assertThat((double) near / values.length).isCloseTo(0.6827, within(0.005));
    assertThat(Arrays.stream(values).max().orElseThrow()).isGreaterThan(3.5 * deviation);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZEROS")
  void everyLayerDrawsFromAStreamOfItsOwn(Initializer initializer) {
    Network network =
        Network.of(
            Shape.of(5),
            List.of(
                new Dense(5, Activation.RELU, initializer),
                new Dense(5, Activation.RELU, initializer)));

    Parameters parameters = network.initialParameters(7);

    for (int layer = 0; layer < 2; layer++) {
      RandomStream random = RandomStream.of(7, Purpose.INITIALIZATION, layer);
      float[] weights = Batches.entries(parameters.layerView(layer).get(0));
      for (float weight : weights) {
        assertThat(weight).isEqualTo((float) initializer.draw(random, 5, 5));
      }
    }
    assertThat(Batches.entries(parameters.layerView(0).get(0)))
        .isNotEqualTo(Batches.entries(parameters.layerView(1).get(0)));
  }

  @Test
  void weightsOfSeveralPanelsAreDrawnRowByRow() {
    Network network = Network.of(Shape.of(3), List.of(new Dense(130, Activation.RELU)));
    RandomStream random = RandomStream.of(7, Purpose.INITIALIZATION, 0);

    float[] weights = Batches.entries(network.initialParameters(7).layerView(0).get(0));

    assertThat(weights).hasSize(390);
    for (float weight : weights) {
      assertThat(weight).isEqualTo((float) Initializer.GLOROT_UNIFORM.draw(random, 3, 130));
    }
  }

  @Test
  void aWiderFirstLayerDoesNotChangeTheStreamOfTheSecond() {
    float[] narrow = secondWeights(4, Initializer.GLOROT_NORMAL);
    float[] wide = secondWeights(40, Initializer.GLOROT_NORMAL);

    // The same draws, scaled by the fans: √(2/8) and √(2/44).
    assertThat(wide).hasSizeGreaterThan(narrow.length);
    for (int i = 0; i < narrow.length; i++) {
      assertThat((double) wide[i])
          .isCloseTo(narrow[i] * Math.sqrt(8 / 44.0), within(1e-6 * Math.abs(narrow[i])));
    }
  }

  private static float[] secondWeights(int firstUnits, Initializer initializer) {
    Network network =
        Network.of(
            Shape.of(3),
            List.of(
                new Dense(firstUnits, Activation.RELU, initializer),
                new Dense(4, Activation.RELU, initializer)));
    return Batches.entries(network.initialParameters(7).layerView(1).get(0));
  }

  @Test
  void seedsGiveDifferentWeightsAndBiasesStartAtZero() {
    Network network = Network.of(Shape.of(3), List.of(new Dense(4, Activation.RELU)));
    Parameters one = network.initialParameters(1);

    assertThat(one.valuesView()).isEqualTo(network.initialParameters(1).valuesView());
    assertThat(one.valuesView()).isNotEqualTo(network.initialParameters(2).valuesView());
    assertThat(Batches.entries(one.layerView(0).get(1))).containsOnly(0f);
  }

  @ParameterizedTest
  @EnumSource(Initializer.class)
  void everyInitializerIsFoundByItsLabel(Initializer initializer) {
    assertThat(Initializer.of(initializer.label())).isEqualTo(initializer);
  }

  @Test
  void anUnknownLabelIsAnErrorThatNamesTheOthers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initializer.of("ones"))
        .withMessage(
            "unknown initializer 'ones': expected one of"
                + " [glorot_uniform, glorot_normal, he_uniform, he_normal, zeros]");
  }
}
