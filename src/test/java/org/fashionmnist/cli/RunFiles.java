package org.fashionmnist.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files in the folder of a run. */
record RunFiles(Path folder) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Names of all files, hidden ones included. */
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json(String name) {
    return JSON.readTree(folder.resolve(name));
  }

  byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /** The history without the seconds, which differ from run to run. */
  JsonNode timelessHistory() {
    ObjectNode history = (ObjectNode) json("history.json");
    history.remove("seconds");
    return history;
  }

  /** The lines of the CSV file without their last column, the seconds. */
  List<String> timelessCsv() throws IOException {
    return Files.readAllLines(folder.resolve("history.csv")).stream()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .toList();
  }
}
