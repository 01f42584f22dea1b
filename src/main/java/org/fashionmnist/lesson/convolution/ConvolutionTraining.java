package org.fashionmnist.lesson.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.result.lesson.ConvolutionRecord.Shift;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.fashionmnist.result.lesson.ConvolutionStep;

/** One filter learns from one image by gradient descent, and every number on the way is kept. */
public final class ConvolutionTraining {

  private final ConvolutionShape shape;
  private final LessonPicture picture;
  private final ConvolutionSettings settings;
  private final float[][] image;
  private final float[][] target;
  private float[][] weights;
  private float bias;

  /**
   * A filter before its first step.
   *
   * @param shape for an image of the picture's size
   * @param filter to begin with, if no weights are given
   * @param seed of a random filter
   * @param given nine weights, row after row, and the bias
   * @param target of the pooled map, row after row; where it is empty, 1 for what the filter
   *     answers to at least as strongly as on average, 0 for the rest
   * @throws IllegalArgumentException if there are more or fewer numbers than that
   */
  public ConvolutionTraining(
      ConvolutionShape shape,
      LessonPicture picture,
      LessonFilter filter,
      long seed,
      Optional<List<Float>> given,
      Optional<List<Float>> target,
      double learningRate) {
    this.shape = shape;
    this.picture = picture;
    this.image = Grids.array(picture.image());
    given.ifPresent(numbers -> requireCount("weights and bias", shape.parameterCount(), numbers));
    int outputs = shape.pooledSize() * shape.pooledSize();
    target.ifPresent(numbers -> requireCount("targets", outputs, numbers));
    this.weights =
        given
            .map(n -> Grids.array(Grids.square(n.subList(0, n.size() - 1))))
            .orElseGet(() -> filter.weights(seed));
    this.bias = given.map(n -> n.get(n.size() - 1)).orElse(0f);
    this.target =
        target.map(numbers -> Grids.array(Grids.square(numbers))).orElseGet(this::strongAnswers);
    this.settings =
        new ConvolutionSettings(
            picture.description(),
            picture.image(),
            given.isPresent() ? "given" : filter.label(),
            seed,
            shape.stride(),
            shape.padding().label(),
            shape.pool(),
            learningRate,
            Grids.rows(this.target),
            target.isPresent(),
            new ConvolutionSettings.Sizes(
                shape.mapSize(),
                shape.pooledSize(),
                shape.padBefore(),
                shape.padAfter(),
                shape.parameterCount(),
                shape.denseParameterCount()));
  }

  private static void requireCount(String what, int expected, List<Float> numbers) {
    if (numbers.size() != expected) {
      throw new IllegalArgumentException(
          "expected %d numbers for %s, got %d".formatted(expected, what, numbers.size()));
    }
  }

  private float[][] strongAnswers() {
    float[][] pooled = forward().pooledView();
    double sum = 0;
    for (float[] row : pooled) {
      for (float answer : row) {
        sum += answer;
      }
    }
    double mean = sum / (pooled.length * pooled.length);
    float[][] strong = new float[pooled.length][pooled.length];
    for (int row = 0; row < pooled.length; row++) {
      for (int column = 0; column < pooled.length; column++) {
        strong[row][column] = pooled[row][column] >= mean ? 1 : 0;
      }
    }
    return strong;
  }

  private FilterPass forward() {
    return new FilterPass(shape, image, weights, bias);
  }

  /** What is learned, and how. */
  public ConvolutionSettings settings() {
    return settings;
  }

  /** What the filter, as it is now, makes of the image moved to the right by one stride. */
  public Shift shift() {
    List<List<Float>> shifted = picture.shifted(shape.stride());
    float[][] before = forward().sumsView();
    float[][] after = new FilterPass(shape, Grids.array(shifted), weights, bias).sumsView();
    int moved = 0;
    for (int row = 0; row < after.length; row++) {
      for (int column = 1; column < after.length; column++) {
        if (after[row][column] == before[row][column - 1]) {
          moved++;
        }
      }
    }
    return new Shift(shifted, Grids.rows(after), moved, after.length * (after.length - 1));
  }

  /**
   * Goes on by some iterations.
   *
   * @param count at least 1
   * @throws ArithmeticException if a number leaves the range of float32
   */
  public List<ConvolutionStep> run(int count) {
    List<ConvolutionStep> steps = new ArrayList<>();
    for (int iteration = 1; iteration <= count; iteration++) {
      steps.add(step(iteration));
    }
    return steps;
  }

  private ConvolutionStep step(int iteration) {
    FilterPass pass = forward();
    float[][] pooledGradient = pass.pooledGradient(target);
    float[][] delta = pass.delta(pooledGradient);
    float[][] weightGradient = pass.weightGradient(delta);
    float biasGradient = FilterPass.biasGradient(delta);
    float[][] imageGradient = pass.imageGradient(delta);
    List<List<Float>> oldWeights = Grids.rows(weights);
    float oldBias = bias;
    update(weightGradient, biasGradient);
    FilterPass after = forward();
    ConvolutionStep step =
        new ConvolutionStep(
            iteration,
            oldWeights,
            oldBias,
            Grids.rows(pass.sumsView()),
            Grids.rows(pass.activationsView()),
            Grids.rows(pass.pooledView()),
            pass.winners(),
            pass.loss(target),
            Grids.rows(pooledGradient),
            Grids.rows(delta),
            Grids.rows(weightGradient),
            biasGradient,
            Grids.rows(imageGradient),
            Grids.rows(weights),
            bias,
            Grids.rows(after.pooledView()),
            after.loss(target));
    requireFinite(step);
    return step;
  }

  /** θ ← θ − η·g, in new arrays: the pass keeps the old ones. */
  private void update(float[][] weightGradient, float biasGradient) {
    float rate = (float) settings.learningRate();
    float[][] updated = new float[weights.length][weights.length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        updated[i][j] = weights[i][j] - rate * weightGradient[i][j];
      }
    }
    weights = updated;
    bias -= rate * biasGradient;
  }

  private static void requireFinite(ConvolutionStep step) {
    boolean finite =
        Double.isFinite(step.loss())
            && Double.isFinite(step.lossAfter())
            && Float.isFinite(step.newBias())
            && Stream.of(step.sums(), step.imageGradient(), step.newWeights())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .allMatch(Float::isFinite);
    if (!finite) {
      throw new ArithmeticException(
          "iteration %d left the range of float32 numbers: the steps or the numbers are too large"
              .formatted(step.iteration()));
    }
  }
}
