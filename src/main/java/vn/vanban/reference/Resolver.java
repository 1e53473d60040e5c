package vn.vanban.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.text.Letters;

/** Finds which document each mention means: short forms by the nearest fuller mention of a kind. */
final class Resolver {

  /** How many mentions with the same ordinal and kind are tried for the issuer's sake. */
  private static final int MAX_TRIED = 50;

  /** Items of a list that are gone back over for its first. */
  private static final int MAX_LISTED = 20;

  /** UTF-16 units of "sửa đổi, bổ sung một số điều của" that are looked at before a mention. */
  private static final int MAX_VERB = 30;

  private static final List<String> SUPERSEDING =
      List.of("thay thế", "thay thế cho", "thay cho", "bãi bỏ", "hủy bỏ", "một số điều của");

  private record Fuller(int order, DocumentNumber number, @Nullable String issuer) {}

  private final String text;
  private final Header header;
  private final List<Placed> placed;
  private final Map<String, List<Fuller>> fuller = new HashMap<>();

  /** Kinds and ordinals that are a document's wherever they stand in this text. */
  private final Set<String> sure = new HashSet<>();

  private final Map<String, String> numbersOfNames = new HashMap<>();
  private final Map<DocumentKind, Identity> latest = new EnumMap<>(DocumentKind.class);

  Resolver(String text, Header header, List<Placed> placed) {
    this.text = text;
    this.header = header;
    this.placed = placed;
  }

  /** One identity for each placed mention; empty for a doubtful one that nothing bears out. */
  List<Optional<Identity>> resolve() {
    var kinds = new ArrayList<Optional<DocumentKind>>();
    for (int i = 0; i < placed.size(); i++) {
      kinds.add(Optional.ofNullable(kind(i, kinds)));
      switch (placed.get(i).mention().naming()) {
        case Naming.Numbered(var number) -> remember(i, kinds.get(i).orElse(null), number);
        case Naming.Abbreviated a when !a.doubtful() ->
            sure.add(key(kinds.get(i).orElse(null), a.ordinal()));
        case Naming.Abbreviated _, Naming.Named _, Naming.Self _ -> {}
      }
    }
    var resolved = new ArrayList<Optional<Identity>>();
    boolean superseded = false;
    for (int i = 0; i < placed.size(); i++) {
      var identity = identity(i, kinds.get(i).orElse(null));
      superseded = isSuperseded(i, superseded);
      if (!superseded || identity.isPresent() && isFirst(identity.get())) {
        identity.ifPresent(this::rememberLatest);
      }
      resolved.add(identity);
    }
    return List.copyOf(resolved);
  }

  private void remember(int order, @Nullable DocumentKind kind, DocumentNumber number) {
    var mention = placed.get(order).mention();
    String span = Letters.lower(Words.onOneLine(text, mention.start(), mention.end()));
    int so = span.lastIndexOf(" số ");
    if (so > 0) {
      numbersOfNames.putIfAbsent(span.substring(0, so), number.text());
    }
    var entry = new Fuller(order, number, issuer(placed.get(order)));
    fuller.computeIfAbsent(key(kind, number.ordinal()), _ -> new ArrayList<>()).add(entry);
    if (kind != null) {
      fuller.computeIfAbsent(key(null, number.ordinal()), _ -> new ArrayList<>()).add(entry);
    }
  }

  private void rememberLatest(Identity identity) {
    if (identity.kind() != null && !identity.own()) {
      latest.put(basic(identity.kind()), identity);
    }
  }

  private boolean isFirst(Identity identity) {
    return identity.kind() == null || !latest.containsKey(basic(identity.kind()));
  }

  /** "Nghị định số 5 thay thế Nghị định số 4. Nghị định này …" goes on with the new one. */
  private boolean isSuperseded(int i, boolean before) {
    int left = placed.get(i).left();
    if (before && Gaps.joins(text, placed.get(i - 1).right(), left)) {
      return true;
    }
    int start = Math.max(0, left - MAX_VERB);
    String lead = Letters.lower(Letters.collapseSpaces(text.substring(start, left))).strip();
    return SUPERSEDING.stream().anyMatch(lead::endsWith);
  }

  /** As written; in a list that of the item before; else what the number's symbol tells. */
  private @Nullable DocumentKind kind(int i, List<Optional<DocumentKind>> before) {
    var mention = placed.get(i).mention();
    if (mention.kind() != null) {
      return mention.kind();
    }
    boolean listed = i > 0 && sharesSentence(i) && !isCalledDocument(mention);
    DocumentKind shared = listed ? before.get(i - 1).orElse(null) : null;
    if (!(mention.naming() instanceof Naming.Numbered(var number))) {
      return shared;
    }
    String symbol = number.kindSymbol();
    if (symbol == null && isCalledDocument(mention) && number.symbols().size() > 1) {
      return DocumentKind.CONG_VAN;
    }
    if (symbol == null) {
      boolean letter = number.year() == null && number.symbols().size() > 1;
      if (listed && letter && isListOfDocuments(i)) {
        return DocumentKind.CONG_VAN;
      }
      boolean legal = shared == DocumentKind.LUAT || shared == DocumentKind.NGHI_QUYET;
      return legal && number.year() != null ? shared : null;
    }
    if (shared != null && shared.symbols().contains(symbol)) {
      return shared;
    }
    return ofSymbol(symbol, number.family());
  }

  /** "các văn bản số 12/TTr-BYT ngày …, số 455/BYT-PC": the list has no kind of its own. */
  private boolean isListOfDocuments(int i) {
    int first = i - 1;
    while (first > 0
        && i - first < MAX_LISTED
        && placed.get(first).mention().kind() == null
        && !isCalledDocument(placed.get(first).mention())
        && sharesSentence(first)) {
      first--;
    }
    return isCalledDocument(placed.get(first).mention());
  }

  /** "văn bản số 12": whatever its kind is, it does not go on with a list. */
  private boolean isCalledDocument(Item.Mention mention) {
    return Letters.lower(text.charAt(mention.start())) == 'v';
  }

  private boolean sharesSentence(int i) {
    return placed.get(i).sentence().equals(placed.get(i - 1).sentence());
  }

  private static @Nullable DocumentKind ofSymbol(String symbol, Family family) {
    var kinds = DocumentKind.ofSymbol(symbol);
    boolean party = family == Family.PARTY;
    return switch (symbol) {
      case "QĐ" -> party ? null : DocumentKind.QUYET_DINH;
      case "TT" -> party ? DocumentKind.THONG_TRI : DocumentKind.THONG_TU;
      case "CT" -> DocumentKind.CHI_THI;
      case "CTr" -> DocumentKind.CHUONG_TRINH;
      case "L" -> DocumentKind.LENH;
      default -> kinds.isEmpty() ? null : kinds.getFirst();
    };
  }

  private Optional<Identity> identity(int i, @Nullable DocumentKind kind) {
    return switch (placed.get(i).mention().naming()) {
      case Naming.Numbered(var number) -> {
        boolean own = header.number() != null && header.number().equals(number.text());
        yield Optional.of(new Identity(kind, number.text(), null, own));
      }
      case Naming.Named(var name, _) -> Optional.of(new Identity(kind, null, name, false));
      case Naming.Self(var doubtful) -> self(kind, doubtful);
      case Naming.Abbreviated abbreviated -> abbreviated(i, kind, abbreviated);
    };
  }

  private Optional<Identity> self(@Nullable DocumentKind kind, boolean doubtful) {
    if (kind == null) {
      return Optional.of(new Identity(header.kind(), header.number(), null, true));
    }
    if (header.kind() != null && basic(header.kind()) == basic(kind)) {
      return Optional.of(new Identity(kind, header.number(), null, true));
    }
    var antecedent = latest.get(basic(kind));
    if (antecedent != null) {
      String number = antecedent.number();
      number = number == null ? numberOf(antecedent.name()) : number;
      return Optional.of(new Identity(kind, number, antecedent.name(), false));
    }
    return doubtful ? Optional.empty() : Optional.of(new Identity(kind, null, null, false));
  }

  /** The number under which a name stands elsewhere: "Luật Thanh niên số 57/2020/QH14". */
  private @Nullable String numberOf(@Nullable String name) {
    return name == null ? null : numbersOfNames.get(Letters.lower(name));
  }

  private Optional<Identity> abbreviated(
      int i, @Nullable DocumentKind kind, Naming.Abbreviated naming) {
    if (naming.completed() != null) {
      return Optional.of(Identity.numbered(kind, naming.completed().text()));
    }
    var number = nearest(i, kind, naming);
    if (number != null) {
      return Optional.of(Identity.numbered(kind == null ? kindOf(number) : kind, number.text()));
    }
    boolean borneOut = !naming.doubtful() || sure.contains(key(kind, naming.ordinal()));
    return borneOut ? Optional.of(own(kind, naming.ordinal())) : Optional.empty();
  }

  /** "Văn bản 1850" is a letter where its number has no kind's symbol. */
  private static @Nullable DocumentKind kindOf(DocumentNumber number) {
    String symbol = number.kindSymbol();
    return symbol == null ? DocumentKind.CONG_VAN : ofSymbol(symbol, number.family());
  }

  /** The document itself where its own number is the only one that fits; else nobody knows. */
  private Identity own(@Nullable DocumentKind kind, String ordinal) {
    var mine = header.number() == null ? null : DocumentNumber.parse(header.number()).orElse(null);
    boolean fits =
        mine != null
            && kind != null
            && header.kind() == kind
            && stripped(mine.ordinal()).equals(stripped(ordinal));
    return new Identity(kind, fits ? header.number() : null, null, fits);
  }

  private @Nullable DocumentNumber nearest(
      int i, @Nullable DocumentKind kind, Naming.Abbreviated naming) {
    var candidates = fuller.getOrDefault(key(kind, naming.ordinal()), List.of());
    String issuer = issuer(placed.get(i));
    int next = firstFrom(candidates, i);
    for (int c = next - 1; c >= Math.max(0, next - MAX_TRIED); c--) {
      if (fits(candidates.get(c), naming.year(), issuer)) {
        return candidates.get(c).number();
      }
    }
    for (int c = next; c < Math.min(candidates.size(), next + MAX_TRIED); c++) {
      if (fits(candidates.get(c), naming.year(), issuer)) {
        return candidates.get(c).number();
      }
    }
    return null;
  }

  /** The index of the first candidate that stands at {@code order} or later. */
  private static int firstFrom(List<Fuller> candidates, int order) {
    int low = 0;
    int high = candidates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (candidates.get(middle).order() < order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean fits(Fuller candidate, @Nullable String year, @Nullable String issuer) {
    boolean sameYear = year == null || year.equals(candidate.number().year());
    String other = candidate.issuer();
    boolean sameIssuer =
        issuer == null || other == null || other.contains(issuer) || issuer.contains(other);
    return sameYear && sameIssuer;
  }

  private @Nullable String issuer(Placed item) {
    var issuer = item.issuer();
    return issuer == null
        ? null
        : Letters.lower(Words.onOneLine(text, issuer.start(), issuer.end()));
  }

  private static String key(@Nullable DocumentKind kind, String ordinal) {
    return (kind == null ? "" : basic(kind).name()) + ' ' + stripped(ordinal);
  }

  private static String stripped(String ordinal) {
    int i = 0;
    while (i + 1 < ordinal.length() && ordinal.charAt(i) == '0') {
      i++;
    }
    return Letters.lower(ordinal.substring(i));
  }

  /** Kinds that are called by each other's name. */
  private static DocumentKind basic(DocumentKind kind) {
    return switch (kind) {
      case CHUONG_TRINH_HANH_DONG -> DocumentKind.CHUONG_TRINH;
      case THONG_TU_LIEN_TICH -> DocumentKind.THONG_TU;
      case NGHI_QUYET_LIEN_TICH -> DocumentKind.NGHI_QUYET;
      default -> kind;
    };
  }
}
