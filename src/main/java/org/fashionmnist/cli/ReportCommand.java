package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.cli.text.SideBySideTable;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.experiment.comparison.ComparisonReporter;
import org.fashionmnist.experiment.sidebyside.SideBySideReport;
import org.fashionmnist.experiment.training.TrainedRun;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.storage.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fashion report}: the pictures and the page of a run again, from its records. */
@Command(
    name = "report",
    description = {
      "Draws the pictures and the page of a run or a comparison again, without training. It replaces"
          + " those in its folder, and nothing else.",
      "Several runs are shown side by side in a new folder: what differs, and whether the"
          + " difference is more than the noise of the test set. Where they differ by their seed"
          + " alone, it shows which test images all of them miss and which only some."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion report reports/example",
      "  ./fashion report reports/momentum reports/adam --name both",
      "  ./fashion report reports/seed-1 reports/seed-2 reports/seed-3",
      "  ./fashion report reports/kmnist --data ~/kmnist"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = {
        "The folder of a run or a comparison, such as reports/example.",
        "Of several runs a new folder is made that shows them side by side."
      })
  private List<Path> folders;

  @Mixin private DataOptions data;
  @Mixin private PictureOptions pictures;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    data.validate(spec.commandLine());
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IOException(folder + ": no such folder; expected the folder of a run");
      }
    }
    if (folders.size() > 1) {
      return sideBySide();
    }
    Path folder = folders.get(0);
    return ComparisonReporter.canReport(folder) ? ofComparison(folder) : ofRun(folder);
  }

  private int sideBySide() throws IOException {
    SideBySideReport report = SideBySideReport.of(folders);
    Optional<LabeledImages> images = report.imagesNeeded().flatMap(this::testImages);
    List<Path> files =
        report.write(
            output.create("side-by-side").path(), images, pictures.style(), narrator()::noted);
    PrintWriter out = spec.commandLine().getOut();
    out.print(SideBySideTable.text(report.runs()));
    out.println("\nReport    " + files.get(0));
    return ExitCode.OK;
  }

  /** The test images that runs used; empty, with a note, where they cannot be had. */
  private Optional<LabeledImages> testImages(DataProvenance used) {
    try {
      return Optional.of(data.loadAgain(used, spec.commandLine()).test());
    } catch (IOException e) {
      narrator().noted(e.getMessage() + "; the report is without the images themselves");
      return Optional.empty();
    }
  }

  private int ofComparison(Path folder) throws IOException {
    new ComparisonReporter(pictures.style(), narrator()).writeAgain(folder);
    return ExitCode.OK;
  }

  private RunNarrator narrator() {
    return new RunNarrator(spec.commandLine().getOut(), spec.commandLine().getErr(), false);
  }

  private int ofRun(Path path) throws IOException {
    RunFolder folder = new RunFolder(path);
    TrainedRun run = TrainedRun.read(folder);
    Dataset dataset = data.loadAgain(run.record().data(), spec.commandLine());
    run.report(folder, dataset.test(), pictures.style(), narrator());
    return ExitCode.OK;
  }
}
