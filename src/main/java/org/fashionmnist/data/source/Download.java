package org.fashionmnist.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Downloads one file, in several attempts where that can help, each going on where one ended. */
final class Download {

  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

  private final URI uri;
  private final String name;
  private final Path part;
  private final DownloadLimits limits;
  private final DataListener listener;
  private final String way; // that its requests go, to be told where they end
  private final HttpClient client;

  /**
   * @param part receives the file; what is there already is its beginning
   * @throws IOException if the environment names a proxy that cannot be used
   */
  Download(URI uri, Path part, DownloadLimits limits, DataListener listener) throws IOException {
    this(
        uri,
        part,
        limits,
        listener,
        new EnvironmentProxies(System.getenv()),
        HttpClient.newBuilder());
  }

  /**
   * @param client with settings of its own, such as the certificates it trusts
   */
  Download(
      URI uri,
      Path part,
      DownloadLimits limits,
      DataListener listener,
      EnvironmentProxies proxies,
      HttpClient.Builder client)
      throws IOException {
    this.uri = uri;
    this.name = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
    this.part = part;
    this.limits = limits;
    this.listener = listener;
    HttpClient.Builder builder =
        client
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(limits.connectTime())
            .proxy(proxies);
    try {
      Optional<URI> proxy = proxies.proxy(uri);
      if (Stream.concat(Stream.of(uri), proxy.stream()).anyMatch(u -> u.getUserInfo() != null)) {
        builder.authenticator(new WebLogin(uri, proxy));
      }
      this.way = proxy.map(Download::way).orElse("");
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    this.client = builder.build();
  }

  /**
   * Downloads what is missing of the file.
   *
   * @throws IOException if it does not arrive; what did arrive is left for another time
   */
  void run() throws IOException {
    long pauseMillis = limits.firstPause().toMillis();
    for (int attempt = 1; ; attempt++) {
      try {
        transfer();
        return;
      } catch (IOException e) {
        if (attempt == limits.attemptCount() || !mayPass(e)) {
          throw new IOException("%s: %s%s".formatted(name, reason(e), way), e);
        }
      }
      pause(pauseMillis);
      pauseMillis *= 2;
    }
  }

  private void transfer() throws IOException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (have > 0) {
      request.header("Range", "bytes=%d-".formatted(have));
    }
    HttpResponse<InputStream> response = send(request.build());
    try (InputStream body = new StallGuard(response.body(), limits)) {
      switch (response.statusCode()) {
        case 200 -> save(body, 0, response.headers().firstValueAsLong("Content-Length"));
        case 206 -> save(body, have, total(response, have));
        case 416 -> {
          Files.deleteIfExists(part);
          throw new HttpStatusException(416, Optional.empty());
        }
        default ->
            throw new HttpStatusException(
                response.statusCode(), response.headers().firstValue("Location"));
      }
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    // A time-out of the request would count the whole transfer on newer platforms.
    long limit = limits.connectTime().plus(limits.stallTime()).toMillis();
    try {
      return answer.get(limit, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw isRefusedLogin(failure)
            ? new GivenUpException("it wants a name and a password, or others", failure)
            : failure;
      }
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new GivenUpException("no answer for %.1f s".formatted(limit / 1000.0));
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw interrupted();
    }
  }

  /** The client has no class and no status for it where it was given a login. */
  private static boolean isRefusedLogin(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("No credentials") || message.contains("authentication attempts");
  }

  /** The length of the whole file, after making sure that the answer continues the part. */
  private OptionalLong total(HttpResponse<?> response, long have) throws IOException {
    Matcher range =
        CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    if (!range.matches() || Long.parseLong(range.group(1)) != have) {
      Files.deleteIfExists(part);
      throw new IOException("the server sent another range than was asked for");
    }
    String total = range.group(2);
    return total.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total));
  }

  private void save(InputStream body, long from, OptionalLong total) throws IOException {
    StandardOpenOption mode =
        from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      byte[] buffer = new byte[1 << 16];
      long saved = from;
      listener.downloading(name, saved, total);
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        saved += count;
        if (saved > limits.byteCount()) {
          Files.deleteIfExists(part);
          throw new FileSystemException(
              name, null, "more than the %,d bytes allowed".formatted(limits.byteCount()));
        }
        write(out, buffer, count);
        listener.downloading(name, saved, total);
      }
    }
  }

  /** A full disk is no fault of the server: another attempt changes nothing. */
  private void write(OutputStream out, byte[] buffer, int count) throws FileSystemException {
    try {
      out.write(buffer, 0, count);
    } catch (IOException e) {
      throw new FileSystemException(part.toString(), null, "cannot write it: " + e.getMessage());
    }
  }

  /** Whether another attempt at the same address may succeed. */
  private static boolean mayPass(IOException e) {
    if (e instanceof HttpStatusException status) {
      return status.passing();
    }
    return !(e instanceof ConnectException
        || e instanceof HttpConnectTimeoutException
        || e instanceof GivenUpException
        || e instanceof SSLException
        || e instanceof FileSystemException
        || e instanceof InterruptedIOException);
  }

  private static String way(URI proxy) {
    return " (by the proxy %s:%d)".formatted(proxy.getHost(), proxy.getPort());
  }

  private static String reason(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "unknown host";
      }
    }
    if (e instanceof ConnectException) {
      return "no connection" + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static void pause(long millis) throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }
}
