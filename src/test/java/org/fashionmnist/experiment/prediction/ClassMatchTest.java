package org.fashionmnist.experiment.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassMatchTest {

  private static final List<String> MODEL = List.of("bag", "boot", "shirt");

  @Test
  void classesAreToldByTheirNames() {
    ClassMatch match = ClassMatch.of(MODEL, List.of("shirt", "bag")).orElseThrow();

    assertThat(match.names()).isEqualTo(MODEL);
    assertThat(match.numbers()).containsExactly(2, 0);
    assertThat(match.remark()).isEmpty();
  }

  @Test
  void imagesWithoutNamesAreToldByNumbers() {
    ClassMatch match = ClassMatch.of(MODEL, List.of("0", "1")).orElseThrow();

    assertThat(match.names()).isEqualTo(MODEL);
    assertThat(match.numbers()).containsExactly(0, 1);
    assertThat(match.remark().orElseThrow()).contains("numbers of the model's classes");
  }

  @Test
  void modelWithoutNamesGetsThoseOfTheImages() {
    ClassMatch match = ClassMatch.of(List.of("0", "1", "2"), MODEL).orElseThrow();

    assertThat(match.names()).isEqualTo(MODEL);
    assertThat(match.numbers()).containsExactly(0, 1, 2);
    assertThat(match.remark()).isPresent();
  }

  @Test
  void otherClassesDoNotMatch() {
    assertThat(ClassMatch.of(MODEL, List.of("bag", "dress"))).isEmpty();
    assertThat(ClassMatch.of(MODEL, List.of("0", "1", "2", "3"))).isEmpty();
    assertThat(ClassMatch.of(List.of("0", "1"), MODEL)).isEmpty();
  }
}
