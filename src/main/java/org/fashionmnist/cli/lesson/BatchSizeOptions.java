package org.fashionmnist.cli.lesson;

import java.util.List;
import java.util.Map;
import org.fashionmnist.cli.option.NamedRate;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.experiment.lesson.BatchSizeExperiment;
import org.fashionmnist.lesson.batchsize.BatchSizeSettings;
import org.fashionmnist.lesson.batchsize.LessonOptimizer;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the lesson on batch sizes. */
public final class BatchSizeOptions {

  /** Of the batch sizes on the line. */
  private static final double USUAL_RATE = 0.1;

  @Option(
      names = "--batches",
      paramLabel = "COUNT",
      split = ",",
      converter = OptionValues.BatchSize.class,
      defaultValue = "1,32,full",
      description =
          "Examples an update, with commas between; full, and what is more than there are, takes all"
              + " (default: ${DEFAULT-VALUE}).")
  private List<Integer> batchSizes;

  @Option(
      names = "--optimizers",
      paramLabel = "NAME",
      split = ",",
      description =
          "Only these of sgd, momentum, rmsprop, adam, lbfgs, with commas between (default: all).")
  private List<LessonOptimizer> optimizers = List.of(LessonOptimizer.values());

  @Option(
      names = "--lr",
      paramLabel = "RATE|NAME=RATE",
      split = ",",
      converter = Rate.class,
      description =
          "Learning rate of the batch sizes on the line (default: 0.1), or another one of an"
              + " optimizer, for example 0.05,adam=0.1.")
  private List<NamedRate> rates = List.of();

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      defaultValue = "40",
      description = "Passes over the points of the line (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--image-epochs",
      paramLabel = "COUNT",
      defaultValue = "3",
      description = "Passes over the images (default: ${DEFAULT-VALUE}).")
  private int imageEpochs;

  @Option(
      names = "--image-lr",
      paramLabel = "RATE",
      defaultValue = "0.01",
      description = "Learning rate on the images (default: ${DEFAULT-VALUE}).")
  private double imageRate;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of the points, initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  private static final class Rate implements ITypeConverter<NamedRate> {
    @Override
    public NamedRate convert(String text) {
      return NamedRate.of(text, LessonOptimizer.labels());
    }
  }

  /**
   * The lesson.
   *
   * @throws ParameterException if a rate is that of an optimizer that does not take part
   */
  public BatchSizeExperiment experiment(CommandLine command) {
    Map<String, Double> own =
        NamedRate.byOptimizer(
            rates, optimizers.stream().map(LessonOptimizer::label).toList(), command);
    List<LessonOptimizer.Rate> optimizerRates =
        optimizers.stream()
            .distinct()
            .map(
                optimizer ->
                    own.containsKey(optimizer.label())
                        ? new LessonOptimizer.Rate(optimizer, own.get(optimizer.label()))
                        : optimizer.usual())
            .toList();
    double descentRate =
        rates.stream()
            .filter(rate -> rate.optimizer().isEmpty())
            .map(NamedRate::learningRate)
            .reduce((first, last) -> last)
            .orElse(USUAL_RATE);
    return new BatchSizeExperiment(
        new BatchSizeSettings(
            batchSizes, descentRate, epochs, imageEpochs, imageRate, seed, optimizerRates));
  }
}
