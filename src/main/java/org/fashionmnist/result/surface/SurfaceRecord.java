package org.fashionmnist.result.surface;

import java.util.Objects;
import java.util.Optional;

/**
 * A race of optimizers with what repeats it.
 *
 * @param command the command line that repeats it; empty in files of earlier versions
 * @param version of the program; empty in files of earlier versions
 * @param race what it came to
 */
public record SurfaceRecord(
    Optional<String> command, Optional<String> version, SurfaceResult race) {

  public SurfaceRecord {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(race, "race");
  }
}
