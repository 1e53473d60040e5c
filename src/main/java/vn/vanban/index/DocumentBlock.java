package vn.vanban.index;

import static vn.vanban.index.Keywords.addCites;
import static vn.vanban.index.Keywords.addColumn;
import static vn.vanban.index.Keywords.addFolded;
import static vn.vanban.index.Keywords.addKeyword;
import static vn.vanban.index.Keywords.addSet;
import static vn.vanban.index.Keywords.keyword;
import static vn.vanban.index.Keywords.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.index.analysis.Form;
import vn.vanban.index.analysis.Spelling;
import vn.vanban.index.analysis.SpellingsStream;
import vn.vanban.index.analysis.TextWords;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.issuer.Issuer;
import vn.vanban.reference.Reference;
import vn.vanban.text.Letters;
import vn.vanban.text.Sentences;
import vn.vanban.theme.ThemeMention;

/**
 * An analysed document as the Lucene documents of its block, in their order. They are made one by
 * one as somebody takes them, since those of a text at its limit fill a gigabyte. Can be gone
 * through once.
 */
final class DocumentBlock implements Iterable<Document> {

  /**
   * A text of so many UTF-16 units at most is made into fields ahead: they take fifty times its
   * letters, and a run holds several.
   */
  private static final int AHEAD = 100_000;

  /**
   * So many different spellings at most are remembered, which takes 20 MB. A text with more is full
   * of numbers; it is scanned again instead.
   */
  private static final int MOST_SPELLINGS = 100_000;

  /** In place of a member that was taken. */
  private static final Document TAKEN = new Document();

  private final String origin;
  private final AnalysedDocument document;
  private final NamedDocuments named;
  private final List<Optional<Citation>> cited;
  private final Optional<Issuer> issuer;
  private final Sentences sentences;
  private final Making making;
  private final List<Passage> passages;

  /** Members that were made before somebody took them, the first ones. */
  private final List<Document> made = new ArrayList<>();

  private @Nullable Place place;
  private @Nullable TextWords words;
  private @Nullable StoredField analysis;

  /**
   * All that the text and the title are spelt with, unless there are more than {@link
   * #MOST_SPELLINGS}; distinct by identity, which is cheap.
   */
  private final Set<Spelling> spellings = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Of the passages that were added. */
  private final MinHash near = new MinHash();

  private final ShingleScan shingles = new ShingleScan(near::add);

  /** {@link Fields#LENGTH} of the passages that were added. */
  private long length;

  /**
   * @param origin where the document comes from: {@link Origin#key}
   */
  DocumentBlock(String origin, AnalysedDocument document, Making making) {
    this.origin = origin;
    this.document = document;
    this.making = making;
    this.named = new NamedDocuments(document, making.issuers());
    this.cited = named.cited();
    this.sentences = Sentences.of(document.text());
    this.passages = PassageCutter.cut(document.text(), document.provisions());
    this.issuer =
        Optional.ofNullable(document.header().issuer())
            .flatMap(name -> making.issuers().named(name, null));
    if (document.text().length() <= AHEAD) {
      makeUpTo(membersInText());
      words = making.words().of(document.text(), sentences);
      analysis = analysis();
    }
  }

  static DocumentBlock of(Place place, AnalysedDocument document, Making making) {
    return new DocumentBlock(place.origin(), document, making).at(place);
  }

  /** {@link Fields#NEAR} of the text; what it takes to tell is kept until it is taken. */
  List<BytesRef> near() {
    makeUpTo(passages.size());
    return near.terms();
  }

  private void makeUpTo(int count) {
    while (made.size() < count) {
      made.add(make(made.size()));
    }
  }

  private int membersInText() {
    return passages.size() + cited.size() + document.themes().size();
  }

  DocumentBlock at(Place other) {
    this.place = other;
    return this;
  }

  @Override
  public Iterator<Document> iterator() {
    var place = Objects.requireNonNull(this.place);
    int others = membersInText();
    int itself = others + place.others().size();
    return IntStream.rangeClosed(0, itself)
        .mapToObj(i ->
            i == itself
                ? document(place)
                : i >= others ? other(place.others().get(i - others)) : inText(i))
        .iterator();
  }

  /** A passage, a reference or a mention. */
  private Document inText(int i) {
    return i < made.size() ? made.set(i, TAKEN) : make(i);
  }

  private Document make(int i) {
    int reference = i - passages.size();
    if (reference < 0) {
      return passage(passages.get(i));
    }
    int mention = reference - cited.size();
    return mention < 0 ? reference(reference) : mention(document.themes().get(mention));
  }

  /**
   * Whoever looks for a file finds it by the columns that a document has. Its facts are kept as
   * they are and shown to nobody, so that only another reader makes it outdated.
   */
  private Document other(KeptFile file) {
    var fields = member(Fields.OTHER_FILE);
    var now = making.fingerprints();
    var madeWith = file.madeWith().reader().equals(now.reader()) ? now : file.madeWith();
    addFile(fields, file.origin(), file.stamp());
    fields.add(keyword(Fields.SHA256, file.document().sha256()));
    fields.add(keyword(Fields.MADE_WITH, madeWith.term()));
    if (file.document().needsOcr()) {
      fields.add(keyword(Fields.NEEDS_OCR, Fields.NEEDS_OCR));
    }
    String stored = making.json().mapper().writeValueAsString(file.stored());
    fields.add(new StoredField(Fields.OTHER, stored));
    return fields;
  }

  private List<DocumentSource> sources(List<KeptFile> others) {
    if (others.isEmpty()) {
      return List.of();
    }
    var sources = new ArrayList<DocumentSource>();
    sources.add(new DocumentSource(document.source(), document.sha256(), document.mediaType()));
    others.forEach(file -> sources.add(file.source()));
    return sources;
  }

  private Document passage(Passage passage) {
    String text = textOf(passage);
    var fields = member(Fields.PASSAGE);
    fields.add(new StoredField(Fields.PASSAGE_TEXT, text));
    if (passage.path() != null) {
      fields.add(new StoredField(Fields.PASSAGE_PATH, ProvisionTerms.chain(passage.path())));
    }
    fields.add(new NumericDocValuesField(Fields.PASSAGE_START, passage.start()));
    var tokens = Tokens.of(text);
    addText(fields, tokens, Fields.TEXT, Fields.TEXT_FOLD, Fields.TEXT_PAIR);
    for (Token token : tokens.list()) {
      if (!token.isDocumentNumber()) {
        length++;
        shingles.add(token.spelling().foldHash());
      }
    }
    if (passage.end() == document.text().length()) {
      shingles.end();
    }
    return fields;
  }

  private Document reference(int i) {
    var reference = document.references().get(i);
    var fields = member(Fields.REFERENCE);
    cited.get(i).ifPresent(citation -> addCited(fields, citation, reference));
    addCiting(fields, reference);
    addKeyword(fields, Fields.RELATION, reference.relation().toString());
    fields.add(new NumericDocValuesField(Fields.POSITION, i));
    addSentence(fields, reference.start());
    addProvisions(fields, reference.provisions());
    return fields;
  }

  private void addCited(Document fields, Citation citation, Reference reference) {
    addKeyword(fields, Fields.CITED, citation.term());
    String shown = reference.number() != null ? reference.number() : reference.name();
    addColumn(fields, Fields.CITED_AS, shown == null ? reference.text() : shown);
    named.issuerName(citation).ifPresent(name -> addColumn(fields, Fields.CITED_ISSUER, name));
  }

  private void addCiting(Document fields, Reference reference) {
    var citing = reference.citing();
    if (citing == null) {
      return;
    }
    if (citing.actor() != null) {
      addKeyword(fields, Fields.CITING, Fields.ACTOR);
      return;
    }
    var document = named.citing(reference);
    if (document.isPresent()) {
      addKeyword(fields, Fields.CITING, document.get().term());
      String shown = citing.number() != null ? citing.number() : citing.name();
      addColumn(fields, Fields.CITING_AS, String.valueOf(shown));
    }
  }

  private static void addProvisions(Document fields, List<ProvisionPath> paths) {
    var terms = new LinkedHashSet<String>();
    for (var path : paths) {
      terms.addAll(ProvisionTerms.of(path));
      String chain = ProvisionTerms.chain(path);
      fields.add(new SortedSetDocValuesField(Fields.PROVISION_NAMED, new BytesRef(term(chain))));
    }
    terms.forEach(term -> fields.add(keyword(Fields.PROVISION, term)));
  }

  private Document mention(ThemeMention mention) {
    var fields = member(Fields.MENTION);
    addKeyword(fields, Fields.THEME, mention.theme());
    fields.add(new NumericDocValuesField(Fields.MENTION_START, mention.start()));
    fields.add(new NumericDocValuesField(Fields.MENTION_END, mention.end()));
    addSentence(fields, mention.start());
    addKeyword(fields, Fields.THEME_FORM, mention.form().toString());
    addKeyword(fields, Fields.THEME_STANCE, mention.stance().toString());
    for (var name : mention.members()) {
      fields.add(keyword(Fields.THEME_MEMBER, name));
      fields.add(new SortedSetDocValuesField(Fields.THEME_MEMBER, new BytesRef(name)));
    }
    return fields;
  }

  private void addSentence(Document fields, int start) {
    fields.add(new NumericDocValuesField(Fields.SENTENCE, sentences.around(start).start()));
  }

  private Document document(Place place) {
    var mapper = making.json().mapper();
    var fields = member(Fields.DOCUMENT);
    fields.add(
        new StoredField(
            Fields.CARD,
            mapper.writeValueAsString(
                DocumentCard.of(place.id(), document, sources(place.others())))));
    fields.add(analysis == null ? analysis() : analysis);
    if (!document.pages().isEmpty()) {
      fields.add(new StoredField(Fields.PAGES, PageTerms.of(document.pages())));
    }
    if (document.needsOcr()) {
      fields.add(keyword(Fields.NEEDS_OCR, Fields.NEEDS_OCR));
    }
    addKeyword(fields, Fields.ID, place.id());
    addKeyword(fields, Fields.SOURCE, document.source());
    fields.add(keyword(Fields.MEDIA_TYPE, document.mediaType()));
    addFile(fields, place.origin(), place.stamp());
    fields.add(keyword(Fields.SHA256, document.sha256()));
    fields.add(keyword(Fields.MADE_WITH, making.fingerprints().term()));
    fields.add(new NumericDocValuesField(Fields.LENGTH, length));
    fields.add(new NumericDocValuesField(Fields.SENTENCES, sentences.count()));
    addWords(fields);
    addColumn(fields, Fields.THEMES_VERSION, document.themesVersion());
    var nearTerms = near.terms();
    nearTerms.forEach(term -> fields.add(new StringField(Fields.NEAR, term, Field.Store.NO)));
    if (!nearTerms.isEmpty()) {
      fields.add(new BinaryDocValuesField(Fields.NEAR_COLUMN, NearTerms.joined(nearTerms)));
    }
    addHeader(fields, document.header());
    var themes = new TreeSet<String>();
    document.themes().forEach(mention -> themes.add(mention.theme()));
    themes.forEach(theme -> addSet(fields, Fields.THEME, Fields.THEMES_COLUMN, theme));
    var cites = new TreeSet<String>();
    cited.forEach(one -> one.map(Citation::key).ifPresent(cites::add));
    cites.forEach(key -> addCites(fields, key));
    var accented = new SpellingsStream(spellings(), Form.SYLLABLE);
    fields.add(new Field(Fields.ALL, accented, FieldTypes.PRESENCE));
    var folded = new SpellingsStream(spellings(), Form.FOLD);
    fields.add(new Field(Fields.ALL_FOLD, folded, FieldTypes.PRESENCE));
    return fields;
  }

  private static void addFile(Document fields, String origin, @Nullable FileStamp stamp) {
    addKeyword(fields, Fields.ORIGIN, origin);
    var holder = Origin.holder(origin);
    if (holder.isPresent()) {
      fields.add(keyword(Fields.HOLDER, holder.get()));
      fields.add(new NumericDocValuesField(Fields.HOLDER_FILES, 0));
    }
    if (stamp != null) {
      fields.add(new NumericDocValuesField(Fields.FILE_BYTES, stamp.bytes()));
      fields.add(new NumericDocValuesField(Fields.FILE_MODIFIED, stamp.modified()));
    }
  }

  private void addWords(Document fields) {
    var finder = making.words();
    var text = document.text();
    var terms = words == null ? finder.stream(text, sentences) : words.stream();
    int count = words == null ? finder.count(text, sentences) : words.count();
    fields.add(new Field(Fields.WORDS, terms, FieldTypes.COUNTS));
    fields.add(new NumericDocValuesField(Fields.WORD_COUNT, count));
  }

  private StoredField analysis() {
    int size = document.text().length();
    return JsonField.of(Fields.ANALYSIS, document.withText(""), size, making.json().mapper());
  }

  private void addHeader(Document fields, Header header) {
    CitationKey.ofNumber(header.number())
        .ifPresent(key -> {
          addKeyword(fields, Fields.NUMBER_KEY, key);
          for (var token : Tokens.of(String.valueOf(header.number())).list()) {
            fields.add(keyword(Fields.NUMBER_PART, token.fold()));
          }
        });
    CitationKey.of(header).forEach(key -> fields.add(keyword(Fields.KEY, key)));
    issuer.ifPresent(known -> addIssuer(fields, known));
    if (header.title() != null) {
      var tokens = Tokens.of(header.title());
      addText(fields, tokens, Fields.TITLE, Fields.TITLE_FOLD, Fields.TITLE_PAIR);
      fields.add(new NumericDocValuesField(Fields.TITLE_HASH, TitleHash.of(tokens.list())));
    }
    addFolded(fields, Fields.KIND, header.kind());
    addFolded(fields, Fields.ISSUER, header.issuer());
    if (header.issuer() != null) {
      String name = Letters.fold(header.issuer());
      addKeyword(fields, Fields.AUTHORITY, issuer.map(Issuer::id).orElse(name));
    }
    addFolded(fields, Fields.FAMILY, header.family());
    if (header.issuer() != null) {
      var issuer = Tokens.of(header.issuer()).stream(Form.FOLD);
      fields.add(new Field(Fields.ISSUER_FOLD, issuer, FieldTypes.POSITIONS));
    }
    if (header.signer() != null) {
      var signer = Tokens.of(header.signer()).stream(Form.FOLD);
      fields.add(new Field(Fields.SIGNER_FOLD, signer, FieldTypes.POSITIONS));
    }
    PartialDate issued = header.issued();
    if (issued != null) {
      fields.add(new IntField(Fields.YEAR, issued.year(), Field.Store.NO));
      fields.add(new NumericDocValuesField(Fields.ISSUED, DateColumn.of(issued)));
    }
    if (header.effective() != null) {
      fields.add(new NumericDocValuesField(Fields.EFFECTIVE, DateColumn.of(header.effective())));
    }
  }

  private static void addIssuer(Document fields, Issuer issuer) {
    addKeyword(fields, Fields.ISSUER_ID, issuer.id());
    addKeyword(fields, Fields.ISSUER_LEVEL, issuer.level().toString());
    if (issuer.place() != null) {
      addKeyword(fields, Fields.ISSUER_PLACE, issuer.place());
    }
  }

  /** All fields of a text, which was scanned once for them. */
  private void addText(Document fields, Tokens tokens, String exact, String fold, String pair) {
    for (Token token : tokens.list()) {
      if (spellings.size() <= MOST_SPELLINGS) {
        spellings.add(token.spelling());
      }
    }
    fields.add(new Field(exact, tokens.stream(Form.SYLLABLE), FieldTypes.POSITIONS));
    fields.add(new Field(fold, tokens.stream(Form.FOLD), FieldTypes.POSITIONS));
    fields.add(new Field(pair, tokens.stream(Form.PAIR), FieldTypes.FREQUENCIES));
  }

  private Iterator<Spelling> spellings() {
    if (spellings.size() <= MOST_SPELLINGS) {
      return spellings.iterator();
    }
    var texts = passages.stream().map(this::textOf);
    return Stream.concat(texts, Stream.ofNullable(document.header().title()))
        .flatMap(text -> Tokens.of(text).list().stream())
        .map(Token::spelling)
        .iterator();
  }

  private String textOf(Passage passage) {
    return document.text().substring(passage.start(), passage.end());
  }

  private Document member(String role) {
    var fields = new Document();
    fields.add(keyword(Fields.ROLE, role));
    fields.add(keyword(Fields.BLOCK, origin));
    return fields;
  }
}
