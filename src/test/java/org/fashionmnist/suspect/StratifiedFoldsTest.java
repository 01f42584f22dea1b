package org.fashionmnist.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratifiedFoldsTest {

  /** 5 images of class 0, 12 of class 1, 20 of class 2. */
  private static LabeledImages images() {
    byte[] labels = new byte[37];
    Arrays.fill(labels, 5, 17, (byte) 1);
    Arrays.fill(labels, 17, 37, (byte) 2);
    return LabeledImages.of(new byte[37], labels, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 37})
  void everyImageIsInOneFoldAndClassesAreSpreadEvenly(int count) {
    StratifiedFolds folds = StratifiedFolds.of(images(), count, 1);
    int[] seen = new int[37];
    for (int fold = 0; fold < count; fold++) {
      int[] inside = folds.inside(fold);
      for (int image : inside) {
        seen[image]++;
      }
      assertThat(inside).isSorted();
      assertThat(inside.length).isBetween(37 / count, 37 / count + 1);
      int[] perClass = images().subset(inside).countPerLabel(3);
      assertThat(perClass[1]).isBetween(12 / count, 12 / count + 1);
      assertThat(perClass[2]).isBetween(20 / count, 20 / count + 1);
      assertThat(IntStream.concat(Arrays.stream(inside), Arrays.stream(folds.outside(fold))))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 37).boxed().toList());
    }
    assertThat(seen).containsOnly(1);
  }

  @Test
  void seedChoosesTheFolds() {
    assertThat(StratifiedFolds.of(images(), 3, 1).inside(0))
        .isEqualTo(StratifiedFolds.of(images(), 3, 1).inside(0))
        .isNotEqualTo(StratifiedFolds.of(images(), 3, 2).inside(0));
  }

  @Test
  void moreFoldsThanImagesAreRefused() {
    assertThatThrownBy(() -> StratifiedFolds.of(images(), 38, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("37 images cannot be divided into 38 folds");
  }
}
