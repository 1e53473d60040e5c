package vn.vanban.ingest;

import java.util.Locale;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.SkipCode;
import vn.vanban.ingest.header.HeaderReader;
import vn.vanban.ingest.structure.StructureReader;

/** What people are told about a file that gave no document: what is wrong, and the way out. */
final class Messages {

  static final String TEXT_CUT = "text-cut";
  static final String PROVISIONS_CUT = "provisions-cut";
  static final String BASES_CUT = "bases-cut";

  private static final long MEGABYTE = 1024L * 1024;

  private static final String FORMATS =
      "PDF, DOCX, DOC, RTF, ODT, HTML, TXT, MD, XLSX, PPTX, EML, ZIP.";

  private Messages() {}

  static Message of(SkipCode code, String source) {
    return switch (code) {
      case UNSUPPORTED -> unsupported("");
      case COLLECTION ->
          new Message(
              "Đây là một tập hợp nhiều văn bản trong một tệp. Hãy nạp bằng: vanban import "
                  + source,
              "This file is a collection of documents. Load it with: vanban import " + source);
      case HIDDEN ->
          new Message(
              "Tệp ẩn hoặc tệp tạm của trình soạn thảo. Đổi tên nếu đó là văn bản.",
              "A hidden file, or one an editor left behind. Rename it if it is a document.");
      case NEEDS_OCR -> OcrMessages.LATER;
      case OUTSIDE ->
          new Message(
              "Liên kết trỏ ra ngoài thư mục đã nêu. Hãy nêu chính tệp đích nếu muốn nạp.",
              "A link that leads out of the folder named. Name its target itself to read it.");
    };
  }

  static Message unsupported(String mediaType) {
    return new Message(
        "Định dạng " + mediaType + " không chứa văn bản. Các định dạng đọc được: " + FORMATS,
        "The format " + mediaType + " holds no document. Formats that can be read: " + FORMATS);
  }

  static Message of(FailureCode code, ReadLimits limits) {
    return switch (code) {
      case EMPTY ->
          new Message(
              "Tệp không có nội dung. Hãy tải lại bản đầy đủ từ nơi công bố.",
              "The file has no content. Download the full document again.");
      case NEEDS_OCR ->
          new Message(
              "Các trang là ảnh chụp, cần nhận dạng chữ. Hãy cài: " + OcrMessages.INSTALL,
              "The pages are pictures and need OCR. Install it with: " + OcrMessages.INSTALL);
      case ENCRYPTED ->
          new Message(
              "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi nạp lại.",
              "The file is protected by a password. Remove it and try again.");
      case BROKEN ->
          new Message(
              "Tệp hỏng, tải về dở dang hoặc không đúng định dạng. Hãy tải lại, hoặc mở bằng chương"
                  + " trình soạn thảo rồi lưu lại thành DOCX hoặc PDF.",
              "The file is damaged, broken off, or not what it claims to be. Download it again, or"
                  + " open it in a word processor and save it as DOCX or PDF.");
      case TOO_LARGE -> tooLarge(limits);
      case TIMEOUT -> timeout(limits);
      case MEMORY ->
          new Message(
              "Đọc tệp cần nhiều bộ nhớ hơn mức cho phép. Hãy tách tệp, hoặc tăng"
                  + " vanban.worker.heap.",
              "Reading the file takes more memory than allowed. Split it, or raise"
                  + " vanban.worker.heap.");
      case CRASHED ->
          new Message(
              "Bộ đọc hỏng giữa chừng vì tệp này (đã thử hai lần). Hãy lưu lại thành DOCX hay PDF.",
              "The reader died of this file, twice. Save it again as DOCX or PDF.");
      case BOMB ->
          new Message(
              "Tệp nén bung ra lớn gấp hơn 100 lần, không đọc. Hãy giải nén bằng tay nếu tin tệp"
                  + " này.",
              "The archive unpacks to more than 100 times its size and is not read. Unpack it"
                  + " yourself if you trust it.");
      case TOO_DEEP ->
          new Message(
              "Tệp nén lồng nhau quá sâu. Hãy giải nén lớp ngoài rồi nạp lại.",
              "Archives in archives, too deep. Unpack the outer ones and try again.");
      case TOO_MANY ->
          new Message(
              "Tệp nén chứa quá nhiều tệp, phần còn lại không được đọc. Hãy giải nén rồi nạp thư"
                  + " mục.",
              "The archive holds too many files; the rest is not read. Unpack it and name the"
                  + " folder.");
      case CHANGED ->
          new Message(
              "Tệp bị ghi trong khi đang đọc. Hãy nạp lại khi tệp đã ghi xong.",
              "The file was written to while it was read. Try again when that is over.");
      case UNREADABLE ->
          new Message(
              "Không đọc được tệp hoặc thư mục. Hãy kiểm tra đường dẫn và quyền truy cập.",
              "The file or folder cannot be read. Check its path and its permissions.");
    };
  }

  /** The same, of a file that was not tried this time. */
  static Message asBefore(Message message) {
    return new Message(
        message.vi() + " Lần trước đã vậy nên không thử lại; --retry để thử.",
        message.en() + " So it was the last time, and it was not tried again; --retry does.");
  }

  /**
   * @param length of the stored text, in UTF-16 units
   */
  static Warning textCut(int length, ReadLimits limits) {
    String limit = String.format(Locale.ROOT, "%,d", limits.maxTextUnits());
    return new Warning(
        length,
        length,
        TEXT_CUT,
        new Message(
            "Văn bản bị cắt ở " + limit + " ký tự. Hãy tách tệp thành nhiều phần.",
            "The text was cut at " + limit + " characters. Split the file into parts."));
  }

  /**
   * @param start of the last that is kept
   */
  static Warning provisionsCut(int start) {
    String most = String.format(Locale.ROOT, "%,d", StructureReader.MOST);
    return new Warning(
        start,
        start,
        PROVISIONS_CUT,
        new Message(
            "Văn bản có từ " + most + " điều, khoản, điểm trở lên; chỉ giữ chừng ấy đầu tiên.",
            "The text has "
                + most
                + " provisions or more; only so many are kept, the first ones."));
  }

  /**
   * @param start of the last that is kept
   */
  static Warning basesCut(int start) {
    String most = String.format(Locale.ROOT, "%,d", HeaderReader.MOST_BASES);
    return new Warning(
        start,
        start,
        BASES_CUT,
        new Message(
            "Văn bản có từ " + most + " căn cứ trở lên; chỉ giữ chừng ấy căn cứ đầu tiên.",
            "The text has " + most + " căn cứ or more; only so many are kept, the first ones."));
  }

  private static Message tooLarge(ReadLimits limits) {
    long megabytes = Math.max(1, limits.maxFileBytes() / MEGABYTE);
    return new Message(
        "Tệp quá lớn (giới hạn " + megabytes + " MB). Hãy tách tệp thành nhiều phần.",
        "The file is too large (the limit is " + megabytes + " MB). Split it into parts.");
  }

  private static Message timeout(ReadLimits limits) {
    long seconds = Math.max(1, limits.maxTime().toSeconds());
    return new Message(
        "Đọc tệp quá " + seconds + " giây. Hãy tách tệp, hoặc lưu lại thành DOCX hay PDF.",
        "Reading the file took more than "
            + seconds
            + " s. Split it, or save it again as DOCX or PDF.");
  }
}
