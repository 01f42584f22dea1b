package org.fashionmnist.experiment;

import java.nio.file.Path;
import java.util.List;

/**
 * What an experiment hands over.
 *
 * @param record of what came out
 * @param files to look at: pages where there are any, otherwise pictures
 */
public record Outcome<R>(R record, List<Path> files) {

  public Outcome {
    files = List.copyOf(files);
  }
}
