package org.fashionmnist.experiment.gradcheck;

import java.util.List;
import org.fashionmnist.engine.gradcheck.GradientCheck;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;

/** Is told what a gradient check comes to. */
public interface GradcheckListener extends ReportListener {

  /** Errors are relative to at least this share of an array's largest gradient. */
  double FLOOR = GradientCheck.FLOOR;

  /**
   * The record is written; pictures come next.
   *
   * @param description what was checked, in a line
   * @param diagnosis sentences that say where to look; none if all passed
   */
  default void checked(GradientCheckRecord check, String description, List<String> diagnosis) {}
}
