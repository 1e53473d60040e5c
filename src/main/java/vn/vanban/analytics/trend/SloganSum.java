package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.By;
import vn.vanban.analytics.count.Divisions;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.trend.Slogans.First;
import vn.vanban.analytics.trend.Slogans.Issuer;
import vn.vanban.analytics.trend.Slogans.MemberSet;
import vn.vanban.analytics.trend.Slogans.Slogan;
import vn.vanban.analytics.trend.Slogans.Year;
import vn.vanban.index.DateColumn;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** What the documents with one slogan add up to. */
final class SloganSum {

  /** Where members are named. */
  enum Place {
    /** In the slogan's own sentence. */
    BESIDE,
    ELSEWHERE
  }

  /**
   * A document with the slogan.
   *
   * @param issued as {@link DateColumn} has it; 0 where unknown
   * @param issuer its name as the document has it
   * @param authority what all names of one issuer share
   */
  record Where(int document, String id, int issued, String issuer, String authority) {

    /** The document that {@code columns} stand at. */
    static Where of(int document, DocumentColumns columns) throws IOException {
      String issuer = columns.word(Fields.ISSUER);
      String authority = columns.word(Fields.ISSUER_ID);
      return new Where(
          document,
          String.valueOf(columns.word(Fields.ID)),
          Math.toIntExact(columns.number(Fields.ISSUED).orElse(0)),
          issuer == null ? By.UNKNOWN : issuer,
          authority == null ? String.valueOf(issuer) : authority);
    }

    String year() {
      return issued == 0 ? By.UNKNOWN : String.valueOf(issued / 10_000);
    }

    boolean hasDay() {
      return issued % 100 != 0;
    }

    private boolean isBefore(Where other) {
      return issued != other.issued ? issued < other.issued : id.compareTo(other.id) < 0;
    }
  }

  private final String theme;
  private final Map<String, Year> years = new TreeMap<>(Divisions.order(By.YEAR));

  /** By authority. */
  private final Map<String, Issuer> issuers = new HashMap<>();

  private final Map<List<String>, MemberSet> members = new HashMap<>();
  private String shown = "";
  private long documents;
  private long mentions;
  private @Nullable Where first;

  SloganSum(String theme) {
    this.theme = theme;
  }

  /**
   * @param uses how often the document has the slogan
   */
  void add(SloganLabel label, long uses, Where where) {
    // Whoever writes accents knows better than who leaves them out.
    if (shown.isEmpty() || shown.equals(label.key())) {
      shown = label.shown();
    }
    documents++;
    mentions += uses;
    years.merge(
        where.year(),
        new Year(where.year(), 1, uses),
        (a, b) -> new Year(a.year(), a.documents() + b.documents(), a.mentions() + b.mentions()));
    issuers.merge(
        where.authority(),
        new Issuer(where.issuer(), 1),
        (a, b) -> new Issuer(a.issuer(), a.documents() + b.documents()));
    if (where.hasDay() && (first == null || where.isBefore(first))) {
      first = where;
    }
  }

  /** Once for each document that names just these. */
  void addMembers(List<String> named, Place place) {
    members.merge(
        named,
        new MemberSet(named, 1, place == Place.BESIDE ? 1 : 0),
        (a, b) -> new MemberSet(named, a.documents() + b.documents(), a.beside() + b.beside()));
  }

  Slogan slogan(Snapshot snapshot) {
    var byIssuer = new ArrayList<>(issuers.values());
    byIssuer.sort(
        Comparator.comparingLong(Issuer::documents)
            .reversed()
            .thenComparing(Issuer::issuer, Divisions.order(By.ISSUER)));
    var sets = new ArrayList<>(members.values());
    sets.sort(
        Comparator.comparingLong(MemberSet::documents)
            .reversed()
            .thenComparingInt(set -> set.members().size())
            .thenComparing(set -> String.join(" ", set.members())));
    return new Slogan(
        theme,
        shown,
        documents,
        mentions,
        List.copyOf(years.values()),
        byIssuer,
        first == null ? null : first(first, snapshot),
        sets);
  }

  private static First first(Where where, Snapshot snapshot) {
    var card = snapshot.card(where.document());
    var issued = DateColumn.date(where.issued()).orElseThrow();
    return new First(issued, card.id(), card.number(), card.title());
  }
}
