package vn.vanban.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Another Java with this one's classes, to run what the launcher runs with its options. */
final class LaunchedJava {

  /** Of a command that reads a collection. */
  static final List<String> READING =
      List.of(
          "-Xmx512m", "-XX:+UseParallelGC", "-XX:FreqInlineSize=100", "-XX:InlineSmallCode=800");

  /** Of a server, but for the cache that makes its start quick. */
  static final List<String> SERVING = List.of("-XX:+UseG1GC", "-Xms64m");

  private LaunchedJava() {}

  static ProcessBuilder of(List<String> options, String mainClass, String... args) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }
}
