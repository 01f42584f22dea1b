package org.fashionmnist.lesson.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.lesson.FaultsSettings;
import org.fashionmnist.result.run.UnitWeights;

/** Computes the faults of a lesson. The same images and seed give the same bits. */
public final class FaultLesson {

  private final FaultTrial trial;
  private final TestSetTuning tuning;
  private final Map<RunPlan, FaultTrial.Outcome> done = new LinkedHashMap<>();

  /**
   * A lesson on a data set.
   *
   * @param seed of all that is random
   * @param threads that compute, at least 1
   */
  public FaultLesson(Dataset dataset, long seed, Kernels kernels, int threads) {
    FaultData data = FaultData.of(dataset, seed);
    this.trial = new FaultTrial(data, seed, kernels, threads);
    this.tuning = new TestSetTuning(data, seed, kernels);
  }

  /**
   * A fault as it was computed.
   *
   * @param record what came of it
   * @param weights of the hidden layers of the broken runs, then of the mended one; without those
   *     that diverged, none where no run shows the fault
   */
  public record Shown(FaultRecord record, List<UnitWeights> weights) {

    public Shown {
      weights = List.copyOf(weights);
    }
  }

  /** What all runs have in common. */
  public FaultsSettings settings() {
    return new FaultsSettings(
        trial.data().training().count(),
        trial.data().validation().count(),
        trial.data().test().count(),
        FaultTrial.HIDDEN_UNITS,
        FaultTrial.BATCH_SIZE,
        FaultTrial.EPOCHS,
        trial.seed());
  }

  /**
   * Trains what shows a fault, and what does not have it. Runs that faults share are trained once.
   *
   * @param quizName what a question sheet calls it; empty where there is no sheet
   */
  public Shown show(Fault fault, Optional<String> quizName) {
    if (fault == Fault.TUNED_ON_TEST) {
      return new Shown(
          new FaultRecord(
              fault.label(),
              fault.title(),
              quizName,
              List.of(),
              Optional.empty(),
              Optional.of(tuning.run())),
          List.of());
    }
    List<FaultTrial.Outcome> broken = fault.broken().stream().map(this::outcome).toList();
    FaultTrial.Outcome mended = outcome(fault.mended().orElseThrow());
    List<FaultRun> runs = broken.stream().map(FaultTrial.Outcome::run).toList();
    List<UnitWeights> weights =
        Stream.concat(broken.stream(), Stream.of(mended))
            .flatMap(outcome -> outcome.weights().stream())
            .toList();
    return new Shown(
        new FaultRecord(
            fault.label(),
            fault.title(),
            quizName,
            runs,
            Optional.of(mended.run()),
            Optional.empty()),
        weights);
  }

  private FaultTrial.Outcome outcome(RunPlan plan) {
    return done.computeIfAbsent(plan, trial::run);
  }
}
