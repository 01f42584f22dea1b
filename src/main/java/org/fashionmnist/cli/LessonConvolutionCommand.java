package org.fashionmnist.cli;

import java.io.IOException;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.lesson.ConvolutionOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.terminal.Terminal;
import org.fashionmnist.cli.text.ConvolutionNarrator;
import org.fashionmnist.experiment.lesson.ConvolutionExperiment;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fashion lesson convolution}: what a filter does, with every number. */
@Command(
    name = "convolution",
    description = {
      "Convolution, step by step: one filter of 3 × 3 weights goes over a small piece of a garment,"
          + " through ReLU and max-pooling, and learns. Every number is there with its formula,"
          + " forward and backward.",
      "A page in the report's folder draws the grids, and shows which numbers each one is made of."
          + " It also shows why a filter needs so few weights, and that a shifted image gives a"
          + " shifted map."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion lesson convolution",
      "  ./fashion lesson convolution --image 0 --filter horizontal --padding same",
      "  ./fashion lesson convolution --filter random --seed 3 --stride 2 --pool 1",
      "  ./fashion lesson convolution --input 0,0,1,0,0,1,0,0,1 --pool 1 --target 1"
    })
final class LessonConvolutionCommand extends Subcommand {

  @Mixin private ConvolutionOptions lesson;
  @Mixin private OutputOptions output;
  @Mixin private PictureOptions pictures;

  @Override
  protected boolean run() throws IOException {
    ConvolutionExperiment experiment = lesson.experiment(command());
    RunFolder folder = output.create("convolution");
    try {
      experiment.run(
          folder,
          execution(1, pictures.style()),
          new ConvolutionNarrator(out(), err(), Terminal.outputGlyphs(), lesson.fullSteps()));
    } catch (ArithmeticException e) {
      throw new IOException(
          "%s; try an --lr below %s or smaller numbers"
              .formatted(e.getMessage(), Figures.plain(experiment.learningRate())),
          e);
    }
    return true;
  }
}
