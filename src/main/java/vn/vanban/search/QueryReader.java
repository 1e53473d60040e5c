package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.search.Interpretation.Correction;
import vn.vanban.search.Notice.Code;
import vn.vanban.text.Composed;
import vn.vanban.text.StoredText;

/** Reads queries as the collection of one snapshot understands them. */
final class QueryReader {

  private final Snapshot snapshot;
  private final Synonyms synonyms;
  private final CollectionWords words;
  private final TimeLimit time;

  /**
   * @param time that may be taken
   */
  QueryReader(Snapshot snapshot, Synonyms synonyms, TermLookup lookup, TimeLimit time) {
    this.snapshot = snapshot;
    this.synonyms = synonyms;
    this.words = new CollectionWords(lookup, time);
    this.time = time;
  }

  Understood read(String query) throws IOException {
    var parsed = QueryParser.parse(query);
    var keys = new TypedKeys(words).read(parsed);
    var notices = new ArrayList<Notice>();
    for (var edit : keys.edits()) {
      String typed = edit.place().of(parsed.text());
      notices.add(
          Code.TYPED_KEYS.at(edit.place().start(), edit.place().end(), typed, edit.instead()));
    }
    return understood(query, parsed, List.of(keys), notices, corrections(keys, "keys"));
  }

  /** What was probably meant in place of {@code understood}; no edits where it is good. */
  QueryEdits suggestion(Understood understood) throws IOException {
    return new SpellingSuggestion(words, new Spelling(snapshot, words), synonyms)
        .of(understood.parsed());
  }

  /** As {@code edits} of what {@code before} asked for would have it. */
  Understood corrected(String query, Understood before, QueryEdits edits) throws IOException {
    var notices = new ArrayList<Notice>();
    notices.add(Code.CORRECTED.at(0, StoredText.of(query).length(), edits.text(), edits.result()));
    var corrections = new ArrayList<>(before.interpretation().corrected());
    corrections.addAll(corrections(edits, "spelling"));
    var all = new ArrayList<>(before.edits());
    all.add(edits);
    return understood(query, before.parsed(), all, notices, corrections);
  }

  private static List<Correction> corrections(QueryEdits edits, String by) {
    return edits.edits().stream()
        .map(edit -> new Correction(edit.place().of(edits.text()), edit.instead(), by))
        .toList();
  }

  /**
   * @param typed as it stands before any edit
   * @param edits one after the other, from what was typed to what is answered
   * @param notices what there is to say of them
   */
  private Understood understood(
      String query,
      ParsedQuery typed,
      List<QueryEdits> edits,
      List<Notice> notices,
      List<Correction> corrections)
      throws IOException {
    boolean isAsTyped = edits.stream().allMatch(QueryEdits::isEmpty);
    var parsed = isAsTyped ? typed : QueryParser.parse(edits.getLast().result());
    var found = new ArrayList<>(parsed.notices());
    var expansion =
        new Expansion(snapshot.searcher().getIndexReader(), time, parsed.text().length(), found);
    var node =
        parsed.node().isPresent()
            ? Optional.of(expansion.of(parsed.node().get()))
            : Optional.<QueryNode>empty();
    var summary = new QuerySummary(parsed, found);
    node.ifPresent(summary::add);
    var interpretation = summary.interpretation(isAsTyped ? null : parsed.text(), corrections);
    List<Notice> atPlaces = found;
    for (var edit : edits.reversed()) {
      atPlaces = edit.typed(atPlaces);
    }
    notices.addAll(atPlaces);
    return new Understood(
        parsed,
        edits,
        node,
        node.map(asked -> Terms.of(asked, synonyms)).orElseGet(Terms::none),
        asGiven(query, notices),
        interpretation);
  }

  /** Places in the query as it was given, before it took the form of stored texts. */
  private static List<Notice> asGiven(String query, List<Notice> notices) {
    String text = StoredText.of(query);
    if (text.equals(query)) {
      return notices;
    }
    var composed = Composed.of(query);
    if (composed.text().length() != text.length()) {
      // An old encoding: the places are those of the text that it was read as.
      return notices;
    }
    return notices.stream()
        .map(notice -> {
          boolean atEnd = notice.start() == text.length();
          int start = atEnd ? query.length() : composed.rawStart(notice.start());
          int end = notice.end() == 0 ? 0 : composed.rawEnd(notice.end());
          return new Notice(start, Math.max(start, end), notice.code(), notice.message());
        })
        .toList();
  }
}
