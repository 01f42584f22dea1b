package org.fashionmnist.engine.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabeledTest {

  private enum Fruit implements Labeled {
    APPLE,
    PEAR;

    @Override
    public String label() {
      return this == APPLE ? "an apple" : "a pear";
    }
  }

  @Test
  void constantIsFoundByItsLabel() {
    assertThat(Labeled.labels(Fruit.values())).containsExactly("an apple", "a pear");
    assertThat(Labeled.find("a pear", Fruit.values())).contains(Fruit.PEAR);
    assertThat(Labeled.find("PEAR", Fruit.values())).isEmpty();
    assertThat(Labeled.of("fruit", "an apple", Fruit.values())).isEqualTo(Fruit.APPLE);
    assertThat(Labeled.ofSetting("fruit", "a pear", Fruit.values())).isEqualTo(Fruit.PEAR);
  }

  @Test
  void errorsNameWhatThereIs() {
    assertThatThrownBy(() -> Labeled.of("fruit", "nut", Fruit.values()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown fruit 'nut': expected one of [an apple, a pear]");
    assertThatThrownBy(() -> Labeled.ofSetting("fruit", "nut", Fruit.values()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fruit: expected one of an apple, a pear, got 'nut'");
  }
}
