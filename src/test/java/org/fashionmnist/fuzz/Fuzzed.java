package org.fashionmnist.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What holds whatever the bytes are: a reader gives a result, or an exception of this program's
 * whose message says what was expected; it takes neither much memory nor long.
 */
final class Fuzzed {

  private static final long FREE_BYTES = 64L << 20;
  private static final long MOST_BYTES_PER_BYTE = 400;
  private static final long MOST_NANOSECONDS = 10_000_000_000L;

  private static final Path MEMORY = Path.of("/dev/shm");

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Fuzzed() {}

  /** Reads an input. */
  @FunctionalInterface
  interface Reading {
    void read() throws IOException;
  }

  /**
   * A folder for the files of a test, in memory where there is such a place, gone with the process.
   */
  static Path folder() {
    try {
      Path folder =
          Files.isWritable(MEMORY)
              ? Files.createTempDirectory(MEMORY, "fuzz")
              : Files.createTempDirectory("fuzz");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Requires what must hold.
   *
   * @param inputBytes length of the input
   */
  static void check(long inputBytes, Reading reading) {
    if (isCheap(inputBytes, reading)) {
      return;
    }
    // The first time also loads and instruments classes.
    if (!isCheap(inputBytes, reading)) {
      throw new AssertionError(
          "more than %,d bytes of memory or 10 s for %,d bytes"
              .formatted(mostMemory(inputBytes), inputBytes));
    }
  }

  private static boolean isCheap(long inputBytes, Reading reading) {
    long begun = System.nanoTime();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      reading.read();
    } catch (IOException | IllegalArgumentException e) {
      requireOwn(e);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before <= mostMemory(inputBytes)
        && System.nanoTime() - begun <= MOST_NANOSECONDS;
  }

  private static long mostMemory(long inputBytes) {
    return FREE_BYTES + MOST_BYTES_PER_BYTE * inputBytes;
  }

  /**
   * An exception of a library's would name neither the file nor what was expected. Words are not
   * looked for: the fuzzer would put them into its inputs, which messages show.
   */
  private static void requireOwn(Exception e) {
    String message = e.getMessage();
    boolean own =
        e.getClass().getName().startsWith("org.fashionmnist")
            || Arrays.stream(e.getStackTrace())
                .findFirst()
                .filter(frame -> frame.getClassName().startsWith("org.fashionmnist"))
                .isPresent();
    if (!own || message == null || message.length() < 10) {
      throw new AssertionError("not a message of this program: " + e, e);
    }
  }
}
