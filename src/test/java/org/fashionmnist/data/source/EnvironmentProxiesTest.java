package org.fashionmnist.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fashionmnist.data.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class EnvironmentProxiesTest {

  private static final DownloadLimits LIMITS =
      new DownloadLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(5), 1, 1, Duration.ofMillis(5), 1 << 20);
  private static final byte[] CONTENT = "what was asked for".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private static String proxy(Map<String, String> environment, String uri) {
    Proxy proxy = new EnvironmentProxies(environment).select(URI.create(uri)).get(0);
    return proxy.address() instanceof InetSocketAddress address
        ? address.getHostString() + ":" + address.getPort()
        : "none";
  }

  @ParameterizedTest
  @CsvSource({
    "http_proxy,  p:8080,                   http://a.org/x,  p:8080",
    "http_proxy,  http://p:8080/,           http://a.org/x,  p:8080",
    "http_proxy,  http://me:secret@p:3128,  http://a.org/x,  p:3128",
    "http_proxy,  p:8080,                   https://a.org/x, none",
    "https_proxy, p:8080,                   https://a.org/x, p:8080",
    "HTTPS_PROXY, p:8080,                   https://a.org/x, p:8080",
    "HTTP_PROXY,  p:8080,                   http://a.org/x,  p:8080",
    "all_proxy,   p,                        https://a.org/x, p:1080",
    "https_proxy, p:8080,                   https://localhost/x, none",
    "http_proxy,  p:8080,                   http://127.0.0.1:80/x, none",
    "no_proxy,    a.org,                    http://a.org/x,  none",
  })
  void variableNamesTheProxy(String variable, String value, String uri, String expected) {
    assertThat(proxy(Map.of(variable, value), uri)).isEqualTo(expected);
  }

  @Test
  void smallLettersCountFirst() {
    assertThat(proxy(Map.of("http_proxy", "small:1", "HTTP_PROXY", "large:1"), "http://a.org"))
        .isEqualTo("small:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.org              | true",
        ".a.org             | true",
        "*.a.org            | true",
        "b.org, a.org       | true",
        "b.org a.org        | true",
        "A.ORG              | true",
        "org                | true",
        "a.org:443          | true",
        "*                  | true",
        "a.org:80           | false",
        "ta.org             | false",
        "www.data.a.org     | false",
        "rg                 | false"
      })
  void exceptionsAreHostsAndThoseBelowThem(String exceptions, boolean excepted) {
    Map<String, String> environment = Map.of("https_proxy", "p:1", "NO_PROXY", exceptions);
    assertThat(proxy(environment, "https://data.a.org/x")).isEqualTo(excepted ? "none" : "p:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://me:secret@p:1", "http://", "http://me:secret@a b", "p:port"})
  void whatIsNoAddressIsRefusedWithoutItsPassword(String value) {
    EnvironmentProxies proxies = new EnvironmentProxies(Map.of("all_proxy", value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proxies.select(URI.create("http://a.org")))
        .withMessageContaining("expected http://host:port")
        .withMessageNotContaining("secret");
  }

  @Test
  void fileComesByTheProxyThatWantsAPassword() throws IOException {
    List<String> asked = new ArrayList<>();
    try (TestServer server =
        new TestServer()
            .answering(
                exchange -> {
                  asked.add(exchange.getRequestURI().toString());
                  answerIfAuthorized(exchange, "me:s@cret");
                })) {
      Path part = folder.resolve("part");
      download(part, "http://me:s%40cret@127.0.0.1:" + server.uri("").getPort());

      assertThat(part).hasBinaryContent(CONTENT);
      assertThat(asked).containsOnly("http://data.example/file");
    }
  }

  private static void answerIfAuthorized(HttpExchange exchange, String login) throws IOException {
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    if (expected.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
      TestServer.whole(CONTENT).to(exchange);
    } else {
      exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"office\"");
      exchange.sendResponseHeaders(407, -1);
    }
  }

  @Test
  void proxyThatDoesNotAnswerIsNamedWithoutItsPassword() {
    Path part = folder.resolve("part");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> download(part, "http://me:secret@127.0.0.1:1"))
        .withMessageContaining("by the proxy 127.0.0.1:1")
        .withMessageNotContaining("secret");
    assertThat(Files.exists(part)).isFalse();
  }

  private static void download(Path part, String proxy) throws IOException {
    new Download(
            URI.create("http://data.example/file"),
            part,
            LIMITS,
            new DataListener() {},
            new EnvironmentProxies(Map.of("http_proxy", proxy)),
            HttpClient.newBuilder())
        .run();
  }
}
