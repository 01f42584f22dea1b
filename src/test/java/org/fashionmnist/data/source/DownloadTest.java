package org.fashionmnist.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fashionmnist.data.TestServer.continuingAt;
import static org.fashionmnist.data.TestServer.resumable;
import static org.fashionmnist.data.TestServer.status;
import static org.fashionmnist.data.TestServer.truncated;
import static org.fashionmnist.data.TestServer.whole;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("waits for 300 ms, which must not pass because others compute")
@Timeout(20)
class DownloadTest {

  private static final byte[] CONTENT = SmallDataset.images(100, 40, 50).bytes();
  private static final DownloadLimits LIMITS =
      new DownloadLimits(
          Duration.ofMillis(300), Duration.ofMillis(300), 1000, 3, Duration.ofMillis(5), 1 << 20);

  @TempDir Path folder;
  private final TestServer server = new TestServer();
  private Path part;

  @BeforeEach
  void namePart() {
    part = folder.resolve("file.part");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void fileArrives() throws IOException {
    server.answering(whole(CONTENT));

    download();

    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(server.requests()).containsExactly("/file");
  }

  @Test
  void progressIsReportedUpToTheTotal() throws IOException {
    server.answering(resumable(CONTENT));
    Files.write(part, Arrays.copyOf(CONTENT, 1000));
    List<Long> counts = new ArrayList<>();
    List<OptionalLong> totals = new ArrayList<>();

    download(
        new DataListener() {
          @Override
          public void downloading(String file, long byteCount, OptionalLong totalByteCount) {
            assertThat(file).isEqualTo("file");
            counts.add(byteCount);
            totals.add(totalByteCount);
          }
        });

    assertThat(counts).startsWith(1000L).endsWith((long) CONTENT.length).isSorted();
    assertThat(totals).containsOnly(OptionalLong.of(CONTENT.length));
  }

  @Test
  void partIsContinued() throws IOException {
    server.answering(resumable(CONTENT));
    Files.write(part, Arrays.copyOf(CONTENT, 5000));

    download();

    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(server.requests()).containsExactly("/file bytes=5000-");
  }

  @Test
  void partIsStartedAgainWhereTheServerCannotContinue() throws IOException {
    server.answering(whole(CONTENT));
    Files.write(part, new byte[300_000]);

    download();

    assertThat(part).hasBinaryContent(CONTENT);
  }

  @Test
  void partIsStartedAgainWhenTheServerContinuesElsewhere() throws IOException {
    server.answering(continuingAt(CONTENT, 4000), resumable(CONTENT));
    Files.write(part, Arrays.copyOf(CONTENT, 5000));

    download();

    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(server.requests()).containsExactly("/file bytes=5000-", "/file");
  }

  @Test
  void partLongerThanTheFileIsStartedAgain() throws IOException {
    server.answering(resumable(CONTENT));
    Files.write(part, new byte[CONTENT.length + 1]);

    download();

    assertThat(part).hasBinaryContent(CONTENT);
  }

  @Test
  void truncatedAnswerIsContinuedFromWhereItEnded() throws IOException {
    server.answering(truncated(CONTENT, 70_000), resumable(CONTENT));

    download();

    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(server.requests()).hasSize(2).last().asString().startsWith("/file bytes=");
  }

  @Test
  void stalledAnswerIsContinuedFromWhereItEnded() throws IOException {
    server.answering(server.stalling(CONTENT, 70_000), resumable(CONTENT));

    download();

    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(server.requests()).containsExactly("/file", "/file bytes=70000-");
  }

  @Test
  void serverThatAlwaysStallsIsGivenUpAndThePartIsKept() {
    server.answering(server.stalling(CONTENT, 70_000));

    assertThatThrownBy(this::download).hasMessage("file: no data for 0.3 s");
    assertThat(server.requests()).hasSize(3);
    assertThat(part).hasSize(70_000);
  }

  @Test
  void serverThatNeverAnswersIsGivenUp() {
    server.answering(server.silence());

    assertThatThrownBy(this::download).hasMessage("file: no answer for 0.6 s");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void serverThatSendsAByteNowAndThenIsGivenUpAndThePartIsKept() {
    server.answering(TestServer.dripping(CONTENT, Duration.ofMillis(20)));

    assertThatThrownBy(this::download)
        .hasMessage("file: fewer than 1,000 bytes a second for 0.3 s");
    assertThat(server.requests()).hasSize(1);
    assertThat(part).isNotEmptyFile();
  }

  @Test
  void connectionThatIsResetIsContinuedFromWhereItEnded() throws IOException {
    try (ResettingServer resetting = new ResettingServer(CONTENT, 70_000)) {
      new Download(resetting.uri(), part, LIMITS, DataListener.SILENT).run();

      assertThat(part).hasBinaryContent(CONTENT);
      assertThat(resetting.requests()).hasSize(2);
      assertThat(resetting.requests().get(1)).startsWith("bytes=");
    }
  }

  @Test
  void circleOfRedirectionsIsTold() {
    server.answering(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://me:secret@" + authority());
          exchange.sendResponseHeaders(302, -1);
        });

    assertThatThrownBy(this::download)
        .hasMessage(
            "file: HTTP status 302, sent on to http://%s, which is not followed (from https to"
                + " http, or in a circle)",
            authority());
    assertThat(server.requests()).hasSizeLessThan(10);
  }

  private String authority() {
    return server.uri("file").toString().substring("http://".length());
  }

  @Test
  void folderThatCannotBeWrittenToIsNoFaultOfTheServer() {
    server.answering(whole(CONTENT));
    part = folder.resolve("missing/file.part");

    assertThatThrownBy(this::download).hasMessageContaining(part.toString());
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void nameAndPasswordOfTheAddressGoToItsServerAndToNoOther() throws IOException {
    List<String> logins = new ArrayList<>();
    try (TestServer other = new TestServer()) {
      other.answering(asking(logins, whole(CONTENT)));
      server.answering(asking(logins, redirecting(other.uri("file"))));
      URI uri = URI.create("http://me:s%40cret@" + authority());

      DownloadLimits patient =
          new DownloadLimits(
              Duration.ofSeconds(9), Duration.ofSeconds(9), 1, 3, Duration.ofMillis(5), 1 << 20);
      assertThatThrownBy(() -> new Download(uri, part, patient, DataListener.SILENT).run())
          .hasMessage("file: it wants a name and a password, or others");

      assertThat(logins).containsExactly("none", "me:s@cret", "none");
    }
  }

  private static TestServer.Answer redirecting(URI to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to.toString());
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** Answers those who give a name, and notes what each gave. */
  private static TestServer.Answer asking(List<String> logins, TestServer.Answer answer) {
    return exchange -> {
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      logins.add(given == null ? "none" : decoded(given));
      if (given == null) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"data\"");
        exchange.sendResponseHeaders(401, -1);
      } else {
        answer.to(exchange);
      }
    };
  }

  private static String decoded(String header) {
    return new String(
        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 500, 429, 408})
  void passingFailureIsTriedAgain(int failure) throws IOException {
    server.answering(status(failure), whole(CONTENT));

    download();

    assertThat(part).hasBinaryContent(CONTENT);
  }

  @Test
  void failureThatDoesNotPassIsGivenUpAfterAllAttempts() {
    server.answering(status(503));

    assertThatThrownBy(this::download).hasMessage("file: HTTP status 503");
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 403, 401})
  void missingFileIsNotAskedForAgain(int failure) {
    server.answering(status(failure));

    assertThatThrownBy(this::download).hasMessage("file: HTTP status " + failure);
    assertThat(server.requests()).hasSize(1);
    assertThat(part).doesNotExist();
  }

  @Test
  void redirectionIsFollowed() throws IOException {
    server.answering(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        },
        whole(CONTENT));

    download();

    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(server.requests()).containsExactly("/file", "/elsewhere");
  }

  @Test
  void answerWithoutEndIsCutAtTheLimit() {
    server.answering(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(CONTENT);
          }
        });

    assertThatThrownBy(this::download).hasMessageContaining("more than the 1,048,576 bytes");
    assertThat(server.requests()).hasSize(1);
    assertThat(part).doesNotExist();
  }

  @Test
  void unknownHostIsNamedAtOnce() {
    URI uri = URI.create("http://no-such-host.invalid/file");
    DownloadLimits patient =
        new DownloadLimits(
            Duration.ofSeconds(9), Duration.ofSeconds(9), 1, 9, Duration.ofDays(1), 9);

    assertThatThrownBy(() -> new Download(uri, part, patient, DataListener.SILENT).run())
        .hasMessage("file: unknown host");
  }

  @Test
  void refusedConnectionIsNamedAtOnce() throws IOException {
    URI uri;
    try (ServerSocket unused = new ServerSocket(0)) {
      uri = URI.create("http://localhost:%d/file".formatted(unused.getLocalPort()));
    }
    DownloadLimits patient =
        new DownloadLimits(
            Duration.ofSeconds(9), Duration.ofSeconds(9), 1, 9, Duration.ofDays(1), 9);

    assertThatThrownBy(() -> new Download(uri, part, patient, DataListener.SILENT).run())
        .hasMessageStartingWith("file: no connection");
  }

  @Test
  void interruptEndsTheDownload() {
    server.answering(server.silence());
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::download)
        .withCauseInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private void download() throws IOException {
    download(DataListener.SILENT);
  }

  private void download(DataListener listener) throws IOException {
    new Download(server.uri("file"), part, LIMITS, listener).run();
  }
}
