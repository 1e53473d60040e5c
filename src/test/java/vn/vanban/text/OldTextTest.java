package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldTextTest {

  @Nested
  class RoundTripOverTheCorpus {

    @ParameterizedTest
    @EnumSource(OldEncoding.class)
    void givesBackTheLettersFromLatin1(OldEncoding encoding) {
      assertGivesBack(encoding, OldEncoder::latin1);
    }

    @ParameterizedTest
    @EnumSource(OldEncoding.class)
    void givesBackTheLettersFromWindows1252(OldEncoding encoding) {
      assertGivesBack(encoding, OldEncoder::windows1252);
    }

    /** At least 99.9 in 100 letters. */
    private void assertGivesBack(
        OldEncoding encoding, BiFunction<OldEncoding, String, String> encoder) {
      int letters = 0;
      int wrong = 0;
      for (String text : Corpus.texts()) {
        String expected = letters(text, encoding);
        String actual = letters(OldText.decode(encoder.apply(encoding, text)), encoding);
        letters += expected.length();
        wrong += differences(expected, actual);
      }
      assertThat(letters).isPositive();
      assertThat(wrong).isLessThanOrEqualTo(letters / 1000);
    }

    /** Letters lost or wrong; goes on behind a lost one. */
    private int differences(String expected, String actual) {
      int wrong = 0;
      int at = 0;
      for (int i = 0; i < expected.length(); i++) {
        if (at < actual.length() && expected.charAt(i) == actual.charAt(at)) {
          at++;
          continue;
        }
        wrong++;
        boolean lost = expected.regionMatches(i + 1, actual, at, 4);
        at += lost ? 0 : 1;
      }
      return wrong;
    }
  }

  @Nested
  class PartOfAText {

    @ParameterizedTest
    @EnumSource(OldEncoding.class)
    void decodesTheOldHalf(OldEncoding encoding) {
      List<String> texts = Corpus.texts();
      for (int i = 0; i + 1 < texts.size(); i++) {
        String first = texts.get(i).strip();
        String second = texts.get(i + 1).strip();

        String oldFirst = OldText.decode(OldEncoder.latin1(encoding, first) + "\n\n" + second);
        String oldLast = OldText.decode(first + "\n\n" + OldEncoder.latin1(encoding, second));

        assertThat(oldFirst).endsWith("\n\n" + second);
        assertThat(oldLast).startsWith(first + "\n\n");
        assertThat(alike(letters(oldFirst, encoding), letters(first + second, encoding)))
            .isGreaterThan(0.995);
        assertThat(alike(letters(oldLast, encoding), letters(first + second, encoding)))
            .isGreaterThan(0.995);
      }
    }

    @Test
    void decodesARunningHead() {
      String body = "\nĐiều 1. Nhân viên trạm máy được trang bị xe đạp.\n";

      assertThat(OldText.decode("v¨n phßng tr¹m m¸y" + body))
          .isEqualTo("văn phòng trạm máy" + body);
    }

    @Test
    void decodesWordsInsideALine() {
      assertThat(OldText.decode("Trạm được mở trong c¸c tr­êng hîp sau đây, kể cả khi mất điện"))
          .isEqualTo("Trạm được mở trong các trường hợp sau đây, kể cả khi mất điện");
    }

    @Test
    void givesADoubtfulWordToItsNeighbours() {
      // "cã" alone might be a Vietnamese word as it stands.
      assertThat(OldText.decode("Tr¹m m¸y cã ba nhµ kho")).isEqualTo("Trạm máy có ba nhà kho");
    }

    /** The share of {@code expected} that the two strings have in common at their ends. */
    private double alike(String actual, String expected) {
      int same = 0;
      for (int i = 0; i < Math.min(actual.length(), expected.length()); i++) {
        same += actual.charAt(i) == expected.charAt(i) ? 1 : 0;
      }
      return (double) same / expected.length();
    }
  }

  @Nested
  class ShortTexts {

    @ParameterizedTest
    @CsvSource({
      "Céng hßa x· héi chñ nghÜa ViÖt Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
      "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
      "Cµng hòa xã hµi chü nghîa Vi®t Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
      "C¶ng hòa xã h¶i chû nghïa ViŒt Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
      "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
      "C«ng b¸o, Công báo",
      "NghÞ ®Þnh cña ChÝnh phñ, Nghị định của Chính phủ",
      "ViÖt Nam, Việt Nam",
      "tr¹m, trạm",
      "Ng­êi mua ®Æt cäc 500.000 ®, Người mua đặt cọc 500.000 đ",
    })
    void areDecoded(String old, String expected) {
      assertThat(OldText.decode(old)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "N·m",
          "m×n",
          "kN·m",
          "Việt n×m",
          "m²",
          "10 µm",
          "±5 °C",
          "§ 12",
          "© 2024",
          "Mª José",
          "où",
          "på"
        })
    void areLeftWhereOneWordMightBeEither(String text) {
      assertThat(OldText.decode(text)).isSameAs(text);
    }
  }

  @Nested
  class FontsThatNameTheEncoding {

    @ParameterizedTest
    @CsvSource({
      "TCVN3, cña, của",
      "TCVN3, §¬n, Đơn",
      "TCVN3, Sè 5 cña Bé, Số 5 của Bộ",
      "VNI, cuûa, của",
      "VPS, cûa, của",
      "VISCII, cüa, của",
    })
    void letOneWordTell(OldEncoding encoding, String old, String expected) {
      assertThat(OldText.decode(old, Set.of(encoding))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cña", "cuûa", "cûa", "cüa"})
    void areNeededForAWordWithoutSigns(String old) {
      assertThat(OldText.decode(old)).isSameAs(old);
    }

    @Test
    void countForNothingBesideVietnameseInUnicode() {
      String text = "Điều 1. Trạm đo\ncña\n";

      assertThat(OldText.decode(text, EnumSet.allOf(OldEncoding.class))).isSameAs(text);
    }

    @Test
    void changeNoRightWord() {
      String text = "Khoá toán và hoá: cô Hà có là bà tôi";

      assertThat(OldText.decode(text, EnumSet.allOf(OldEncoding.class))).isSameAs(text);
    }

    @Test
    void changeNothingOverTheCorpus() {
      for (String text : Corpus.texts()) {
        assertThat(OldText.decode(text, EnumSet.allOf(OldEncoding.class))).isSameAs(text);
      }
    }

    @Test
    void areToldByTheStartOfTheirNames() {
      assertThat(OldEncoding.ofFonts(Set.of(".VnTimeH", "VNI-Times", "Times New Roman")))
          .containsExactlyInAnyOrder(OldEncoding.TCVN3, OldEncoding.VNI);
      assertThat(OldEncoding.ofFonts(Set.of("VPS Long An", "VI Arial")))
          .containsExactlyInAnyOrder(OldEncoding.VPS, OldEncoding.VISCII);
      assertThat(OldEncoding.ofFonts(Set.of("", "Verdana", "Vivaldi", "Viner Hand ITC"))).isEmpty();
    }
  }

  @Nested
  class RightText {

    @Test
    void staysTheSameObjectOverTheCorpus() {
      for (String text : Corpus.texts()) {
        assertThat(OldText.decode(text)).isSameAs(text);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Où est-il passé, l’été dernier ? Le maïs a mûri près du château, là-bas ; ça a coûté"
              + " cher à Noël, «bien sûr» dit Anaïs, et l’œuvre naïve du frère aîné a plu à la"
              + " fête.",
          "Über die Brücke führt ein schöner Weg; im Frühjahr blühen Äpfel und Öl fließt größer als"
              + " je zuvor. Die Straße nach Köln wäre für müde Füße zu weit, § 5 gilt »heute« für 3"
              + " m².",
          "El niño soñó con una montaña; mañana irá él mismo a Logroño, ¿verdad? ¡Qué pingüino tan"
              + " pequeño! La 1ª casa está aquí, más allá del río. Mª José y Dª Ana también.",
          "A nação não tem coração de mãe à força; é só pôr as mãos à obra. Lá está o avô, há três"
              + " anções à vista, já não dá. Você põe pão e maçã na mesa, só até às três.",
          "Příliš žluťoučký kůň úpěl ďábelské ódy, zatímco šedý žák má ještě čas na něco málo; tú"
              + " noc stál sám na mýtině a říkal: tma je zlá.",
          "På ön går en ål så nära ån att båten får vända; då är gården öde. Æblegrød på øen må nå"
              + " de små børn først, så går også fårene hjem.",
          "Perché non può più? Così è, ciò che dirò domani sarà già lì: c’è la città, laggiù.",
          "The café’s naïve façade cost £5 (±10 %), i.e. €6; the coöperative’s rôle was blasé.",
          "Bề dày 10 µm ±2, diện tích 5 km² hay 12 m², 25 °C, lực N·m, tỉ lệ ½, số lượng 3×4;"
              + " «Tin»",
          "1.234,56 | 7.890 | ±5 | 12 ÷ 15 | 3 × 4 | 99 % | ½ | ¼ | 20° | § 3 | № 4 | 5 µg/m³",
          "static const char* name = \"x\"; // ©  for (int i = 0; i < n; ++i) { a[i] *= b[i] ^"
              + " ~mask; }",
        })
    void ofOtherLanguagesStays(String text) {
      assertThat(OldText.decode(text)).isSameAs(text);
      assertThat(OldText.decode((text + "\n").repeat(20))).isEqualTo((text + "\n").repeat(20));
      for (var encoding : OldEncoding.values()) {
        assertThat(OldText.decode(text, Set.of(encoding))).isSameAs(text);
      }
    }

    @Test
    void staysWhereEveryLetterIsInLatin1() {
      String text = "Khoá toán và hoá: cô Hà có là bà tôi, thì tháng tám tính sáu ngàn.";

      assertThat(OldText.decode(text)).isSameAs(text);
    }
  }

  @Nested
  class VisciiAndVps {

    @Test
    void readCapitalsBehindQuotationMarks() {
      String text = "HỘI NGHỊ NHIỀU BỘ Ở HUYỆN, CÓ NHỮNG ĐIỀU MỚI";

      for (OldEncoding encoding : List.of(OldEncoding.VISCII, OldEncoding.VPS)) {
        String decoded = OldText.decode(OldEncoder.windows1252(encoding, text));
        assertThat(decoded.replace("—", "Ở")).isEqualTo(text);
      }
    }
  }

  private static String letters(String text, OldEncoding encoding) {
    var out = new StringBuilder();
    text.chars().filter(Character::isLetter).forEach(c -> out.append((char) c));

    return encoding.mixesCase() ? Letters.lower(out) : out.toString();
  }
}
