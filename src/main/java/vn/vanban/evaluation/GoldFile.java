package vn.vanban.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import vn.vanban.text.StoredText;

/**
 * Passages with their references or themes: {@code .gold} files in the notation that {@code
 * evaluation/references/README.md} and {@code evaluation/themes/README.md} explain, {@code .json}
 * files with an array of the objects that {@code analyze} prints.
 *
 * @param name file name
 * @param passages in the order of the file
 */
public record GoldFile<T>(String name, List<Passage<T>> passages) {

  public GoldFile {
    passages = List.copyOf(passages);
  }

  /**
   * @param paths files, and folders whose {@code .gold} and {@code .json} files are read in the
   *     order of their names
   * @throws GoldException where a file cannot be read or a folder has none
   */
  public static <T> List<GoldFile<T>> under(List<Path> paths, Annotation<T> annotation) {
    var files = new ArrayList<GoldFile<T>>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        inFolder(path).forEach(file -> files.add(read(file, annotation)));
      } else {
        files.add(read(path, annotation));
      }
    }
    return files;
  }

  /**
   * @throws GoldException where the file cannot be read
   */
  public static <T> GoldFile<T> read(Path file, Annotation<T> annotation) {
    String name = String.valueOf(file.getFileName());
    String content = content(file);
    var passages =
        name.endsWith(".json")
            ? JsonPassages.read(file.toString(), content, annotation)
            : new GoldNotation<>(file.toString(), annotation).read(content);
    var ids = new HashSet<String>();
    for (var passage : passages) {
      String place = file + " " + passage.id();
      check(place, passage, ids.add(passage.id()));
      checkOrder(place, passage, annotation);
    }
    return new GoldFile<>(name, passages);
  }

  private static void check(String place, Passage<?> passage, boolean isFirst) {
    if (!isFirst) {
      throw new GoldException(place, "mã đoạn đã được dùng", "another passage has this id already");
    }
    if (!StoredText.of(passage.text()).equals(passage.text())) {
      throw new GoldException(
          place,
          "văn bản chưa ở dạng lưu trữ (NFC, LF, không ký tự ẩn), vị trí sẽ lệch",
          "not a stored text (NFC, LF, nothing invisible): offsets would shift");
    }
  }

  private static <T> void checkOrder(String place, Passage<T> passage, Annotation<T> annotation) {
    int start = 0;
    var ends = new HashMap<String, Integer>();
    for (T finding : passage.findings()) {
      int before = ends.getOrDefault(annotation.layer(finding), 0);
      if (annotation.start(finding) < Math.max(start, before)) {
        String where = annotation.excerpt(finding, passage.text());
        throw new GoldException(
            place,
            "chồng nhau hoặc sai thứ tự: " + where,
            "annotations overlap or stand out of order: " + where);
      }
      start = annotation.start(finding);
      ends.put(annotation.layer(finding), annotation.end(finding));
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
