package vn.vanban.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.vanban.text.StoredText;

/**
 * Passages with their references: {@code .gold} files in the notation that {@code
 * evaluation/references/README.md} explains, {@code .json} files with an array of the objects that
 * {@code analyze} prints.
 *
 * @param name file name
 * @param passages in the order of the file
 */
public record GoldFile(String name, List<Passage> passages) {

  public GoldFile {
    passages = List.copyOf(passages);
  }

  /**
   * @param paths files, and folders whose {@code .gold} and {@code .json} files are read in the
   *     order of their names
   * @throws GoldException where a file cannot be read or a folder has none
   */
  public static List<GoldFile> under(List<Path> paths) {
    var files = new ArrayList<GoldFile>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        inFolder(path).forEach(file -> files.add(read(file)));
      } else {
        files.add(read(path));
      }
    }
    return files;
  }

  /**
   * @throws GoldException where the file cannot be read
   */
  public static GoldFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    String content = content(file);
    var passages =
        name.endsWith(".json")
            ? JsonPassages.read(file.toString(), content)
            : new GoldNotation(file.toString()).read(content);
    var ids = new HashSet<String>();
    for (var passage : passages) {
      check(file + " " + passage.id(), passage, ids.add(passage.id()));
    }
    return new GoldFile(name, passages);
  }

  private static void check(String place, Passage passage, boolean isFirst) {
    if (!isFirst) {
      throw new GoldException(place, "mã đoạn đã được dùng", "another passage has this id already");
    }
    if (!StoredText.of(passage.text()).equals(passage.text())) {
      throw new GoldException(
          place,
          "văn bản chưa ở dạng lưu trữ (NFC, LF, không ký tự ẩn), vị trí sẽ lệch",
          "not a stored text (NFC, LF, nothing invisible): offsets would shift");
    }
    int end = 0;
    for (var reference : passage.references()) {
      if (reference.start() < end) {
        throw new GoldException(
            place,
            "viện dẫn chồng nhau hoặc sai thứ tự: " + reference.text(),
            "references overlap or stand out of order: " + reference.text());
      }
      end = reference.end();
    }
  }

  private static List<Path> inFolder(Path folder) {
    try (var entries = Files.list(folder)) {
      var files =
          entries
              .filter(Files::isRegularFile)
              .filter(
                  file -> file.toString().endsWith(".gold") || file.toString().endsWith(".json"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new GoldException(
            folder.toString(), "không có tệp .gold hay .json", "no .gold or .json file in it");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(folder);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new GoldException(file.toString(), "không phải UTF-8", "not UTF-8");
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static GoldException unreadable(Path path) {
    return new GoldException(path.toString(), "không có hoặc không đọc được", "cannot be read");
  }
}
