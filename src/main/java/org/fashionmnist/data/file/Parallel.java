package org.fashionmnist.data.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works on the four files of a data set at the same time. */
public final class Parallel {

  private Parallel() {}

  /** Work on one file. */
  @FunctionalInterface
  public interface Work<V, R> {
    R apply(DatasetFile file, V value) throws IOException;
  }

  /**
   * The result of {@code work} for each entry, one thread an entry.
   *
   * @throws IOException the first failure, in the order of the files
   */
  public static <V, R> Map<DatasetFile, R> map(Map<DatasetFile, V> values, Work<V, R> work)
      throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(values.size());
    try {
      Map<DatasetFile, Future<R>> futures = new EnumMap<>(DatasetFile.class);
      values.forEach(
          (file, value) -> futures.put(file, threads.submit(() -> work.apply(file, value))));
      Map<DatasetFile, R> results = new EnumMap<>(DatasetFile.class);
      for (Map.Entry<DatasetFile, Future<R>> entry : futures.entrySet()) {
        results.put(entry.getKey(), entry.getValue().get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading");
    } finally {
      threads.shutdownNow();
    }
  }
}
