package vn.vanban.search;

import java.util.Locale;
import vn.vanban.document.Warning.Message;

/**
 * Something about a query that whoever typed it should know. The rest of the query is answered.
 *
 * @param start first UTF-16 unit of the place in the query as it was given
 * @param end one past the last unit
 */
public record Notice(int start, int end, Code code, Message message) {

  /** A closed list; {@link #toString()} is the code in answers, which never changes. */
  public enum Code {
    UNCLOSED_QUOTE(
        "dấu ngoặc kép mở mà không đóng; cụm từ được hiểu đến hết câu hỏi",
        "a quotation mark is opened and not closed; the phrase is taken to the end"),
    EMPTY_PHRASE("cụm từ trong ngoặc kép không có chữ nào", "a phrase without any word"),
    UNCLOSED_BRACKET(
        "ngoặc đơn mở mà không đóng; được đóng ở cuối câu hỏi",
        "a bracket is opened and not closed; it is closed at the end"),
    STRAY_BRACKET(
        "ngoặc đơn đóng mà không có ngoặc mở; được bỏ qua",
        "a bracket is closed that was not opened; it is passed over"),
    DANGLING_OPERATOR(
        "\"{}\" thiếu vế đi cùng; được bỏ qua",
        "\"{}\" has nothing to stand with; it is passed over"),
    EMPTY_VALUE(
        "\"{}:\" chưa có giá trị liền sau; được hiểu là từ thường",
        "\"{}:\" has no value right behind it; it is taken for a word"),
    UNKNOWN_FIELD(
        "không có trường \"{}\"; được hiểu là từ thường. Các trường: {}",
        "there is no field \"{}\"; it is taken for a word. Fields: {}"),
    UNKNOWN_KIND(
        "không có loại văn bản \"{}\"; điều kiện được bỏ qua.{}",
        "there is no kind of document \"{}\"; the condition is dropped.{}"),
    UNKNOWN_THEME("không văn bản nào mang chủ đề \"{}\".{}", "no document has the theme \"{}\".{}"),
    UNKNOWN_STATUS(
        "hiệu lực \"{}\" phải là con, het, mot-phan, chua hoặc khong-ro; điều kiện được bỏ qua",
        "the status \"{}\" has to be in-force, ended, partly-in-force, not-yet or not-known; the"
            + " condition is dropped"),
    UNKNOWN_FAMILY(
        "họ văn bản \"{}\" phải là state, party hoặc press; điều kiện được bỏ qua",
        "the family \"{}\" has to be state, party or press; the condition is dropped"),
    BAD_YEAR(
        "\"{}\" không phải là năm hay khoảng năm như 2021, 2019..2023, 2019.., ..2023; điều kiện"
            + " được bỏ qua",
        "\"{}\" is no year or range of years like 2021, 2019..2023, 2019.., ..2023; the condition"
            + " is dropped"),
    BAD_DATE(
        "\"{}\" không phải là ngày như 2021-09-22, 22/9/2021, 2021-09, 2021; điều kiện được bỏ"
            + " qua",
        "\"{}\" is no date like 2021-09-22, 22/9/2021, 2021-09, 2021; the condition is dropped"),
    BAD_NUMBER(
        "\"{}\" không phải là số văn bản như 73/2023/NĐ-CP; điều kiện được bỏ qua",
        "\"{}\" is no document number like 73/2023/NĐ-CP; the condition is dropped"),
    BAD_DISTANCE(
        "khoảng cách của NEAR phải từ 1 đến {}; dùng {}",
        "the distance of NEAR has to be 1 to {}; {} is used"),
    NEAR_OPERAND(
        "NEAR chỉ nối từ, cụm từ và nhóm của chúng; ở đây được hiểu là AND",
        "NEAR joins words, phrases and groups of them; here it is taken for AND"),
    BARE_WILDCARD(
        "\"{}\" không có chữ nào bên dấu * hay ?; được bỏ qua",
        "\"{}\" has no letter beside * or ?; it is passed over"),
    BAD_FUZZINESS(
        "sau ~ chỉ có thể là 1 hoặc 2; dùng {}", "behind ~ only 1 or 2 can stand; {} is used"),
    NO_EXPANSION(
        "không từ nào trong bộ sưu tập khớp \"{}\"", "no word of the collection matches \"{}\""),
    NO_PROVISION("không thấy {} trong {}", "there is no {} in {}"),
    NOT_HELD(
        "bộ sưu tập không có văn bản {}; kết quả chỉ có thể là các văn bản viện dẫn hay nhắc đến"
            + " nó",
        "the collection does not hold {}; only documents that cite or mention it can be found"),
    PROVISION_NOT_CITED(
        "không văn bản nào viện dẫn {} của {}; đây là các văn bản viện dẫn văn bản ấy",
        "no document cites {} of {}; these are the documents that cite it at all"),
    STATUS_LIMITS(
        "hiệu lực chỉ tính theo những gì các văn bản trong bộ sưu tập nói; không rõ là câu trả lời"
            + " ở mọi nơi chúng không nói",
        "validity is only what the documents of the collection say; not-known is the answer"
            + " wherever they do not"),
    READ_AS_TEXT(
        "câu hỏi dài không có toán tử được đọc như một đoạn văn: ngoặc và dấu câu không có nghĩa"
            + " riêng",
        "a long query without operators is read as running text: brackets and marks mean nothing"),
    TYPED_KEYS("\"{}\" đã hiểu là \"{}\"", "\"{}\" is understood as \"{}\""),
    CORRECTED(
        "không có kết quả cho \"{}\"; đã tìm \"{}\"",
        "nothing was found for \"{}\"; \"{}\" was looked for"),
    CUT_WORDS(
        "câu hỏi có {} từ khác nhau; chỉ {} từ đầu được tìm",
        "the query has {} different words; only the first {} are looked for"),
    CUT_CLAUSES(
        "câu hỏi có quá {} vế; phần còn lại được bỏ qua",
        "the query has more than {} parts; the rest is passed over"),
    CUT_NESTING(
        "ngoặc lồng nhau quá {} lớp; lớp trong được bỏ ngoặc",
        "brackets are nested deeper than {}; inner ones are passed over"),
    CUT_EXPANSIONS(
        "\"{}\" khớp {} từ trong bộ sưu tập; chỉ {} từ được tìm",
        "\"{}\" matches {} words of the collection; only {} are looked for"),
    CUT_NUMBERS(
        "{} số văn bản khớp; chỉ {} số được tìm",
        "{} document numbers fit; only {} are looked for"),
    CUT_TIME(
        "hết {} ms mà chưa tìm xong; kết quả có thể thiếu",
        "{} ms were over before the search was; results may be missing"),
    OTHER_INDEX(
        "chỉ mục đã đổi từ trang trước; trang này đi tiếp từ cùng chỗ, vài kết quả có thể lặp lại"
            + " hay bị bỏ qua",
        "the index has changed since the page before; this one goes on from the same place, and"
            + " some hits may come twice or not at all"),
    NOTHING_ASKED(
        "câu hỏi không còn gì để tìm", "nothing is left of the query that could be looked for");

    private final Message template;

    Code(String vi, String en) {
      this.template = new Message(vi, en);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param values for the gaps of the sentence, in their order
     */
    Notice at(int start, int end, Object... values) {
      return new Notice(
          start, end, this, new Message(fill(template.vi(), values), fill(template.en(), values)));
    }

    private static String fill(String sentence, Object... values) {
      var filled = new StringBuilder();
      int from = 0;
      for (var value : values) {
        int gap = sentence.indexOf("{}", from);
        filled.append(sentence, from, gap).append(value);
        from = gap + 2;
      }
      return filled.append(sentence, from, sentence.length()).toString();
    }
  }
}
