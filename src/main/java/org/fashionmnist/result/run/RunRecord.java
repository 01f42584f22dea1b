package org.fashionmnist.result.run;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.SplitSizes;

/**
 * What a run was: enough to repeat it, and to say whether a repetition came out the same.
 *
 * @param status {@code completed}; {@code diverged} where the loss stopped being a number; {@code
 *     interrupted} where somebody ended it early; {@code running} where it is not done, or was
 *     killed
 * @param stopReason why the training ended, in a few words
 * @param command the command line that repeats the run
 * @param started when, ISO 8601 in UTC
 * @param settings everything chosen
 * @param data where the images came from, with checksums
 * @param classNames in label order; empty in the records of versions that did not keep them
 * @param splits how many images were used for what
 * @param network its shape
 * @param weightsEpoch the epoch whose weights were kept; empty where no epoch was done
 * @param weightsSha256 fingerprint of the kept weights; empty where no epoch was done
 * @param environment what it ran on
 * @param timings where the time went
 */
public record RunRecord(
    String status,
    String stopReason,
    String command,
    String started,
    RunSettings settings,
    DataProvenance data,
    Optional<List<String>> classNames,
    SplitSizes splits,
    NetworkSummary network,
    Optional<Integer> weightsEpoch,
    Optional<String> weightsSha256,
    Environment environment,
    Timings timings) {

  /** Of a run that trained all it was to. */
  public static final String COMPLETED = "completed";

  /** Of a run whose loss stopped being a number. */
  public static final String DIVERGED = "diverged";

  /** Of a run that somebody ended early. */
  public static final String INTERRUPTED = "interrupted";

  /** Of a run that is not done, or was killed. */
  public static final String RUNNING = "running";

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RunRecord {
    classNames = classNames.map(List::copyOf);
    weightsEpoch.ifPresent(epoch -> Range.atLeast(0, "weights epoch", epoch));
  }
}
