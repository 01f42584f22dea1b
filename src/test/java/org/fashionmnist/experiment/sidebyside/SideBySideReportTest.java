package org.fashionmnist.experiment.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.Told;
import org.fashionmnist.experiment.training.RunListener;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideReportTest {

  @TempDir static Path reports;

  private static Dataset data;
  private static SideBySideReport report;

  @BeforeAll
  static void twoSeeds() throws IOException {
    data = FashionMnist.sample();
    report = SideBySideReport.of(List.of(trained(1), trained(2)));
  }

  private static Path trained(long seed) throws IOException {
    TrainingPlan standard = TrainingPlan.STANDARD;
    TrainingPlan plan =
        new TrainingPlan(
            NetworkChoice.ofHidden(),
            standard.optimizer(),
            standard.schedule(),
            standard.refinements(),
            standard.ending(),
            standard.batchSize(),
            1,
            standard.validationShare(),
            seed,
            standard.normalization(),
            false,
            TrainingPlan.ALL_IMAGES);
    RunFolder folder = RunFolder.create(reports.resolve("seed-" + seed));
    new TrainingExperiment(plan).run(data, folder, Execution.standard(), RunListener.SILENT);
    return folder.path();
  }

  @Test
  void whatRunsOfTwoSeedsMissTogetherIsShown() throws IOException {
    Path folder = RunFolder.create(reports.resolve("both")).path();

    Told<SideBySide> told = new Told<>();
    report.write(new RunFolder(folder), Optional.of(data.test()), PictureStyle.STANDARD, told);
    List<Path> files = told.files;

    assertThat(report.runs().runs())
        .extracting(FinishedRun::name)
        .containsExactly("seed-1", "seed-2");
    assertThat(report.imagesNeeded()).contains(data.provenance());
    assertThat(files.get(0)).isEqualTo(folder.resolve("index.html"));
    assertThat(files)
        .contains(folder.resolve("misses.png"), folder.resolve("hard-images.png"))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(files.get(0))
        .content()
        .contains("on the images that each run held out. Lower is better")
        .doesNotContain("A growing gap between the lines is overfitting");
    assertThat(folder.resolve("side-by-side.json")).isNotEmptyFile();
    assertThat(folder.resolve("misses.csv")).isNotEmptyFile();
  }

  @Test
  void withoutTheImagesThereAreNoGalleries() throws IOException {
    Path folder = RunFolder.create(reports.resolve("without")).path();

    Told<SideBySide> told = new Told<>();
    report.write(new RunFolder(folder), Optional.empty(), PictureStyle.STANDARD, told);
    List<Path> files = told.files;

    assertThat(files)
        .contains(folder.resolve("misses.png"))
        .doesNotContain(folder.resolve("hard-images.png"));
  }
}
