package org.fashionmnist.storage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.PrecisionRecall;

/**
 * The scores on the test images, in the shape of {@code metrics.json}.
 *
 * @param testTimeAugmentation the views of an image that predictions were averaged over; not
 *     written where it was the image alone
 */
record WrittenMetrics(
    @JsonUnwrapped TestMetrics test,
    double weightedF1,
    AveragePrecision averagePrecision,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<TestViews> testTimeAugmentation) {

  /**
   * The area under the precision-recall curves.
   *
   * @param perClass in label order; empty for a class without images
   */
  record AveragePrecision(List<Optional<Double>> perClass, double macro, double weighted) {}

  static WrittenMetrics of(Evaluation test, PrecisionRecall curves, TestViews views) {
    return new WrittenMetrics(
        TestMetrics.of(test),
        test.weightedF1(),
        new AveragePrecision(
            curves.classes().stream().map(PrecisionRecall.ClassCurve::averagePrecision).toList(),
            curves.macroAveragePrecision(),
            curves.weightedAveragePrecision()),
        views.equals(TestViews.ONE) ? Optional.empty() : Optional.of(views));
  }
}
