package org.fashionmnist.data.file;

import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fashionmnist.data.idx.IdxArray;

/** SHA-256 of a stream, computed on a thread of its own while the stream is still being read. */
final class BackgroundSha256 implements AutoCloseable {

  private final MessageDigest digest = IdxArray.newSha256();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  /** Adds bytes, which must not be changed afterwards. */
  void add(byte[] bytes, int offset, int length) {
    thread.execute(() -> digest.update(bytes, offset, length));
  }

  /** The checksum of all bytes as 64 lower-case hexadecimal digits; the stream ends here. */
  String hex() throws InterruptedIOException {
    try {
      return HexFormat.of().formatHex(thread.submit(() -> digest.digest()).get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("hashing failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while hashing");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
