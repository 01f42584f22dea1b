package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.BatchSizeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.BatchSizeTable;
import org.fashionmnist.cli.text.Notes;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.experiment.lesson.BatchSizeExperiment;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson batch-size",
      "  ./fashion lesson batch-size --sample --batches 1,8,64,full --lr 0.05",
      "  ./fashion lesson batch-size --optimizers sgd,adam --lr adam=0.1"
    })
final class LessonBatchSizeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private BatchSizeOptions lesson;
  @Mixin private DataOptions data;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    data.validate(command);
    BatchSizeExperiment experiment = lesson.experiment(command);
    Path folder = output.create("batch-size").path();
    Outcome<BatchSizeRecord> outcome =
        experiment.run(
            data.load(command.getErr()),
            folder,
            new Execution(CommandText.of(command), 1, pictures.style()),
            new Notes(command.getErr()));
    new BatchSizeTable(command.getOut()).print(outcome.record());
    outcome.files().forEach(page -> command.getOut().println("Lesson    " + page));
    return ExitCode.OK;
  }
}
