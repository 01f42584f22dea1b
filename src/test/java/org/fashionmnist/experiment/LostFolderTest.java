package org.fashionmnist.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.comparison.ComparisonExperiment;
import org.fashionmnist.experiment.comparison.ComparisonListener;
import org.fashionmnist.experiment.comparison.ComparisonPlan;
import org.fashionmnist.experiment.training.RunListener;
import org.fashionmnist.experiment.training.TrainedRun;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that goes while an experiment runs does not take the results with it. */
class LostFolderTest {

  private static final Pattern INSTEAD = Pattern.compile("all files are in (.+) instead: ");

  @TempDir Path reports;
  private Path kept;

  @AfterEach
  void deleteKept() throws IOException {
    if (kept != null) {
      PathUtils.deleteDirectory(kept.getParent());
    }
  }

  @Test
  void trainingIsKeptWithItsReport() throws IOException {
    RunFolder folder = RunFolder.create(reports.resolve("run"));
    TrainingPlan plan = TrainingPlan.STANDARD.withNetwork(NetworkChoice.ofHidden()).withEpochs(1);

    IOException told =
        catchThrowableOfType(
            IOException.class,
            () ->
                new TrainingExperiment(plan)
                    .run(
                        FashionMnist.sample(),
                        folder,
                        Execution.standard(),
                        new RunListener() {
                          @Override
                          public void evaluated(Evaluation test, String weightsSha256) {
                            delete(folder.path());
                          }
                        }));

    kept = placeIn(told);
    assertThat(told).hasMessageStartingWith("cannot write " + folder.modelPath());
    assertThat(TrainedRun.read(new RunFolder(kept)).record().status()).isEqualTo("completed");
    assertThat(kept.resolve("index.html")).isNotEmptyFile();
    assertThat(kept.resolve("loss.png")).isNotEmptyFile();
  }

  @Test
  void comparisonGoesOnWithAllOfItsTrials() throws IOException {
    RunFolder folder = RunFolder.create(reports.resolve("two"));
    ComparisonPlan plan = plan();

    IOException told =
        catchThrowableOfType(
            IOException.class,
            () ->
                new ComparisonExperiment(plan)
                    .run(
                        FashionMnist.sample(),
                        folder,
                        Execution.standard(),
                        new ComparisonListener() {
                          @Override
                          public void ended(TrialRecord trial) {
                            delete(folder.path());
                          }
                        }));

    kept = placeIn(told);
    ComparisonFolder files = new ComparisonFolder(kept);
    assertThat(files.readTrials()).hasSize(3);
    assertThat(files.readComparison().status()).isEqualTo("completed");
    assertThat(kept.resolve("index.html")).isNotEmptyFile();
    assertThatCode(
            () ->
                new ComparisonExperiment(plan, true, OptionalDouble.empty(), true)
                    .run(
                        FashionMnist.sample(),
                        new RunFolder(kept),
                        Execution.standard(),
                        ComparisonListener.SILENT))
        .doesNotThrowAnyException();
  }

  private static ComparisonPlan plan() {
    ComparisonPlan standard = ComparisonPlan.STANDARD;
    return new ComparisonPlan(
        NetworkChoice.ofHidden(),
        List.of(OptimizerKind.ADAM),
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

  private static Path placeIn(IOException told) {
    Matcher instead = INSTEAD.matcher(told.getMessage());
    assertThat(instead.find()).as(told.getMessage()).isTrue();
    return Path.of(instead.group(1));
  }

  private static synchronized void delete(Path folder) {
    try {
      if (folder.toFile().exists()) {
        PathUtils.deleteDirectory(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
