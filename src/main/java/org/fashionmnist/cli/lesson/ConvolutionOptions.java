package org.fashionmnist.cli.lesson;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.lesson.ConvolutionExperiment;
import org.fashionmnist.lesson.convolution.ConvolutionShape;
import org.fashionmnist.lesson.convolution.LessonFilter;
import org.fashionmnist.lesson.convolution.LessonPicture;
import org.fashionmnist.lesson.convolution.Padding;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the lesson on convolution. */
public final class ConvolutionOptions {

  private static final List<Integer> USUAL_PLACE = List.of(7, 12);

  @Option(
      names = "--image",
      paramLabel = "NUMBER",
      converter = LessonValues.SampleImage.class,
      defaultValue = "2",
      description =
          "Which of the 1,000 test images that come with the program, 0 to 999; its levels to one"
              + " decimal (default: ${DEFAULT-VALUE}, trousers).")
  private int image;

  @Option(
      names = "--at",
      paramLabel = "ROW,COLUMN",
      converter = LessonValues.Place.class,
      description =
          "Upper left pixel of the 6 × 6 pixels of it, each 0 to 22 (default: where neighbors differ"
              + " most; of image 2 7,12, between the legs).")
  private Optional<List<Integer>> place = Optional.empty();

  @Option(
      names = "--input",
      paramLabel = "NUMBER",
      split = ",",
      description =
          "The numbers of an image instead, row by row; as many as a square of 3 × 3 to 8 × 8 has.")
  private List<Float> input = List.of();

  @Option(
      names = "--filter",
      paramLabel = "NAME",
      defaultValue = "vertical",
      description =
          "To begin with: vertical, horizontal, diagonal, blur, sharpen, random (default:"
              + " ${DEFAULT-VALUE}).")
  private LessonFilter filter;

  @Option(
      names = "--weights",
      paramLabel = "NUMBER",
      split = ",",
      description = "Nine weights to begin with instead, row by row, then the bias.")
  private List<Float> weights = List.of();

  @Option(
      names = "--stride",
      paramLabel = "PIXELS",
      converter = LessonValues.UpToThree.class,
      defaultValue = "1",
      description = "How far the window moves on, 1 to 3 (default: ${DEFAULT-VALUE}).")
  private int stride;

  @Option(
      names = "--padding",
      paramLabel = "NAME",
      defaultValue = "valid",
      description =
          "At the edges: valid (the window stays within the image) or same (zeros around it)"
              + " (default: ${DEFAULT-VALUE}).")
  private Padding padding;

  @Option(
      names = "--pool",
      paramLabel = "SIZE",
      converter = LessonValues.UpToThree.class,
      defaultValue = "2",
      description =
          "Side of the pools of max-pooling, 1 to 3; 1 is none (default: ${DEFAULT-VALUE}).")
  private int pool;

  @Option(
      names = "--target",
      paramLabel = "NUMBER",
      split = ",",
      description =
          "What the pooled map should be, row by row (default: 1 where the filter answers at least"
              + " as strongly as on average, 0 elsewhere).")
  private List<Float> target = List.of();

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      defaultValue = "0.1",
      description = "Learning rate (default: ${DEFAULT-VALUE}).")
  private double learningRate;

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      converter = LessonValues.FewIterations.class,
      defaultValue = "10",
      description = "Iterations, up to 50 (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(names = "--all-steps", description = "Print every iteration in full, not only the first.")
  private boolean allSteps;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of --filter random (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** How many iterations are printed in full. */
  public int fullSteps() {
    return allSteps ? steps : 1;
  }

  /**
   * The lesson.
   *
   * @throws ParameterException if numbers do not fit each other, or options contradict each other
   */
  public ConvolutionExperiment experiment(CommandLine command) {
    refuse(command, "--input", "--image", "brings its own image");
    refuse(command, "--input", "--at", "brings its own image");
    refuse(command, "--weights", "--filter", "are all that a filter has");
    if (command.getParseResult().hasMatchedOption("--seed") && filter != LessonFilter.RANDOM) {
      throw new ParameterException(
          command, "--seed draws the weights of --filter random: add that, or leave it out");
    }
    requireSquare(command);
    int size = input.isEmpty() ? LessonPicture.PIECE : (int) Math.sqrt(input.size());
    ConvolutionShape shape = shape(command, size);
    requireCount(
        command,
        "--weights",
        weights,
        shape.parameterCount(),
        "nine weights, row by row, and the bias");
    int pooled = shape.pooledSize();
    requireCount(
        command,
        "--target",
        target,
        pooled * pooled,
        "the pooled map is %1$d × %1$d".formatted(pooled));
    return new ConvolutionExperiment(
        shape, picture(), filter, seed, given(weights), given(target), learningRate, steps);
  }

  private static Optional<List<Float>> given(List<Float> numbers) {
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
  }

  private static void refuse(CommandLine command, String option, String with, String why) {
    if (command.getParseResult().hasMatchedOption(option)
        && command.getParseResult().hasMatchedOption(with)) {
      throw new ParameterException(
          command, "%s %s: leave out %s, or %s".formatted(option, why, with, option));
    }
  }

  private void requireSquare(CommandLine command) {
    int size = (int) Math.sqrt(input.size());
    boolean square =
        size * size == input.size()
            && size >= ConvolutionShape.LEAST_SIZE
            && size <= ConvolutionShape.MOST_SIZE;
    if (!input.isEmpty() && !square) {
      throw new ParameterException(
          command,
          "--input: expected 9, 16, 25, 36, 49 or 64 numbers, the rows of a square, got "
              + input.size());
    }
  }

  private ConvolutionShape shape(CommandLine command, int size) {
    ConvolutionShape alone = new ConvolutionShape(size, stride, padding, 1);
    if (pool > alone.mapSize()) {
      throw new ParameterException(
          command,
          "--pool: the map is %1$d × %1$d, so pools of %2$d × %2$d leave nothing; use --pool %1$d"
                  .formatted(alone.mapSize(), pool)
              + (padding == Padding.VALID ? " or --padding same" : " or a smaller --stride"));
    }
    return new ConvolutionShape(size, stride, padding, pool);
  }

  private static void requireCount(
      CommandLine command, String option, List<Float> numbers, int count, String why) {
    if (!numbers.isEmpty() && numbers.size() != count) {
      throw new ParameterException(
          command,
          "%s: expected %d numbers, got %d; %s".formatted(option, count, numbers.size(), why));
    }
  }

  private LessonPicture picture() {
    if (!input.isEmpty()) {
      return LessonPicture.of(input);
    }
    Dataset sample = FashionMnist.sample();
    String name =
        "%s, image %d of the sample"
            .formatted(sample.classNames().get(sample.test().label(image)), image);
    Optional<List<Integer>> chosen =
        place.isEmpty() && image == 2 ? Optional.of(USUAL_PLACE) : place;
    return chosen
        .map(
            at -> LessonPicture.pieceOf(sample.test().grayImage(image), name, at.get(0), at.get(1)))
        .orElseGet(() -> LessonPicture.edgesOf(sample.test().grayImage(image), name));
  }
}
