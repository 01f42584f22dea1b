package org.fashionmnist.result.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Scores;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  private final ConfusionMatrix matrix =
      new ConfusionMatrix(
          List.of("Bag", "Shirt", "Coat"),
          List.of(List.of(8, 2, 0), List.of(1, 6, 3), List.of(2, 4, 5)));

  @Test
  void rowsAreTrueAndColumnsPredicted() {
    assertThat(matrix.count(0, 1)).isEqualTo(2);
    assertThat(matrix.count(1, 0)).isEqualTo(1);
    assertThat(matrix.support(0)).isEqualTo(10);
    assertThat(matrix.support(2)).isEqualTo(11);
  }

  @Test
  void totalsAreCounted() {
    assertThat(matrix.classCount()).isEqualTo(3);
    assertThat(matrix.total()).isEqualTo(31);
    assertThat(matrix.correct()).isEqualTo(19);
  }

  @Test
  void theMostFrequentErrorsComeFirstAndEqualOnesInLabelOrder() {
    assertThat(matrix.mostConfused(4))
        .containsExactly(
            new ConfusedPair("Coat", "Shirt", 4, 11),
            new ConfusedPair("Shirt", "Coat", 3, 10),
            new ConfusedPair("Bag", "Shirt", 2, 10),
            new ConfusedPair("Coat", "Bag", 2, 11));
  }

  @Test
  void pairsThatNeverOccurAreNotListed() {
    assertThat(matrix.mostConfused(100)).hasSize(5).allMatch(pair -> pair.count() > 0);
    assertThat(matrix.mostConfused(0)).isEmpty();
  }

  @Test
  void withoutErrorsNothingIsConfused() {
    ConfusionMatrix perfect =
        new ConfusionMatrix(List.of("a", "b"), List.of(List.of(3, 0), List.of(0, 4)));

    assertThat(perfect.mostConfused(10)).isEmpty();
  }

  @Test
  void countsThatAreNoSquareOfTheClassesAreAnError() {
    List<String> classes = List.of("a", "b");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfusionMatrix(classes, List.of(List.of(1, 2))))
        .withMessageContaining("2 classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfusionMatrix(classes, List.of(List.of(1, 2), List.of(3))));
  }

  @Test
  void laterChangesOfTheGivenListsDoNotShow() {
    List<Integer> row = new ArrayList<>(List.of(1));
    List<List<Integer>> rows = new ArrayList<>(List.of(row));
    ConfusionMatrix copied = new ConfusionMatrix(List.of("a"), rows);

    row.set(0, 5);
    rows.clear();

    assertThat(copied.count(0, 0)).isEqualTo(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> copied.counts().get(0).set(0, 2));
  }

  @Test
  void anEvaluationTakesItsIntervalFromTheMatrix() {
    Evaluation evaluation = new Evaluation(new Scores(0.5, 19 / 31.0), List.of(), matrix);

    assertThat(evaluation.accuracyInterval()).isEqualTo(ConfidenceInterval.wilson(19, 31));
  }
}
