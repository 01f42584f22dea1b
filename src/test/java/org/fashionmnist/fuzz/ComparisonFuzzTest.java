package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.experiment.comparison.ComparisonsReport;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.run.SmallComparison;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.fashionmnist.storage.comparison.ComparisonsFolder;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders of comparisons: settings, trials, results, and several side by side. */
class ComparisonFuzzTest {

  private static final ComparisonSettings SETTINGS =
      SmallComparison.settings(SmallComparison.OPTIMIZERS, 2, 3);

  private static final OneFile FILES = OneFile.in(ComparisonFuzzTest::files);

  private static List<Path> files(Path folder) throws IOException {
    Comparison comparison = SmallComparison.completed();
    RunFolder empty = RunFolder.create(folder.resolve("comparison"));
    ComparisonFolder files =
        ComparisonFolder.begin(empty, "1", SETTINGS, SmallComparison.data("here", "00ff"));
    files.write(comparison.trials().get(0));
    files.write(comparison);
    ComparisonFolder other = new ComparisonFolder(Files.createDirectory(folder.resolve("other")));
    other.write(comparison);
    new ComparisonsFolder(empty.path())
        .write(
            new ComparisonsSideBySide(
                List.of(
                    new NamedComparison("one", Optional.empty(), comparison.withoutTrials()),
                    new NamedComparison("two", Optional.empty(), comparison.withoutTrials()))));
    try (Stream<Path> trials = Files.list(empty.path().resolve(ComparisonFolder.TRIALS))) {
      return List.of(
          empty.path().resolve(ComparisonFolder.SETTINGS),
          empty.path().resolve(ComparisonFolder.COMPARISON_JSON),
          empty.path().resolve(ComparisonsFolder.JSON),
          trials.findFirst().orElseThrow());
    }
  }

  static Stream<byte[]> seeds() {
    return FILES.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    FILES.check(
        input,
        file -> {
          if (file.endsWith(ComparisonFolder.SETTINGS)) {
            ComparisonFolder.resume(
                file.getParent(), "1", SETTINGS, SmallComparison.data("here", "00ff"));
          } else if (file.endsWith(ComparisonFolder.COMPARISON_JSON)) {
            Path folder = file.getParent();
            ComparisonsReport.of(List.of(folder, folder.resolveSibling("other")));
          } else if (file.endsWith(ComparisonsFolder.JSON)) {
            ComparisonsSideBySide read = new ComparisonsFolder(file.getParent()).read();
            read.comparisons().forEach(read::toldApart);
          } else {
            new ComparisonFolder(file.getParent().getParent()).readTrials();
          }
        });
  }
}
