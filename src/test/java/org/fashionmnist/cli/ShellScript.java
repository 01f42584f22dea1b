package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Lines for the shell, in which {@code fashion} is the program in a process of its own. */
final class ShellScript {

  private static final long TIMEOUT_SECONDS = 120;

  private ShellScript() {}

  /**
   * Runs a script to its end, and the processes that it started.
   *
   * @param folder where it runs; receives what it writes to its standard output and error
   */
  static CommandOutcome run(Path folder, String script) throws IOException, InterruptedException {
    Path file = Files.createTempFile(folder, "script", ".sh");
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Files.writeString(
        file,
        "fashion() {\n  '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n}\n%s\n"
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                Main.class.getName(),
                script));
    Process process =
        new ProcessBuilder("sh", file.toString())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("still running: " + Files.readString(err));
    }
    return new CommandOutcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
