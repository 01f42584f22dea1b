package org.fashionmnist.data.source;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proxies by the variables that curl and apt use: {@code http_proxy}, {@code https_proxy}, {@code
 * all_proxy} and {@code no_proxy}, in small or in capital letters; small ones count first. A proxy
 * is {@code [http://][user:password@]host[:port]}.
 *
 * <p>{@code no_proxy} lists hosts after commas: {@code example.com} is that host and those below
 * it, {@code example.com:8080} only at this port, {@code *} is every host. This machine itself
 * needs no proxy. Where Java was told of proxies by its own properties ({@code https.proxyHost} …),
 * these hold.
 *
 * @see <a href="https://curl.se/docs/manpage.html">curl, Environment</a>
 */
final class EnvironmentProxies extends ProxySelector {

  private static final int DEFAULT_PORT = 1080; // curl's

  private final Map<String, String> environment;

  /** Proxies by these variables. */
  EnvironmentProxies(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The proxy for an address.
   *
   * @throws IllegalArgumentException if a variable is no address of a proxy
   */
  @Override
  public List<Proxy> select(URI uri) {
    if (Stream.of("http.proxyHost", "https.proxyHost", "socksProxyHost")
        .anyMatch(property -> System.getProperty(property) != null)) {
      return ProxySelector.getDefault().select(uri);
    }
    return List.of(
        proxy(uri)
            .map(
                proxy ->
                    new Proxy(
                        Proxy.Type.HTTP,
                        new InetSocketAddress(
                            proxy.getHost(), proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort())))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}

  /** The proxy of an address, as an address. */
  Optional<URI> proxy(URI uri) {
    return isExcepted(uri) ? Optional.empty() : variable(uri.getScheme());
  }

  private Optional<URI> variable(String scheme) {
    return value(scheme + "_proxy").or(() -> value("all_proxy")).map(EnvironmentProxies::address);
  }

  private static URI address(String proxy) {
    String whole = proxy.contains("://") ? proxy : "http://" + proxy;
    try {
      URI uri = URI.create(whole);
      if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // is told below, without a password that may stand in it
    }
    throw new IllegalArgumentException(
        "the proxy named by http_proxy, https_proxy or all_proxy is none that can be used;"
            + " expected http://host:port or http://user:password@host:port");
  }

  private boolean isExcepted(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return host.equals("localhost")
        || host.startsWith("127.")
        || host.equals("[::1]")
        || value("no_proxy").stream()
            .flatMap(list -> Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+")))
            .anyMatch(exception -> matches(exception, host, port(uri)));
  }

  private static boolean matches(String exception, String host, int port) {
    if (exception.equals("*")) {
      return true;
    }
    String name = exception.replaceFirst("^\\*?\\.", "");
    if (name.endsWith(":" + port)) {
      name = name.substring(0, name.lastIndexOf(':'));
    }
    return !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
  }

  private Optional<String> value(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .map(environment::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .map(String::strip);
  }
}
