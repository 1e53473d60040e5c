package vn.vanban.cli;

import java.util.Locale;
import vn.vanban.document.Warning.Message;

/** The language of messages; codes, numbers and quotations stay as they are. */
enum Language {
  VI,
  EN;

  String of(Message message) {
    return this == VI ? message.vi() : message.en();
  }

  String of(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
