package vn.vanban.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.StoredText;

/**
 * Reads documents with their judged headers: the notation of {@code evaluation/headers/README.md}.
 */
public final class HeaderGoldFile {

  private static final String OPENING = "=== ";
  private static final String END_OF_TEXT = "---";
  private static final String PROVISIONS = "provisions";

  private final String file;

  private HeaderGoldFile(String file) {
    this.file = file;
  }

  /**
   * @throws GoldException where the file cannot be read
   */
  public static List<JudgedDocument> read(Path path) {
    try {
      return new HeaderGoldFile(path.toString()).documents(Files.readAllLines(path));
    } catch (IOException e) {
      throw new GoldException(
          path.toString(), "không đọc được như văn bản UTF-8", "cannot be read as UTF-8 text");
    }
  }

  private List<JudgedDocument> documents(List<String> lines) {
    var documents = new ArrayList<JudgedDocument>();
    var ids = new HashSet<String>();
    int at = next(lines, 0);
    while (at < lines.size()) {
      int end = next(lines, at + 1);
      var document = document(lines.subList(at, end), at + 1);
      if (!ids.add(document.id())) {
        throw error(at + 1, "mã đã được dùng", "another document has this id already");
      }
      documents.add(document);
      at = end;
    }
    if (documents.isEmpty()) {
      throw new GoldException(
          file, "không có văn bản nào (=== mã | …)", "no document (=== id | …)");
    }
    return documents;
  }

  private static int next(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).startsWith(OPENING)) {
      at++;
    }
    return at;
  }

  /**
   * @param number of the first line in the file, from 1
   */
  private JudgedDocument document(List<String> lines, int number) {
    String[] opening = lines.getFirst().substring(OPENING.length()).split("\\|", -1);
    int textEnd = lines.lastIndexOf(END_OF_TEXT);
    if (opening.length != 2) {
      throw error(number, "phải là === mã | thể loại", "must be === id | genre");
    }
    if (textEnd < 2) {
      throw error(number, "thiếu dòng --- sau văn bản", "no line --- behind its text");
    }
    String text = String.join("\n", lines.subList(1, textEnd)) + "\n";
    if (!StoredText.of(text).equals(text)) {
      throw error(number, "văn bản chưa ở dạng lưu trữ", "not a stored text");
    }
    Map<HeaderField, String> fields = new EnumMap<>(HeaderField.class);
    Map<JudgedList, List<String>> lists = new EnumMap<>(JudgedList.class);
    List<String> provisions = null;
    for (int i = textEnd + 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(PROVISIONS + ":")) {
        provisions = with(provisions, line.substring(PROVISIONS.length() + 1));
      } else if (!line.isEmpty() && !isInList(lists, line)) {
        put(fields, line, number + i);
      }
    }
    return new JudgedDocument(
        opening[0].strip(), opening[1].strip(), text, fields, provisions, lists);
  }

  /** Takes "basis: …", "recipient: …", "bases: none" and "recipients: none". */
  private static boolean isInList(Map<JudgedList, List<String>> lists, String line) {
    int colon = line.indexOf(": ");
    String name = line.substring(0, Math.max(0, colon));
    var list = JudgedList.ofItem(name);
    list.ifPresent(of ->
        lists.computeIfAbsent(of, key -> new ArrayList<>()).add(line.substring(colon + 2).strip()));
    var empty = line.endsWith(": none") ? JudgedList.ofWhole(name) : Optional.<JudgedList>empty();
    empty.ifPresent(of -> lists.putIfAbsent(of, new ArrayList<>()));
    return list.isPresent() || empty.isPresent();
  }

  private static List<String> with(@Nullable List<String> before, String line) {
    var paths = new ArrayList<>(before == null ? List.of() : before);
    Arrays.stream(line.split(" ", -1)).filter(path -> !path.isEmpty()).forEach(paths::add);
    return paths;
  }

  private void put(Map<HeaderField, String> fields, String line, int number) {
    int colon = line.indexOf(": ");
    var field = HeaderField.named(line.substring(0, Math.max(0, colon)));
    if (field.isEmpty()) {
      throw error(number, "phải là \"tên: giá trị\"", "must be \"field: value\"");
    }
    fields.put(field.get(), line.substring(colon + 2).strip());
  }

  private GoldException error(int line, String vietnamese, String english) {
    return new GoldException(file + ":" + line, vietnamese, english);
  }
}
