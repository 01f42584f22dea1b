package org.fashionmnist.tribuo;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.Evaluation;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.ConfusionMetrics;
import org.tribuo.classification.evaluation.LabelConfusionMatrix;
import org.tribuo.classification.evaluation.LabelEvaluation;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.evaluation.metrics.EvaluationMetric.Average;
import org.tribuo.evaluation.metrics.MetricTarget;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Evaluates a model with Tribuo's {@link LabelConfusionMatrix} and {@link ConfusionMetrics}, from
 * predictions that our engine computed in batches: the examples that Tribuo sees carry their true
 * label and no features.
 */
public final class ModelEvaluator {

  private ModelEvaluator() {}

  /**
   * Metrics of a model on a set of images, computed on all processors.
   *
   * @throws IllegalArgumentException if the images do not have the size the network takes
   */
  public static Evaluation evaluate(TrainedModel model, LabeledImages images) {
    return evaluate(model, images, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Metrics of a model on a set of images. Only those of the confusion matrix: Tribuo's evaluator
   * would also sort all probabilities into a ROC curve for each class, which takes far longer.
   *
   * @param threads that compute, at least 1
   * @throws IllegalArgumentException if the images do not have the size the network takes
   */
  public static Evaluation evaluate(TrainedModel model, LabeledImages images, int threads) {
    return evaluate(model, images, model.predict(images, threads));
  }

  /**
   * Metrics of predictions that have been made.
   *
   * @param predictions of the model for these images
   * @throws IllegalArgumentException if they are not as many, or there is no image, or a label is
   *     none of the classes
   */
  public static Evaluation evaluate(
      TrainedModel model, LabeledImages images, Predictions predictions) {
    var matrix =
        new LabelConfusionMatrix(
            NetworkModel.domain(model.classNames()), tribuoPredictions(model, images, predictions));
    List<Label> labels = model.classNames().stream().map(Label::new).toList();
    return new Evaluation(
        new Scores(predictions.loss(), ConfusionMetrics.accuracy(Average.MICRO, matrix)),
        labels.stream().map(label -> classMetrics(matrix, label)).toList(),
        confusionMatrix(matrix, labels));
  }

  /** Tribuo's own evaluation, for those who want its other metrics. */
  public static LabelEvaluation tribuoEvaluation(
      TrainedModel model, LabeledImages images, Predictions predictions) {
    var source =
        new SimpleDataSourceProvenance(
            "%d labeled images".formatted(images.count()), new LabelFactory());
    return new LabelEvaluator()
        .evaluate(NetworkModel.of(model), tribuoPredictions(model, images, predictions), source);
  }

  private static List<Prediction<Label>> tribuoPredictions(
      TrainedModel model, LabeledImages images, Predictions predictions) {
    requireFit(model, images, predictions);
    List<Prediction<Label>> list = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      Label truth = new Label(model.classNames().get(images.label(i)));
      list.add(
          NetworkModel.prediction(
              model.classNames(),
              predictions.probabilities(),
              i,
              images.pixelCount(),
              new ArrayExample<>(truth)));
    }
    return list;
  }

  private static void requireFit(
      TrainedModel model, LabeledImages images, Predictions predictions) {
    if (images.count() == 0) {
      throw new IllegalArgumentException("expected at least one image to evaluate with");
    }
    int classCount = model.classNames().size();
    images.requireFit("images to evaluate with", model.network().inputShape().size(), classCount);
    predictions.requireFit(images, classCount);
  }

  private static ClassMetrics classMetrics(LabelConfusionMatrix matrix, Label label) {
    MetricTarget<Label> target = new MetricTarget<>(label);
    return new ClassMetrics(
        label.getLabel(),
        ConfusionMetrics.precision(target, matrix),
        ConfusionMetrics.recall(target, matrix),
        ConfusionMetrics.f1(target, matrix),
        (int) matrix.support(label));
  }

  private static ConfusionMatrix confusionMatrix(LabelConfusionMatrix tribuo, List<Label> labels) {
    List<List<Integer>> counts = new ArrayList<>();
    for (Label truth : labels) {
      List<Integer> row = new ArrayList<>();
      for (Label predicted : labels) {
        row.add((int) tribuo.confusion(predicted, truth));
      }
      counts.add(row);
    }
    return new ConfusionMatrix(labels.stream().map(Label::getLabel).toList(), counts);
  }
}
