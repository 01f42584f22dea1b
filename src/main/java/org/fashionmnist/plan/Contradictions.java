package org.fashionmnist.plan;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Refinements;

/** Settings of a plan of which one takes the effect of another. */
record Contradictions(
    NetworkChoice network,
    OptimizerChoice optimizer,
    ScheduleChoice schedule,
    Refinements refinements,
    Ending ending) {

  /** Epochs without improvement after which the best one could still be beaten: one at least. */
  private static final int TRIAL_EPOCHS = 1;

  /**
   * Refuses what cannot work.
   *
   * @throws IllegalArgumentException that names the options
   */
  void refuse(int batchSize, double validationShare) {
    require(
        validationShare > 0 || !isPlateau(),
        "--schedule plateau watches the validation loss: use --validation 0.1 or so with it");
    require(
        !(network instanceof HiddenLayers chosen)
            || chosen.dropout() == 0
            || !chosen.units().isEmpty(),
        "--dropout drops units of hidden layers: add --hidden 128, or leave it out");
    require(
        ending.patience().isEmpty() || validationShare > 0,
        "--patience watches the validation loss: use --validation 0.1 or so with it");
    if (isPlateau() && ending.patience().isPresent()) {
      requireTimeForAFall(ending.patience().get(), schedule.patience().orElseThrow());
    }
    if (optimizer.kind() == OptimizerKind.LBFGS) {
      refuseForLbfgs(batchSize);
    }
  }

  private static void requireTimeForAFall(int patience, int ratePatience) {
    int untilFall = ratePatience + 1;
    require(
        patience >= untilFall + TRIAL_EPOCHS,
        ("--patience %d ends the training before --schedule plateau can lower the learning rate, which"
                + " it does after %d epochs without improvement: use --patience %d or more%s")
            .formatted(
                patience,
                untilFall,
                untilFall + TRIAL_EPOCHS,
                patience < 2 ? "" : ", or --lr-patience %d or less".formatted(patience - 2)));
  }

  private void refuseForLbfgs(int batchSize) {
    require(
        schedule.name() == ScheduleName.CONSTANT && schedule.warmupEpochs() == 0,
        "lbfgs finds the length of each step by a line search: leave out --schedule and --warmup");
    require(
        batchSize == TrainingPlan.ALL_IMAGES,
        "lbfgs looks at all images in each step: use --batch full, or leave it out");
    require(
        refinements.clipNorm().isEmpty(),
        "lbfgs takes the direction of a step from the gradient, not its length: leave out"
            + " --clip-norm");
    require(
        refinements.averageDecay().isEmpty(),
        "lbfgs takes few steps, each a better one, and no mean of them: leave out --ema");
    require(
        refinements.augmentation().changesNothing(),
        "lbfgs measures the same images again and again: leave out --shift, --flip and --erase");
  }

  /** What may have no effect in a training of so many epochs. */
  List<String> warnings(int epochs) {
    List<String> warnings = new ArrayList<>();
    int afterWarmup = epochs - schedule.warmupEpochs();
    ending
        .patience()
        .filter(patience -> patience >= epochs)
        .ifPresent(
            patience ->
                warnings.add(
                    "--patience %d cannot end a training of %d epochs: use a smaller one, or more --epochs"
                        .formatted(patience, epochs)));
    schedule
        .stepEpochs()
        .filter(step -> step >= afterWarmup)
        .ifPresent(
            step ->
                warnings.add(
                    "the learning rate does not fall in %d epochs: use an --lr-step below %d"
                        .formatted(epochs, afterWarmup)));
    schedule
        .patience()
        .filter(patience -> patience + 2 >= afterWarmup)
        .ifPresent(
            patience ->
                warnings.add(
                    "the learning rate cannot fall in %d epochs, as the first is the best at first and %d"
                            .formatted(epochs, patience + 1)
                        + " without improvement must follow: use a smaller --lr-patience, or more"
                        + " --epochs"));
    boolean canRunOut = ending.patience().filter(patience -> patience < epochs).isPresent();
    if (comesDownAtTheEnd() && (canRunOut || ending.tolerance().isPresent())) {
      warnings.add(
          "--schedule %s comes down in the last of the %d epochs, and %s may end the training before"
              .formatted(
                  schedule.name().label(), epochs, canRunOut ? "--patience" : "--tolerance"));
    }
    if (ending.tolerance().isPresent() && isPlateau()) {
      warnings.add(
          "--tolerance may end the training on the plateau that --schedule plateau waits for");
    }
    if (ending.tolerance().isPresent() && schedule.warmupEpochs() > 0) {
      warnings.add("--tolerance may end the training in the warm-up, when the loss changes little");
    }
    return warnings;
  }

  private boolean isPlateau() {
    return schedule.name() == ScheduleName.PLATEAU;
  }

  private boolean comesDownAtTheEnd() {
    return schedule.name() == ScheduleName.COSINE || schedule.name() == ScheduleName.ONE_CYCLE;
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
