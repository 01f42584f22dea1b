package org.fashionmnist.result.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A fault, with the runs that show it.
 *
 * @param name as on the command line
 * @param title what it is, in a few words
 * @param quizName what the question sheet calls it; empty where there is no sheet
 * @param broken runs with the fault
 * @param mended the run without it; empty where {@code choice} is there
 * @param choice among networks by their test scores; empty for faults of a single run
 */
public record FaultRecord(
    String name,
    String title,
    Optional<String> quizName,
    List<FaultRun> broken,
    Optional<FaultRun> mended,
    Optional<TestChoice> choice) {

  public FaultRecord {
    broken = List.copyOf(broken);
  }

  /** The accuracy that the fault leads to: the one reported, on average, where one was chosen. */
  public double brokenAccuracy() {
    return choice
        .map(c -> c.byTest().meanReported())
        .orElseGet(() -> broken.get(broken.size() - 1).accuracy());
  }

  /** The accuracy without the fault: on fresh images, on average, where one was chosen. */
  public double mendedAccuracy() {
    return choice.map(c -> c.byTest().meanFresh()).orElseGet(() -> mended.orElseThrow().accuracy());
  }
}
