package org.fashionmnist.experiment.gradcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fashionmnist.engine.gradcheck.Diagnosis;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.experiment.FolderName;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.page.gradcheck.GradientCheckPage;
import org.fashionmnist.page.gradcheck.GradientCheckReport;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.lesson.GradientCheckChart;
import org.fashionmnist.report.lesson.StepErrorChart;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.storage.lesson.GradientCheckFiles;

/**
 * Draws the pictures and the page of a gradient check, from its records alone.
 *
 * @param style of the pictures' files
 */
public record GradientCheckReporter(PictureStyle style, ReportListener listener) {

  private static final String STEPS_PICTURE = "gradcheck-steps.png";

  /** Whether a folder holds the record of a gradient check. */
  public static boolean canReport(Path folder) {
    return Files.exists(folder.resolve(GradientCheckFiles.JSON));
  }

  /**
   * Draws the check in a folder again; files of the same names are replaced.
   *
   * @throws org.fashionmnist.storage.DamagedFileException if a record is not one of this program
   */
  public void writeAgain(Path folder) throws IOException {
    write(folder, GradientCheckFiles.read(folder));
  }

  void write(Path folder, GradientCheckRecord check) throws IOException {
    style.report(
        folder,
        charts(check),
        picture -> GradientCheckPage.label(picture, check),
        pictures ->
            new GradientCheckPage(
                    new GradientCheckReport(
                        FolderName.of(folder),
                        check,
                        Diagnosis.of(check.arrays()),
                        BrokenExamples.all(),
                        pictures))
                .html(),
        listener);
  }

  private static ChartFiles charts(GradientCheckRecord check) {
    String subtitle =
        describe(check) + check.bug().map(bug -> " · broken on purpose: " + bug).orElse("");
    ChartTheme theme = ChartTheme.standard();
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put(
        GradientCheckReport.POINTS,
        new GradientCheckChart(theme).picture(subtitle, check.arrays()));
    check
        .stepErrors()
        .ifPresent(
            errors ->
                pictures.put(STEPS_PICTURE, new StepErrorChart(theme).picture(subtitle, errors)));
    return new ChartFiles(pictures);
  }

  /** What was checked, in a line. */
  static String describe(GradientCheckRecord check) {
    return "%s, %s · %s, seed %d"
        .formatted(
            check.networkName(),
            check.loss() + (isUsualOutput(check) ? "" : " of " + check.output()),
            check
                .data()
                .map(
                    data ->
                        Figures.count(check.batchSize(), "image")
                            + " of "
                            + Names.dataset(data.dataset()))
                .orElseGet(() -> Figures.count(check.batchSize(), "random input")),
            check.seed());
  }

  /** Files of earlier versions do not say the output. */
  private static boolean isUsualOutput(GradientCheckRecord check) {
    return check.output().isEmpty()
        || check.output().equals(LossKind.of(check.loss()).outputFunctions().get(0).label());
  }
}
