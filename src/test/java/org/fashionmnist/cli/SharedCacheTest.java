package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.fashionmnist.data.RealData;
import org.fashionmnist.data.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are ended while they download, and programs that want the same files at once. */
class SharedCacheTest {

  @TempDir Path folder;
  private final TestServer server = new TestServer();
  private Path cache;
  private byte[] labels;

  @BeforeEach
  void fillAllButTestLabels() throws IOException {
    cache = Files.createDirectory(folder.resolve("data"));
    RealData.copyAll(cache);
    Path file = cache.resolve(TEST_LABELS.gzipName());
    labels = Files.readAllBytes(file);
    Files.delete(file);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void downloadThatWasEndedIsContinued() throws Exception {
    server.answering(server.stalling(labels, 2000), TestServer.resumable(labels));
    Path part = cache.resolve(TEST_LABELS.gzipName() + ".part");
    try (ChildProgram program = fetch()) {
      program.await(() -> part.toFile().length() == 2000);
      program.terminate();
      assertThat(program.outcome().exitCode()).isEqualTo(143);
    }
    assertThat(cache.resolve(TEST_LABELS.gzipName())).doesNotExist();

    try (ChildProgram program = fetch()) {
      assertThat(program.outcome().exitCode()).isZero();
    }

    assertThat(server.requests())
        .containsExactly("/t10k-labels-idx1-ubyte.gz", "/t10k-labels-idx1-ubyte.gz bytes=2000-");
    assertThat(cache.resolve(TEST_LABELS.gzipName())).hasBinaryContent(labels);
    assertThat(part).doesNotExist();
  }

  @Test
  void secondProgramWaitsAndUsesWhatTheFirstDownloaded() throws Exception {
    CountDownLatch secondWaits = new CountDownLatch(1);
    server.answering(
        exchange -> {
          try {
            secondWaits.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          TestServer.whole(labels).to(exchange);
        });

    try (ChildProgram first = fetch()) {
      first.await(() -> !server.requests().isEmpty());
      try (ChildProgram second = fetch()) {
        second.await(() -> second.err().contains("another program is filling"));
        secondWaits.countDown();

        assertThat(first.outcome().exitCode()).isZero();
        assertThat(second.outcome().exitCode()).isZero();
      }
    }
    assertThat(server.requests()).hasSize(1);
  }

  private ChildProgram fetch() throws IOException {
    return ChildProgram.start(
        folder,
        List.of("-Dfashionmnist.home=" + folder),
        "data",
        "fetch",
        "--mirror",
        server.uri("").toString());
  }
}
