package org.fashionmnist.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Resets the connection in the middle of its first answer, and gives what is asked for afterwards.
 */
final class ResettingServer implements AutoCloseable {

  private final ServerSocket server;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  ResettingServer(byte[] content, int resetAt) throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(content, resetAt), "resetting-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI uri() {
    return URI.create("http://localhost:%d/file".formatted(server.getLocalPort()));
  }

  /** The range that each request asked for, or nothing. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve(byte[] content, int resetAt) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          boolean first = requests.isEmpty();
          String range = range(socket);
          requests.add(range);
          int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
          OutputStream out = socket.getOutputStream();
          out.write(head(from, content.length).getBytes(StandardCharsets.US_ASCII));
          out.write(content, from, (first ? resetAt : content.length) - from);
          out.flush();
          if (first) {
            Thread.sleep(50); // the client takes what it has before the connection goes
            socket.setSoLinger(true, 0); // closing resets
          }
        }
      }
    } catch (IOException closed) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(closed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String range(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String range = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.startsWith("Range: ")) {
        range = line.substring("Range: ".length());
      }
    }
    return range;
  }

  private static String head(int from, int length) {
    String status =
        from == 0
            ? "HTTP/1.1 200 OK\r\n"
            : "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes %d-%d/%d\r\n"
                .formatted(from, length - 1, length);
    return status + "Content-Length: %d\r\nConnection: close\r\n\r\n".formatted(length - from);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
