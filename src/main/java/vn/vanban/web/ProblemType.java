package vn.vanban.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.IndexException;

/**
 * Every kind of problem that an answer can tell of, and no other; doc/api.md lists them. The code
 * is the constant's name in lower case with hyphens.
 */
enum ProblemType {
  BAD_PARAMETER(HttpStatus.BAD_REQUEST, "Giá trị không dùng được", "A value cannot be used"),
  UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "Không có tham số ấy", "There is no such parameter"),
  REPEATED_PARAMETER(HttpStatus.BAD_REQUEST, "Tham số nêu hai lần", "A parameter is given twice"),
  MISSING_PARAMETER(HttpStatus.BAD_REQUEST, "Thiếu tham số", "A parameter is missing"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "Không hiểu yêu cầu", "The request cannot be understood"),
  BROKEN_FORM(HttpStatus.BAD_REQUEST, "Biểu mẫu hỏng", "The form cannot be read"),
  BAD_DICTIONARY(HttpStatus.BAD_REQUEST, "Từ điển có lỗi", "The dictionary has mistakes"),
  BAD_TABLE(HttpStatus.BAD_REQUEST, "Bảng CSV không dùng được", "The CSV table cannot be used"),
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Cần khóa hoặc đăng nhập", "A key or a sign-in is needed"),
  HOST_NOT_SERVED(HttpStatus.FORBIDDEN, "Tên máy lạ", "The host name is not served"),
  FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "Yêu cầu từ trang khác", "The request is of another site"),
  BAD_TOKEN(HttpStatus.FORBIDDEN, "Thiếu mã chống giả mạo", "The anti-forgery token is missing"),
  NOT_ALLOWED(HttpStatus.FORBIDDEN, "Không có quyền", "The role does not allow it"),
  UNKNOWN_PATH(HttpStatus.NOT_FOUND, "Không có địa chỉ ấy", "There is nothing at that address"),
  UNKNOWN_DOCUMENT(HttpStatus.NOT_FOUND, "Không có văn bản ấy", "There is no such document"),
  UNKNOWN_JOB(HttpStatus.NOT_FOUND, "Không có việc ấy", "There is no such job"),
  WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED, "Sai phương thức", "The method is not taken"),
  TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "Gửi quá chậm", "The request came too slowly"),
  AMBIGUOUS_DOCUMENT(HttpStatus.CONFLICT, "Nhiều văn bản cùng số", "Several documents fit"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Quá lớn", "What was sent is too large"),
  RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Quá nhiều yêu cầu", "Too many requests"),
  HEADER_TOO_LARGE(
      HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Phần đầu quá dài", "The head is too long"),
  FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "Lỗi của máy chủ", "A fault of the server"),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Máy chủ đang bận", "The server is busy"),
  INDEX_MISSING(HttpStatus.SERVICE_UNAVAILABLE, "Chưa có chỉ mục", "There is no index yet"),
  INDEX_LOCKED(HttpStatus.SERVICE_UNAVAILABLE, "Chỉ mục đang được ghi", "The index is written"),
  INDEX_FOREIGN(HttpStatus.SERVICE_UNAVAILABLE, "Không phải chỉ mục", "That is no index"),
  INDEX_OTHER_VERSION(
      HttpStatus.SERVICE_UNAVAILABLE, "Chỉ mục của phiên bản khác", "An index of another version"),
  INDEX_DAMAGED(HttpStatus.SERVICE_UNAVAILABLE, "Chỉ mục hỏng", "The index is damaged"),
  INDEX_DISK_FULL(HttpStatus.SERVICE_UNAVAILABLE, "Đĩa đầy", "The disk is full"),
  INDEX_UNREADABLE(
      HttpStatus.SERVICE_UNAVAILABLE, "Không đọc được chỉ mục", "The index cannot be read");

  private final HttpStatus status;
  private final Message title;

  ProblemType(HttpStatus status, String vietnamese, String english) {
    this.status = status;
    this.title = new Message(vietnamese, english);
  }

  static ProblemType of(IndexException.Reason reason) {
    return switch (reason) {
      case MISSING -> INDEX_MISSING;
      case LOCKED -> INDEX_LOCKED;
      case FOREIGN -> INDEX_FOREIGN;
      case OTHER_VERSION -> INDEX_OTHER_VERSION;
      case DAMAGED -> INDEX_DAMAGED;
      case DISK_FULL -> INDEX_DISK_FULL;
      case UNREADABLE -> INDEX_UNREADABLE;
    };
  }

  HttpStatus status() {
    return status;
  }

  Message title() {
    return title;
  }

  URI uri() {
    return URI.create("urn:vanban:problem:" + this);
  }

  /** The code, never translated. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
