package org.fashionmnist.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;

/**
 * Compares optimizers: tunes the learning rate of each with the same number of trials on the
 * validation split, then trains each with the rate found, and with its default rate, on all
 * training images, with fresh seeds, and measures these once on the test images.
 *
 * <p>Trials run side by side, one a thread, and no optimizer waits for another. What is tried and
 * what is given up depends on results alone, never on time, so that any number of threads comes to
 * the same.
 */
public final class OptimizerComparison {

  private final ComparisonSettings settings;
  private final TrialData data;
  private final GivingUp givingUp;
  private final TrialLog log;
  private final TrialListener listener;
  private final OptionalDouble secondsLimit;
  private final long started = System.nanoTime();
  private final Map<TrialSettings, TrialRecord> earlier = new HashMap<>();
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final List<TrialRecord> ended = new ArrayList<>();
  private final AtomicInteger epochsTrained = new AtomicInteger();

  /** An optimizer on the search for its rate. */
  private static final class Candidate {

    private final OptimizerKind kind;
    private final RateSearch search;
    private final List<Trial> trials = new ArrayList<>();

    Candidate(OptimizerKind kind, int budget) {
      this.kind = kind;
      this.search = new RateSearch(kind.startRate(), budget);
    }

    /** Empty where no trial was trained to the end. */
    Optional<Double> tunedRate() {
      return search.hasFound() ? Optional.of(search.best()) : Optional.empty();
    }
  }

  /**
   * What a comparison came to.
   *
   * @param trials all that ended, in no particular order
   * @param isComplete false where the time limit ended it
   */
  public record Outcome(List<TrialRecord> trials, boolean isComplete) {}

  /**
   * A comparison.
   *
   * @param discardEarly whether hopeless trials are given up before their last epoch
   * @param log receives every trial the moment it ends
   * @param secondsLimit after which no epoch begins; empty for none
   * @throws IllegalArgumentException if an optimizer is unknown
   */
  public OptimizerComparison(
      ComparisonSettings settings,
      TrialData data,
      boolean discardEarly,
      TrialLog log,
      TrialListener listener,
      OptionalDouble secondsLimit) {
    this.settings = settings;
    this.data = data;
    this.givingUp = discardEarly ? GivingUp.of(settings.epochs()) : GivingUp.none();
    this.log = log;
    this.listener = listener;
    this.secondsLimit = secondsLimit;
    log.earlier().forEach(record -> earlier.put(record.settings(), record));
    for (String label : settings.optimizers()) {
      candidates.put(label, new Candidate(OptimizerKind.of(label), settings.budget()));
    }
  }

  /** Runs all trials that have no record yet. */
  public Outcome run(int threads) {
    try (TrialPool pool = new TrialPool(threads)) {
      pool.runCourses(
          candidates.values().stream()
              .map(candidate -> (Runnable) () -> tuneAndTest(pool, candidate))
              .toList());
      return new Outcome(List.copyOf(ended), true);
    } catch (TimeUpException e) {
      synchronized (ended) {
        return new Outcome(List.copyOf(ended), false);
      }
    }
  }

  private void tuneAndTest(TrialPool pool, Candidate candidate) {
    List<Trial> next =
        candidate.search.firstRates().stream().map(rate -> tuningTrial(candidate, rate)).toList();
    while (!next.isEmpty()) {
      climb(pool, candidate, next);
      next = nextTrial(candidate).stream().toList();
    }
    test(pool, candidate);
  }

  private Trial tuningTrial(Candidate candidate, double rate) {
    Trial trial = trial(TrialPhase.TUNING, candidate.kind.label(), rate, settings.tuningSeed());
    candidate.trials.add(trial);
    return trial;
  }

  private Trial trial(TrialPhase phase, String optimizer, double rate, long seed) {
    TrialSettings wanted = new TrialSettings(phase, optimizer, rate, seed);
    TrialRecord record = earlier.get(wanted);
    if (record == null) {
      return new Trial(wanted, data, givingUp);
    }
    synchronized (ended) {
      ended.add(record);
    }
    return new Trial(record, data, givingUp);
  }

  /** One more, unless the budget is spent. */
  private Optional<Trial> nextTrial(Candidate candidate) {
    candidate.trials.forEach(
        trial ->
            candidate.search.tried(
                trial.settings().learningRate(), trial.status(), trial.lastValidation()));
    return candidate.search.next().map(rate -> tuningTrial(candidate, rate));
  }

  /** Trains trials from rung to rung, and gives up those that fall behind. */
  private void climb(TrialPool pool, Candidate candidate, List<Trial> trials) {
    for (GivingUp.Rung rung : givingUp.rungs()) {
      train(pool, trials, rung.epoch());
      for (Trial trial : GivingUp.hopeless(candidate.trials, rung)) {
        trial.discard();
        keep(trial);
      }
    }
    train(pool, trials, settings.epochs());
  }

  /** The tuned and, where it is another, the default rate, with fresh seeds. */
  private void test(TrialPool pool, Candidate candidate) {
    String label = candidate.kind.label();
    double untuned = candidate.kind.defaultRate();
    Optional<Double> tuned = candidate.tunedRate();
    List<Trial> trials = new ArrayList<>();
    for (int i = 1; i <= settings.seedCount(); i++) {
      long seed = settings.tuningSeed() + i;
      tuned.ifPresent(rate -> trials.add(trial(TrialPhase.FINAL, label, rate, seed)));
      if (!tuned.equals(Optional.of(untuned))) {
        trials.add(trial(TrialPhase.DEFAULT, label, untuned, seed));
      }
    }
    train(pool, trials, settings.epochs());
  }

  private void train(TrialPool pool, List<Trial> trials, int epoch) {
    pool.run(
        trials.stream()
            .filter(trial -> !trial.hasEnded())
            .map(trial -> (Runnable) () -> train(trial, epoch))
            .toList());
  }

  private void train(Trial trial, int epoch) {
    requireTime();
    trial.trainTo(
        epoch,
        trained -> {
          listener.epochTrained(epochsTrained.incrementAndGet(), expectedEpochs());
          if (!trained.hasReached(settings.epochs())) {
            requireTime();
          }
        });
    if (trial.hasEnded()) {
      keep(trial);
    }
  }

  private void requireTime() {
    double seconds = (System.nanoTime() - started) / 1e9;
    if (secondsLimit.isPresent() && seconds > secondsLimit.getAsDouble()) {
      throw new TimeUpException();
    }
  }

  private void keep(Trial trial) {
    TrialRecord record = trial.record();
    log.add(record);
    listener.ended(record);
    synchronized (ended) {
      ended.add(record);
    }
  }

  /** As if the usual number of trials were given up, and no default rate were the tuned one. */
  private int expectedEpochs() {
    int tuning = givingUp.rungs().isEmpty() ? settings.budget() : (settings.budget() + 2) / 3;
    return settings.optimizers().size() * settings.epochs() * (tuning + 2 * settings.seedCount());
  }
}
