package org.fashionmnist.experiment.comparison;

import org.fashionmnist.compare.TrialListener;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.comparison.Comparison;

/** Is told of the progress of a comparison; of its trials by several threads. */
public interface ComparisonListener extends TrialListener, RecordListener<Comparison> {

  /** Hears nothing. */
  ComparisonListener SILENT = new ComparisonListener() {};

  /** No trial runs any more, whatever the reason. */
  default void trialsEnded() {}
}
