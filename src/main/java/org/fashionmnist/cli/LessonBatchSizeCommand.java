package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.cli.option.OptionValues;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.BatchSizeTable;
import org.fashionmnist.cli.text.Notes;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.batchsize.BatchSizeLesson;
import org.fashionmnist.lesson.batchsize.BatchSizeSettings;
import org.fashionmnist.lesson.batchsize.LessonOptimizer;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.lesson.BatchSizePage;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.lesson.BatchSizeCharts;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.lesson.BatchSizeFile;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion lesson batch-size}: how many examples an update should look at. */
@Command(
    name = "batch-size",
    description = {
      "Shows gradient descent with all examples, with some and with one in each update, and momentum,"
          + " RMSProp, Adam and L-BFGS beside it: their paths over the loss of two weights, the loss"
          + " by examples seen and by time; then the batch sizes on images.",
      "All seconds are of this machine and one thread; everything else is the same anywhere."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson batch-size",
      "  ./fashion lesson batch-size --sample --batches 1,8,64,full --lr 0.05",
      "  ./fashion lesson batch-size --optimizers sgd,adam --lr adam=0.1"
    })
final class LessonBatchSizeCommand implements Callable<Integer> {

  /** Of the batch sizes on the line. */
  private static final double USUAL_RATE = 0.1;

  @Spec private CommandSpec spec;

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
      converter = LessonValues.LessonOptimizerName.class,
      description =
          "Only these of sgd, momentum, rmsprop, adam, lbfgs, with commas between (default: all).")
  private List<LessonOptimizer> optimizers = List.of(LessonOptimizer.values());

  @Option(
      names = "--lr",
      paramLabel = "RATE|NAME=RATE",
      split = ",",
      converter = LessonValues.LessonRate.class,
      description =
          "Learning rate of the batch sizes on the line (default: 0.1), or another one of an"
              + " optimizer, for example 0.05,adam=0.1.")
  private List<LessonValues.LessonRate.OptimizerRate> rates = List.of();

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "40",
      description = "Passes over the points of the line (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--image-epochs",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "3",
      description = "Passes over the images (default: ${DEFAULT-VALUE}).")
  private int imageEpochs;

  @Option(
      names = "--image-lr",
      paramLabel = "RATE",
      converter = OptionValues.Positive.class,
      defaultValue = "0.01",
      description = "Learning rate on the images (default: ${DEFAULT-VALUE}).")
  private double imageRate;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = OptionValues.Seed.class,
      defaultValue = "1",
      description = "Of the points, initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private DataOptions data;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    BatchSizeSettings settings =
        new BatchSizeSettings(
            batchSizes, descentRate(), epochs, imageEpochs, imageRate, seed, optimizerRates());
    RunFolder folder = output.create("batch-size");
    Dataset dataset = data.load(spec.commandLine().getErr());
    BatchSizeRecord lesson =
        new BatchSizeLesson(settings, Kernels.get())
            .run(CommandText.of(spec.commandLine()), dataset, ThisProcess.environment(1));
    BatchSizeFile.write(folder.path().resolve(BatchSizeFile.NAME), lesson);
    new BatchSizeTable(spec.commandLine().getOut()).print(lesson);
    Path page = folder.path().resolve(RunPage.NAME);
    List<PagePicture> drawn =
        pictures
            .style()
            .writeForPage(
                folder.path(),
                theme -> BatchSizeCharts.draw(theme, lesson),
                new Notes(spec.commandLine().getErr()))
            .forPage();
    AtomicFile.write(page, BatchSizePage.html(lesson, drawn));
    spec.commandLine().getOut().println("Lesson    " + page);
    return ExitCode.OK;
  }

  private double descentRate() {
    return rates.stream()
        .filter(rate -> rate.optimizer().isEmpty())
        .mapToDouble(LessonValues.LessonRate.OptimizerRate::learningRate)
        .reduce((first, last) -> last)
        .orElse(USUAL_RATE);
  }

  private List<LessonOptimizer.Rate> optimizerRates() {
    Map<LessonOptimizer, LessonOptimizer.Rate> chosen = new LinkedHashMap<>();
    optimizers.forEach(optimizer -> chosen.put(optimizer, optimizer.usual()));
    for (LessonValues.LessonRate.OptimizerRate rate : rates) {
      Optional<LessonOptimizer> optimizer = rate.optimizer();
      if (optimizer.isPresent()) {
        if (!chosen.containsKey(optimizer.get())) {
          throw new ParameterException(
              spec.commandLine(),
              "--lr sets a rate of %s, which does not take part: add it to --optimizers"
                  .formatted(optimizer.get().label()));
        }
        chosen.put(optimizer.get(), new LessonOptimizer.Rate(optimizer.get(), rate.learningRate()));
      }
    }
    return new ArrayList<>(chosen.values());
  }
}
