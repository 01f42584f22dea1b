package org.fashionmnist.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What came of a command line that ran inside the test.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandOutcome(int exitCode, String out, String err) {

  /** Runs a command, and checks that it prints no line that is too wide. */
  public static CommandOutcome of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine(args);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int exitCode = commandLine.execute(args);
    LineWidth.check(List.of(args), out.toString(), err.toString());
    return new CommandOutcome(exitCode, out.toString(), err.toString());
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  /** Standard output as one line: where others end depends on the length of words. */
  String outWords() {
    return out.replaceAll("\\s+", " ");
  }

  /** As {@link #outWords}, of standard error. */
  String errWords() {
    return err.replaceAll("\\s+", " ");
  }

  /** The rest of the only line of standard output that begins with this word. */
  String outLine(String word) {
    return outLines().stream()
        .filter(line -> line.startsWith(word))
        .reduce((a, b) -> a + " and " + b)
        .orElse("none")
        .substring(word.length())
        .strip();
  }
}
