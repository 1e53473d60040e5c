package vn.vanban.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Where the program starts, and the one place where it ends the process. */
public final class Main {

  /** Held, because a logger that nothing holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    // It recommends a JVM option to whoever runs a command; its errors come as exceptions.
    LUCENE.setLevel(Level.SEVERE);
    System.exit(run(args, utf8(System.out), utf8(System.err)));
  }

  /**
   * Runs one command line.
   *
   * @return its exit code
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    var commandLine =
        new CommandLine(new VanbanCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new Failures())
            .setParameterExceptionHandler(new UsageErrors())
            .setOut(out)
            .setErr(err);
    try {
      return commandLine.execute(args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Vietnamese whatever the locale of the terminal says. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }
}
