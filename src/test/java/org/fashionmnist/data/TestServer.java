package org.fashionmnist.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine which misbehaves on demand. */
public final class TestServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch closing = new CountDownLatch(1);

  /** The answer to one request. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public TestServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(exchange.getRequestURI().getPath() + (range == null ? "" : " " + range));
    Answer answer;
    synchronized (answers) {
      answer = answers.size() > 1 ? answers.remove() : answers.element();
    }
    try (exchange) {
      answer.to(exchange);
    }
  }

  /** Gives these answers in turn, and the last one from then on. */
  public TestServer answering(Answer... inTurn) {
    synchronized (answers) {
      answers.addAll(List.of(inTurn));
    }
    return this;
  }

  /** The path of each request so far, followed by the range asked for, if there was one. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  public URI uri(String path) {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://%s:%d/%s".formatted(address.getHostString(), address.getPort(), path));
  }

  public static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  /** The whole content, whatever range was asked for. */
  public static Answer whole(byte[] content) {
    return exchange -> send(exchange, 200, content, content.length);
  }

  /** What was asked for of the content. */
  public static Answer resumable(byte[] content) {
    return exchange -> {
      String range = exchange.getRequestHeaders().getFirst("Range");
      if (range == null) {
        send(exchange, 200, content, content.length);
        return;
      }
      int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
      sendFrom(exchange, content, from);
    };
  }

  /** An answer that claims to continue, at a place of its own choice. */
  public static Answer continuingAt(byte[] content, int from) {
    return exchange -> sendFrom(exchange, content, from);
  }

  private static void sendFrom(HttpExchange exchange, byte[] content, int from) throws IOException {
    if (from >= content.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
    byte[] rest = Arrays.copyOfRange(content, from, content.length);
    send(exchange, 206, rest, rest.length);
  }

  /** Announces the whole content and closes the connection after {@code length} bytes. */
  public static Answer truncated(byte[] content, int length) {
    return exchange -> send(exchange, 200, content, length);
  }

  /** Sends {@code length} bytes and then nothing, without closing the connection. */
  public Answer stalling(byte[] content, int length) {
    return exchange -> {
      exchange.sendResponseHeaders(200, content.length);
      OutputStream out = exchange.getResponseBody();
      out.write(content, 0, length);
      out.flush();
      await();
    };
  }

  /** Sends a byte, and the next one after a pause, and so on. */
  public static Answer dripping(byte[] content, Duration pause) {
    return exchange -> {
      exchange.sendResponseHeaders(200, content.length);
      OutputStream out = exchange.getResponseBody();
      for (byte each : content) {
        out.write(each);
        out.flush();
        try {
          Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    };
  }

  /** Accepts the request and never answers. */
  public Answer silence() {
    return exchange -> await();
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] content, int length)
      throws IOException {
    exchange.sendResponseHeaders(status, content.length);
    exchange.getResponseBody().write(content, 0, length);
    exchange.getResponseBody().flush();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
