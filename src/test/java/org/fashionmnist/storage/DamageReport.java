package org.fashionmnist.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a reader says of damaged files: its own kind of line that names the file, or nothing wrong.
 * Never another exception, and no word of a library's.
 */
public final class DamageReport {

  private static final Pattern FOREIGN =
      Pattern.compile(
          "java\\.|tools\\.|Exception|Cannot |Unexpected|token|deseriali|For input string|Index \\d"
              + "|No value|Input length|\\bnull\\b.*because|\n");

  private final List<String> wrong = new ArrayList<>();
  private int refused;
  private int accepted;

  /** Reads whatever stands in a folder. */
  @FunctionalInterface
  public interface Reading {
    void read() throws Exception;
  }

  /**
   * Damages a file in every way, reads, and puts the file back.
   *
   * @param most places that are damaged in each way
   */
  public void damage(Path file, int most, Reading reading) throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (Damage damage : Damage.of(file, most)) {
      Files.write(file, damage.content());
      try {
        reading.read();
        accepted++;
      } catch (IOException e) {
        refused++;
        String message = String.valueOf(e.getMessage());
        if (!message.contains(file.getParent().toString())
            || !(message.contains("; ") || message.contains("is not a complete model"))
            || FOREIGN.matcher(message).find()) {
          wrong.add("%s, %s: %s".formatted(file.getFileName(), damage, e));
        }
      } catch (Exception e) {
        wrong.add("%s, %s: %s".formatted(file.getFileName(), damage, e));
      }
    }
    Files.write(file, good);
  }

  /** How many damaged files were refused. */
  public int refused() {
    return refused;
  }

  /** How many were read as if nothing were wrong. */
  public int accepted() {
    return accepted;
  }

  /** Requires the right kind of line for every one of them. */
  public void requireOwnMessages() {
    assertThat(wrong).isEmpty();
  }
}
