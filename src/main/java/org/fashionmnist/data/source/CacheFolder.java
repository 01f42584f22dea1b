package org.fashionmnist.data.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.storage.AtomicFile;

/** The folder that keeps the files of Fashion-MNIST once they were fetched. */
public record CacheFolder(Path folder) {

  private static final DatasetKind KIND = DatasetKind.FASHION_MNIST;

  /** Brings one file into the cache. */
  @FunctionalInterface
  public interface Supplier {
    FileContent bring(DatasetFile file) throws IOException;
  }

  /** The folder in words. */
  public String description() {
    return "the cache folder " + folder.getFileName();
  }

  /**
   * The four files, verified now or, where nothing has changed since, at an earlier start.
   *
   * @throws IOException if one is missing or damaged
   */
  public DatasetFiles read() throws IOException {
    return DatasetFiles.read(KIND, folder, CacheFolder::readOnce);
  }

  private static FileContent readOnce(DatasetFile file, Path source) throws IOException {
    VerifiedCopy copy = copy(file, source);
    Optional<FileContent> kept = copy.read();
    if (kept.isPresent()) {
      return kept.get();
    }
    FileContent content = FileContent.read(KIND, file, source);
    copy.write(content.array());
    return content;
  }

  private static VerifiedCopy copy(DatasetFile file, Path source) throws IOException {
    return VerifiedCopy.of(file, source, KIND.publishedSha256(file).orElseThrow());
  }

  /**
   * Keeps the files that verify and lets {@code supplier} bring the others. Another program that
   * does the same is waited for, which the listener is told.
   */
  public DatasetFiles complete(Supplier supplier, DataListener listener) throws IOException {
    requireWritable();
    Path lockFile = folder.resolve(".lock");
    try (FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock(channel, listener);
      Map<DatasetFile, FileContent> contents = new EnumMap<>(DatasetFile.class);
      for (DatasetFile file : DatasetFile.values()) {
        Optional<FileContent> kept = verified(file);
        contents.put(file, kept.isPresent() ? kept.get() : bring(file, supplier));
      }
      return DatasetFiles.of(KIND, contents);
    }
  }

  private FileContent bring(DatasetFile file, Supplier supplier) throws IOException {
    FileContent content = supplier.bring(file);
    Optional<Path> source = file.in(folder);
    if (source.isPresent()) {
      copy(file, source.get()).write(content.array());
    }
    return content;
  }

  private void requireWritable() throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileSystemException e) {
      throw new IOException("the folder %s cannot be made (%s)".formatted(folder, e), e);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException("the folder %s cannot be written to".formatted(folder));
    }
  }

  /** Waits for the lock, which ends with the channel. */
  private void lock(FileChannel channel, DataListener listener) throws IOException {
    try {
      if (channel.tryLock() == null) {
        listener.noted("another program is filling %s; waiting for it".formatted(folder));
        var unused = channel.lock();
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException(folder + " is being filled by another thread; try again later", e);
    }
  }

  /** Replaces files that are there but damaged by those in a folder that was verified. */
  void replaceDamaged(Path verifiedFolder) throws IOException {
    for (DatasetFile file : DatasetFile.values()) {
      Optional<Path> verified = file.in(verifiedFolder);
      if (verified.isPresent() && file.in(folder).isPresent() && verified(file).isEmpty()) {
        copyIn(file, verified.get());
      }
    }
  }

  private Optional<FileContent> verified(DatasetFile file) {
    try {
      Optional<Path> path = file.in(folder);
      return path.isPresent() ? Optional.of(readOnce(file, path.get())) : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** Copies a verified file, plain or gzip as its name says, over what the cache has. */
  void copyIn(DatasetFile file, Path verified) throws IOException {
    Path target = folder.resolve(verified.getFileName());
    AtomicFile.write(target, out -> Files.copy(verified, out));
    deleteAllBut(target, file);
  }

  /** Moves a verified gzip file over what the cache has. */
  void moveIn(DatasetFile file, Path verified) throws IOException {
    Path target = folder.resolve(file.gzipName());
    AtomicFile.moveIntoPlace(verified, target);
    deleteAllBut(target, file);
  }

  /** A damaged file under the other of the two names would hide the good one. */
  private void deleteAllBut(Path kept, DatasetFile file) throws IOException {
    for (String name : new String[] {file.plainName(), file.gzipName()}) {
      if (!kept.equals(folder.resolve(name))) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }
}
