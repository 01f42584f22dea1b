package org.fashionmnist.storage.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.DamagedFileException;

/**
 * The SHA-256 of the files of a run, which {@code run.json} keeps, so that a file of another run,
 * or one that was changed, is told.
 */
final class RunFingerprints {

  /** In {@code run.json}. */
  static final String FIELD = "files_sha256";

  private static final List<String> FILES =
      List.of(
          RunFolder.MODEL,
          RunFolder.HISTORY_JSON,
          RunFolder.STEPS_JSON,
          RunFolder.LAYERS_JSON,
          RunFolder.METRICS,
          RunFolder.PREDICTIONS,
          RunFolder.CALIBRATION,
          RunFolder.LAYER_MAP);

  /** A record with the fingerprints, in the shape of {@code run.json}. */
  record WrittenRun(@JsonUnwrapped RunRecord run, Map<String, String> filesSha256) {}

  private RunFingerprints() {}

  /** Of those files that a folder has now. */
  static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        fingerprints.put(name, sha256(file));
      }
    }
    return fingerprints;
  }

  /**
   * Requires the files of a folder to be those of its run; what a run of an earlier version did not
   * keep is not asked for.
   *
   * @param kept fingerprints by the names of files
   * @throws DamagedFileException if one is another
   */
  static void require(Path folder, Map<String, String> kept) throws IOException {
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (kept.containsKey(name)
          && Files.isRegularFile(file)
          && !sha256(file).equals(kept.get(name))) {
        throw new DamagedFileException(
                file,
                "expected the file that this run wrote, it was changed or is of another run (its"
                    + " SHA-256 is not the one in %s)".formatted(RunFolder.RUN))
            .withRemedy("put back the files of one run, or train again");
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      while (digest.read(buffer) >= 0) {
        // The digest has read it.
      }
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("every Java has SHA-256", e));
    }
  }
}
