package org.fashionmnist.experiment.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.NetworkChoice;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.training.RunListener;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.experiment.training.TrainingPlan;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideReportTest {

  @TempDir Path reports;

  private final Dataset data = FashionMnist.sample();

  private Path trained(long seed) throws IOException {
    TrainingPlan plan =
        TrainingPlan.STANDARD.withNetwork(NetworkChoice.ofHidden()).withEpochs(1).withSeed(seed);
    RunFolder folder = RunFolder.create(reports.resolve("seed-" + seed));
    new TrainingExperiment(plan).run(data, folder, Execution.standard(), RunListener.SILENT);
    return folder.path();
  }

  @Test
  void runsOfTwoSeedsShowWhatTheyMissTogether() throws IOException {
    Path folder = RunFolder.create(reports.resolve("both")).path();

    SideBySideReport report = SideBySideReport.of(List.of(trained(1), trained(2)));
    List<Path> files =
        report.write(folder, Optional.of(data.test()), PictureStyle.STANDARD, remark -> {});

    assertThat(report.runs().runs())
        .extracting(FinishedRun::name)
        .containsExactly("seed-1", "seed-2");
    assertThat(report.imagesNeeded()).contains(data.provenance());
    assertThat(files.get(0)).isEqualTo(folder.resolve("index.html"));
    assertThat(files)
        .contains(folder.resolve("misses.png"), folder.resolve("hard-images.png"))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(folder.resolve("side-by-side.json")).isNotEmptyFile();
    assertThat(folder.resolve("misses.csv")).isNotEmptyFile();
  }

  @Test
  void withoutTheImagesThereAreNoGalleries() throws IOException {
    Path folder = RunFolder.create(reports.resolve("both")).path();

    List<Path> files =
        SideBySideReport.of(List.of(trained(1), trained(2)))
            .write(folder, Optional.empty(), PictureStyle.STANDARD, remark -> {});

    assertThat(files)
        .contains(folder.resolve("misses.png"))
        .doesNotContain(folder.resolve("hard-images.png"));
  }
}
