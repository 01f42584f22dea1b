package org.fashionmnist.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluation;

/** Tribuo's metrics against a computation by hand. */
class ModelEvaluatorTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final List<String> CLASSES = List.of("Bag", "Coat", "Dress");

  private static final int[] LABELS = {0, 0, 0, 1, 1, 2};

  /** Nothing is taken for a dress. */
  private static final int[] PREDICTED = {0, 0, 1, 1, 0, 0};

  private final LabeledImages images = BrightestPixelModel.images(3, LABELS, PREDICTED);
  private final Evaluation evaluation =
      ModelEvaluator.evaluate(BrightestPixelModel.of(CLASSES), images);

  @Test
  void rowsOfTheConfusionMatrixAreTrueAndColumnsPredicted() {
    assertThat(evaluation.confusionMatrix().classNames()).isEqualTo(CLASSES);
    assertThat(evaluation.confusionMatrix().counts())
        .containsExactly(List.of(2, 1, 0), List.of(1, 1, 0), List.of(1, 0, 0));
  }

  @Test
  void accuracyIsTheShareOfTheDiagonal() {
    assertThat(evaluation.scores().accuracy()).isCloseTo(3.0 / 6, EXACT);
  }

  /** The softmax of the scores (2, 0, 0) gives e² / (e² + 2) to the class of the white pixel. */
  @Test
  void lossIsTheMeanOfTheNegativeLogarithms() {
    double logOfSum = Math.log(Math.exp(BrightestPixelModel.WHITE_SCORE) + 2);
    double expected = (6 * logOfSum - 3 * BrightestPixelModel.WHITE_SCORE) / 6;

    assertThat(evaluation.scores().loss()).isCloseTo(expected, within(1e-6));
  }

  @Test
  void precisionIsTheShareOfTheColumnAndRecallThatOfTheRow() {
    ClassMetrics bag = evaluation.perClass().get(0);
    assertThat(bag.name()).isEqualTo("Bag");
    assertThat(bag.precision()).isCloseTo(2.0 / 4, EXACT);
    assertThat(bag.recall()).isCloseTo(2.0 / 3, EXACT);
    assertThat(bag.f1()).isCloseTo(4.0 / 7, EXACT);
    assertThat(bag.support()).isEqualTo(3);

    ClassMetrics coat = evaluation.perClass().get(1);
    assertThat(coat.precision()).isCloseTo(1.0 / 2, EXACT);
    assertThat(coat.recall()).isCloseTo(1.0 / 2, EXACT);
    assertThat(coat.f1()).isCloseTo(1.0 / 2, EXACT);
    assertThat(coat.support()).isEqualTo(2);
  }

  @Test
  void classThatIsNeverPredictedScoresZeroAndNotNaN() {
    assertThat(evaluation.perClass().get(2)).isEqualTo(new ClassMetrics("Dress", 0, 0, 0, 1));
  }

  @Test
  void macroF1IsTheMeanOverAllClasses() {
    assertThat(evaluation.macroF1()).isCloseTo((4.0 / 7 + 1.0 / 2 + 0) / 3, EXACT);
    assertThat(evaluation.hardestClass()).map(ClassMetrics::name).contains("Dress");
    assertThat(evaluation.classesWithoutImages()).isEmpty();
  }

  @Test
  void classWithoutImagesScoresZeroAndNotNaN() {
    LabeledImages noDress = BrightestPixelModel.images(3, new int[] {0, 1}, new int[] {0, 1});

    Evaluation perfect = ModelEvaluator.evaluate(BrightestPixelModel.of(CLASSES), noDress);

    assertThat(perfect.perClass().get(2)).isEqualTo(new ClassMetrics("Dress", 0, 0, 0, 0));
    assertThat(perfect.macroF1()).as("of the classes that have images").isEqualTo(1);
    assertThat(perfect.hardestClass()).map(ClassMetrics::name).contains("Bag");
    assertThat(perfect.classesWithoutImages()).containsExactly("Dress");
    assertThat(perfect.scores().accuracy()).isEqualTo(1);
  }

  @Test
  void orderOfTheClassesIsThatOfTheLabelsAndNotOfTheAlphabet() {
    List<String> names = List.of("Zebra", "10", "9", "Ape");
    LabeledImages oneEach =
        BrightestPixelModel.images(4, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 2});

    Evaluation result = ModelEvaluator.evaluate(BrightestPixelModel.of(names), oneEach);

    assertThat(result.perClass()).extracting(ClassMetrics::name).isEqualTo(names);
    assertThat(result.confusionMatrix().count(3, 2)).isEqualTo(1);
    assertThat(result.confusionMatrix().count(2, 3)).isZero();
  }

  @Test
  void tribuosOwnEvaluationHasTheOtherMetrics() {
    var model = BrightestPixelModel.of(CLASSES);

    LabelEvaluation tribuo = ModelEvaluator.tribuoEvaluation(model, images, model.predict(images));

    assertThat(tribuo.balancedErrorRate()).isCloseTo(1 - (2.0 / 3 + 1.0 / 2 + 0) / 3, EXACT);
    assertThat(tribuo.getPredictions()).hasSize(6);
  }

  @Test
  void metricsAreThoseOfTribuosOwnEvaluation() {
    var model = BrightestPixelModel.of(CLASSES);

    LabelEvaluation tribuo = ModelEvaluator.tribuoEvaluation(model, images, model.predict(images));

    assertThat(evaluation.scores().accuracy()).isEqualTo(tribuo.accuracy());
    assertThat(evaluation.macroF1()).isCloseTo(tribuo.macroAveragedF1(), EXACT);
    for (ClassMetrics metrics : evaluation.perClass()) {
      Label label = new Label(metrics.name());
      assertThat(metrics.precision()).isEqualTo(tribuo.precision(label));
      assertThat(metrics.recall()).isEqualTo(tribuo.recall(label));
      assertThat(metrics.f1()).isEqualTo(tribuo.f1(label));
    }
  }
}
