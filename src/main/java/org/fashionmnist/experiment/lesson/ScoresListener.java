package org.fashionmnist.experiment.lesson;

import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.lesson.ScoreSettings;
import org.fashionmnist.result.run.MetricEpoch;

/** Is told of the progress of the first exercise. */
public interface ScoresListener extends RecordListener<ScoreLesson> {

  /**
   * The training begins.
   *
   * @param parameterCount the weights and biases of the network
   */
  default void begun(ScoreSettings settings, int parameterCount) {}

  /** An epoch has ended; the one numbered 0 is before the training. */
  default void epochEnded(MetricEpoch metrics) {}
}
