package org.fashionmnist.result.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.comparison.TrialStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({"sgd, SGD", "adam, Adam", "lbfgs, L-BFGS", "rmsprop, RMSProp", "own, own"})
  void optimizersAreNamedAsInPapers(String label, String name) {
    assertThat(Names.optimizer(label)).isEqualTo(name);
  }

  @Test
  void dataSetsAreNamedAsInPapersAndASampleIsCalledOne() {
    assertThat(Names.dataset("fashion-mnist")).isEqualTo("Fashion-MNIST");
    assertThat(Names.dataset("mnist")).isEqualTo("MNIST");
    assertThat(Names.dataset("custom")).isEqualTo("the custom data set");
    assertThat(Names.dataset("own")).isEqualTo("own");
    assertThat(Names.dataset(new DataProvenance("mnist", "a folder", true, List.of())))
        .isEqualTo("MNIST (bundled sample only)");
  }

  @Test
  void aTrialThatDidNotGoOnWasGivenUp() {
    assertThat(Names.status(TrialStatus.DISCARDED)).isEqualTo("given up");
    assertThat(Names.status(TrialStatus.COMPLETED)).isEqualTo("completed");
    assertThat(Names.status(TrialStatus.DIVERGED)).isEqualTo("diverged");
  }
}
