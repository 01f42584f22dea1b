package org.fashionmnist.experiment.baseline;

import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.baseline.BaselineRecord;

/** Is told of the progress of baselines. */
public interface BaselineListener extends RecordListener<BaselineRecord> {

  /** Hears nothing. */
  BaselineListener SILENT = new BaselineListener() {};

  /**
   * Methods are about to be run.
   *
   * @param methods how many
   * @param expectedSeconds that all of them take, about
   */
  default void begun(int methods, int testImages, double expectedSeconds) {}

  /**
   * A method begins.
   *
   * @param trainingImages it learns from
   * @param expectedSeconds that it takes, about
   */
  default void begun(String name, int trainingImages, double expectedSeconds) {}
}
