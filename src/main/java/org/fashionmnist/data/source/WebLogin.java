package org.fashionmnist.data.source;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name and the password that stand in an address: {@code https://name:password@host/}. */
public final class WebLogin extends Authenticator {

  private static final Pattern IN_ADDRESS = Pattern.compile("(?<=//)[^/?#]*@");

  private final URI server;
  private final Optional<URI> proxy;

  /**
   * Gives what stands in an address to its server, when asked, and to no other; and what stands in
   * that of a proxy to a proxy.
   */
  WebLogin(URI server, Optional<URI> proxy) {
    this.server = server;
    this.proxy = proxy;
  }

  /** An address, right or wrong, as it may be shown and recorded. */
  public static String without(String address) {
    return IN_ADDRESS.matcher(address).replaceAll("");
  }

  @Override
  protected PasswordAuthentication getPasswordAuthentication() {
    if (getRequestorType() == RequestorType.PROXY) {
      return proxy.map(URI::getRawUserInfo).map(WebLogin::login).orElse(null);
    }
    boolean isServer =
        server.getHost().equalsIgnoreCase(getRequestingHost())
            && server.getPort() == getRequestingPort()
            && server.getScheme().equalsIgnoreCase(getRequestingProtocol());
    return isServer && server.getRawUserInfo() != null ? login(server.getRawUserInfo()) : null;
  }

  private static PasswordAuthentication login(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    return new PasswordAuthentication(
        decoded(parts[0]), decoded(parts.length > 1 ? parts[1] : "").toCharArray());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
