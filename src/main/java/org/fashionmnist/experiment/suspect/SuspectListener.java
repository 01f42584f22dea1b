package org.fashionmnist.experiment.suspect;

import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.result.suspect.SuspectRecord;

/** Is told of the progress of a search for suspects. */
public interface SuspectListener extends ReportListener {

  /** Hears nothing. */
  SuspectListener SILENT = new SuspectListener() {};

  /**
   * A fold was predicted by a network that learned the others.
   *
   * @param fold from 1
   * @param folds in all
   * @param accuracy share of its labels that the network agrees with
   */
  default void predicted(int fold, int folds, double accuracy) {}

  /**
   * The search has ended and its records are written.
   *
   * @param labelSeconds that the search for labels took
   * @param duplicateSeconds that the search for duplicates took
   */
  default void found(SuspectRecord search, double labelSeconds, double duplicateSeconds) {}
}
