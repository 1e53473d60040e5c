package vn.vanban.cli;

import vn.vanban.analytics.ThemeTables;
import vn.vanban.index.DocumentIndex;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.search.Search;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.web.WebServer;
import vn.vanban.web.WebSettings;

/** A running server with the index that it answers from. */
record Serving(DocumentIndex index, WebServer server) implements AutoCloseable {

  static Serving start(IndexOption option, WebSettings settings) {
    ThemeDictionary themes = option.settings.themes();
    var index = option.open();
    try {
      var sources =
          new WebServer.Sources(
              new Search(index),
              new ThemeTables(index, themes),
              themes,
              new FileAnalysis(new DocumentReader(), new Analysis(themes)));
      return new Serving(index, WebServer.start(settings, sources));
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  @Override
  public void close() {
    server.close();
    index.close();
  }
}
