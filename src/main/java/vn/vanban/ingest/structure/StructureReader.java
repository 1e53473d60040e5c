package vn.vanban.ingest.structure;

import java.util.List;
import vn.vanban.document.Provision;

public final class StructureReader {
  private StructureReader() {}

  public static List<Provision> read(String text) {
    return List.of();
  }
}
