package org.fashionmnist.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Operations;
import org.junit.jupiter.api.Test;

class OperationsTest {

  @Test
  void predictingTakesTwoForEachWeight() {
    Network network = Workload.network(List.of(128));

    assertThat(Operations.predicting(network)).isEqualTo(2 * (784 * 128 + 128 * 10));
  }

  /** Three products a layer, but no gradient by the pixels. */
  @Test
  void trainingTakesSixForEachWeightButFourInTheFirstLayer() {
    Network network = Workload.network(List.of(128, 64));

    assertThat(Operations.training(network)).isEqualTo(4 * 784 * 128 + 6 * (128 * 64 + 64 * 10));
  }

  /** A filter's weights are used once for each place of its map, before the maxima are taken. */
  @Test
  void aConvolutionUsesEachWeightAtEachPlace() {
    long first = 26 * 26 * 3 * 3 * 32;
    long others = 11 * 11 * 3 * 3 * 32 * 64 + 5 * 5 * 64 * 128 + 128 * 10;

    assertThat(Operations.predicting(Workload.W3.network())).isEqualTo(2 * (first + others));
    assertThat(Operations.training(Workload.W3.network())).isEqualTo(4 * first + 6 * others);
  }

  @Test
  void withoutHiddenLayerTheOnlyLayerIsTheFirst() {
    assertThat(Operations.training(Workload.network(List.of()))).isEqualTo(4 * 784 * 10);
  }
}
