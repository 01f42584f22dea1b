package org.fashionmnist.lesson.batchsize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.Bowl;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.ImageCourse;
import org.fashionmnist.result.lesson.LessonTimes;
import org.fashionmnist.result.lesson.LineExamples;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSizeLessonTest {

  private static final int EPOCHS = 40;
  private static final double RATE = 0.1;

  private static BatchSizeRecord lesson;

  @BeforeAll
  static void run() throws IOException {
    lesson = lesson(RATE);
  }

  private static BatchSizeRecord lesson(double rate) throws IOException {
    BatchSizeSettings settings =
        new BatchSizeSettings(
            List.of(1, 32, Integer.MAX_VALUE),
            rate,
            EPOCHS,
            1,
            0.01,
            1,
            Arrays.stream(LessonOptimizer.values()).map(LessonOptimizer::usual).toList());
    Environment environment = new Environment("1", "17", "vm", "os", "cpu", 1, "plain", 1);
    return new BatchSizeLesson(settings, Kernels.get())
        .run("./fashion lesson batch-size", FashionMnist.sample(), environment);
  }

  private static LinePath path(List<LinePath> paths, String name) {
    return paths.stream().filter(path -> path.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theFullBatchTakesTheStepsOfGradientDescentInDoublePrecision() {
    LineExamples examples = lesson.examples();
    LinePath path = path(lesson.batches(), "full batch");
    double w = lesson.start().x();
    double b = lesson.start().y();

    assertThat(path.updates()).isEqualTo(EPOCHS);
    for (int update = 0; update <= EPOCHS; update++) {
      assertThat(path.point(update).x()).as("w after %d", update).isCloseTo(w, within(1e-5));
      assertThat(path.point(update).y()).as("b after %d", update).isCloseTo(b, within(1e-5));
      double byW = 0;
      double byB = 0;
      for (int i = 0; i < examples.count(); i++) {
        double error = w * examples.inputs().get(i) + b - examples.targets().get(i);
        byW += 2 * error * examples.inputs().get(i) / examples.count();
        byB += 2 * error / examples.count();
      }
      w -= RATE * byW;
      b -= RATE * byB;
    }
  }

  @Test
  void everyMethodBeginsAtTheSamePointAndCountsWhatItSaw() {
    List<LinePath> all =
        Stream.concat(lesson.batches().stream(), lesson.optimizers().stream()).toList();
    long count = lesson.examples().count();

    assertThat(all).hasSize(9);
    assertThat(all).allSatisfy(path -> assertThat(path.point(0)).isEqualTo(lesson.start()));
    assertThat(all).allSatisfy(path -> assertThat(path.examplesSeen().get(0)).isZero());
    assertThat(all)
        .filteredOn(path -> !path.optimizer().equals("lbfgs"))
        .allSatisfy(
            path -> {
              assertThat(path.updates()).isEqualTo((int) (EPOCHS * count / path.batchSize()));
              assertThat(path.examplesSeen().get(path.updates())).isEqualTo(EPOCHS * count);
              assertThat(path.examplesSeen().get(1)).isEqualTo(path.batchSize());
            });
    LinePath lbfgs = path(lesson.optimizers(), "L-BFGS");
    assertThat(lbfgs.examplesSeen().get(lbfgs.updates()))
        .isGreaterThanOrEqualTo(count * lbfgs.updates());
    assertThat(lbfgs.examplesSeen()).allSatisfy(seen -> assertThat(seen % count).isZero());
  }

  @Test
  void theMinimumIsLowestAndTheBowlIsTheLoss() {
    Bowl bowl = lesson.bowl();
    LineExamples examples = lesson.examples();
    for (double[] d : new double[][] {{0, 0}, {0.7, -0.2}, {-1, 2}}) {
      double w = bowl.minimum().x() + d[0];
      double b = bowl.minimum().y() + d[1];
      double loss = 0;
      for (int i = 0; i < examples.count(); i++) {
        loss += Math.pow(w * examples.inputs().get(i) + b - examples.targets().get(i), 2);
      }
      assertThat(bowl.lowest() + bowl.above(w, b)).isCloseTo(loss / examples.count(), within(1e-9));
    }
    assertThat(bowl.minimum().x()).isCloseTo(1, within(0.3));
    assertThat(bowl.minimum().y()).isCloseTo(0.5, within(0.3));
  }

  /**
   * Larger batches are fewer and vary more: three standard deviations of their mean are a third.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theNoiseOfAGradientFallsByTheBatchSize(long seed) {
    LineProblem problem = LineProblem.of(seed);
    Bowl bowl = problem.examples().bowl();
    try (WorkerTeam team = new WorkerTeam(1)) {
      LineTraining line = new LineTraining(problem, 1, seed, Kernels.get(), team);
      List<GradientNoise> noise = new NoiseMeasure(problem.examples(), line).at(bowl.minimum());

      double ofOne = problem.examples().gradientVariance(bowl.minimum().x(), bowl.minimum().y());
      assertThat(noise)
          .extracting(GradientNoise::batchSize)
          .containsExactly(1, 2, 4, 8, 16, 32, 64);
      assertThat(noise.get(0).meanSquaredDistance()).isCloseTo(ofOne, within(1e-3 * ofOne));
      for (GradientNoise one : noise) {
        double byTheory = ofOne / one.batchSize() * (128 - one.batchSize()) / 127;
        assertThat(one.expected()).isCloseTo(byTheory, within(1e-12));
        assertThat(one.meanSquaredDistance() / byTheory)
            .as("batch of %d", one.batchSize())
            .isBetween(0.67, 1.33);
      }
    }
  }

  @Test
  void oneExampleStaysNoisyAtAFixedRateAndArrivesAtAFallingOne() {
    double fixed = meanAboveInTheLastPass(path(lesson.batches(), "one example"));
    double falling = meanAboveInTheLastPass(path(lesson.batches(), "one example, falling rate"));
    double some = meanAboveInTheLastPass(path(lesson.batches(), "batch of 32"));

    assertThat(falling).isLessThan(fixed / 20);
    assertThat(some).isLessThan(fixed / 8);
  }

  private static double meanAboveInTheLastPass(LinePath path) {
    int updates = lesson.examples().count() / path.batchSize();
    return path.points().stream()
        .skip(path.points().size() - (long) updates)
        .mapToDouble(point -> lesson.bowl().above(point.x(), point.y()))
        .average()
        .orElseThrow();
  }

  @Test
  void lbfgsArrivesAndConverges() {
    LinePath path = path(lesson.optimizers(), "L-BFGS");

    assertThat(path.updates()).isLessThan(15);
    assertThat(lesson.bowl().distance(path.end().x(), path.end().y())).isLessThan(1e-3);
  }

  @Test
  void imagesAreLearnedInAsManyUpdatesAsTheBatchSizeSays() {
    List<ImageCourse> courses = lesson.images().courses();

    assertThat(courses).extracting(ImageCourse::batchSize).containsExactly(1, 32, 4000);
    assertThat(courses)
        .extracting(course -> course.last().updates())
        .containsExactly(4000L, 125L, 1L);
    assertThat(courses)
        .allSatisfy(course -> assertThat(course.last().imagesSeen()).isEqualTo(4000));
    assertThat(courses.get(0).last().loss()).isLessThan(courses.get(2).last().loss() / 2);
    assertThat(courses)
        .extracting(course -> course.points().get(0).loss())
        .containsOnly(courses.get(0).points().get(0).loss());
  }

  @Test
  void twoRunsDifferInNothingButTheirTimes() throws IOException {
    BatchSizeRecord again = lesson(RATE);

    assertThat(withTimes(again, lesson.times())).isEqualTo(lesson);
    assertThat(again.times().line()).hasSize(9);
    assertThat(again.times().line())
        .allSatisfy(time -> assertThat(time.secondsPerUpdate()).isPositive());
  }

  private static BatchSizeRecord withTimes(BatchSizeRecord r, LessonTimes times) {
    return new BatchSizeRecord(
        r.command(),
        r.seed(),
        r.epochs(),
        r.examples(),
        r.bowl(),
        r.start(),
        r.area(),
        r.batches(),
        r.optimizers(),
        r.noise(),
        r.images(),
        times);
  }

  @Test
  void theRecordIsReadBackAsItWasWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve(LessonFiles.BATCH_SIZE);
    Json.write(file, lesson);

    assertThat(Json.read(file, BatchSizeRecord.class)).isEqualTo(lesson);
  }

  @Test
  void aRateThatIsTooLargeRunsAwayAndIsSaid() throws IOException {
    BatchSizeRecord wild = lesson(1.2 * lesson.bowl().largestStableRate() + 0.2);
    LinePath full = path(wild.batches(), "full batch");

    assertThat(full.leftTheMap()).isTrue();
    assertThat(wild.times().of(full)).isEmpty();
    assertThat(full.points()).allSatisfy(point -> assertThat(point.x()).isFinite());
  }

  @Test
  void settingsWithoutABatchSizeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BatchSizeSettings(
                    List.of(), 0.1, 1, 1, 0.1, 1, List.of(LessonOptimizer.ADAM.usual())))
        .withMessage("expected batch sizes of at least 1, got []");
  }
}
