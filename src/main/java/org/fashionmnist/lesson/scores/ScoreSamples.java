package org.fashionmnist.lesson.scores;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.TableExamples;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.result.lesson.ScoreSample;
import org.fashionmnist.result.lesson.ScoreScale;

/**
 * Students with hours of study and sleep, each uniform in 1 to 8, and the score that follows from
 * them: 5 · study + 2 · sleep + 40.
 *
 * @param samples at least one
 */
public record ScoreSamples(List<ScoreSample> samples) {

  /** Hours are at least this. */
  public static final double FEWEST_HOURS = 1;

  /** Hours are below this. */
  public static final double MOST_HOURS = 8;

  private static final double SCORE_UNIT = 100;

  public ScoreSamples {
    samples = List.copyOf(samples);
  }

  /** Draws samples: study, then sleep of each in turn. */
  public static ScoreSamples draw(int count, long seed) {
    RandomStream random = RandomStream.of(seed, Purpose.EXAMPLES, 0);
    return new ScoreSamples(
        Stream.generate(
                () -> {
                  double study = hours(random);
                  double sleep = hours(random);
                  return student(study, sleep);
                })
            .limit(count)
            .toList());
  }

  private static double hours(RandomStream random) {
    return FEWEST_HOURS + (MOST_HOURS - FEWEST_HOURS) * random.nextDouble();
  }

  /** A student with the score that follows from these hours. */
  public static ScoreSample student(double study, double sleep) {
    return new ScoreSample(study, sleep, score(study, sleep));
  }

  /** The true score of a student, in points. */
  public static double score(double study, double sleep) {
    return 5 * study + 2 * sleep + 40;
  }

  /** What brings the numbers of these samples to at most about 1. */
  public ScoreScale scale() {
    return new ScoreScale(max(ScoreSample::study), max(ScoreSample::sleep), SCORE_UNIT);
  }

  private double max(ToDoubleFunction<ScoreSample> column) {
    return samples.stream().mapToDouble(column).max().orElseThrow();
  }

  /** As a network sees them: inputs (samples, 2), targets (samples, 1). */
  public TableExamples examples(ScoreScale scale) {
    Matrix inputs = Matrix.zeros(samples.size(), 2);
    Matrix targets = Matrix.zeros(samples.size(), 1);
    for (int i = 0; i < samples.size(); i++) {
      ScoreSample sample = samples.get(i);
      inputs.data()[inputs.rowOffset(i)] = (float) (sample.study() / scale.study());
      inputs.data()[inputs.rowOffset(i) + 1] = (float) (sample.sleep() / scale.sleep());
      targets.data()[targets.rowOffset(i)] = (float) (sample.score() / scale.score());
    }
    return new TableExamples(inputs, targets);
  }
}
