package org.fashionmnist.lesson.scores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.metric.AbsoluteError;
import org.fashionmnist.engine.metric.Metric;
import org.fashionmnist.engine.metric.SquaredError;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.train.ExampleEvaluator;
import org.fashionmnist.engine.train.ExampleListener;
import org.fashionmnist.engine.train.ExampleTrainer;
import org.fashionmnist.engine.train.ExampleTrainingResult;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.lesson.ScorePrediction;
import org.fashionmnist.result.lesson.ScoreSample;
import org.fashionmnist.result.lesson.ScoreScale;
import org.fashionmnist.result.run.MetricHistory;

/** A network that has learned scores. */
public final class ScoreRegression {

  private static final List<Metric> METRICS = List.of(new AbsoluteError(), new SquaredError());

  private final Network network;
  private final ScoreScale scale;
  private final ExampleEvaluator evaluator;
  private final ExampleTrainingResult result;

  private ScoreRegression(
      Network network, ScoreScale scale, ExampleEvaluator evaluator, ExampleTrainingResult result) {
    this.network = network;
    this.scale = scale;
    this.evaluator = evaluator;
    this.result = result;
  }

  /**
   * Trains a network.
   *
   * @param network from 2 numbers to 1
   * @param validation share of the samples held out, the last ones: they are in no order
   * @throws IllegalArgumentException if too few samples are left on one side, or a setting needs
   *     validation samples and there are none
   * @throws org.fashionmnist.engine.train.DivergedException if the loss stops being a finite number
   */
  public static ScoreRegression fit(
      Network network,
      Loss loss,
      TrainingSettings settings,
      ScoreSamples samples,
      double validation,
      List<ExampleListener> listeners) {
    int count = samples.samples().size();
    int heldOut = (int) Math.round(validation * count);
    if (validation > 0 && (heldOut == 0 || heldOut == count)) {
      throw new IllegalArgumentException(
          "validation %s of %d samples leaves %s: use more samples, or another share"
              .formatted(
                  validation, count, heldOut == 0 ? "none to measure with" : "none to learn from"));
    }
    ScoreSamples training = new ScoreSamples(samples.samples().subList(0, count - heldOut));
    ScoreScale scale = training.scale();
    Optional<Examples> others =
        heldOut == 0
            ? Optional.empty()
            : Optional.of(
                new ScoreSamples(samples.samples().subList(count - heldOut, count))
                    .examples(scale));
    ExampleTrainer trainer = new ExampleTrainer(network, loss, METRICS, settings);
    return new ScoreRegression(
        network,
        scale,
        new ExampleEvaluator(network, loss, METRICS, Kernels.get()),
        trainer.fit(training.examples(scale), others, listeners));
  }

  public ScoreScale scale() {
    return scale;
  }

  public MetricHistory history() {
    return result.history();
  }

  /** The epoch whose weights were kept. */
  public int weightsEpoch() {
    return result.weightsEpoch();
  }

  /** What the network says of students with these hours. */
  public List<ScorePrediction> predict(List<ScoreSample> students) {
    Matrix predictions =
        evaluator.predict(result.parameters(), new ScoreSamples(students).examples(scale));
    List<ScorePrediction> list = new ArrayList<>();
    for (int i = 0; i < students.size(); i++) {
      ScoreSample student = students.get(i);
      list.add(
          new ScorePrediction(
              student.study(),
              student.sleep(),
              student.score(),
              predictions.at(i, 0) * scale.score()));
    }
    return list;
  }

  /** What the network says of one student, in points. */
  public double points(double study, double sleep) {
    return predict(List.of(new ScoreSample(study, sleep, Double.NaN))).get(0).predicted();
  }

  /** The learned numbers by name, row by row. */
  public Map<String, List<Float>> parameters() {
    Map<String, List<Float>> named = new LinkedHashMap<>();
    for (ParameterLayout.Slot slot : network.layout().slots()) {
      List<Float> values = new ArrayList<>();
      for (float value : result.parameters().copyOf(slot)) {
        values.add(value);
      }
      named.put(slot.name(), List.copyOf(values));
    }
    return named;
  }
}
