package org.fashionmnist.experiment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonExperimentTest {

  @TempDir Path reports;

  private static ComparisonPlan plan(OptimizerKind... optimizers) {
    ComparisonPlan standard = ComparisonPlan.STANDARD;
    return new ComparisonPlan(
        NetworkChoice.ofHidden(),
        List.of(optimizers),
        standard.schedule(),
        standard.weightDecay(),
        standard.refinements(),
        5_000,
        1,
        2,
        1,
        0.1,
        1,
        0.5);
  }

  @Test
  void twoOptimizersAreComparedRecordedAndDrawn() throws IOException {
    RunFolder folder = RunFolder.create(reports.resolve("two"));
    List<Path> reported = new ArrayList<>();

    Comparison comparison =
        new ComparisonExperiment(plan(OptimizerKind.SGD, OptimizerKind.ADAM))
            .run(
                FashionMnist.sample(),
                folder,
                Execution.standard(),
                new ComparisonListener() {
                  @Override
                  public void reported(Path path, List<Path> files) {
                    reported.addAll(files);
                  }
                });

    assertThat(comparison.status()).isEqualTo("completed");
    assertThat(comparison.command()).isEqualTo("a Java program");
    assertThat(comparison.settings().batchSize())
        .isEqualTo(comparison.splits().training())
        .isEqualTo(3_600);
    assertThat(comparison.optimizers())
        .extracting(OptimizerResult::optimizer)
        .containsExactlyInAnyOrder("sgd", "adam");
    assertThat(new ComparisonFolder(folder.path()).readComparison()).isEqualTo(comparison);
    assertThat(reported.get(0)).isEqualTo(folder.path().resolve("index.html"));
    assertThat(reported).contains(folder.path().resolve("test-accuracy.png"));
    assertThat(reported).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void itsReportIsDrawnAgain() throws IOException {
    RunFolder folder = RunFolder.create(reports.resolve("again"));
    assertThat(ComparisonReporter.canReport(folder.path())).isFalse();
    Execution execution = Execution.standard();
    new ComparisonExperiment(plan(OptimizerKind.ADAM))
        .run(FashionMnist.sample(), folder, execution, ComparisonListener.SILENT);
    assertThat(ComparisonReporter.canReport(folder.path())).isTrue();
    Path page = folder.path().resolve("index.html");
    byte[] before = Files.readAllBytes(page);
    Files.delete(page);

    new ComparisonReporter(execution.pictures(), ComparisonListener.SILENT)
        .writeAgain(folder.path());

    assertThat(page).hasBinaryContent(before);
  }

  @Test
  void whatTakesNoBatchesIsRefused() {
    assertThatThrownBy(() -> plan(OptimizerKind.ADAM, OptimizerKind.LBFGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--optimizers: lbfgs takes all images in one step");
  }

  @Test
  void anOptimizerThatIsThereTwiceCountsOnce() {
    assertThat(plan(OptimizerKind.ADAM, OptimizerKind.ADAM).optimizers())
        .containsExactly(OptimizerKind.ADAM);
  }
}
