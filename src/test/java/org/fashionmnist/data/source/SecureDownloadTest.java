package org.fashionmnist.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fashionmnist.data.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads by HTTPS, of a server whose certificate is made for the test. */
@Timeout(30)
class SecureDownloadTest {

  private static final byte[] CONTENT = "what was asked for".getBytes(StandardCharsets.UTF_8);
  private static final DownloadLimits LIMITS =
      new DownloadLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(5), 1, 3, Duration.ofMillis(5), 1 << 20);

  @TempDir static Path certificate;
  private static SSLContext trusting;

  @TempDir Path folder;
  private HttpsServer server;

  @BeforeEach
  void startServer() throws IOException, InterruptedException, GeneralSecurityException {
    if (trusting == null) {
      trusting = context(keys(certificate.resolve("keys.p12")));
    }
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(trusting));
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void fileArrives() throws IOException {
    server.createContext("/", exchange -> TestServer.whole(CONTENT).to(exchange));

    download(HttpClient.newBuilder().sslContext(trusting));

    assertThat(folder.resolve("part")).hasBinaryContent(CONTENT);
  }

  @Test
  void wayToHttpIsNotTaken() throws IOException {
    try (TestServer open = new TestServer()) {
      open.answering(TestServer.whole(CONTENT));
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Location", open.uri("file").toString());
            exchange.sendResponseHeaders(302, -1);
          });

      assertThatThrownBy(() -> download(HttpClient.newBuilder().sslContext(trusting)))
          .hasMessageStartingWith("file: HTTP status 302, sent on to " + open.uri("file"))
          .hasMessageContaining("from https to http");
      assertThat(open.requests()).isEmpty();
    }
    assertThat(folder.resolve("part")).doesNotExist();
  }

  @Test
  void serverThatIsNotTrustedIsRefused() {
    server.createContext("/", exchange -> TestServer.whole(CONTENT).to(exchange));

    assertThatThrownBy(() -> download(HttpClient.newBuilder()))
        .hasMessageContaining("unable to find valid certification path");
    assertThat(folder.resolve("part")).doesNotExist();
  }

  private void download(HttpClient.Builder client) throws IOException {
    new Download(
            URI.create("https://localhost:%d/file".formatted(server.getAddress().getPort())),
            folder.resolve("part"),
            LIMITS,
            DataListener.SILENT,
            new EnvironmentProxies(Map.of()),
            client)
        .run();
  }

  private static KeyStore keys(Path file)
      throws IOException, InterruptedException, GeneralSecurityException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storepass",
                "password",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(file.resolveSibling("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "password".toCharArray());
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, "password".toCharArray());
    TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
    others.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }
}
