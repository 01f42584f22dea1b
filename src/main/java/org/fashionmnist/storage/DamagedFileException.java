package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of a run, a comparison or another folder of this program is not one that it wrote, or a
 * damaged one. The message is one line: the file, the place in it, what was expected, what to do.
 */
public final class DamagedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final String PUT_BACK = "put back the file as it was written, or make it again";

  private final String problem;

  private DamagedFileException(String problem, String remedy, Throwable cause) {
    super(problem + "; " + remedy, cause);
    this.problem = problem;
  }

  /**
   * The file as a whole is not what it should be.
   *
   * @param problem what was expected, and what was found
   */
  public DamagedFileException(Path file, String problem) {
    this(file + ": " + problem, PUT_BACK, null);
  }

  /**
   * @param place in the file, for example {@code line 3} or {@code per_class[2].precision}
   * @param problem what was expected there, and what was found
   */
  public DamagedFileException(Path file, String place, String problem) {
    this(file + ", " + place + ": " + problem, PUT_BACK, null);
  }

  /** A record refused what the file holds; its message says what it expected. */
  public DamagedFileException(Path file, IllegalArgumentException cause) {
    this(file + ": " + cause.getMessage(), PUT_BACK, cause);
  }

  /** The same with something else to do. */
  public DamagedFileException withRemedy(String remedy) {
    return new DamagedFileException(problem, remedy, getCause());
  }
}
