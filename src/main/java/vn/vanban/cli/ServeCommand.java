package vn.vanban.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanban.index.IndexException;
import vn.vanban.index.IndexException.Reason;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.web.WebServer.PortTaken;
import vn.vanban.web.WebSettings;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Mở ứng dụng trên trình duyệt và API; lần đầu đọc corpus vào chỉ mục.",
      "Open the pages and the API; reads corpus first where the index is new."
    })
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Cổng (mặc định: 8080). / The port (default: 8080).")
  int port = WebSettings.DEFAULT_PORT;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = {
        "Địa chỉ lắng nghe (mặc định: chỉ máy này). Máy khác sẽ đọc được mọi văn bản trong chỉ"
            + " mục.",
        "Address to listen on (default: this machine only). Others can then read every document."
      })
  @Nullable String address;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() throws InterruptedException {
    var settings = settings();
    if (isNew()) {
      output.print("Đọc corpus vào chỉ mục …", "Reading corpus into the index …");
      output.out().flush();
      var ingestion = new Ingestion(index, output);
      ingestion.print(ingestion.run(Ingestion.corpus(), Vanished.KEEP));
    }
    var stopped = new CountDownLatch(1);
    try (var serving = Serving.start(index, settings)) {
      // Ctrl-C and SIGTERM: Spring closes the server, then the process may end.
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      String url =
          "http://" + (address == null ? "localhost" : address) + ":" + serving.server().port();
      output.print(
          "vanban đang chạy tại " + url + " (Ctrl-C để dừng)",
          "vanban is running at " + url + " (Ctrl-C stops it)");
      output.out().flush();
      stopped.await();
    } catch (PortTaken e) {
      throw new BadInput(
          "Cổng "
              + e.port()
              + " đang được chương trình khác dùng. Hãy thử: vanban serve --port "
              + (e.port() + 1),
          "Another program uses port " + e.port() + ". Try: vanban serve --port " + (e.port() + 1));
    }
    return ExitCode.DONE;
  }

  private WebSettings settings() {
    if (port < 0 || port > 65_535) {
      throw new BadInput(
          "Cổng phải từ 0 đến 65535: " + port, "The port must be 0 to 65535: " + port);
    }
    if (address == null) {
      return WebSettings.onThisMachine(port);
    }
    try {
      return new WebSettings(InetAddress.getByName(address), port, Set.copyOf(List.of(address)));
    } catch (UnknownHostException e) {
      throw new BadInput("Không có địa chỉ " + address, "No such address: " + address);
    }
  }

  private boolean isNew() {
    try {
      index.open().close();
      return false;
    } catch (IndexException e) {
      if (e.reason() == Reason.MISSING) {
        return true;
      }
      throw e;
    }
  }
}
