package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Dated;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;

/** Finds who made a document and when, where that stands before its mention. */
final class Makers {

  /** Words between an authority and what it does: "đã thống nhất". */
  private static final int MAX_ADVERBS = 6;

  private static final Set<String> MAKING = Set.of("có", "ra", "ký", "kí", "trình");

  /** "theo đề nghị của A tại Tờ trình số 5", "A góp ý tại Công văn số 6". */
  private static final List<String> STATING =
      List.of(
          "đề nghị",
          "ý kiến",
          "kiến nghị",
          "góp ý",
          "thẩm định",
          "báo cáo",
          "đề xuất",
          "trả lời",
          "tham mưu",
          "thẩm tra",
          "chỉ đạo",
          "phúc đáp",
          "chấp thuận",
          "đồng ý",
          "cho phép",
          "hướng dẫn",
          "quy định",
          "yêu cầu",
          "cụ thể hóa",
          "giao");

  private static final List<String> ASKING = List.of("lấy ý kiến", "xin ý kiến", "hỏi ý kiến");

  /** What is said of a document on the day that stands before it. */
  private static final List<String> APPEARING =
      List.of("ra đời", "được ban hành", "được thông qua", "được ký");

  /** UTF-16 units before who says it: "theo đề nghị của". */
  private static final int MAX_LEAD = 30;

  /** Items between two documents that one verb governs. */
  private static final int MAX_ITEMS = 12;

  private final String text;
  private final Layout layout;
  private final Announced announced;

  Makers(Layout layout) {
    this.layout = layout;
    announced = new Announced(layout);
    text = layout.text();
  }

  /**
   * {@code placed} with what stands before it: "Ngày 8/9/2023, Thành ủy ban hành …".
   *
   * @param index of the first item that belongs to it
   */
  Placed complete(Placed placed, int index, @Nullable Placed before) {
    int verb = makingVerb(placed, index);
    if (verb == Integer.MIN_VALUE) {
      var author = placed.issuer() == null ? author(placed, index) : null;
      return author == null ? told(placed, index, before) : placed.with(placed.issued(), author);
    }
    int who = verb;
    int date = -1;
    if (layout.isFree(who) && layout.get(who) instanceof Dated) {
      date = who;
      who--;
    }
    int verbStart = verb + 1 < index ? layout.get(verb + 1).start() : placed.left();
    Authority maker = null;
    if (layout.isFree(who)
        && layout.get(who) instanceof Authority authority
        && authority.heading() != Trigger.Heading.ACTORS
        && placed.sentence().contains(authority.start())
        && isAdverbial(authority.end(), verbStart)
        && (!isAttached(verbStart, placed.left()) || isBehindDo(authority))) {
      boolean dated = date < 0 && layout.isFree(who - 1) && layout.get(who - 1) instanceof Dated;
      if (dated && isDateOf(layout.get(who - 1), authority, placed)) {
        date = who - 1;
      }
      maker = dated ? authority : withOwner(authority, who);
    }
    maker = maker == null && placed.issuer() == null ? opener(placed, index, verbStart) : maker;
    PartialDate made = null;
    if (date >= 0 && layout.get(date) instanceof Dated dated) {
      boolean near = maker != null || isAdverbial(dated.end(), verbStart);
      made = near && placed.sentence().contains(dated.start()) ? dated.date() : null;
    }
    boolean issuerStays = placed.issuer() != null || maker == null;
    return placed.with(finer(placed.issued(), made), issuerStays ? placed.issuer() : maker);
  }

  /** "Huyện ủy đã mở hội nghị; ban hành Kế hoạch số 5": who opens the sentence makes it, too. */
  private @Nullable Authority opener(Placed placed, int index, int verb) {
    int before = Words.backOverSpace(text, verb);
    if (before == 0 || text.charAt(before - 1) != ';') {
      return null;
    }
    for (int i = index - 1; i >= Math.max(0, index - MAX_ITEMS); i--) {
      var item = layout.get(i);
      if (item.start() < placed.sentence().start()) {
        return null;
      }
      if (item instanceof Authority authority
          && authority.heading() != Trigger.Heading.ACTORS
          && layout.isFree(i)
          && "đã".equals(wordAt(Words.gap(text, item.end())))
          && opensClause(item.start(), placed.sentence().start())) {
        return authority;
      }
    }
    return null;
  }

  private boolean opensClause(int at, int sentence) {
    int before = Words.backOverSpace(text, at);
    return before <= sentence
        || text.charAt(before - 1) == ','
        || Gaps.words(text, sentence, at, 3) < 3;
  }

  private String wordAt(int at) {
    return Letters.lower(text.substring(at, Words.end(text, at)));
  }

  /** The day before the maker, where only its year stands behind the document. */
  private static @Nullable PartialDate finer(
      @Nullable PartialDate told, @Nullable PartialDate made) {
    boolean same = told != null && made != null && told.year() == made.year();
    return told == null || same && told.month() == 0 ? made : told;
  }

  /** "Ngày 3/4/2021, Chính phủ …", "năm 2021, khi Chính phủ …". */
  private boolean isFronted(int from, int to) {
    String glue = layout.glue(from, to).strip();
    return glue.equals(",") || glue.equals(":") || glue.equals(", khi") || glue.equals("khi");
  }

  /** "Ngày 8/9/2023, Thành ủy …", and without the comma at the head of a sentence. */
  private boolean isDateOf(Item dated, Authority authority, Placed placed) {
    boolean first = Gaps.words(text, placed.sentence().start(), dated.start(), 1) == 0;
    return isFronted(dated.end(), authority.start())
        || first && layout.glue(dated.end(), authority.start()).isBlank();
  }

  /** "Sở Y tế của tỉnh": the place behind "của" belongs to the name of the office before it. */
  private Authority withOwner(Authority authority, int index) {
    return authority.heading() == Trigger.Heading.PLACE
            && layout.isFree(index - 1)
            && layout.get(index - 1) instanceof Authority office
            && layout.glue(office.end(), authority.start()).strip().equals("của")
        ? new Authority(office.start(), authority.end(), office.heading())
        : authority;
  }

  /** Who says in the document what is told before "tại". */
  private @Nullable Authority author(Placed placed, int index) {
    if (isBracketed(placed, index) && layout.get(index - 1) instanceof Authority author) {
      return author;
    }
    int at = Words.startOfPrevious(text, placed.left());
    boolean plural = "các".equals(Words.previous(text, placed.left()));
    String lead = Words.previous(text, plural ? at : placed.left());
    boolean led = "tại".equals(lead) || "bằng".equals(lead);
    at = plural ? Words.startOfPrevious(text, at) : at;
    if (!led || index == 0 || at < placed.sentence().start()) {
      return null;
    }
    var director = director(index, placed.sentence().start());
    if (director != null) {
      return director;
    }
    int who = isStatedBy(index - 1, at) ? index - 2 : index - 1;
    if (!layout.isFree(who) || !(layout.get(who) instanceof Authority author)) {
      return null;
    }
    int start = Math.max(placed.sentence().start(), author.start() - MAX_LEAD);
    if (Gaps.mentions(text, start, author.start(), ASKING)) {
      return asker(who, placed);
    }
    boolean near = author.end() <= at && Gaps.words(text, author.end(), at, 9) < 9;
    String around = Letters.lower(Letters.collapseSpaces(text.substring(start, at)));
    return near
            && !Gaps.has(text, author.end(), at, ",;:.")
            && (STATING.stream().anyMatch(around::contains) || isListedAuthor(author))
        ? author
        : null;
  }

  /** "Sở Nội vụ đã lấy ý kiến các sở tại Công văn số 5": who asks wrote it. */
  private @Nullable Authority asker(int asked, Placed placed) {
    return layout.isFree(asked - 1)
            && layout.get(asked - 1) instanceof Authority asking
            && asking.heading() != Trigger.Heading.ACTORS
            && asking.start() >= placed.sentence().start()
            && Gaps.words(text, asking.end(), layout.get(asked).start(), MAX_ADVERBS) < MAX_ADVERBS
        ? asking
        : null;
  }

  /** "Bộ Tư pháp hướng dẫn tại", "Chính phủ cụ thể hóa bằng": the verb between them. */
  private boolean isStatedBy(int verb, int lead) {
    return verb > 0
        && layout.get(verb) instanceof Verb said
        && (said.act() == Act.GUIDE || said.act() == Act.CONCRETISE)
        && layout.glue(said.end(), lead).isEmpty()
        && layout.glue(layout.get(verb - 1).end(), said.start()).length() < 4;
  }

  /** "chỉ đạo của A đối với B, C tại Công văn số 5": who comes first, not who is told. */
  private @Nullable Authority director(int index, int sentence) {
    for (int i = index - 1; i >= Math.max(0, index - MAX_ITEMS); i--) {
      var item = layout.get(i);
      if (item.start() < sentence || !(item instanceof Authority authority) || layout.isTaken(i)) {
        return null;
      }
      boolean told = Words.match(text, Words.gap(text, item.end()), "đối với") >= 0;
      if (told && "của".equals(Words.previous(text, item.start()))) {
        return authority;
      }
    }
    return null;
  }

  /** "ý kiến của Bộ Tư pháp (công văn số 5)": a letter in brackets behind who wrote it. */
  private boolean isBracketed(Placed placed, int index) {
    var kind = placed.mention().kind();
    return layout.isFree(index - 1)
        && (kind == DocumentKind.CONG_VAN || kind == DocumentKind.TO_TRINH)
        && layout.get(index - 1) instanceof Authority author
        && author.heading() != Trigger.Heading.ACTORS
        && layout.glue(author.end(), placed.left()).equals("(");
  }

  /** ", B tại Công văn số 7": goes on with a list of those who gave their opinion. */
  private boolean isListedAuthor(Authority author) {
    int i = Words.backOverSpace(text, author.start());
    return i > 0 && ",;".indexOf(text.charAt(i - 1)) >= 0
        || "và".equals(Words.previous(text, author.start()));
  }

  /** The index before the verb that makes the mention; MIN_VALUE where none does. */
  private int makingVerb(Placed placed, int index) {
    int last = index - 1;
    if (last >= 0
        && layout.get(last) instanceof Verb verb
        && verb.act() == Act.ISSUE
        && placed.sentence().contains(verb.start())
        && Gaps.words(text, verb.end(), placed.left(), 5) < 5
        && !Gaps.has(text, verb.end(), placed.left(), ",;:.")) {
      return beforeChain(last);
    }
    String word = Words.previous(text, placed.left());
    return word != null && MAKING.contains(word) ? last : Integer.MIN_VALUE;
  }

  /** "đã ký, ban hành": the index before the first of the verbs. */
  private int beforeChain(int last) {
    int first = last;
    while (first > 0
        && layout.get(first - 1) instanceof Verb before
        && before.act() == Act.ISSUE
        && Gaps.words(text, before.end(), layout.get(first).start(), 2) < 2) {
      first--;
    }
    return first - 1;
  }

  /** "ban hành kèm theo": what precedes it is made, not who makes it, unless "do" says so. */
  private boolean isAttached(int verbStart, int left) {
    return layout.glue(verbStart, left).endsWith("kèm theo");
  }

  private boolean isBehindDo(Authority authority) {
    return "do".equals(Words.previous(text, authority.start()));
  }

  private boolean isAdverbial(int from, int to) {
    return to >= from
        && Gaps.words(text, from, to, MAX_ADVERBS + 1) <= MAX_ADVERBS
        && !Gaps.has(text, from, to, ";:.");
  }

  private Placed told(Placed placed, int index, @Nullable Placed before) {
    var shared = sharing(placed, index, before);
    var author = shared.issuer() == null ? announced.author(placed, index, before) : null;
    var dated = shared.issued() == null ? appeared(placed, index) : null;
    return author == null && dated == null
        ? shared
        : shared.with(
            dated == null ? shared.issued() : dated, author == null ? shared.issuer() : author);
  }

  /** "Năm 2016, Chỉ thị 05 ra đời". */
  private @Nullable PartialDate appeared(Placed placed, int index) {
    return layout.isFree(index - 1)
            && layout.get(index - 1) instanceof Dated dated
            && placed.sentence().contains(dated.start())
            && ",".equals(layout.glue(dated.end(), placed.left()).strip())
            && Words.matchAny(text, Words.gap(text, placed.right()), APPEARING) >= 0
        ? dated.date()
        : null;
  }

  /** "ban hành Kế hoạch số 5 và Quyết định số 6": one maker made both. */
  private Placed sharing(Placed placed, int index, @Nullable Placed before) {
    if (before == null) {
      return placed;
    }
    var maker = before.issuer();
    if (maker == null || placed.issuer() != null || maker.end() > before.left()) {
      return placed;
    }
    if (Gaps.has(text, before.right(), placed.left(), ";")) {
      return placed;
    }
    if (Gaps.joins(text, before.right(), placed.left())) {
      // A date behind the first of them is its own.
      boolean shared = placed.issued() == null && before.right() == before.mention().end();
      return placed.with(shared ? before.issued() : placed.issued(), maker);
    }
    boolean governed =
        "và".equals(Words.previous(text, placed.left()))
            && before.index() == lastStatement(index)
            && before.sentence().equals(placed.sentence())
            && !Gaps.has(text, before.right(), placed.left(), ",;:");
    return governed ? placed.with(placed.issued(), maker) : placed;
  }

  /** The last item before {@code index} that is a document, a verb or an authority that acts. */
  private int lastStatement(int index) {
    for (int i = index - 1; i >= Math.max(0, index - MAX_ITEMS); i--) {
      boolean other = layout.get(i) instanceof Verb || layout.get(i) instanceof Authority;
      if (layout.get(i) instanceof Mention || other && !layout.isTaken(i)) {
        return i;
      }
    }
    return -1;
  }
}
