package vn.vanban.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.document.Language;
import vn.vanban.segment.Segmentation;

@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    description = {
      "Tách từ: mỗi dòng vào cho một dòng ra, âm tiết của một từ nối bằng _.",
      "Find words: a line in, a line out, the syllables of a word joined by _."
    })
final class SegmentCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Tệp UTF-8, hoặc - cho đầu vào chuẩn. / UTF-8 files, or - for standard input.")
  List<Path> files = List.of(Path.of("-"));

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      defaultValue = "vi",
      description = "Ngôn ngữ của thông báo. / Language of messages.")
  Language language = Language.VI;

  @Mixin SegmenterOption segmenter = new SegmenterOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    var segmentation = new Segmentation(segmenter.open());
    for (var file : files) {
      try (var reader = open(file)) {
        copy(reader, segmentation);
      } catch (CharacterCodingException e) {
        throw new BadInput(file + " không phải văn bản UTF-8.", file + " is no UTF-8 text.");
      } catch (IOException e) {
        throw new BadInput("Không đọc được tệp " + file, "Cannot read the file " + file);
      }
    }
    return ExitCode.DONE;
  }

  private static BufferedReader open(Path file) throws IOException {
    return file.toString().equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()))
        : Files.newBufferedReader(file);
  }

  /** Line ends stay what they were, and so does a missing one at the end. */
  private void copy(Reader reader, Segmentation segmentation) throws IOException {
    var out = spec.commandLine().getOut();
    var line = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n' || c == '\r') {
        out.print(segmentation.joined(line.toString()));
        out.print((char) c);
        line.setLength(0);
      } else {
        line.append((char) c);
      }
    }
    out.print(segmentation.joined(line.toString()));
  }
}
