package org.fashionmnist.compare.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.comparison.TrialStatus;

/** Fabricated trials, whose epochs take two seconds and three billion operations each. */
public final class Trials {

  public static final long TUNING_SEED = 1;

  private Trials() {}

  /** A completed tuning trial; an accuracy an epoch. */
  public static TrialRecord tuning(String optimizer, double rate, double... accuracies) {
    return held(TrialPhase.TUNING, optimizer, rate, TrialStatus.COMPLETED, accuracies);
  }

  /** A tuning trial that was given up or failed. */
  public static TrialRecord tuning(
      String optimizer, double rate, TrialStatus status, double... accuracies) {
    return held(TrialPhase.TUNING, optimizer, rate, status, accuracies);
  }

  /** Completed trials at the default rate, with the seeds 101, 102, … */
  public static List<TrialRecord> atDefault(String optimizer, double rate, double... accuracies) {
    return tested(TrialPhase.DEFAULT, optimizer, rate, accuracies);
  }

  /** A trial at the default rate that failed at once. */
  public static TrialRecord divergedAtDefault(String optimizer, double rate) {
    return new TrialRecord(
        new TrialSettings(TrialPhase.DEFAULT, optimizer, rate, 101),
        TrialStatus.DIVERGED,
        List.of(),
        Optional.empty());
  }

  /** Completed final trials, with the seeds 101, 102, … */
  public static List<TrialRecord> finals(String optimizer, double rate, double... accuracies) {
    return tested(TrialPhase.FINAL, optimizer, rate, accuracies);
  }

  private static List<TrialRecord> tested(
      TrialPhase phase, String optimizer, double rate, double... accuracies) {
    List<TrialRecord> trials = new ArrayList<>();
    for (int i = 0; i < accuracies.length; i++) {
      trials.add(
          new TrialRecord(
              new TrialSettings(phase, optimizer, rate, 101 + i),
              TrialStatus.COMPLETED,
              List.of(
                  new TrialEpoch(1, 0.5, Optional.empty(), Optional.empty(), 2, 3),
                  new TrialEpoch(2, 0.25, Optional.empty(), Optional.empty(), 4, 6)),
              Optional.of(new Scores(0.375, accuracies[i]))));
    }
    return trials;
  }

  /** A final trial that failed after an epoch. */
  public static TrialRecord divergedFinal(String optimizer, double rate, long seed) {
    return new TrialRecord(
        new TrialSettings(TrialPhase.FINAL, optimizer, rate, seed),
        TrialStatus.DIVERGED,
        List.of(new TrialEpoch(1, 0.5, Optional.empty(), Optional.empty(), 2, 3)),
        Optional.empty());
  }

  private static TrialRecord held(
      TrialPhase phase, String optimizer, double rate, TrialStatus status, double... accuracies) {
    List<TrialEpoch> epochs = new ArrayList<>();
    for (int i = 0; i < accuracies.length; i++) {
      Scores validation = new Scores(1 - accuracies[i], accuracies[i]);
      epochs.add(
          new TrialEpoch(
              i + 1,
              1 - accuracies[i],
              Optional.of(validation),
              i == accuracies.length - 1 && status == TrialStatus.DISCARDED
                  ? Optional.of(validation)
                  : Optional.empty(),
              2 * i + 2,
              3 * i + 3));
    }
    return new TrialRecord(
        new TrialSettings(phase, optimizer, rate, TUNING_SEED), status, epochs, Optional.empty());
  }
}
