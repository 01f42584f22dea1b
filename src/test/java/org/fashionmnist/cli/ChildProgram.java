package org.fashionmnist.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The program in a process of its own. */
final class ChildProgram implements AutoCloseable {

  private static final long TIMEOUT_SECONDS = 60;

  private final Process process;
  private final Path out;
  private final Path err;

  private ChildProgram(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts the program.
   *
   * @param folder receives what it writes to its standard output and error
   * @param javaOptions for the virtual machine
   */
  static ChildProgram start(Path folder, List<String> javaOptions, String... args)
      throws IOException {
    return start(folder, Map.of(), javaOptions, args);
  }

  /** As the other, with variables of its environment. */
  static ChildProgram start(
      Path folder, Map<String, String> environment, List<String> javaOptions, String... args)
      throws IOException {
    return start(folder, b -> b.environment().putAll(environment), javaOptions, args);
  }

  /** As the others, in the folder. */
  static ChildProgram startIn(Path folder, String... args) throws IOException {
    return start(folder, b -> b.directory(folder.toFile()), List.of(), args);
  }

  private static ChildProgram start(
      Path folder, Consumer<ProcessBuilder> surroundings, List<String> javaOptions, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(javaOptions);
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    surroundings.accept(builder);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new ChildProgram(builder.start(), out, err);
  }

  /** Waits for the end. */
  CommandOutcome outcome() throws IOException, InterruptedException {
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running: " + err());
    }
    return new CommandOutcome(process.exitValue(), out(), err());
  }

  String err() {
    return read(err);
  }

  String out() {
    return read(out);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits, a millisecond at a time, until something is so. */
  void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("it did not come to that: " + err());
      }
      Thread.sleep(1);
    }
  }

  /** Asks the process to end, as {@code kill} does. */
  void terminate() {
    process.destroy();
  }

  /** Ends the process without asking, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
