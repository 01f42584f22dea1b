package org.fashionmnist.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Every option of a training changes the weights and the record, or is refused. */
class OptionEffectTest {

  private static final int CLASSES = 2;

  /** Noise in two classes: what is learned of it is wrong where the labels are exchanged. */
  private static final LabeledImages IMAGES =
      TinyTask.images(60).relabeled(label -> label % CLASSES);

  /**
   * An option beside others, without which it has no effect.
   *
   * @param learnable whether the validation loss falls with that of the training, or rises
   */
  private record Change(String beside, String option, boolean learnable) {

    Change(String beside, String option) {
      this(beside, option, false);
    }

    static Change of(String option) {
      return new Change("--keep-last", option);
    }

    String name() {
      return option.substring(0, (option + " ").indexOf(' '));
    }
  }

  private static final List<Change> CHANGES =
      List.of(
          Change.of("--model src/test/resources/keras/tiny.yaml"),
          Change.of("--hidden 9"),
          Change.of("--activation tanh"),
          Change.of("--initializer he_normal"),
          Change.of("--lr 0.05"),
          Change.of("--momentum 0.5"),
          Change.of("--weight-decay 0.3"),
          Change.of("--schedule constant"),
          Change.of("--schedule step --lr-step 1"),
          Change.of("--schedule cosine"),
          Change.of("--schedule one-cycle"),
          Change.of("--schedule plateau"),
          Change.of("--lr-decay 0.5"),
          new Change("--keep-last --schedule step", "--lr-step 1"),
          new Change("--keep-last --schedule plateau", "--lr-patience 0"),
          Change.of("--warmup 1"),
          Change.of("--dropout 0.5"),
          Change.of("--label-smoothing 0.2"),
          Change.of("--clip-norm 0.01"),
          Change.of("--ema 0.9"),
          Change.of("--shift 1"),
          Change.of("--flip"),
          Change.of("--erase 0.5"),
          Change.of("--batch 7"),
          Change.of("--batch full"),
          Change.of("--validation 0.5"),
          Change.of("--seed 2"),
          Change.of("--normalization standard"),
          Change.of("--epochs 3"),
          new Change("", "--keep-last"),
          Change.of("--tolerance 1000"),
          Change.of("--patience 1"),
          new Change("--keep-last --patience 2", "--min-change 1000", true));

  /** Changes what the trained network says, see {@code TestTimeAugmentationTest}. */
  private static final String OF_PREDICTIONS = "--tta";

  /** Changes what is told of an epoch, see {@code TrainerTest}. */
  private static final String OF_SCORES = "--score-images";

  private static final Set<String> DEFAULTS_OF_LBFGS =
      Set.of("--schedule constant", "--batch full");

  private static final Set<String> NOT_OF_LBFGS =
      Set.of(
          "--weight-decay",
          "--schedule",
          "--lr-decay",
          "--lr-step",
          "--lr-patience",
          "--warmup",
          "--clip-norm",
          "--ema",
          "--shift",
          "--flip",
          "--erase",
          "--batch");

  private final Map<String, Optional<TrainingPlan>> plans = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();

  @ParameterizedTest
  @EnumSource
  void everyOptionChangesTheWeightsOrIsRefused(OptimizerKind kind) {
    Set<String> refused = new HashSet<>();
    for (Change change : CHANGES) {
      Optional<TrainingPlan> without =
          plans.computeIfAbsent(change.beside, beside -> plan(kind, beside));
      Optional<TrainingPlan> with = plan(kind, change.beside + " " + change.option);
      if (with.isEmpty()) {
        refused.add(change.name());
        continue;
      }
      if (kind == OptimizerKind.LBFGS && DEFAULTS_OF_LBFGS.contains(change.option)) {
        assertThat(with).as("its default").isEqualTo(without);
        continue;
      }
      assertThat(record(with.get()))
          .as("record of %s %s", kind, change)
          .isNotEqualTo(record(without.orElseThrow()));
      assertThat(weights(with.get(), change.learnable))
          .as("weights of %s %s", kind, change)
          .isNotEqualTo(weights(without.get(), change.learnable));
    }

    Set<String> expected = new HashSet<>();
    if (!Set.of(OptimizerKind.SGD, OptimizerKind.MOMENTUM, OptimizerKind.NESTEROV).contains(kind)) {
      expected.add("--momentum");
    }
    if (kind == OptimizerKind.LBFGS) {
      expected.addAll(NOT_OF_LBFGS);
    }
    assertThat(refused).as("refused by %s", kind).isEqualTo(expected);
  }

  /** Without hidden layers Muon has no matrix to orthogonalize. */
  @ParameterizedTest
  @EnumSource(names = "LBFGS", mode = EnumSource.Mode.EXCLUDE)
  void weightDecayActsWithoutHiddenLayers(OptimizerKind kind) {
    TrainingPlan without = plan(kind, "--hidden none").orElseThrow();
    TrainingPlan with = plan(kind, "--hidden none --weight-decay 0.3").orElseThrow();

    assertThat(weights(with, true)).isNotEqualTo(weights(without, true));
  }

  @Test
  void noOptionIsForgotten() {
    Set<String> tried = new HashSet<>(Set.of("--optimizer", OF_PREDICTIONS, OF_SCORES));
    for (Change change : CHANGES) {
      tried.addAll(Arrays.asList((change.beside + " " + change.option).split(" ")));
    }

    for (CommandLine.Model.OptionSpec option :
        new CommandLine(new TrainingOptions()).getCommandSpec().options()) {
      assertThat(tried).contains(option.longestName());
    }
  }

  private static Optional<TrainingPlan> plan(OptimizerKind kind, String more) {
    TrainingOptions options = new TrainingOptions();
    CommandLine command = new CommandLine(options).setOverwrittenOptionsAllowed(true);
    OptionTypes.register(command);
    List<String> args = new ArrayList<>(List.of("--optimizer", kind.label(), "--epochs", "5"));
    args.addAll(List.of("--validation", "0.25"));
    if (!more.contains("--hidden") && !more.contains("--model")) {
      args.addAll(List.of("--hidden", "8"));
    }
    if (!more.isBlank()) {
      args.addAll(Arrays.asList(more.strip().split(" +")));
    }
    command.parseArgs(args.toArray(new String[0]));
    try {
      options.validate(command);
    } catch (ParameterException e) {
      return Optional.empty();
    }
    return Optional.of(options.plan());
  }

  private static RunSettings record(TrainingPlan plan) {
    return plan.settings(IMAGES.count());
  }

  private String weights(TrainingPlan plan, boolean learnable) {
    return known.computeIfAbsent(
        plan + (learnable ? " learnable" : ""), key -> train(plan, learnable));
  }

  private static String train(TrainingPlan plan, boolean learnable) {
    LabeledImages training =
        StratifiedSplit.of(IMAGES, plan.validationShare(), plan.seed()).training();
    LabeledImages validation = learnable ? training : training.relabeled(label -> 1 - label);
    Network network = plan.network().network(training, CLASSES);
    TrainingResult result =
        new Trainer(network, plan.trainingSettings(), KernelsProvider.choose("scalar"), 1)
            .fit(training, validation, plan.normalization(training), List.of());
    return WeightsFingerprint.of(result.parameters());
  }
}
