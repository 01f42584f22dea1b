package org.fashionmnist.experiment;

import java.nio.file.Path;
import java.util.List;

/** Is told of the report of an experiment. */
public interface ReportListener {

  /**
   * Everything is written.
   *
   * @param files of the report, the page first where there is one
   */
  default void reported(Path folder, List<Path> files) {}

  /** Something that is no result should be known, such as why there are no pictures. */
  default void noted(String remark) {}
}
