package org.fashionmnist.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.cli.CommandOutcome;
import org.fashionmnist.cli.Main;
import org.fashionmnist.plan.TrainingPlan;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

class PresetTest {

  @Test
  void aPresetStandsForOptionsThatTheCommandKnows() {
    String[] expanded = Preset.expand("train", "--preset", "best-mlp", "--seed", "3");

    assertThat(expanded).startsWith("train").endsWith("--seed", "3").doesNotContain("--preset");
    ParseResult parsed = Main.commandLine().parseArgs(expanded);
    assertThat(parsed.subcommand().hasMatchedOption("--dropout")).isTrue();
  }

  @Test
  void optionsBesideItTakePrecedence() {
    List<String> expanded =
        List.of(Preset.expand("train", "--epochs=2", "--preset", "best-mlp", "--batch", "32"));

    assertThat(expanded).containsOnlyOnce("--batch").doesNotContain("--epochs");
    assertThat(expanded.get(expanded.indexOf("--batch") + 1)).isEqualTo("32");
  }

  @Test
  void anotherNetworkTakesThePlaceOfThePresets() {
    assertThat(Preset.expand("train", "--preset", "best-mlp", "--model", "lenet"))
        .contains("--schedule")
        .doesNotContain("--hidden", "--dropout");
    assertThat(Preset.expand("train", "--hidden", "9", "--preset", "small-cnn"))
        .contains("--schedule")
        .doesNotContain("--model");
  }

  @Test
  void aPlanIsAPresetWhateverItsSeed() {
    for (Preset preset : Preset.values()) {
      TrainingPlan plan = preset.plan();

      assertThat(Preset.of(plan.withSeed(9))).contains(preset);
      assertThat(Preset.of(plan.withEpochs(plan.epochs() + 1))).isEmpty();
    }
    assertThat(Preset.BEST_MLP.expected())
        .contains(
            "preset best-mlp: about 90.4 % of the test images, in about 90 seconds on 1 processor");
  }

  @Test
  void anUnknownNameIsLeftForTheParserToRefuse() {
    String[] args = {"train", "--preset", "best"};

    assertThat(Preset.expand(args)).isEqualTo(args);
    assertThat(CommandOutcome.of(args).err()).contains("--preset").contains("best-mlp");
  }

  @Test
  void withoutAPresetNothingChanges() {
    String[] args = {"train", "--epochs", "2"};

    assertThat(Preset.expand(args)).isSameAs(args);
  }
}
