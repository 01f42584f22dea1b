package org.fashionmnist.compare;

import java.util.List;
import org.fashionmnist.result.comparison.TrialRecord;

/** Where the records of trials are kept, so that an interrupted comparison can go on. */
public interface TrialLog {

  /** The trials that ended before this comparison was started again. */
  List<TrialRecord> earlier();

  /** Keeps a record, at once; called by several threads. */
  void add(TrialRecord trial);
}
