package org.fashionmnist.experiment.training;

import java.nio.file.Path;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.nn.Summary;
import org.fashionmnist.engine.train.TrainingListener;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.RunRecord;

/** Is told of the progress of a run, in its thread and in this order. */
public interface RunListener extends TrainingListener, ReportListener {

  /** Hears nothing. */
  RunListener SILENT = new RunListener() {};

  /**
   * The network has other layers than its sizes tell; told first.
   *
   * @param network its layers
   */
  default void layered(Summary network) {}

  /**
   * The training begins.
   *
   * @param run what is known of it
   */
  default void begun(RunRecord run, Dataset dataset) {}

  /**
   * A page follows the training.
   *
   * @param page its file
   */
  default void followedBy(Path page) {}

  /**
   * The training came to its end.
   *
   * @param stopReason why, in a few words
   * @param weightsEpoch whose weights are kept; 0 where none was better than the untrained network
   */
  default void trained(String stopReason, int weightsEpoch) {}

  /**
   * The run was to end early, and did; told last.
   *
   * @param folder with what there is of it
   * @param resumable whether it can go on from there
   */
  default void interrupted(Path folder, boolean resumable) {}

  /**
   * The loss stopped being a finite number before an epoch was done, which is thrown next.
   *
   * @param folder with settings and history
   */
  default void diverged(Path folder) {}

  /**
   * The model was tested.
   *
   * @param weightsSha256 fingerprint of its weights
   */
  default void evaluated(Evaluation test, String weightsSha256) {}
}
