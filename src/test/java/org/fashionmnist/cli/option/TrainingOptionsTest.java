package org.fashionmnist.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.schedule.Schedule;
import org.fashionmnist.engine.stop.EarlyStopping;
import org.fashionmnist.engine.stop.LossCourse;
import org.fashionmnist.plan.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TrainingOptionsTest {

  private static TrainingPlan plan(String args) {
    TrainingOptions options = new TrainingOptions();
    CommandLine command = new CommandLine(options);
    OptionTypes.register(command);
    command.parseArgs(args.isEmpty() ? new String[0] : args.split(" "));
    return options.plan();
  }

  @Test
  void withoutOptionsThePlanIsThatOfAJavaProgram() {
    assertThat(plan("")).isEqualTo(TrainingPlan.STANDARD);
    assertThat(TrainingPlan.STANDARD).isEqualTo(TrainingPlan.standard(OptimizerKind.ADAM));
  }

  @ParameterizedTest
  @EnumSource
  void theDefaultRateIsTheOneOfTheWholeProgram(OptimizerKind kind) {
    TrainingPlan plan = plan("--optimizer " + kind.label());

    assertThat(plan).isEqualTo(TrainingPlan.standard(kind));
    assertThat(plan.optimizer().learningRate()).isEqualTo(kind.defaultRate());
    assertThat(plan.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theHelpNamesTheDefaultRate(OptimizerKind kind) {
    String help =
        String.join(
            "",
            new CommandLine(new TrainingOptions())
                .getCommandSpec()
                .findOption("--lr")
                .description());
    String rate =
        Arrays.stream(help.replaceAll(".*default: |\\).*", "").split("; "))
            .filter(part -> part.matches(".*\\b" + kind.label() + "\\b.*"))
            .findFirst()
            .orElse("0.001 for the others");

    assertThat(Double.parseDouble(rate.substring(0, rate.indexOf(' '))))
        .isEqualTo(kind.defaultRate());
  }

  /** Of a loss that never improves again after the first epoch. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void earlyStoppingLeavesThePlateauAnEpochAtTheLowerRate(int ratePatience) {
    String plateau = "--epochs 20 --schedule plateau --lr-patience " + ratePatience;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(plateau + " --patience " + (ratePatience + 1)))
        .withMessageContaining("use --patience " + (ratePatience + 2) + " or more");
    TrainingPlan accepted = plan(plateau + " --patience " + (ratePatience + 2));
    int last = lastEpoch(new EarlyStopping(ratePatience + 2, 0));
    Schedule schedule = accepted.trainingSettings().schedule();
    assertThat(rate(schedule, last)).isLessThan(0.001);
    assertThat(rate(schedule, last - 1)).isEqualTo(0.001);
  }

  private static int lastEpoch(EarlyStopping stopping) {
    List<Double> losses = new ArrayList<>(List.of(2.0));
    do {
      losses.add(1.0);
    } while (stopping.reasonToStop(new LossCourse(losses, losses)).isEmpty());
    return losses.size() - 1;
  }

  private static double rate(Schedule schedule, int epoch) {
    List<Double> known = new ArrayList<>();
    for (int e = 1; e < epoch; e++) {
      known.add(1.0);
    }
    return schedule.rateAt(0.001, epoch - 1, 1, known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--patience 10 | --patience 10 cannot end a training of 10 epochs",
        "--schedule step --epochs 5 | the learning rate does not fall in 5 epochs",
        "--schedule step --warmup 6 | use an --lr-step below 4",
        "--schedule plateau --epochs 4 | the learning rate cannot fall in 4 epochs",
        "--schedule cosine --patience 12 | --patience 12 cannot end",
        "--schedule cosine --patience 3 | --patience may end the training before",
        "--schedule one-cycle --tolerance 0.01 | --tolerance may end the training before",
        "--schedule plateau --tolerance 0.01 | on the plateau that --schedule plateau waits for",
        "--warmup 2 --tolerance 0.01 | --tolerance may end the training in the warm-up",
      })
  void settingsThatMayKeepEachOtherFromWorkingAreWarnedOf(String args, String warning) {
    assertThat(plan(args).warnings()).singleElement().asString().contains(warning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--patience 9",
        "--schedule step --epochs 6",
        "--schedule plateau --epochs 5",
        "--schedule plateau --patience 4",
        "--schedule cosine --warmup 2",
        "--tolerance 0.01"
      })
  void settingsThatWorkTogetherAreNot(String args) {
    assertThat(plan(args).warnings()).isEmpty();
  }
}
