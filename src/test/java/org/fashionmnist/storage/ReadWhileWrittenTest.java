package org.fashionmnist.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadWhileWrittenTest {

  private static final String END = "</html>";

  @TempDir Path folder;

  /** As a browser that loads the page of a training again while its next one is written. */
  @Test
  void readerSeesOnlyWholePages() throws Exception {
    Path page = folder.resolve("index.html");
    AtomicFile.write(page, page(0));
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> reader =
        CompletableFuture.supplyAsync(
            () -> {
              int reads = 0;
              while (!done.get()) {
                assertThat(page).content().startsWith("<html>").endsWith(END);
                reads++;
              }
              return reads;
            });

    for (int i = 1; i <= 200; i++) {
      AtomicFile.write(page, page(i));
    }
    done.set(true);

    assertThat(reader.join()).isPositive();
    assertThat(folder.toFile().list()).hasSize(1);
  }

  private static String page(int length) {
    return "<html>" + "x".repeat(1000 * length) + END;
  }
}
