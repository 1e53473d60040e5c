package vn.vanban.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Header;
import vn.vanban.document.Warning;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Reference.Form;
import vn.vanban.text.Sentences;

/**
 * Finds the references of a stored text: scan, parse, resolve. Takes time linear in the length of
 * the text. Immutable and thread-safe.
 */
public final class ReferenceExtractor {

  private final Phrases<Trigger> triggers = Vocabulary.triggers();
  private final KnownNames names;
  private final NumberChecks numberChecks;
  private final DateChecks dateChecks;

  public ReferenceExtractor() {
    this(Issuers.builtIn());
  }

  public ReferenceExtractor(Issuers issuers) {
    this(List.of(), issuers);
  }

  /**
   * @param titles names of documents besides the laws that are built in, with their kinds, as a
   *     collection's titles give them: "Luật Đất đai", "Chiến lược biển"
   */
  public ReferenceExtractor(Collection<String> titles) {
    this(titles, Issuers.builtIn());
  }

  /**
   * @param titles names of documents besides the laws that are built in, as above
   */
  public ReferenceExtractor(Collection<String> titles, Issuers issuers) {
    names = new KnownNames(titles);
    numberChecks = new NumberChecks(issuers);
    dateChecks = new DateChecks(issuers);
  }

  /**
   * @param storedText as {@link vn.vanban.text.StoredText} gives it; spans count on it
   * @param header what the document says of itself; it tells own number from reference and what
   *     "Nghị định này" means
   */
  public Extraction extract(String storedText, Header header) {
    var own = new OwnNumber(storedText, header);
    var items = withoutOwnNumber(new ItemScanner(storedText, triggers, names).scan(), own);
    if (!holdsMention(items)) {
      return new Extraction(List.of(), List.of());
    }
    var sentences = Sentences.of(storedText);
    var placed = new Placement(storedText, items, sentences).place();
    var identities = new Resolver(storedText, header, placed).resolve();
    var rulings = new Relations(storedText, header, items, placed, identities, sentences).rule();
    var references = new ArrayList<Reference>();
    var warnings = new ArrayList<Warning>();
    for (int i = 0; i < placed.size(); i++) {
      Optional<Identity> identity = identities.get(i);
      if (identity.isPresent()) {
        references.add(reference(storedText, placed.get(i), identity.get(), rulings.get(i)));
        warnings.addAll(numberChecks.of(storedText, placed.get(i)));
      }
    }
    warnings.addAll(dateChecks.of(references, header));
    warnings.sort(Comparator.comparingInt(Warning::start));
    return new Extraction(references, warnings);
  }

  private static List<Item> withoutOwnNumber(List<Item> items, OwnNumber own) {
    var others = new ArrayList<Item>(items.size());
    for (var item : items) {
      if (!(item instanceof Mention mention && own.is(mention))) {
        others.add(item);
      }
    }
    return others;
  }

  private static boolean holdsMention(List<Item> items) {
    for (var item : items) {
      if (item instanceof Mention) {
        return true;
      }
    }
    return false;
  }

  private static Reference reference(String text, Placed placed, Identity identity, Ruling ruling) {
    var mention = placed.mention();
    var form = form(mention.naming());
    return new Reference(
        mention.start(),
        mention.end(),
        text.substring(mention.start(), mention.end()),
        form,
        identity.number(),
        form == Form.NAMED ? identity.name() : null,
        identity.kind(),
        issuer(text, placed),
        placed.issued(),
        placed.provisions(),
        ruling.relation(),
        ruling.citing(),
        placed.sentence());
  }

  private static @Nullable String issuer(String text, Placed placed) {
    var issuer = placed.issuer();
    return issuer == null ? null : Words.onOneLine(text, issuer.start(), issuer.end());
  }

  private static Form form(Naming naming) {
    return switch (naming) {
      case Naming.Numbered _ -> Form.NUMBER;
      case Naming.Abbreviated _ -> Form.SHORT;
      case Naming.Named _ -> Form.NAMED;
      case Naming.Self _ -> Form.SELF;
    };
  }
}
