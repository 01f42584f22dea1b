package org.fashionmnist.data.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the system. */
final class ExternalCommand {

  private ExternalCommand() {}

  /**
   * Runs a program to its end.
   *
   * @param folder where it runs; also keeps its output, in {@code output.txt}
   * @param limit after which the program and its children are ended
   * @throws InterruptedIOException if it takes too long, or this thread is interrupted
   * @throws IOException if it is missing or fails; the message has the last line of its output
   */
  static void run(List<String> command, Path folder, Duration limit) throws IOException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    String name = command.get(0);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IOException("there is no program " + name + " on this machine", e);
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedIOException(
            "%s took longer than %.1f s".formatted(name, limit.toMillis() / 1000.0));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(name + " was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "%s failed with exit code %d: %s".formatted(name, process.exitValue(), lastLine(output)));
    }
  }

  private static String lastLine(Path output) throws IOException {
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    return text.substring(text.lastIndexOf('\n') + 1);
  }
}
