package org.fashionmnist.cli;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.lesson.BatchSizeOptions;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.BatchSizeTable;
import org.fashionmnist.experiment.lesson.BatchSizeExperiment;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class LessonBatchSizeCommand extends Subcommand {

  @Mixin private BatchSizeOptions lesson;
  @Mixin private DataOptions data;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    BatchSizeExperiment experiment = lesson.experiment(command());
    RunFolder folder = output.create("batch-size");
    experiment.run(
        data.load(err()), folder, execution(1, pictures.style()), new BatchSizeTable(out(), err()));
    return true;
  }
}
