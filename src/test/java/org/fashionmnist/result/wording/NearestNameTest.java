package org.fashionmnist.result.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "adam, adam, 0",
    "adm, adam, 1",
    "rellu, relu, 1",
    "relo, relu, 1",
    "kitten, sitting, 3",
    "saturday, sunday, 3",
    "ab, ba, 2"
  })
  void distanceCountsTheFewestChangesOfACharacter(String a, String b, int distance) {
    assertThat(NearestName.distance(a, b)).isEqualTo(distance);
    assertThat(NearestName.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void nearestNameIsProposed() {
    assertThat(NearestName.explain("sgdd", List.of("adam", "sgd")))
        .isEqualTo("expected one of adam, sgd, got 'sgdd'; did you mean sgd?");
  }
}
