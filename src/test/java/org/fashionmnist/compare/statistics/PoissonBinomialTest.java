package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PoissonBinomialTest {

  private static final Offset<Double> CLOSE = within(1e-14);

  /** Of 0.5, 0.2 and 0.1: none 0.36, one 0.36 + 0.09 + 0.04, two 0.09 + 0.04 + 0.01, all 0.01. */
  @Test
  void unequalEventsAreCountedByHand() {
    assertThat(PoissonBinomial.probabilities(0.5, 0.2, 0.1))
        .containsExactly(new double[] {0.36, 0.49, 0.14, 0.01}, CLOSE);
  }

  @Test
  void equalEventsAreBinomial() {
    double[] events = DoubleStream.generate(() -> 0.13).limit(20).toArray();
    double[] counts = PoissonBinomial.probabilities(events);
    BinomialDistribution binomial = BinomialDistribution.of(20, 0.13);

    for (int k = 0; k <= 20; k++) {
      assertThat(counts[k]).isCloseTo(binomial.probability(k), within(1e-12));
    }
    assertThat(DoubleStream.of(counts).sum()).isCloseTo(1, CLOSE);
  }

  @Test
  void certainEventsAreAlwaysCounted() {
    assertThat(PoissonBinomial.probabilities(1, 0, 1)).containsExactly(0, 0, 1, 0);
    assertThat(PoissonBinomial.probabilities()).containsExactly(1);
  }
}
