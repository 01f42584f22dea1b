package org.fashionmnist.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;

/**
 * Runs the usual commands once, small. The launcher calls it after a build, and has the JVM keep
 * all classes that came to be used (see {@code make_archive} there).
 */
final class WarmUp {

  private static final String RUN = "warm-up";

  private WarmUp() {}

  /**
   * Runs the commands and ends the process.
   *
   * @param args which ones: {@code answers}, those that are done at once, or {@code training},
   *     those that train or draw; and a folder to write to, in which the caller deletes what
   *     appears
   */
  public static void main(String[] args) {
    Path home = Path.of(System.getProperty("fashionmnist.home"));
    Main.prepare();
    for (List<String> command :
        args[0].equals("answers") ? answers(home) : training(Path.of(args[1]))) {
      int exitCode = Main.runToTheEnd(command.toArray(String[]::new));
      if (exitCode != ExitCode.OK) {
        System.exit(exitCode);
      }
    }
    System.exit(ExitCode.OK);
  }

  private static List<List<String>> answers(Path home) {
    String model = home.resolve("reports/example").toString();
    String photo = home.resolve("docs/photos/t-shirt.jpg").toString();
    String drawing = home.resolve("docs/photos/dress-cut-out.png").toString();
    return List.of(
        List.of("--help"),
        List.of("train", "--help"),
        List.of("predict", photo),
        List.of("predict", "--model", model, photo, drawing));
  }

  private static List<List<String>> training(Path folder) {
    Path runs = folder.resolve("reports");
    String run = runs.resolve(RUN).toString();
    return List.of(
        List.of("--version"),
        List.of("demo", "--sample", "--epochs", "1", "--out", runs.toString(), "--name", RUN),
        List.of("report", run),
        List.of(
            "predict",
            "--json",
            "--model",
            run,
            runs.resolve(RUN).resolve("classes.png").toString()));
  }
}
