package org.fashionmnist.experiment.training;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.Json;

/**
 * What training a checkpoint is of: where one of these differs, it would come to something else.
 * Its epochs are left out, since a training may go on for more.
 *
 * @param settings all that was chosen, as JSON
 * @param data the SHA-256 of its files
 * @param version of the program
 * @param classNames in label order, a line each
 */
record RunIdentity(String settings, String data, String version, String classNames) {

  private static final String SETTINGS = "settings";
  private static final String DATA = "data_sha256";
  private static final String PROGRAM = "program_version";
  private static final String CLASSES = "class_names";

  static RunIdentity of(RunRecord run, List<String> classNames) {
    return new RunIdentity(
        Json.text(run.settings().withEpochs(1)).strip(),
        run.data().files().stream().map(DataFile::sha256).collect(Collectors.joining(" ")),
        run.environment().version(),
        String.join("\n", classNames));
  }

  Map<String, String> metadata() {
    return Map.of(SETTINGS, settings, DATA, data, PROGRAM, version, CLASSES, classNames);
  }

  /** The names of the classes in the metadata of a checkpoint. */
  static List<String> classNames(Map<String, String> metadata) {
    return metadata.getOrDefault(CLASSES, "").lines().toList();
  }

  /** What in the metadata of a checkpoint differs, in words; empty where all is the same. */
  List<String> differences(Map<String, String> metadata) {
    return List.of(SETTINGS, DATA, PROGRAM).stream()
        .filter(key -> !metadata().get(key).equals(metadata.get(key)))
        .map(key -> Map.of(SETTINGS, "settings", DATA, "data", PROGRAM, "version").get(key))
        .toList();
  }
}
