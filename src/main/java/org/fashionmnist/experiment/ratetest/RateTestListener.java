package org.fashionmnist.experiment.ratetest;

import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.result.ratetest.RateTest;

/** Is told what a learning-rate range test comes to. */
public interface RateTestListener extends ReportListener {

  /** Hears nothing. */
  RateTestListener SILENT = new RateTestListener() {};

  /**
   * The test has ended and its record is written.
   *
   * @param subtitle what was trained on what, in a line
   */
  default void tested(String subtitle, RateTest test) {}
}
