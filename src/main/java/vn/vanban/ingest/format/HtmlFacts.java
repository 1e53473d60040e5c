package vn.vanban.ingest.format;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.header.PageFacts;
import vn.vanban.ingest.header.PublishedDate;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

/** Headline and date from a page's metadata, read before its furniture is dropped. */
record HtmlFacts(@Nullable String title, @Nullable PartialDate published, boolean article) {

  /** A headline stands among the first lines of a page's content. */
  private static final int HEAD_LINES = 8;

  /** Shorter parts of a title are names of sections. */
  private static final int SHORTEST_HEADLINE = 12;

  static HtmlFacts of(Document page) {
    PartialDate published = published(page);
    boolean article =
        published != null
            || page.select("meta[property=og:type]").attr("content").equals("article")
            || !page.select("[itemtype*=NewsArticle]").isEmpty();
    return new HtmlFacts(title(page), published, article);
  }

  /**
   * A heading in the content names it better than the metadata, which adds the site's name; so does
   * a first line of the text that the metadata repeat.
   */
  PageFacts withHeadlineOf(Element content, String text) {
    var headings = content.select("h1");
    if (headings.isEmpty()) {
      headings = content.select("[itemprop=headline]");
    }
    if (headings.isEmpty() && title == null) {
      headings = content.select("h2, h3");
    }
    String heading = headings.isEmpty() ? "" : clean(headings.getFirst().text());
    String headline = heading.isEmpty() ? lineThatTitleRepeats(text) : heading;
    return new PageFacts(headline == null ? title : headline, published, article);
  }

  private @Nullable String lineThatTitleRepeats(String text) {
    if (title == null) {
      return null;
    }
    for (var line : text.lines().limit(HEAD_LINES).toList()) {
      String clean = clean(line);
      for (var part : title.split("::|»|\\|| - | – ", -1)) {
        String repeated = part.strip();
        if (repeated.length() >= SHORTEST_HEADLINE && clean.startsWith(repeated)) {
          return clean;
        }
      }
    }
    return null;
  }

  private static @Nullable String title(Document page) {
    String open = clean(page.select("meta[property=og:title]").attr("content"));
    if (!open.isEmpty()) {
      return open;
    }
    String title = clean(page.title());
    int site = Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" - "));
    String bare = site > 0 ? title.substring(0, site) : title;
    return bare.isEmpty() ? null : bare;
  }

  private static @Nullable PartialDate published(Document page) {
    String[] selectors = {
      "meta[property=article:published_time]",
      "meta[name=article:published_time]",
      "meta[itemprop=datePublished]",
      "meta[name=pubdate]",
      "meta[name=date]",
      "meta[name=dc.date]",
      "meta[name=DC.date.issued]",
      "meta[name=publish-date]"
    };
    for (var selector : selectors) {
      PartialDate date = PublishedDate.of(page.select(selector).attr("content"));
      if (date != null) {
        return date;
      }
    }
    for (var script : page.select("script[type=application/ld+json]")) {
      PartialDate date = PublishedDate.of(stringOf(script.data(), "\"datePublished\""));
      if (date != null) {
        return date;
      }
    }
    return PublishedDate.of(
        page.select("time[itemprop=datePublished], article time").attr("datetime"));
  }

  /**
   * The string value behind the first {@code key}: scanned, since such scripts are often broken.
   */
  private static String stringOf(String json, String key) {
    int at = json.indexOf(key);
    int open = at < 0 ? -1 : json.indexOf('"', at + key.length());
    int close = open < 0 ? -1 : json.indexOf('"', open + 1);
    return close < 0 ? "" : json.substring(open + 1, close);
  }

  private static String clean(String text) {
    return Letters.collapseSpaces(StoredText.of(text));
  }
}
