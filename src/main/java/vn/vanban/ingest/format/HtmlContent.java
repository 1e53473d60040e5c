package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * The part of a web page that people came to read. First everything goes that its element, its
 * class or its heading calls furniture, unless most of the page's prose is in it; then the element
 * that the page itself marks as its content is taken, else the one that holds most of the prose.
 */
final class HtmlContent {

  private static final String NEVER_CONTENT =
      "script, style, noscript, template, svg, iframe, object, embed, form, button, input, select,"
          + " textarea, nav, aside, dialog, link, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none], [role=navigation], [role=search],"
          + " [role=complementary], [role=banner], [role=contentinfo]";

  /** Parts of class names and ids, lower case. */
  private static final Set<String> FURNITURE =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "share",
          "sharing",
          "sharedaddy",
          "social",
          "related",
          "lienquan",
          "comment",
          "comments",
          "binhluan",
          "cmt",
          "tags",
          "keyword",
          "keywords",
          "tukhoa",
          "sidebar",
          "footer",
          "masthead",
          "colophon",
          "banner",
          "ads",
          "adv",
          "advert",
          "advertisement",
          "qc",
          "quangcao",
          "cookie",
          "popup",
          "modal",
          "newsletter",
          "subscribe",
          "pagination",
          "pager",
          "toolbar",
          "widget",
          "hotline",
          "logo",
          "login",
          "search",
          "secondary",
          "rating",
          "copyright",
          "docnhieu",
          "tinmoi",
          "mostread",
          "recommend",
          "recommended",
          "duongdan",
          "skip",
          "ticker",
          "live",
          "topbar",
          "headertop",
          "tinlienquan",
          // The national database of legal texts (vbpl.vn).
          "left190",
          "boxmap",
          "vbfile",
          "vblienquan");

  /** What a box that is not content is headed by, folded. */
  private static final List<String> FURNITURE_HEADINGS =
      List.of(
          "tin lien quan",
          "bai lien quan",
          "tin cung chuyen muc",
          "cung chuyen muc",
          "doc nhieu",
          "xem nhieu",
          "tin moi",
          "bai moi",
          "binh luan",
          "y kien ban doc",
          "chia se",
          "tu khoa",
          "chu de:",
          "co the ban quan tam",
          "tin khac",
          "bai viet khac",
          "tin doc nhieu",
          "xem them",
          "quang cao",
          "luu tru",
          "van ban lien quan",
          "tai file dinh kem",
          "ho tro truc tuyen");

  /** Pages around the shortest news items have about eight times their prose as furniture. */
  private static final int LOST = 20;

  /** Shorter titles are names of sections. */
  private static final int SHORTEST_HEADLINE = 12;

  private static final String BOXES = "div, section, ul, ol, table, p";

  private HtmlContent() {}

  /** Takes {@code page} apart: what is not content is gone from it afterwards. */
  static Element of(Document page) {
    Element whole = page.body();
    whole.select(NEVER_CONTENT).remove();
    Element body = whole.clone();
    dropNamedFurniture(body);
    dropHeadedFurniture(body);
    dropLinkLists(body);
    if (prose(whole) > LOST * prose(body)) {
      // The page names its content like furniture.
      return whole;
    }
    Element headline = headline(body, page);
    Element marked = marked(body, headline);
    return marked != null ? marked : mostProse(body, headline);
  }

  /** Syllables of {@code content} that stand neither in a heading nor in a link. */
  static int proseSyllables(Element content) {
    var copy = content.clone();
    copy.select("h1, h2, h3, h4, h5, h6, title").remove();
    if (!copy.select("p").isEmpty()) {
      copy.select("a[href]:not(p a)").remove();
    }
    String text = Letters.collapseSpaces(copy.text());
    return text.isEmpty() ? 0 : text.split(" ", -1).length;
  }

  private static void dropNamedFurniture(Element body) {
    int all = prose(body);
    for (var element : List.copyOf(body.select("header, footer, [class], [id]"))) {
      if (element.equals(body) || element.parent() == null || !isNamedFurniture(element)) {
        continue;
      }
      boolean heading = !element.select("h1").isEmpty() || element.normalName().matches("h[1-6]");
      if (!heading && prose(element) * 2 <= all) {
        element.remove();
      }
    }
  }

  private static boolean isNamedFurniture(Element element) {
    String name = element.normalName();
    if (name.equals("article") || name.equals("main")) {
      return false;
    }
    if (name.equals("header") || name.equals("footer")) {
      return true;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    for (var token : names.split("\\s+", -1)) {
      if (FURNITURE.contains(token.replaceAll("[-_]", ""))) {
        return true;
      }
      for (var part : token.split("[-_]+", -1)) {
        // "tinlienquanv2" is a later design of the same.
        if (FURNITURE.contains(part.replaceAll("v?[0-9]+$", ""))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A box that starts with "Tin liên quan" and the like. */
  private static void dropHeadedFurniture(Element body) {
    int all = prose(body);
    for (var heading :
        List.copyOf(body.select("h2, h3, h4, h5, h6, strong, b, p, div, span, legend"))) {
      String text = Letters.fold(Letters.collapseSpaces(heading.ownText()));
      if (text.length() > 40 || FURNITURE_HEADINGS.stream().noneMatch(text::startsWith)) {
        continue;
      }
      Element box = boxStartingWith(heading);
      if (prose(box) * 3 <= all && !box.equals(body)) {
        dropWithList(box);
      }
    }
  }

  /** The outermost element whose text starts with that of {@code heading}. */
  private static Element boxStartingWith(Element heading) {
    Element box = heading;
    Element parent = box.parent();
    while (parent != null
        && !Set.of("body", "main", "article").contains(parent.normalName())
        && parent.text().startsWith(heading.text())) {
      box = parent;
      parent = box.parent();
    }
    return box;
  }

  /** A heading that stands bare goes together with the list behind it. */
  private static void dropWithList(Element box) {
    Element list = box.nextElementSibling();
    if (list != null && list.normalName().matches("ul|ol") && box.select("ul, ol").isEmpty()) {
      list.remove();
    }
    box.remove();
  }

  /** Boxes of three or more links that hold little else. */
  private static void dropLinkLists(Element body) {
    for (var box : List.copyOf(body.select("div, section, ul, ol"))) {
      var links = box.select("a");
      int linked = links.stream().mapToInt(link -> link.text().length()).sum();
      if (box.parent() != null && links.size() >= 3 && linked * 10 > box.text().length() * 6) {
        box.remove();
      }
    }
  }

  private static @Nullable Element marked(Element body, @Nullable Element headline) {
    int all = prose(body);
    for (var selector :
        List.of("article", "main", "[role=main]", "[itemprop=articleBody]", "#content")) {
      Element largest = null;
      for (var element : body.select(selector)) {
        if (largest == null || prose(element) > prose(largest)) {
          largest = element;
        }
      }
      if (largest != null && prose(largest) * 10 >= all * 4) {
        return withHeading(body, largest, headline);
      }
    }
    return null;
  }

  /** Readability's vote: each paragraph counts for its parent, and half for its grandparent. */
  private static Element mostProse(Element body, @Nullable Element headline) {
    Map<Element, Integer> votes = new HashMap<>();
    for (var paragraph : body.select("p, pre, blockquote")) {
      int length = paragraph.text().length();
      Element parent = paragraph.parent();
      if (length >= 25 && parent != null) {
        votes.merge(parent, length, Integer::sum);
        if (parent.parent() != null) {
          votes.merge(parent.parent(), length / 2, Integer::sum);
        }
      }
    }
    Element best = body;
    int most = 0;
    for (var element : new ArrayList<>(body.select(BOXES + ", td, body"))) {
      int vote = votes.getOrDefault(element, 0);
      if (vote > most) {
        best = element;
        most = vote;
      }
    }
    return prose(best) * 10 >= prose(body) * 6 ? withHeading(body, best, headline) : body;
  }

  /** Where the page's headline stands: in a heading, or in any element that the metadata repeat. */
  private static @Nullable Element headline(Element body, Document page) {
    var headings = body.select("h1");
    if (!headings.isEmpty()) {
      return headings.getFirst();
    }
    String title = page.select("meta[property=og:title]").attr("content").strip();
    if (title.length() >= SHORTEST_HEADLINE) {
      for (var element : body.select("div, p, span, h2, h3, strong, b")) {
        if (element.ownText().strip().equals(title)) {
          return element;
        }
      }
    }
    return body.selectFirst("h2, h3");
  }

  /** {@code content}, or the smallest element around it that has the page's headline too. */
  private static Element withHeading(Element body, Element content, @Nullable Element heading) {
    if (!content.select("h1").isEmpty()) {
      return content;
    }
    if (heading == null || content.equals(heading.closest(content.normalName()))) {
      return content;
    }
    Element around = content;
    while (!around.equals(body) && !isInside(heading, around)) {
      Element parent = around.parent();
      around = parent == null ? body : parent;
    }
    return prose(around) * 10 <= prose(content) * 16 ? around : content;
  }

  private static boolean isInside(Element element, Element ancestor) {
    return element.parents().contains(ancestor);
  }

  /** Characters of text outside links. */
  private static int prose(Element element) {
    int linked = 0;
    for (var link : element.select("a[href]")) {
      linked += link.text().length();
    }
    return element.text().length() - linked;
  }
}
