package org.fashionmnist.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Standard output or standard error. Where it can be written to no more, the program goes on
 * without it, since what it computes is kept in files, and asks at its end what was lost; Java's
 * own streams do not tell.
 */
public final class StandardStream extends OutputStream {

  private static final int FILE_TYPE = 0170000; // of a mode of Unix
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream stream;
  private final Path descriptor;
  private IOException failure;

  private StandardStream(FileDescriptor file, int number) {
    this.stream = new FileOutputStream(file);
    this.descriptor = Path.of("/dev/fd/" + number);
  }

  /** Standard output. */
  public static StandardStream output() {
    return new StandardStream(FileDescriptor.out, 1);
  }

  /** Standard error. */
  public static StandardStream error() {
    return new StandardStream(FileDescriptor.err, 2);
  }

  /** What prints to it, and flushes at the end of every line. */
  public SafeWriter writer() {
    return new SafeWriter(this, Terminal.outputCharset());
  }

  @Override
  public synchronized void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (failure != null) {
      return;
    }
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
    }
  }

  /**
   * Why something that was written did not arrive. A reader at the other end of a pipe who has read
   * enough, as {@code head} does, loses nothing.
   */
  public synchronized Optional<String> loss() {
    return Optional.ofNullable(failure)
        .map(IOException::getMessage)
        .filter(reason -> !isLeftByItsReader(reason))
        .map(reason -> reason.equals("Bad file descriptor") ? "it is closed" : reason);
  }

  private boolean isLeftByItsReader(String reason) {
    try {
      int type = (int) Files.getAttribute(descriptor, "unix:mode") & FILE_TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException notUnix) {
      return reason.contains("pipe");
    }
  }
}
