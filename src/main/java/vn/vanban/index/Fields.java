package vn.vanban.index;

/**
 * The fields of the index. A document is one block: its passages, its references, its mentions of
 * themes, the other files that it was found in, then the document itself.
 */
public final class Fields {

  private Fields() {}

  /** On every member of a block: which of the five it is. */
  public static final String ROLE = "role";

  public static final String PASSAGE = "passage";
  public static final String REFERENCE = "reference";
  public static final String MENTION = "mention";
  public static final String DOCUMENT = "document";

  /** One more file of the document, which is shown by another one. */
  static final String OTHER_FILE = "other-file";

  /** On every member of a block: the document's origin, by which the block is replaced. */
  static final String BLOCK = "block";

  // Passages. The document's text is what its passages store, one after the other.

  /** Syllables with accents; positions. */
  public static final String TEXT = "text";

  /** Folded syllables; positions. */
  public static final String TEXT_FOLD = "text.fold";

  /** Folded pairs. */
  public static final String TEXT_PAIR = "text.pair";

  /** Stored: the passage as it stands in the stored text. */
  static final String PASSAGE_TEXT = "passage.text";

  /** Stored: {@link ProvisionTerms#chain}, absent for none. */
  static final String PASSAGE_PATH = "passage.path";

  /** Doc value: the passage's first UTF-16 unit in the stored text. */
  public static final String PASSAGE_START = "passage.start";

  // References.

  /** Term and doc value: {@link Citation#term} of what the reference names. */
  public static final String CITED = "cited";

  /** Doc value: the number or name that {@link #CITED} stands for, as answers show it. */
  public static final String CITED_AS = "cited.as";

  /** Doc value: the full name of the authority that {@link #CITED} names. */
  public static final String CITED_ISSUER = "cited.issuer";

  /** Terms: {@link ProvisionTerms#of}. */
  public static final String PROVISION = "cited.provision";

  /** Doc values: {@link ProvisionTerms#chain} of each provision that is named. */
  public static final String PROVISION_NAMED = "cited.provision.named";

  /** Term and doc value: the relation's code. */
  public static final String RELATION = "relation";

  /**
   * Term and doc value: {@link Citation#term} of the document that the text says is citing, or
   * {@link #ACTOR}; absent where it is the document that holds the reference.
   */
  public static final String CITING = "citing";

  /** Doc value: the number or name that {@link #CITING} stands for. */
  public static final String CITING_AS = "citing.as";

  /** In place of a citing document: an authority or a person. */
  public static final String ACTOR = "actor";

  /** Doc value, on references and mentions: first UTF-16 unit of the sentence it stands in. */
  public static final String SENTENCE = "sentence";

  /** Doc value: the reference's place in the document's list, from 0. */
  public static final String POSITION = "position";

  // Mentions of themes.

  /** Term and doc value, on mentions; terms on documents. */
  public static final String THEME = "theme";

  /** Terms and doc value: form, stance and members of a mention. */
  public static final String THEME_FORM = "theme.form";

  public static final String THEME_STANCE = "theme.stance";
  public static final String THEME_MEMBER = "theme.member";

  /** Doc values: a mention's span in the stored text. */
  public static final String MENTION_START = "mention.start";

  public static final String MENTION_END = "mention.end";

  // Documents.

  /** Term and doc value. */
  public static final String ID = "id";

  public static final String SOURCE = "source";

  /** Term and doc value: {@link Origin#key}; never shown in answers. */
  static final String ORIGIN = "file";

  public static final String SHA256 = "sha256";

  /** Doc values: {@link FileStamp}; absent where there is none. */
  static final String FILE_BYTES = "file.bytes";

  static final String FILE_MODIFIED = "file.modified";

  /** Term: {@link AnalysedDocument#mediaType} of the file that the document is shown by. */
  static final String MEDIA_TYPE = "media-type";

  /** Term, on what was found in an archive or a mail: {@link Origin#key} of that. */
  static final String HOLDER = "holder";

  /**
   * Doc value, beside {@link #HOLDER}: how many files of it are held, once all that it has are; 0
   * before.
   */
  static final String HOLDER_FILES = "holder.files";

  /** Term: with which analyzer, extractor and dictionary the document was made. */
  static final String MADE_WITH = "made-with";

  /** Term and doc value: the key of the document's own number. */
  public static final String NUMBER_KEY = "number.key";

  /** Terms: all keys that the document can be named by, {@link CitationKey}. */
  public static final String KEY = "key";

  /** Terms: the parts of the document's own number, folded. */
  public static final String NUMBER_PART = "number.part";

  /** Terms, folded, and doc value, as shown. */
  public static final String KIND = "kind";

  public static final String ISSUER = "issuer";

  /** Term and doc value: id of the authority that issued it; its level and its place. */
  public static final String ISSUER_ID = "issuer.id";

  public static final String ISSUER_LEVEL = "issuer.level";
  public static final String ISSUER_PLACE = "issuer.place";

  /**
   * Term and doc value: {@link #ISSUER_ID} where the authority is known, else the issuer's name,
   * folded: what tells issuers apart.
   */
  public static final String AUTHORITY = "authority";

  /** Folded syllables of the issuer; positions. */
  public static final String ISSUER_FOLD = "issuer.fold";

  public static final String FAMILY = "family";

  /** Year of issue: points and doc value. */
  public static final String YEAR = "year";

  /** Doc value: {@code yyyymmdd}, unknown parts 0; absent where the date is unknown. */
  public static final String ISSUED = "issued";

  /** Doc value: when it takes effect, in the form of {@link #ISSUED}. */
  public static final String EFFECTIVE = "effective";

  public static final String TITLE = "title";
  public static final String TITLE_FOLD = "title.fold";
  public static final String TITLE_PAIR = "title.pair";

  /** Doc value: 64 bits of the title's folded syllables, the same for the same words. */
  public static final String TITLE_HASH = "title.hash";

  public static final String SIGNER_FOLD = "signer.fold";

  /** Which folded syllables occur anywhere in text and title, without frequency or position. */
  public static final String ALL_FOLD = "all.fold";

  /** The same with accents. */
  public static final String ALL = "all";

  /**
   * Doc value: how many syllables, numbers and other words the text has; the parts of a document
   * number count each.
   */
  public static final String LENGTH = "length";

  /**
   * Lower-case words of the text as the built-in segmenter finds them, a space between their
   * syllables, with accents and in the spelling that all variants meet in; frequencies. Numbers,
   * addresses and the letters of list marks are none.
   */
  public static final String WORDS = "words";

  /** Doc value: how many words {@link #WORDS} has, repetitions included. */
  public static final String WORD_COUNT = "words.count";

  /** Doc value: how many sentences the text has. */
  public static final String SENTENCES = "sentences";

  /** Doc value: version of the theme dictionary that the document was read with. */
  public static final String THEMES_VERSION = "themes.version";

  /** Terms: {@link Shingles#nearTerms} of the text; texts that are nearly the same share some. */
  public static final String NEAR = "near";

  /** Doc value: the same terms one after the other, {@link NearTerms}. */
  static final String NEAR_COLUMN = "near.column";

  /** Terms: keys of all that the document cites. */
  public static final String CITES = "cites";

  /** Doc values: the same keys without those of which only kind and ordinal are known. */
  public static final String CITES_COLUMN = "cites.column";

  /** Doc values: ids of all themes that the document speaks of. */
  public static final String THEMES_COLUMN = "themes.column";

  /** Stored first, so that a reader can stop behind it: {@link DocumentCard}. */
  static final String CARD = "card";

  /** Stored: {@link PageTerms#of} where pages start; absent for formats without pages. */
  static final String PAGES = "pages";

  /** Term: itself, where some pages are pictures that wait for being recognised. */
  static final String NEEDS_OCR = "needs-ocr";

  /** Stored, on other files: {@link KeptFile.Stored}, one line of JSON. */
  static final String OTHER = "other";

  /** Stored: the document without its text, as {@link JsonField}. */
  static final String ANALYSIS = "analysis";
}
