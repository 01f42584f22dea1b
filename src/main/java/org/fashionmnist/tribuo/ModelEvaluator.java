package org.fashionmnist.tribuo;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.model.Predictions;
import org.fashionmnist.model.TrainedModel;
import org.fashionmnist.result.ClassMetrics;
import org.fashionmnist.result.ConfusionMatrix;
import org.fashionmnist.result.Evaluation;
import org.fashionmnist.result.Scores;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelEvaluation;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Evaluates a model with Tribuo's {@link LabelEvaluator}, from predictions that our engine computed
 * in batches: the examples that Tribuo sees carry their true label and no features.
 */
public final class ModelEvaluator {

  private ModelEvaluator() {}

  /**
   * Metrics of a model on a set of images.
   *
   * @throws IllegalArgumentException if the images do not have the size the network takes
   */
  public static Evaluation evaluate(TrainedModel model, LabeledImages images) {
    Predictions predictions = model.predict(images);
    LabelEvaluation evaluation = tribuoEvaluation(model, images, predictions);
    List<Label> labels = model.classNames().stream().map(Label::new).toList();
    List<ClassMetrics> perClass = new ArrayList<>();
    for (Label label : labels) {
      perClass.add(
          new ClassMetrics(
              label.getLabel(),
              evaluation.precision(label),
              evaluation.recall(label),
              evaluation.f1(label),
              (int) evaluation.getConfusionMatrix().support(label)));
    }
    return new Evaluation(
        new Scores(predictions.loss(), evaluation.accuracy()),
        evaluation.macroAveragedF1(),
        perClass,
        confusionMatrix(evaluation, labels));
  }

  /** Tribuo's own evaluation, for those who want its other metrics. */
  public static LabelEvaluation tribuoEvaluation(
      TrainedModel model, LabeledImages images, Predictions predictions) {
    NetworkModel network = NetworkModel.of(model);
    List<Prediction<Label>> list = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      Label truth = new Label(model.classNames().get(images.label(i)));
      list.add(
          network.prediction(
              predictions.probabilities(), i, images.pixelCount(), new ArrayExample<>(truth)));
    }
    var source =
        new SimpleDataSourceProvenance(
            "%d labeled images".formatted(images.count()), new LabelFactory());
    return new LabelEvaluator().evaluate(network, list, source);
  }

  private static ConfusionMatrix confusionMatrix(LabelEvaluation evaluation, List<Label> labels) {
    var tribuo = evaluation.getConfusionMatrix();
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
