package org.fashionmnist.experiment.lesson;

import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.result.lesson.FaultRecord;

/** Is told of each fault when its trainings are done. */
public interface FaultsListener extends ReportListener {

  default void shown(FaultRecord fault) {}
}
