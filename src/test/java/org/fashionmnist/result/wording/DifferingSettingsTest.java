package org.fashionmnist.result.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.result.LayerSettings;
import org.fashionmnist.result.ModelSettings;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.run.SmallComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferingSettingsTest {

  private static final TrialMethod COSINE =
      new TrialMethod(
          "cosine",
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final ModelSettings MODEL =
      new ModelSettings("lenet", List.of(new LayerSettings("flatten", Map.of())));

  /** The base, changed in one setting. */
  private static ComparisonSettings settings(String changed) {
    ComparisonSettings base = SmallComparison.settings(SmallComparison.OPTIMIZERS, 2, 3);
    return new ComparisonSettings(
        changed.equals("optimizers") ? List.of("adam") : base.optimizers(),
        changed.equals("hidden layers") ? List.of() : base.hidden(),
        changed.equals("activation") ? "tanh" : base.activation(),
        changed.equals("initial weights") ? "he_normal" : base.initializer(),
        changed.equals("added to the method") ? 0.5 : base.dropout(),
        changed.equals("learning rate") ? COSINE : base.method(),
        changed.equals("batch size") ? 64 : base.batchSize(),
        changed.equals("epochs") ? 7 : base.epochs(),
        changed.equals("rates tried for each") ? 9 : base.budget(),
        changed.equals("seeds of the tests") ? 5 : base.seedCount(),
        changed.equals("validation share") ? 0.2 : base.validationShare(),
        changed.equals("seed of tuning") ? 8 : base.tuningSeed(),
        changed.equals("target accuracy") ? 0.9 : base.targetAccuracy(),
        changed.equals("network") ? Optional.of(MODEL) : base.model());
  }

  private static DifferingSettings beside(ComparisonSettings settings) {
    Comparison base = SmallComparison.completed();
    return new DifferingSettings(
        new ComparisonsSideBySide(
            List.of(
                new NamedComparison("base", Optional.empty(), base),
                new NamedComparison(
                    "other",
                    Optional.empty(),
                    new Comparison(
                        base.command(),
                        base.status(),
                        settings,
                        base.data(),
                        base.splits(),
                        base.network(),
                        base.environment(),
                        base.optimizers(),
                        base.pairs(),
                        base.seedDeviation(),
                        base.testLooks(),
                        base.trials(),
                        base.wallSeconds())))));
  }

  static Stream<String> names() {
    return Stream.of(
        "optimizers",
        "network",
        "hidden layers",
        "activation",
        "initial weights",
        "added to the method",
        "learning rate",
        "batch size",
        "epochs",
        "rates tried for each",
        "seeds of the tests",
        "validation share",
        "seed of tuning",
        "target accuracy");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySettingThatDiffersIsNamed(String name) {
    assertThat(beside(settings(name)).list())
        .extracting(DifferingSettings.Setting::name)
        .containsExactly(name);
  }

  @Test
  void everySettingIsAmongThese() {
    assertThat(ComparisonSettings.class.getRecordComponents()).hasSize((int) names().count());
  }

  @Test
  void aSingleDifferenceIsSaidInASentence() {
    assertThat(beside(settings("learning rate")).sentence())
        .isEqualTo(
            "They differ in one thing, the learning rate (base: stays the same; other: falls to 0"
                + " along a cosine).");
    assertThat(beside(settings("nothing")).sentence())
        .isEqualTo("They were given the same settings, data and version.");
  }
}
