package org.fashionmnist.lesson.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.result.lesson.FaultRecord;
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
    List<FaultTrial.Outcome> broken = fault.broken().stream().map(this::outcome).toList();
    Optional<FaultTrial.Outcome> mended = fault.mended().map(this::outcome);
    return new Shown(
        new FaultRecord(
            fault.label(),
            fault.title(),
            quizName,
            broken.stream().map(FaultTrial.Outcome::run).toList(),
            mended.map(FaultTrial.Outcome::run),
            fault == Fault.TUNED_ON_TEST ? Optional.of(tuning.run()) : Optional.empty()),
        Stream.concat(broken.stream(), mended.stream())
            .flatMap(outcome -> outcome.weights().stream())
            .toList());
  }

  private FaultTrial.Outcome outcome(RunPlan plan) {
    return done.computeIfAbsent(plan, trial::run);
  }
}
