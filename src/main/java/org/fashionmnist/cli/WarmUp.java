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
   * @param args a folder to write to, in which the caller deletes what appears
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Path runs = folder.resolve("reports");
    Path run = runs.resolve(RUN);
    Path photo = Path.of(System.getProperty("fashionmnist.home"), "docs/photos/t-shirt.jpg");
    // Where the newest run is looked for.
    System.setProperty("fashionmnist.home", folder.toString());
    Main.prepare();
    for (List<String> command :
        List.of(
            List.of("--version"),
            List.of("train", "--help"),
            List.of("demo", "--sample", "--epochs", "1", "--out", runs.toString(), "--name", RUN),
            List.of("predict", picture(run)),
            List.of("predict", "--json", "--model", run.toString(), picture(run)),
            List.of("predict", photo.toString()),
            List.of("report", run.toString()))) {
      int exitCode = Main.run(command.toArray(String[]::new));
      if (exitCode != ExitCode.OK) {
        System.exit(exitCode);
      }
    }
    System.exit(ExitCode.OK);
  }

  private static String picture(Path run) {
    return run.resolve("classes.png").toString();
  }
}
