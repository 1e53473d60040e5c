package vn.vanban.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.text.Letters;

/** Titles of an index by which running text calls documents: "Luật Thanh niên". */
public final class Titles {

  /** Other documents are called by their numbers. */
  private static final Set<DocumentKind> CALLED_BY_TITLE =
      EnumSet.of(
          DocumentKind.LUAT,
          DocumentKind.BO_LUAT,
          DocumentKind.PHAP_LENH,
          DocumentKind.CHIEN_LUOC,
          DocumentKind.DE_AN,
          DocumentKind.QUY_HOACH);

  /** In syllables; nobody writes out longer ones. */
  private static final int LONGEST = 20;

  private final DocumentIndex index;

  public Titles(DocumentIndex index) {
    this.index = index;
  }

  /** Kind and title of each such document: one entry for each law that is held. */
  public SortedSet<String> all() {
    var titles = new TreeSet<String>();
    try (var snapshot = index.snapshot()) {
      for (var kind : CALLED_BY_TITLE) {
        var ofKind = new TermQuery(new Term(Fields.KIND, Letters.fold(kind.toString())));
        snapshot.forEach(
            ofKind, document -> title(snapshot.card(document), kind).ifPresent(titles::add));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return titles;
  }

  private static Optional<String> title(DocumentCard card, DocumentKind kind) {
    if (card.title() == null) {
      return Optional.empty();
    }
    String title = Letters.collapseSpaces(card.title()).strip();
    boolean complete = Letters.fold(title).startsWith(Letters.fold(kind.toString()) + ' ');
    return title.split(" ", LONGEST + 1).length > LONGEST
        ? Optional.empty()
        : Optional.of(complete ? title : kind + " " + title);
  }

  /**
   * The documents in whose text {@code title} stands, with or without accents; each to be used
   * while it is visited.
   */
  public void forEachHolding(String title, Consumer<HeldDocument> visitor) {
    var phrase = new PhraseQuery.Builder();
    Tokens.of(title).list().forEach(token -> phrase.add(new Term(Fields.TEXT_FOLD, token.fold())));
    try (var snapshot = index.snapshot()) {
      var documents =
          new ToParentBlockJoinQuery(phrase.build(), snapshot.documents(), ScoreMode.None);
      snapshot.forEach(documents, document -> visitor.accept(snapshot.held(document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
