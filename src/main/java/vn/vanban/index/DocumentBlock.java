package vn.vanban.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.index.analysis.Form;
import vn.vanban.index.analysis.Spelling;
import vn.vanban.index.analysis.SpellingsStream;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.reference.Reference;
import vn.vanban.text.Letters;
import vn.vanban.theme.ThemeMention;

/** An analysed document as the Lucene documents of its block, in their order. */
final class DocumentBlock {

  /** Lucene refuses terms of more than 32,766 bytes; a unit takes up to three. */
  private static final int LONGEST_TERM = 10_000;

  private final String file;
  private final AnalysedDocument document;
  private final @Nullable String ownKey;
  private final List<Document> block = new ArrayList<>();

  /** All that the text and the title are spelt with; distinct by identity, which is cheap. */
  private final Set<Spelling> spellings = Collections.newSetFromMap(new IdentityHashMap<>());

  private DocumentBlock(String file, AnalysedDocument document) {
    this.file = file;
    this.document = document;
    this.ownKey = numberKey(document.header().number()).orElse(null);
  }

  /**
   * @param file as {@link Fields#FILE}
   */
  static List<Document> of(
      String file,
      AnalysedDocument document,
      String id,
      Fingerprints fingerprints,
      DocumentJson json) {
    var block = new DocumentBlock(file, document);
    block.addPassages();
    block.addReferences();
    block.addMentions();
    block.addDocument(id, fingerprints, json);
    return block.block;
  }

  /** The key of a canonical number; empty where it is none. */
  static Optional<String> numberKey(@Nullable String number) {
    return number == null
        ? Optional.empty()
        : DocumentNumber.parse(number).map(DocumentNumber::key);
  }

  private void addPassages() {
    for (var passage : PassageCutter.cut(document.text(), document.provisions())) {
      String text = document.text().substring(passage.start(), passage.end());
      var fields = member(Fields.PASSAGE);
      fields.add(new StoredField(Fields.PASSAGE_TEXT, text));
      if (passage.path() != null) {
        fields.add(new StoredField(Fields.PASSAGE_PATH, ProvisionTerms.chain(passage.path())));
      }
      fields.add(new NumericDocValuesField(Fields.PASSAGE_START, passage.start()));
      addText(fields, text, Fields.TEXT, Fields.TEXT_FOLD, Fields.TEXT_PAIR);
    }
  }

  private void addReferences() {
    for (int i = 0; i < document.references().size(); i++) {
      var reference = document.references().get(i);
      var fields = member(Fields.REFERENCE);
      citedKey(reference).ifPresent(key -> addKeyword(fields, Fields.CITED, key));
      if (reference.name() != null) {
        fields.add(keyword(Fields.CITED_NAME, NameKey.of(reference.name())));
      }
      fields.add(keyword(Fields.RELATION, reference.relation().toString()));
      fields.add(new NumericDocValuesField(Fields.POSITION, i));
      var provisions = new LinkedHashSet<String>();
      for (var path : reference.provisions()) {
        provisions.addAll(ProvisionTerms.of(path));
      }
      provisions.forEach(term -> fields.add(keyword(Fields.PROVISION, term)));
    }
  }

  /** None where the document names itself: that cites nothing. */
  private Optional<String> citedKey(Reference reference) {
    return numberKey(reference.number()).filter(key -> !key.equals(ownKey));
  }

  private void addMentions() {
    for (ThemeMention mention : document.themes()) {
      var fields = member(Fields.MENTION);
      addKeyword(fields, Fields.THEME, mention.theme());
      addKeyword(fields, Fields.THEME_FORM, mention.form().toString());
      addKeyword(fields, Fields.THEME_STANCE, mention.stance().toString());
      for (var name : mention.members()) {
        fields.add(keyword(Fields.THEME_MEMBER, name));
        fields.add(new SortedSetDocValuesField(Fields.THEME_MEMBER, new BytesRef(name)));
      }
    }
  }

  private void addDocument(String id, Fingerprints fingerprints, DocumentJson json) {
    var mapper = json.mapper();
    var fields = member(Fields.DOCUMENT);
    fields.add(
        new StoredField(Fields.CARD, mapper.writeValueAsString(DocumentCard.of(id, document))));
    fields.add(new StoredField(Fields.ANALYSIS, mapper.writeValueAsString(withoutText())));
    addKeyword(fields, Fields.ID, id);
    addKeyword(fields, Fields.SOURCE, document.source());
    addKeyword(fields, Fields.FILE, file);
    fields.add(keyword(Fields.SHA256, document.sha256()));
    fields.add(keyword(Fields.MADE_WITH, fingerprints.term()));
    addHeader(fields, document.header());
    var themes = new TreeSet<String>();
    document.themes().forEach(mention -> themes.add(mention.theme()));
    themes.forEach(theme -> fields.add(keyword(Fields.THEME, theme)));
    var cites = new TreeSet<String>();
    document.references().forEach(reference -> citedKey(reference).ifPresent(cites::add));
    cites.forEach(key -> fields.add(keyword(Fields.CITES, key)));
    var accented = new SpellingsStream(spellings, Form.SYLLABLE);
    fields.add(new Field(Fields.ALL, accented, FieldTypes.PRESENCE));
    var folded = new SpellingsStream(spellings, Form.FOLD);
    fields.add(new Field(Fields.ALL_FOLD, folded, FieldTypes.PRESENCE));
  }

  private void addHeader(Document fields, Header header) {
    if (ownKey != null && header.number() != null) {
      addKeyword(fields, Fields.NUMBER_KEY, ownKey);
      for (var token : Tokens.of(header.number()).list()) {
        fields.add(keyword(Fields.NUMBER_PART, token.fold()));
      }
    }
    NameKey.of(header).ifPresent(name -> fields.add(keyword(Fields.NAME, name)));
    if (header.title() != null) {
      addText(fields, header.title(), Fields.TITLE, Fields.TITLE_FOLD, Fields.TITLE_PAIR);
    }
    addFolded(fields, Fields.KIND, header.kind());
    addFolded(fields, Fields.ISSUER, header.issuer());
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
      int date = issued.year() * 10_000 + issued.month() * 100 + issued.day();
      fields.add(new NumericDocValuesField(Fields.ISSUED, date));
    }
  }

  /** Scans {@code text} once for all its fields. */
  private void addText(Document fields, String text, String exact, String fold, String pair) {
    var tokens = Tokens.of(text);
    for (Token token : tokens.list()) {
      spellings.add(token.spelling());
    }
    fields.add(new Field(exact, tokens.stream(Form.SYLLABLE), FieldTypes.POSITIONS));
    fields.add(new Field(fold, tokens.stream(Form.FOLD), FieldTypes.POSITIONS));
    fields.add(new Field(pair, tokens.stream(Form.PAIR), FieldTypes.FREQUENCIES));
  }

  private AnalysedDocument withoutText() {
    return new AnalysedDocument(
        document.source(),
        document.sha256(),
        document.mediaType(),
        "",
        document.header(),
        document.provisions(),
        document.references(),
        document.themes(),
        document.warnings(),
        document.themesVersion());
  }

  private Document member(String role) {
    var fields = new Document();
    fields.add(keyword(Fields.ROLE, role));
    fields.add(keyword(Fields.BLOCK, file));
    block.add(fields);
    return fields;
  }

  private static void addFolded(Document fields, String name, @Nullable Object value) {
    if (value != null) {
      String shown = value.toString();
      fields.add(keyword(name, Letters.fold(shown)));
      fields.add(new SortedDocValuesField(name, new BytesRef(term(shown))));
    }
  }

  private static void addKeyword(Document fields, String name, String value) {
    fields.add(keyword(name, value));
    fields.add(new SortedDocValuesField(name, new BytesRef(term(value))));
  }

  private static StringField keyword(String name, String value) {
    return new StringField(name, term(value), Field.Store.NO);
  }

  private static String term(String value) {
    return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
  }
}
