package org.fashionmnist.page.ratetest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "./fashion lr-find | ./fashion train --lr 0.00226",
        "./fashion lr-find --sample --steps 300 --from 1e-6 --to 1 | ./fashion train --sample --lr 0.00226",
        "./fashion lr-find --hidden 256,128 --optimizer lion --seed -2 --theme dark |"
            + " ./fashion train --hidden 256,128 --optimizer lion --seed -2 --lr 0.00226",
        "./fashion lr-find --classes a shirt,a bag --batch 64 |"
            + " ./fashion train --classes a shirt,a bag --batch 64 --lr 0.00226"
      })
  void keepsWhatATrainingHasToo(String tested, String trains) {
    assertThat(TrainingCommand.of(tested, 0.0022563)).isEqualTo(trains);
  }
}
