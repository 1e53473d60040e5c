package vn.vanban.segment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What {@link CoccocSegmenterTest} runs, each scenario in a process of its own, since a process can
 * initialise the library only once. Prints a line for each thing that happened.
 */
final class CoccocScenarios {

  private static final int INITIALISATIONS = 0;
  private static final int CONCURRENT_INITIALISATIONS = 1;
  private static final int NULLS = 2;
  private static final int SEGMENTED = 3;
  private static final int FREED = 4;

  private final Path library;
  private final Path dictionary;

  private CoccocScenarios(Path library, Path dictionary) {
    this.library = library;
    this.dictionary = dictionary;
  }

  /** Of the stand-in library. */
  private static native int counter(int which);

  /**
   * @param arguments the scenario, the library's file, the folder of the dictionary, texts
   */
  public static void main(String[] arguments) throws Exception {
    var scenarios = new CoccocScenarios(Path.of(arguments[1]), Path.of(arguments[2]));
    switch (arguments[0]) {
      case "segment" -> scenarios.segment(Files.readAllLines(Path.of(arguments[3])));
      case "refuse" -> scenarios.refuse();
      case "concurrent" -> scenarios.concurrent();
      case "complete" -> scenarios.completeTheDictionary();
      case "open" -> scenarios.open(scenarios.dictionary);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void say(String line) {
    System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private void open(Path folder) {
    try {
      CoccocSegmenter.open(library, folder);
      say("open");
    } catch (CoccocUnavailableException e) {
      say(String.valueOf(e.getMessage()));
    }
  }

  private void segment(List<String> texts) {
    var segmenter = CoccocSegmenter.open(library, dictionary);
    for (String text : texts) {
      attempt(segmenter, text.replace("\\n", "\n").replace("\\t", "\t"));
    }
    attempt(segmenter, "a".repeat(CoccocSegmenter.LONGEST + 1));
    attemptNull(segmenter);
    say("nulls " + counter(NULLS));
    say("left " + (counter(SEGMENTED) - counter(FREED)));
    say("segmented " + counter(SEGMENTED));
    open(dictionary.resolve("..").resolve("another"));
  }

  @SuppressWarnings("NullAway") // What happens to a null is the question.
  private static void attemptNull(WordSegmenter segmenter) {
    attempt(segmenter, null);
  }

  private static void attempt(WordSegmenter segmenter, String text) {
    try {
      var words = segmenter.segment(text);
      var shown = new ArrayList<String>();
      for (int i = 0; i < words.count(); i++) {
        String word = words.span(i).of(text).replace("\n", "\\n").replace("\t", "\\t");
        shown.add(words.kind(i).name().charAt(0) + ":" + word);
      }
      say(String.join("|", shown));
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
      say(e.getClass().getSimpleName());
    }
  }

  private void refuse() {
    open(dictionary);
    open(dictionary);
    say("initialisations " + counter(INITIALISATIONS));
  }

  private void completeTheDictionary() throws IOException {
    var last = dictionary.resolve(CoccocLibrary.DICTIONARY_FILES.getLast());
    Files.delete(last);
    open(dictionary);
    Files.createFile(last);
    open(dictionary);
    say("initialisations " + counter(INITIALISATIONS));
  }

  private void concurrent() throws Exception {
    var tasks = new ArrayList<Callable<List<String>>>();
    String text = "cán+ bộ làm việc ".repeat(1_000);
    for (int i = 0; i < 32; i++) {
      tasks.add(() -> CoccocSegmenter.open(library, dictionary).segment(text).of(text));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var words : threads.invokeAll(tasks)) {
        say(words.get().size() + " " + words.get().getFirst());
      }
    }
    say("initialisations " + counter(INITIALISATIONS));
    say("concurrent " + counter(CONCURRENT_INITIALISATIONS));
    say("left " + (counter(SEGMENTED) - counter(FREED)));
  }
}
