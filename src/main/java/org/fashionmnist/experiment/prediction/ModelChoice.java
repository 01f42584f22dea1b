package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.storage.run.RunFolder;

/**
 * The model to use.
 *
 * @param file where it is
 * @param reason why this one, or empty where the user named it
 */
public record ModelChoice(Path file, String reason) {

  private static final String EXAMPLE = "example";

  /** The model of this name, a file or the folder of its run. */
  public static ModelChoice named(Path model) {
    return new ModelChoice(Files.isDirectory(model) ? model.resolve(RunFolder.MODEL) : model, "");
  }

  /**
   * The model of the run that ended last, or else the one that comes with the program.
   *
   * @param reports the folder with the runs
   * @throws IOException if there is neither
   */
  public static ModelChoice newest(Path reports) throws IOException {
    Optional<Candidate> newest = newestRun(reports);
    if (newest.isPresent()) {
      return new ModelChoice(newest.get().file, "the newest run");
    }
    Path example = reports.resolve(EXAMPLE).resolve(RunFolder.MODEL);
    if (!Files.isRegularFile(example)) {
      throw new IOException(
          "no model in %s: train one (./fashion train), or name one with --model"
              .formatted(reports));
    }
    return new ModelChoice(example, "the example; none was trained here yet");
  }

  private static Optional<Candidate> newestRun(Path reports) throws IOException {
    if (!Files.isDirectory(reports)) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    try (Stream<Path> runs = Files.list(reports)) {
      for (Path run : (Iterable<Path>) runs::iterator) {
        Path file = run.resolve(RunFolder.MODEL);
        if (!run.endsWith(EXAMPLE) && Files.isRegularFile(file)) {
          candidates.add(new Candidate(Files.getLastModifiedTime(file), file));
        }
      }
    }
    return candidates.stream()
        .max(Comparator.comparing(Candidate::written).thenComparing(Candidate::file));
  }

  private record Candidate(FileTime written, Path file) {}
}
