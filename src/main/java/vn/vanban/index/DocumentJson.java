package vn.vanban.index;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.document.Ocr;
import vn.vanban.document.PageStart;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Provision;

/**
 * How documents and answers are written as JSON, everywhere alike: fields in the order of their
 * records, enums by their codes, dates as ISO 8601, unknown and empty ones absent. Thread-safe.
 */
public final class DocumentJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
          .changeDefaultPropertyInclusion(
              old -> JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
          // Records have methods beside their components; only these are data.
          .changeDefaultVisibility(old ->
              old.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                  .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                  .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .addMixIn(Provision.class, ProvisionForm.class)
          .addMixIn(AnalysedDocument.class, AnalysedDocumentForm.class)
          .addMixIn(PartialDate.class, PartialDateForm.class)
          .build();

  /** For answers that are to look alike; do not reconfigure. */
  public JsonMapper mapper() {
    return mapper;
  }

  /** One line: the document with its id, and its sources where there are more than one. */
  public String line(StoredDocument stored) {
    return mapper.writeValueAsString(new Line(stored.document(), stored.id(), stored.sources()));
  }

  private record Line(
      @JsonUnwrapped AnalysedDocument document,
      @JsonInclude(Include.ALWAYS) String id,
      List<DocumentSource> sources) {}

  /** Reads what {@link #line} wrote; the id is not part of it. */
  public AnalysedDocument read(String line) {
    return mapper.readValue(line, AnalysedDocument.class);
  }

  /**
   * Nothing of a document is unknown: its text and lists show even where they are empty, but pages
   * where there are none.
   */
  @JsonInclude(Include.ALWAYS)
  @JsonPropertyOrder({
    "source",
    "mediaType",
    "text",
    "pages",
    "ocr",
    "header",
    "provisions",
    "references",
    "themes",
    "warnings",
    "sha256",
    "themesVersion"
  })
  @SuppressWarnings("UnusedVariable")
  private abstract static class AnalysedDocumentForm {
    @JsonInclude(Include.NON_EMPTY)
    private List<PageStart> pages = List.of();

    @JsonInclude(Include.NON_NULL)
    private @Nullable Ocr ocr;
  }

  /** A heading is never unknown: where there is none, it is empty. */
  @JsonInclude(Include.ALWAYS)
  private interface ProvisionForm {}

  private abstract static class PartialDateForm {
    @JsonValue
    @Override
    public abstract String toString();

    @JsonCreator
    static PartialDate parse(String iso) {
      return PartialDate.parse(iso);
    }
  }
}
