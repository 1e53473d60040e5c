package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {

  private final AnswerMemory memory = new AnswerMemory();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void asksTheSameOnceOfOneCommit() throws IOException {
    ask("one", SearchRequest.of("rừng"), true);
    ask("one", SearchRequest.of("rừng"), true);
    assertThat(asked).hasValue(1);

    ask("other", SearchRequest.of("rừng"), true);
    ask("one", SearchRequest.of("biển"), true);
    ask("one", new SearchRequest("rừng", Filters.NONE, 10, 10), true);
    assertThat(asked).hasValue(4);
  }

  @Test
  void asksAgainForWhatWasCutShort() throws IOException {
    ask("one", SearchRequest.of("rừng"), false);
    ask("one", SearchRequest.of("rừng"), true);
    ask("one", SearchRequest.of("rừng"), true);

    assertThat(asked).hasValue(2);
  }

  @Test
  void facetsInAnotherOrderAreAnotherAnswer() throws IOException {
    ask("one", with(List.of(Facet.KIND, Facet.YEAR)), true);
    ask("one", with(List.of(Facet.YEAR, Facet.KIND)), true);

    assertThat(asked).hasValue(2);
  }

  @Test
  void keepsNoLongAnswers() throws IOException {
    ask("one", new SearchRequest("rừng", Filters.NONE, 0, 100), true);
    ask("one", new SearchRequest("rừng", Filters.NONE, 0, 100), true);

    assertThat(asked).hasValue(2);
  }

  private static SearchRequest with(List<Facet> facets) {
    return SearchRequest.of("rừng").with(SearchDetails.USUAL.withFacets(facets, 10));
  }

  private void ask(String snapshot, SearchRequest request, boolean exact) throws IOException {
    memory.of(
        snapshot,
        request,
        () -> {
          asked.incrementAndGet();
          return new SearchAnswer(
              0, exact, List.of(), List.of(), null, interpretation(), List.of(), null);
        });
  }

  private static Interpretation interpretation() {
    return new Interpretation(
        null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }
}
