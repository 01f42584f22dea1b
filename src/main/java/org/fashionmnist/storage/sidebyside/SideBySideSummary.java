package org.fashionmnist.storage.sidebyside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SeedSpread;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.storage.Json;

/** Runs side by side, in the shape of {@code side-by-side.json}. */
record SideBySideSummary(
    List<Run> runs,
    List<DifferingValue> differences,
    List<PairedAccuracy> pairs,
    Optional<SeedSpread> testAccuracyOverSeeds,
    Optional<SharedMisses> misses) {

  /** One run, without what its own folder holds. */
  record Run(
      String name,
      String command,
      double testAccuracy,
      ConfidenceInterval testAccuracyInterval,
      double testLoss,
      double macroF1,
      Optional<Integer> weightsEpoch,
      Optional<String> weightsSha256,
      double trainSeconds) {

    static Run of(FinishedRun run) {
      Evaluation test = run.test();
      return new Run(
          run.name(),
          run.record().command(),
          test.scores().accuracy(),
          test.accuracyInterval(),
          test.scores().loss(),
          test.macroF1(),
          run.record().weightsEpoch(),
          run.record().weightsSha256(),
          run.record().timings().trainSeconds());
    }
  }

  /** What they miss together, without the images. */
  @JsonIgnoreProperties({"class_names", "images"})
  private interface WithoutImages {}

  static String json(SideBySide runs) {
    return Json.text(
        new SideBySideSummary(
            runs.runs().stream().map(Run::of).toList(),
            runs.differences(),
            runs.pairs(),
            runs.accuracySpread(),
            runs.misses()),
        Map.of(SharedMisses.class, WithoutImages.class));
  }
}
