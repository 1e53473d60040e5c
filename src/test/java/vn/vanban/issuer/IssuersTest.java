package vn.vanban.issuer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.text.Letters;
import vn.vanban.yaml.MistakesException;

class IssuersTest {

  private static final Path FOLDER = Path.of("src/test/resources/vn/vanban/issuer");
  private static final Issuers ISSUERS = Issuers.builtIn();

  /** A line of a table: what is written, the home of the text, what it means. */
  record Line(String written, @Nullable String home, String meaning) {}

  static List<Line> names() throws IOException {
    return table("names.tsv");
  }

  static List<Line> numbers() throws IOException {
    return table("numbers.tsv");
  }

  private static List<Line> table(String file) throws IOException {
    var lines = new ArrayList<Line>();
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        lines.add(new Line(cells[0], cells[1].isEmpty() ? null : cells[1], cells[2]));
      }
    }
    assertThat(lines).hasSizeGreaterThan(20);
    return lines;
  }

  private static String named(String name, @Nullable String home) {
    return ISSUERS.named(name, home).map(Issuer::id).orElse("-");
  }

  private static Issuer issuer(String name) {
    return ISSUERS.named(name, null).orElseThrow();
  }

  private static List<Issuer> ofNumber(String number, @Nullable String home) {
    return ISSUERS.ofNumber(DocumentNumber.parse(number).orElseThrow(), home);
  }

  @Nested
  class ByName {

    @ParameterizedTest
    @MethodSource("vn.vanban.issuer.IssuersTest#names")
    void meansWhatTheTableSays(Line line) {
      assertThat(named(line.written(), line.home())).isEqualTo(line.meaning());
    }

    @ParameterizedTest
    @MethodSource("vn.vanban.issuer.IssuersTest#names")
    void caseAndDefaultLocaleDoNotCount(Line line) {
      var before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr"));
        if (line.meaning().equals("-")) {
          return;
        }
        String lower = Letters.lower(line.written());
        String upper = line.written().toUpperCase(Locale.ROOT);
        assertThat(named(lower, line.home())).as(lower).startsWith(organ(line.meaning()));
        assertThat(named(upper, line.home())).as(upper).startsWith(organ(line.meaning()));
      } finally {
        Locale.setDefault(before);
      }
    }

    /** Without capitals the end of an unknown place's name cannot be told from what follows. */
    private static String organ(String id) {
      return id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
    }

    static Stream<Authority> authorities() {
      return ISSUERS.data().authorities().values().stream();
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void everyNameOfTheFileMeansItsOwnAuthority(Authority authority) {
      var names = new ArrayList<>(authority.names());
      names.add(authority.issuer().name());
      for (String name : names) {
        String id = authority.issuer().id();
        assertThat(named(name, null)).as(name).isEqualTo(id);
        assertThat(named(name, "hai-phong")).as(name).isEqualTo(id);
        assertThat(named(name + ", ngày 5 tháng 6", null)).as(name).isEqualTo(id);
        assertThat(named(name.toUpperCase(Locale.ROOT), null)).as(name).isEqualTo(id);
      }
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void officialNamesAreFoundWithoutAccentsAndWithOldToneMarks(Authority authority) {
      String name = authority.issuer().name();
      assertThat(named(Letters.fold(name), null)).isEqualTo(authority.issuer().id());
      String old = name.replace("ủy", "uỷ").replace("Ủy", "Uỷ").replace("hóa", "hoá");
      assertThat(named(old.replace("Tòa", "Toà"), null)).isEqualTo(authority.issuer().id());
    }

    static Stream<Province> provinces() {
      return ISSUERS.data().provinces().values().stream();
    }

    @ParameterizedTest
    @MethodSource("provinces")
    void everyProvinceHasItsAuthorities(Province province) {
      for (String name : province.names()) {
        String id = "ubnd/" + province.id();
        assertThat(named("UBND " + province.kind().word() + " " + name, null)).isEqualTo(id);
        assertThat(named("UBND " + name, null)).isEqualTo(id);
        String committee = province.kind().committee();
        assertThat(named(committee + " " + name, null)).isEqualTo("tinh-uy/" + province.id());
      }
      assertThat(ISSUERS.homeOf("UBND " + province.name())).hasValue(province.id());
    }

    @Test
    void namesItInFull() {
      assertThat(issuer("BTV Thành uỷ hải phòng").name()).isEqualTo("Thành ủy Hải Phòng");
      assertThat(issuer("UBND TỈNH SÔNG LAM").name()).isEqualTo("Ủy ban nhân dân tỉnh Sông Lam");
      assertThat(issuer("Đảng ủy phường Cầu Đá").name()).isEqualTo("Đảng ủy phường Cầu Đá");
      assertThat(issuer("Ban Tổ chức Huyện ủy Vân Khê").name())
          .isEqualTo("Ban Tổ chức Huyện ủy Vân Khê");
    }

    @Test
    void tellsLevelSideAndPlace() {
      var huyen = issuer("Ủy ban nhân dân huyện Vân Khê");
      assertThat(huyen.organ()).isEqualTo("ubnd");
      assertThat(huyen.level()).isEqualTo(Level.DISTRICT);
      assertThat(huyen.side()).isEqualTo(Family.STATE);
      assertThat(huyen.place()).isEqualTo("van-khe");
      assertThat(issuer("Thành ủy Hải Phòng").level()).isEqualTo(Level.PROVINCE);
      assertThat(issuer("UBND thành phố Vạn An").level()).isEqualTo(Level.LOCAL);
      assertThat(issuer("Bộ Chính trị").side()).isEqualTo(Family.PARTY);
    }

    @Test
    void anythingCanBeAskedFor() {
      for (String odd :
          List.of("", " ", ",", "-", "UBND ,", "Ban", "Tỉnh ủy (", "12", "UBND xã 1 2")) {
        assertThat(ISSUERS.named(odd, "").map(Issuer::name)).isNotNull();
      }
    }
  }

  @Nested
  class ByNumber {

    @ParameterizedTest
    @MethodSource("vn.vanban.issuer.IssuersTest#numbers")
    void meansWhatTheTableSays(Line line) {
      assertThat(ofNumber(line.written(), line.home()).stream().map(Issuer::id))
          .containsExactly(
              line.meaning().isEmpty() ? new String[0] : line.meaning().split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
      "12/2020/TT-BNNMT, false", "12/2025/TT-BNNMT, true",
      "05/2008/TT-BTM, false", "05/2006/QĐ-BTM, true",
      "12/2026/TT-BGTVT, false", "12/2024/TT-XYZ, true",
      "12/2024/QĐ-UBND, true", "1/1999/NĐ-CP, true"
    })
    void knowsWhoWasInOffice(String number, boolean inOffice) {
      var parsed = DocumentNumber.parse(number).orElseThrow();
      int year = Integer.parseInt(requireNonNull(parsed.year()));
      assertThat(ISSUERS.wereInOffice(parsed, year)).isEqualTo(inOffice);
    }

    @ParameterizedTest
    @CsvSource({
      "73/2023/NĐ-CP, true", "12/2020/TT-BTC, true", "14-KL/TW, true",
      "12/2020/QĐ-UBND, false", "12/QĐ-BHXH, false", "12/QĐ-XYZ, false"
    })
    void knowsWhichSymbolsAreOneAuthoritys(String number, boolean one) {
      assertThat(ISSUERS.isOneOnly(DocumentNumber.parse(number).orElseThrow())).isEqualTo(one);
    }
  }

  @Nested
  class Kin {

    @ParameterizedTest
    @CsvSource({
      "Bộ Chính trị, Ban Bí thư, SAME",
      "Bộ trưởng Bộ Tài chính, Bộ Tài chính, SAME",
      "Chính phủ, Thủ tướng Chính phủ, DIFFERENT",
      "Hội đồng Bộ trưởng, Chính phủ, SUCCESSION",
      "Bộ Kế hoạch và Đầu tư, Bộ Tài chính, SUCCESSION",
      "Bộ Thủy sản, Bộ Nông nghiệp và Môi trường, SUCCESSION",
      "Bộ Giao thông vận tải, Bộ Tài chính, DIFFERENT",
      "Thành ủy Hải Phòng, Ban Chấp hành Đảng bộ thành phố Hải Phòng, SAME",
      "Thành ủy Hải Phòng, Tỉnh ủy Hải Dương, SUCCESSION",
      "Thành ủy Hải Phòng, Tỉnh ủy Hải Hưng, SUCCESSION",
      "Thành ủy Hải Phòng, Tỉnh ủy Hưng Yên, DIFFERENT",
      "Thành ủy Hải Phòng, Thành ủy, POSSIBLE",
      "Thành ủy Hải Phòng, Huyện ủy, DIFFERENT",
      "Thành ủy Hải Phòng, Bộ Chính trị, DIFFERENT",
      "UBND thành phố Vạn An, UBND, POSSIBLE",
      "UBND tỉnh Sông Lam, UBND tỉnh Bình Sơn, DIFFERENT",
      "UBND tỉnh Sông Lam, HĐND tỉnh Sông Lam, DIFFERENT",
      "UBND huyện Vân Khê, UBND tỉnh Sông Lam, DIFFERENT",
      "Ban Tuyên giáo Thành ủy Hải Phòng, Ban Tuyên giáo và Dân vận Tỉnh ủy Hải Dương, SUCCESSION"
    })
    void isToldBothWays(String a, String b, Kinship kinship) {
      assertThat(ISSUERS.kinship(issuer(a), issuer(b))).isEqualTo(kinship);
      assertThat(ISSUERS.kinship(issuer(b), issuer(a))).isEqualTo(kinship);
    }

    @Test
    void thirtyFourProvincesAreLeftAndAllOthersWentIntoThem() {
      var provinces = ISSUERS.data().provinces().values();
      var today = provinces.stream().filter(each -> each.into().isEmpty()).toList();
      assertThat(today).hasSize(34);
      assertThat(today.stream().filter(each -> each.kind() == Area.THANH_PHO)).hasSize(6);
      for (var province : provinces) {
        var former = issuer("UBND " + province.kind().word() + " " + province.name());
        assertThat(today)
            .anyMatch(each ->
                ISSUERS.kinship(former, issuer("UBND " + each.name())) != Kinship.DIFFERENT);
      }
    }

    @Test
    void officesMayBeNamedInPlaceOfThoseTheyServe() {
      assertThat(ISSUERS.isOfficeOf(issuer("Văn phòng Chính phủ"), issuer("Thủ tướng"))).isTrue();
      assertThat(ISSUERS.isOfficeOf(issuer("Thủ tướng"), issuer("Văn phòng Chính phủ"))).isFalse();
    }
  }

  @Nested
  class Homes {

    @ParameterizedTest
    @CsvSource({
      "Thành ủy Hải Phòng, hai-phong",
      "UBND tỉnh Sông Lam, song-lam",
      "'UBND huyện Vân Khê, tỉnh Sông Lam', song-lam/van-khe",
      "Huyện ủy Vân Khê, -/van-khe",
      "'Đảng ủy xã Hòa Lộc, huyện Vân Khê', -/van-khe/hoa-loc",
      "UBND thành phố Vạn An, ~van-an"
    })
    void comeFromTheIssuersName(String name, String home) {
      assertThat(ISSUERS.homeOf(name)).hasValue(home);
      assertThat(Home.of(home).written()).isEqualTo(home);
    }

    @Test
    void centralAuthoritiesHaveNone() {
      assertThat(ISSUERS.homeOf("Chính phủ")).isEmpty();
      assertThat(ISSUERS.homeOf("UBND tỉnh")).isEmpty();
    }
  }

  @Nested
  class UsersFile {

    @Test
    void addsAndReplaces() {
      var issuers =
          ISSUERS.with(
              "mine.yaml",
              """
              authorities:
                - {id: bo-phat-trien, name: Bộ Phát triển, symbols: [BPT], level: ministry, side: state}
                - {id: bo-y-te, name: Bộ Sức khỏe, symbols: [BSK], level: ministry, side: state}
              provinces:
                - {id: van-an, name: Vạn An, kind: thành phố}
              """);
      assertThat(issuers.named("Bộ Phát triển", null).map(Issuer::id)).hasValue("bo-phat-trien");
      assertThat(issuers.named("Bộ Y tế", null)).isEmpty();
      assertThat(issuers.named("UBND thành phố Vạn An", null).map(Issuer::level))
          .hasValue(Level.PROVINCE);
      assertThat(issuers.named("Bộ Nội vụ", null)).isPresent();
      assertThat(issuers.version()).isNotEqualTo(ISSUERS.version());
      assertThat(named("Bộ Phát triển", null)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "authorities: 1 | line 1: 'authorities' must be a list",
          "authorities:\\n- {id: a, name: A, level: central, side: state, into: [b]} | line 2: 'b'"
              + " is no id",
          "provinces:\\n- {id: a, name: A, kind: tỉnh, into: [bo-y-te]} | line 2: 'bo-y-te' is no"
              + " id",
          "authorities:\\n- {id: A b, name: A, level: central, side: state} | line 2: 'id' is 'A"
              + " b'; allowed: a to z",
          "authorities:\\n- {id: a, name: A, level: high, side: state} | line 2: 'level' is 'high';"
              + " allowed: central, ministry",
          "authorities:\\n- {id: a, name: A, level: central, side: press} | line 2: 'side' is"
              + " 'press'; allowed: party, state",
          "authorities:\\n- {id: a, name: A, level: central, side: state, from: 92} | line 2:"
              + " 'from' is '92'; allowed: a year",
          "authorities:\\n- {id: a, nam: A} | line 2: unknown key 'nam'",
          "local:\\n- {id: a, side: state} | line 2: 'a' has no names",
          "local:\\n- {id: a, side: state, names: [A], ids: [x]} | line 2: 'ids' has 1 items",
          "provinces:\\n- {id: a, name: A, kind: huyện} | line 2: 'kind' is 'huyện'; allowed: thành"
              + " phố, tỉnh",
          "provinces:\\n- {id: a, name: A, kind: tỉnh}\\n- {id: a, name: B, kind: tỉnh} | line 3:"
              + " id 'a' stands in line 2 too",
          "provinces: [ | line 1: expected the node content",
          "x: 1 | line 1: unknown key 'x' in the file; allowed: authorities, local, provinces,"
              + " roles, version"
        })
    void mistakesAreToldWithTheirPlace(String yaml, String message) {
      assertThatThrownBy(() -> ISSUERS.with("mine.yaml", yaml.replace("\\n", "\n")))
          .isInstanceOf(MistakesException.class)
          .hasMessageStartingWith(
              "mine.yaml, line " + message.charAt("line ".length()) + ", column ")
          .hasMessageContaining(message.substring(message.indexOf(": ") + 1));
    }

    @Test
    void allMistakesAreToldAtOnce() {
      String yaml =
          """
          authorities:
          - {id: a, nam: A, level: high, side: state, into: [b]}
          provinces:
          - {id: c, name: C, kind: tinh}
          """;
      assertThatThrownBy(() -> ISSUERS.with("mine.yaml", yaml))
          .isInstanceOfSatisfying(
              MistakesException.class,
              e ->
                  assertThat(e.mistakes())
                      .extracting(mistake -> mistake.line() + ":" + mistake.column())
                      .containsExactly("2:11", "2:26", "2:52", "4:26"));
    }
  }
}
