package org.fashionmnist.data.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.storage.AtomicFile;

/**
 * The content of a file that was verified once, kept decompressed for the next start, which then
 * neither inflates nor hashes it.
 *
 * <p>A copy is one file: a stamp in text, which says what was verified; the CRC-32C of the content,
 * four bytes, high byte first; the content. Only a copy whose stamp is the one that the source
 * would get now is used, so another state of the source, another checksum or another format makes
 * it void. Stamp and content appear in one step: there is never a stamp beside a copy that it was
 * not made for. The CRC finds a copy that was damaged later, in a small part of the time of
 * SHA-256.
 */
public final class VerifiedCopy {

  private static final String FORMAT = "Verified copy for Fashion-MNIST, format 1";

  private final DatasetFile file;
  private final Path source;
  private final String sha256;
  private final byte[] stamp;

  private VerifiedCopy(DatasetFile file, Path source, String sha256, byte[] stamp) {
    this.file = file;
    this.source = source;
    this.sha256 = sha256;
    this.stamp = stamp;
  }

  /**
   * The copy that belongs to the present state of a source, whether there is one or not.
   *
   * @param sha256 what the decompressed content must have
   * @throws IOException if the source is missing
   */
  public static VerifiedCopy of(DatasetFile file, Path source, String sha256) throws IOException {
    String stamp = String.join("\n", FORMAT, FileState.of(source).text(), "sha256 " + sha256, "");
    return new VerifiedCopy(file, source, sha256, stamp.getBytes(StandardCharsets.UTF_8));
  }

  /** Where the copy is kept. */
  Path path() {
    return folder().resolve(file.plainName() + ".verified");
  }

  private Path folder() {
    return source.resolveSibling("verified");
  }

  /** The verified content, unless there is no sound copy of just this state of the source. */
  public Optional<FileContent> read() {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path()))) {
      if (!Arrays.equals(in.readNBytes(stamp.length), stamp)) {
        return Optional.empty();
      }
      int crc32c = in.readInt();
      IdxArray array = IdxReader.read(in, path().toString());
      return array.crc32c() == crc32c
          ? Optional.of(new FileContent(file, source.toString(), array, sha256, List.of()))
          : Optional.empty();
    } catch (IOException missingOrDamaged) {
      return Optional.empty();
    }
  }

  /**
   * Keeps what was read from the source, and verified, after this object was made. Where that is
   * not possible the next start verifies the source again.
   *
   * @return whether it is kept
   */
  public boolean write(IdxArray verified) {
    try {
      Files.createDirectories(folder());
      deleteRemains();
      AtomicFile.write(
          path(),
          out -> {
            DataOutputStream data = new DataOutputStream(out);
            data.write(stamp);
            data.writeInt(verified.crc32c());
            IdxWriter.write(verified, data);
          });
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What processes left that were killed; one that still writes fails and can do without. */
  private void deleteRemains() throws IOException {
    String unfinished = "." + path().getFileName() + "-*.part";
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder(), unfinished)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }
}
