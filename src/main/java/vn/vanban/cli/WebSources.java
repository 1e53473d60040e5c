package vn.vanban.cli;

import vn.vanban.analytics.Analytics;
import vn.vanban.analytics.DictionaryTrial;
import vn.vanban.analytics.ThemeTables;
import vn.vanban.citation.Citations;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.search.Search;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.web.WebServer;

/** What the web server answers from, put together from an open index. */
final class WebSources {

  private WebSources() {}

  static WebServer.Sources of(
      DocumentIndex documents, ThemeDictionary dictionary, Issuers issuers, Synonyms synonyms) {
    return new WebServer.Sources(
        new Search(documents, synonyms),
        new Citations(documents, issuers),
        new ThemeTables(documents, dictionary),
        new Analytics(documents, dictionary, synonyms),
        new DictionaryTrial(documents),
        dictionary,
        new FileAnalysis(new DocumentReader(), new Analysis(dictionary, issuers)));
  }
}
