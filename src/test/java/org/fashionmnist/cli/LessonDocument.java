package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lesson has in fences: commands with their output, and Java with its output. */
record LessonDocument(List<Block> blocks) {

  private static final Pattern FENCE =
      Pattern.compile("^```([a-z ]+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * A fenced block.
   *
   * @param kind what stands behind the opening fence
   */
  record Block(String kind, String text) {}

  /** A command line and the lines it should print. */
  record Shown(String command, List<String> output, boolean fails) {

    @Override
    public String toString() {
      return command;
    }
  }

  static LessonDocument read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = FENCE.matcher(Files.readString(file));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1).strip(), matcher.group(2)));
    }
    return new LessonDocument(blocks);
  }

  /** All commands, in order. */
  List<Shown> commands() {
    List<Shown> commands = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind.startsWith("console")) {
        for (String part : block.text.split("(?m)^\\$ ", -1)) {
          if (!part.isBlank()) {
            List<String> lines = part.lines().toList();
            commands.add(
                new Shown(
                    lines.get(0),
                    lines.subList(1, lines.size()),
                    block.kind.equals("console fails")));
          }
        }
      }
    }
    return commands;
  }

  /** All Java, with its imports together, as a program. */
  String program(String className) {
    StringBuilder imports = new StringBuilder();
    StringBuilder statements = new StringBuilder();
    for (Block block : blocks) {
      if (block.kind.equals("java")) {
        block
            .text
            .lines()
            .forEach(
                line ->
                    (line.startsWith("import ") ? imports : statements).append(line).append('\n'));
      }
    }
    return "%s public final class %s {%n public static void main(String[] args) throws Exception {%n%s}%n}%n"
        .formatted(imports, className, statements);
  }

  /** What the Java should print. */
  String programOutput() {
    StringBuilder output = new StringBuilder();
    blocks.stream()
        .filter(block -> block.kind.equals("text"))
        .forEach(block -> output.append(block.text));
    return output.toString();
  }
}
