package vn.vanban.web;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where the server listens, and to whom it answers.
 *
 * @param address to bind to; the loopback address unless told otherwise
 * @param port 1 to 65535, or 0 for any free one
 * @param hosts further names to answer to besides this machine's own; in lower case, without ports
 * @param rate how many requests a second one client may make for long; 0 for any number
 */
public record WebSettings(InetAddress address, int port, Set<String> hosts, int rate) {

  public static final int DEFAULT_PORT = 8080;

  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port out of range 0–65535: " + port);
    }
    if (rate < 0) {
      throw new IllegalArgumentException("rate below 0: " + rate);
    }
    hosts = Set.copyOf(hosts);
  }

  public static WebSettings onThisMachine(int port) {
    return new WebSettings(InetAddress.getLoopbackAddress(), port, Set.of(), 0);
  }

  /** Whether nobody but this machine can reach the server. */
  public boolean isLoopback() {
    return address.isLoopbackAddress();
  }

  /** All names that a request may call this server by. */
  Set<String> allHosts() {
    var all = new HashSet<>(HostGuard.THIS_MACHINE);
    hosts.forEach(host -> all.add(host.toLowerCase(Locale.ROOT)));
    return all;
  }
}
