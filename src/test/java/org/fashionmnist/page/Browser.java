package org.fashionmnist.page;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium that a test drives by the DevTools protocol. A machine without one fails the
 * test.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String ANNOUNCEMENT = "DevTools listening on ws://";
  private static final int TIMEOUT_SECONDS = 120;
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
  private int lastId;

  /**
   * Starts a browser with an empty page.
   *
   * @param profile an empty folder
   */
  public Browser(Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                program(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    HttpClient client = HttpClient.newHttpClient();
    URI page = URI.create(pageAddress(client, debuggingHost()));
    socket = client.newWebSocketBuilder().buildAsync(page, new Receiver()).join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  private static String program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("none of " + NAMES + " is on the PATH"))
        .toString();
  }

  private String debuggingHost() throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(ANNOUNCEMENT)) {
        drain(reader);
        String rest = line.substring(ANNOUNCEMENT.length());
        return rest.substring(0, rest.indexOf('/'));
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /** A browser whose messages nobody reads stops at some time. */
  private static void drain(BufferedReader reader) {
    Thread thread =
        new Thread(
            () -> {
              try {
                reader.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                // It has ended.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static String pageAddress(HttpClient client, String host)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
            .timeout(Duration.ofSeconds(TIMEOUT_SECONDS))
            .build();
    String targets = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return JSON.readTree(targets)
        .valueStream()
        .filter(target -> target.get("type").asString().equals("page"))
        .findFirst()
        .orElseThrow()
        .get("webSocketDebuggerUrl")
        .asString();
  }

  /** Sends a command and waits for its result. */
  public JsonNode send(String method, Map<String, ?> parameters) throws InterruptedException {
    lastId++;
    String text =
        JSON.writeValueAsString(Map.of("id", lastId, "method", method, "params", parameters));
    socket.sendText(text, true).join();
    while (true) {
      JsonNode message = next();
      if (message.path("id").asInt(-1) == lastId) {
        if (message.has("error")) {
          throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.get("result");
      }
      events.add(message);
    }
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = messages.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("the browser does not answer");
    }
    return message;
  }

  /** Opens a file and waits until it is loaded. */
  public void open(Path file) throws InterruptedException {
    events.clear();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    while (events.stream().noneMatch(e -> isA(e, "Page.loadEventFired"))) {
      events.add(next());
    }
  }

  /**
   * Shows the page as a screen of a width does.
   *
   * @param width in CSS pixels; below 500 that of a phone
   * @param scheme {@code light} or {@code dark}
   */
  public void show(int width, String scheme) throws InterruptedException {
    emulate(width, "screen", scheme);
  }

  /** Lays the page out as for paper of a width in CSS pixels. */
  public void showOnPaper(int width) throws InterruptedException {
    emulate(width, "print", "light");
  }

  private void emulate(int width, String media, String scheme) throws InterruptedException {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    send("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(feature)));
    // Observers of sizes are told in the frame after the layout.
    evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))");
  }

  /** The value of an expression, which may be a promise. */
  public JsonNode evaluate(String expression) throws InterruptedException {
    JsonNode outcome =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (outcome.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + outcome.get("exceptionDetails"));
    }
    return outcome.get("result").path("value");
  }

  /** What the page reported as wrong since it was opened. */
  public List<JsonNode> errors() {
    return events.stream()
        .filter(
            e ->
                isA(e, "Runtime.exceptionThrown")
                    || isA(e, "Log.entryAdded")
                    || isA(e, "Runtime.consoleAPICalled"))
        .toList();
  }

  /** The addresses that the page asked for since it was opened, without those inside of it. */
  public List<String> requests() {
    return events.stream()
        .filter(e -> isA(e, "Network.requestWillBeSent"))
        .map(e -> e.get("params").get("request").get("url").asString())
        .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
        .toList();
  }

  private static boolean isA(JsonNode event, String method) {
    return event.path("method").asString("").equals(method);
  }

  @Override
  public void close() {
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
    process
        .onExit()
        .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .join(); // its profile is deleted next
  }

  private final class Receiver implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
