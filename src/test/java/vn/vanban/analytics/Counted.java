package vn.vanban.analytics;

import java.nio.file.Path;
import java.util.List;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;

/** Indexes of small documents for tests that count over them. */
public final class Counted {

  private Counted() {}

  public static DocumentIndex index(Path folder, AnalysedDocument... documents) {
    return Sample.index(folder, List.of(documents));
  }

  public static Sample decree(String number, String issued, String text) {
    return Sample.of(number.replace('/', '_') + ".txt", text)
        .number(number)
        .kind(DocumentKind.NGHI_DINH)
        .issued("Chính phủ", issued);
  }

  public static Sample plan(String number, String issued, String text) {
    return Sample.of(number.replace('/', '_') + ".txt", text)
        .number(number)
        .kind(DocumentKind.KE_HOACH)
        .issued("Ủy ban nhân dân tỉnh Sông Lam", issued);
  }
}
