package vn.vanban.segment.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.vanban.segment.lattice.SyllableScanner;
import vn.vanban.segment.lattice.SyllableTable;
import vn.vanban.text.Letters;

/** Numbers syllables: first all as they come, then the frequent ones alone. */
final class Vocabulary implements LabelledText.Identifiers {

  private final Map<Integer, Integer> byHash = new HashMap<>();
  private final List<String> syllables = new ArrayList<>(List.of("", "", ""));

  @Override
  public int of(int hash, CharSequence line, int start, int end) {
    Integer known = byHash.get(hash);
    if (known != null) {
      return known;
    }
    String standard = Spelling.standard(Letters.lower(line.subSequence(start, end)));
    int standardHash = SyllableScanner.hash(standard);
    Integer number = byHash.get(standardHash);
    if (number == null) {
      number = syllables.size();
      syllables.add(standard);
      byHash.put(standardHash, number);
    }
    byHash.put(hash, number);
    return number;
  }

  /** From present identifiers to new ones: by rows in a text, the rare unknown. */
  int[] frequent(List<LabelledText> texts, int atLeast) {
    var counts = new int[syllables.size()];
    for (var text : texts) {
      for (int row = 0; row < text.rows(); row++) {
        counts[text.identifier(row)]++;
      }
    }
    var table = new int[counts.length];
    int next = SyllableTable.FIRST;
    for (int i = 0; i < table.length; i++) {
      boolean kept = counts[i] >= atLeast && next < 0xFFFF;
      table[i] = i < SyllableTable.FIRST ? i : kept ? next++ : SyllableTable.UNKNOWN;
    }
    var kept = new ArrayList<>(List.of("", "", ""));
    for (int i = SyllableTable.FIRST; i < table.length; i++) {
      if (table[i] != SyllableTable.UNKNOWN) {
        kept.add(syllables.get(i));
      }
    }
    syllables.clear();
    syllables.addAll(kept);
    byHash.clear();
    return table;
  }

  int size() {
    return syllables.size();
  }

  /** With every other spelling of each syllable. */
  SyllableTable table() {
    var hashes = new ArrayList<Integer>();
    var identifiers = new ArrayList<Integer>();
    var taken = new HashSet<Integer>();
    for (int i = SyllableTable.FIRST; i < syllables.size(); i++) {
      for (String spelling : Spelling.all(syllables.get(i))) {
        int hash = SyllableScanner.hash(spelling);
        if (taken.add(hash)) {
          hashes.add(hash);
          identifiers.add(i);
        }
      }
    }
    return SyllableTable.of(
        hashes.stream().mapToInt(Integer::intValue).toArray(),
        identifiers.stream().mapToInt(Integer::intValue).toArray());
  }
}
