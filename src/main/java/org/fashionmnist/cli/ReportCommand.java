package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.ComparisonsTable;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.cli.text.SideBySideTable;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.experiment.baseline.BaselineReporter;
import org.fashionmnist.experiment.comparison.ComparisonReporter;
import org.fashionmnist.experiment.comparison.ComparisonsReport;
import org.fashionmnist.experiment.gradcheck.GradientCheckReporter;
import org.fashionmnist.experiment.lesson.SurfaceReporter;
import org.fashionmnist.experiment.ratetest.RateTestReporter;
import org.fashionmnist.experiment.sidebyside.SideBySideReport;
import org.fashionmnist.experiment.suspect.SuspectReporter;
import org.fashionmnist.experiment.training.TrainedRun;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fashion report}: the pictures and the page of a run again, from its records. */
@Command(
    name = "report",
    description = {
      "Draws the pictures and the page of a run or a comparison again, without training; also those of"
          + " lr-find, baselines, gradcheck, surface and data suspects. It replaces those in its folder, and"
          + " nothing else.",
      "Several runs are shown side by side in a new folder: what differs, and whether the"
          + " difference is more than the noise of the test set. Where they differ by their seed"
          + " alone, it shows which test images all of them miss and which only some.",
      "Several comparisons are shown side by side in the same way: what each can tell apart, with how"
          + " much noise, and what differs."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion report reports/example",
      "  ./fashion report reports/momentum reports/adam --name both",
      "  ./fashion report reports/seed-1 reports/seed-2 reports/seed-3",
      "  ./fashion report reports/constant reports/cosine --name noise",
      "  ./fashion report reports/kmnist --data ~/kmnist"
    })
final class ReportCommand extends Subcommand {

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = {
        "The folder of a run, a comparison or another of these, such as reports/example.",
        "Of several runs, or several comparisons, a new folder is made that shows them side by side."
      })
  private List<Path> folders;

  @Mixin private DataOptions data;
  @Mixin private PictureOptions pictures;
  @Mixin private OutputOptions output;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IOException(folder + ": no such folder; expected the folder of a run");
      }
    }
    Path folder = folders.get(0);
    if (folders.size() > 1 && folders.stream().anyMatch(ComparisonReporter::canReport)) {
      comparisonsSideBySide();
    } else if (folders.size() > 1) {
      sideBySide();
    } else if (ComparisonsReport.canReport(folder)) {
      ComparisonsReport.writeAgain(folder, pictures.style(), narrator());
    } else if (ComparisonReporter.canReport(folder)) {
      new ComparisonReporter(pictures.style(), narrator()).writeAgain(folder);
    } else if (BaselineReporter.canReport(folder)) {
      new BaselineReporter(narrator()).writeAgain(folder);
    } else if (RateTestReporter.canReport(folder)) {
      new RateTestReporter(pictures.style(), narrator()).writeAgain(folder);
    } else if (GradientCheckReporter.canReport(folder)) {
      new GradientCheckReporter(pictures.style(), narrator()).writeAgain(folder);
    } else if (SurfaceReporter.canReport(folder)) {
      new SurfaceReporter(pictures.style(), narrator()).writeAgain(folder);
    } else if (SuspectReporter.canReport(folder)) {
      ofSuspects(folder);
    } else if (ComparisonReporter.isInterrupted(folder)) {
      throw new IOException(
          "%s holds a comparison that was interrupted; go on with ./fashion compare --resume, its"
                  .formatted(folder)
              + " --name and its settings");
    } else {
      ofRun(new RunFolder(folder));
    }
    return true;
  }

  private void sideBySide() throws IOException {
    SideBySideReport report = SideBySideReport.of(folders);
    Optional<LabeledImages> images = report.imagesNeeded().flatMap(this::testImages);
    report.write(
        output.create("side-by-side"), images, pictures.style(), new SideBySideTable(out(), err()));
  }

  private void comparisonsSideBySide() throws IOException {
    for (Path folder : folders) {
      if (!ComparisonReporter.canReport(folder)) {
        throw new IOException(
            folder
                + " holds no comparison, others do; expected either runs or comparisons, not a mix:"
                + " report them apart");
      }
    }
    ComparisonsReport.of(folders)
        .write(output.create("side-by-side").path(), pictures.style(), comparisons());
  }

  private ComparisonsTable comparisons() {
    return new ComparisonsTable(out(), err());
  }

  /** The test images that runs used; empty, with a note, where they cannot be had. */
  private Optional<LabeledImages> testImages(DataProvenance used) {
    try {
      return Optional.of(data.loadAgain(used, command()).test());
    } catch (IOException e) {
      narrator().noted(e.getMessage() + "; the report is without the images themselves");
      return Optional.empty();
    }
  }

  private void ofSuspects(Path folder) throws IOException {
    Dataset dataset = data.loadAgain(SuspectReporter.searched(folder), command());
    new SuspectReporter(pictures.style(), narrator()).writeAgain(folder, dataset);
  }

  private RunNarrator narrator() {
    return new RunNarrator(out(), err(), false);
  }

  private void ofRun(RunFolder folder) throws IOException {
    TrainedRun run = TrainedRun.read(folder);
    run.report(
        folder,
        () -> data.loadAgain(run.record().data(), command()).test(),
        pictures.style(),
        narrator());
  }
}
