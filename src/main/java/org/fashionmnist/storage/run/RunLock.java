package org.fashionmnist.storage.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says that a process works in a folder, as long as it lives: the lock goes with the process,
 * however that ends, though a file of its name may stay.
 */
public final class RunLock implements AutoCloseable {

  /** The file that is locked; gone when the lock is closed. */
  static final String NAME = ".lock";

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder.
   *
   * @throws IOException if another process works in it, or it cannot be written to
   */
  public static RunLock of(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new IOException(
            folder + " is in use by another process; wait until that ends, or choose another name");
      }
      if (Files.exists(file)) { // whoever had it may have removed the file that was opened here
        file.toFile().deleteOnExit();
        return new RunLock(file, channel);
      }
      channel.close();
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true; // some network drives know no locks
    }
  }

  /** The folder that is locked. */
  public Path folder() {
    return file.getParent();
  }

  /** Lets others work in the folder. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
