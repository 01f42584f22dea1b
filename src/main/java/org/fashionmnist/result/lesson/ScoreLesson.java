package org.fashionmnist.result.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.result.run.MetricHistory;

/**
 * The first exercise, done.
 *
 * @param command what repeats it
 * @param version of the program
 * @param settings of the training
 * @param scale of inputs and target
 * @param parameters the learned numbers by name, for example {@code dense.0.weight}, row by row
 * @param history with the keys {@code loss}, {@code mae} and {@code mse}, of scaled scores
 * @param predictions of some students, in points
 */
public record ScoreLesson(
    String command,
    String version,
    ScoreSettings settings,
    ScoreScale scale,
    Map<String, List<Float>> parameters,
    MetricHistory history,
    List<ScorePrediction> predictions) {

  public ScoreLesson {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    predictions = List.copyOf(predictions);
  }
}
