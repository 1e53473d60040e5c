package vn.vanban.cli;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.vanban.access.Accounts;
import vn.vanban.document.Warning.Message;
import vn.vanban.web.WebSettings;

/** Where the server listens and to whom: what the settings say of it. */
record Listening(Settings settings, Path dataFolder) {

  /** Beyond this machine, where nothing else is set: a page that is leafed through asks less. */
  private static final int USUAL_RATE = 50;

  /**
   * @param address in place of the one that is set
   * @throws BadInput where what is set is no address or no number
   */
  WebSettings settings(@Nullable InetAddress address, int port) {
    var used = address == null ? setAddress() : address;
    int rate = rate(used.isLoopbackAddress() ? 0 : USUAL_RATE);
    return new WebSettings(used, port, hosts(used), rate);
  }

  /**
   * The keys and users.
   *
   * @throws BadInput where there are none and the server would be open to others
   */
  Accounts accounts(WebSettings listening) {
    var accounts = Accounts.in(dataFolder);
    if (!listening.isLoopback() && accounts.areEmpty()) {
      throw new BadInput(
          "Địa chỉ "
              + listening.address().getHostAddress()
              + " mở cho máy khác, mà chưa có khóa hay"
              + " người dùng nào. Hãy tạo trước: vanban key create TÊN, hoặc: vanban user create"
              + " TÊN.",
          "The address "
              + listening.address().getHostAddress()
              + " is open to other machines, and"
              + " there is neither a key nor a user. Create one first: vanban key create NAME, or:"
              + " vanban user create NAME.");
    }
    return accounts;
  }

  /** A sentence for whoever starts the server. */
  static Message whoMayAsk(WebSettings listening, Accounts accounts) {
    if (!listening.isLoopback()) {
      return new Message(
          "Máy khác vào được khi có khóa hay người dùng; thêm khóa: vanban key create TÊN. Đường"
              + " truyền không mã hóa: hãy đặt sau một proxy HTTPS.",
          "Other machines are let in with a key or user; add a key: vanban key create NAME. The"
              + " connection is not encrypted: put it behind an HTTPS proxy.");
    }
    return accounts.areEmpty()
        ? new Message(
            "Chỉ máy này vào được, và được sửa chỉ mục. Muốn mở cho máy khác: vanban key create"
                + " TÊN, rồi serve --address ĐỊA-CHỈ.",
            "Only this machine is let in, and may change the index. To open it to others: vanban"
                + " key create NAME, then serve --address ADDR.")
        : new Message(
            "Chỉ máy này vào được; muốn sửa chỉ mục thì cần khóa: vanban key create TÊN --role"
                + " editor.",
            "Only this machine is let in; changing the index needs a key: vanban key create NAME"
                + " --role editor.");
  }

  /** Tells the log its form; to be called before anything is logged. */
  void setUpLog(WebSettings listening) {
    String form = settings.get("vanban.log").orElse("text").strip().toLowerCase(Locale.ROOT);
    if (!form.equals("text") && !form.equals("json")) {
      throw new BadInput(
          "vanban.log là text hoặc json: " + form, "vanban.log is text or json: " + form);
    }
    boolean all = form.equals("json") || !listening.isLoopback();
    System.setProperty("vanban.log", form);
    System.setProperty("vanban.log.requests", all ? "INFO" : "WARN");
    // Before threads log beside one another: what they say while it starts, SLF4J warns of.
    var _ = LoggerFactory.getILoggerFactory();
  }

  private InetAddress setAddress() {
    String address = settings.get("vanban.address").map(String::strip).orElse("");
    if (address.isEmpty()) {
      return InetAddress.getLoopbackAddress();
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new BadInput(
          "vanban.address không phải địa chỉ: " + address,
          "vanban.address is no address: " + address);
    }
  }

  private int rate(int usual) {
    String rate = settings.get("vanban.rate").map(String::strip).orElse("");
    if (rate.isEmpty()) {
      return usual;
    }
    if (!rate.matches("[0-9]{1,6}")) {
      throw new BadInput(
          "vanban.rate là số yêu cầu mỗi giây, 0 là không giới hạn: " + rate,
          "vanban.rate is a number of requests a second, 0 for any: " + rate);
    }
    return Integer.parseInt(rate);
  }

  /** Those that are set, and the address; all of this machine where it listens at all of them. */
  private Set<String> hosts(InetAddress address) {
    var hosts = new HashSet<String>();
    Arrays.stream(settings.get("vanban.hosts").orElse("").split(",", -1))
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .filter(host -> !host.isEmpty())
        .forEach(hosts::add);
    if (address.isAnyLocalAddress()) {
      addOwn(hosts);
    } else {
      hosts.add(shown(address));
    }
    return hosts;
  }

  private static void addOwn(Set<String> hosts) {
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .forEach(own -> hosts.add(shown(own)));
    } catch (SocketException e) {
      throw new BadInput(
          "Không đọc được các địa chỉ của máy này; hãy đặt vanban.hosts.",
          "The addresses of this machine cannot be read; set vanban.hosts.");
    }
  }

  private static String shown(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    String plain = zone < 0 ? text : text.substring(0, zone);
    return plain.indexOf(':') < 0 ? plain : "[" + plain + "]";
  }
}
