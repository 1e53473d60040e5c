package vn.vanban.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanban.index.analysis.Token;

/**
 * The words of a query that count when it is said how many a document has to have: not those that
 * hold sentences together, nor those that make a question of one ("như thế nào", "là gì").
 */
final class CountedWords {

  /** All of up to so many have to occur; of more, at least so many, and a third of them. */
  private static final int ALL_OF = 3;

  private static final Set<String> FUNCTION_WORDS =
      words(
          """
          và hoặc hay nhưng mà thì là của cho có được bị các những mọi mỗi một với trong ngoài trên
          dưới về để khi theo do bởi vì tại ở từ đến tới qua bằng vào ra như này đó ấy kia nếu phải
          cũng đã đang sẽ còn lại rồi chỉ rất việc sự gì nào ai đâu sao
          """);

  /** What asks. A word that is one of these alone, and not between such others, is a word. */
  private static final List<List<String>> QUESTIONS =
      Stream.of(
              "được quy định như thế nào",
              "được quy định thế nào",
              "quy định như thế nào",
              "như thế nào",
              "thế nào",
              "ra sao",
              "bao nhiêu",
              "bao lâu",
              "bao giờ",
              "gồm những gì",
              "có được không",
              "được không",
              "hay không",
              "phải không",
              "đúng không",
              "có không",
              "tại sao",
              "vì sao",
              "làm sao",
              "ở đâu")
          .map(question -> Terms.tokens(question).stream().map(Token::syllable).toList())
          .toList();

  private CountedWords() {}

  /** Of {@code typed}; all of them where they are few, or none would be left. */
  static List<Token> of(List<Token> typed) {
    if (typed.size() <= ALL_OF) {
      return typed;
    }
    var passed = new BitSet(typed.size());
    boolean accents = typed.stream().anyMatch(word -> !word.syllable().equals(word.fold()));
    if (accents) {
      pass(typed, passed);
    }
    var counted = new ArrayList<Token>();
    for (int i = passed.nextClearBit(0); i < typed.size(); i = passed.nextClearBit(i + 1)) {
      counted.add(typed.get(i));
    }
    return counted.isEmpty() ? typed : counted;
  }

  /** How many of so many have to occur. */
  static int needed(int words) {
    return words <= ALL_OF ? words : Math.max(ALL_OF, (words + 2) / 3);
  }

  private static void pass(List<Token> typed, BitSet passed) {
    for (int i = 0; i < typed.size(); i++) {
      if (FUNCTION_WORDS.contains(typed.get(i).syllable())) {
        passed.set(i);
      }
      for (var question : QUESTIONS) {
        if (isAt(question, typed, i)) {
          passed.set(i, i + question.size());
        }
      }
    }
    int last = typed.size() - 1;
    if (last > 0 && typed.get(last).syllable().equals("không")) {
      passed.set(last);
    }
  }

  private static boolean isAt(List<String> question, List<Token> typed, int at) {
    if (at + question.size() > typed.size()) {
      return false;
    }
    for (int i = 0; i < question.size(); i++) {
      if (!typed.get(at + i).syllable().equals(question.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(String text) {
    return Terms.tokens(text).stream().map(Token::syllable).collect(Collectors.toUnmodifiableSet());
  }
}
