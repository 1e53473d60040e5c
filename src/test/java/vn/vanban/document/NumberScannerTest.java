package vn.vanban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScannerTest {

  @Nested
  class InRunningText {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "45/2019/QH14 | 45/2019/QH14",
          "1211/2016/UBTVQH13 | 1211/2016/UBTVQH13",
          "38/2001/PL-UBTVQH10 | 38/2001/PL-UBTVQH10",
          "73/2023/NĐ-CP | 73/2023/NĐ-CP",
          "66.16/2026/NQ-CP | 66.16/2026/NQ-CP",
          "01/2014/TTLT-BNV-BTC | 01/2014/TTLT-BNV-BTC",
          "1033/QĐ-TTg | 1033/QĐ-TTg",
          "1234/BNV-CCVC | 1234/BNV-CCVC",
          "123/UBND-VX | 123/UBND-VX",
          "45-NQ/TW | 45-NQ/TW",
          "76-CTr/TU | 76-CTr/TU",
          "07-NQ/ĐU | 07-NQ/ĐU",
          "43-CP | 43-CP",
          "299/HĐBT | 299/HĐBT",
          "47/SL | 47/SL",
          "05/TC-TCT | 05/TC-TCT",
          "109/2009/TTLT/BTC-BGDĐT | 109/2009/TTLT/BTC-BGDĐT",
          "1895/1997/BYT-QĐ | 1895/1997/BYT-QĐ",
          "10-LCT/HĐNN7 | 10-LCT/HĐNN7",
          "32/1999/NQ-QH10 | 32/1999/NQ-QH10",
          "245/QĐ-NHNN7 | 245/QĐ-NHNN7",
          "30a/2008/NQ-CP | 30a/2008/NQ-CP",
          "522b/NQ-UBTVQH13 | 522b/NQ-UBTVQH13",
          "12/2015/TT-BNN&PTNT | 12/2015/TT-BNN&PTNT",
          "1804/QĐ-TTg | 1804/QĐ-TTg",
          "45 - NQ/TW | 45-NQ/TW",
          "181 / CV - BTT | 181/CV-BTT",
          "23 TC/HCSN | 23 TC/HCSN",
          "2016/QĐ.UB | 2016/QĐ.UB",
          "2430/CV VPTW | 2430-CV/VPTW",
          "595/NQ-UBTVQH 14 | 595/NQ-UBTVQH14",
          "120 / SVHTTDL - Tr | 120/SVHTTDL-Tr",
          "45–NQ/TW | 45-NQ/TW",
          "45-NQ/ TW | 45-NQ/TW",
          "45\u2011NQ/TW | 45-NQ/TW",
          "45-NQ/TƯ | 45-NQ/TW",
          "73/2023/ND-CP | 73/2023/NĐ-CP",
          "73/2023/nđ-cp | 73/2023/NĐ-CP",
          "27/NQ-TW | 27-NQ/TW",
          "54/CT-TW | 54-CT/TW",
          "12/2020/TT-BTCngày | 12/2020/TT-BTC",
          "73/2023/NĐ-СР | 73/2023/NĐ-CP",
          "36-HD/VPTW | 36-HD/VPTW",
          "12/2021/NQ-HDND | 12/2021/NQ-HĐND",
          "07/2022/TT-BGDDT | 07/2022/TT-BGDĐT",
          "12/2O21/NĐ-CP | 12/2021/NĐ-CP",
          "5442/VKSTC-V14 | 5442/VKSTC-V14",
          "4127 / UBND - ĐTKT | 4127/UBND-ĐTKT",
        })
    void readsEveryWriting(String written, String canonical) {
      var found = NumberScanner.find("Theo số " + written + " về việc");

      assertThat(found).hasSize(1);
      assertThat(found.getFirst().number().text()).isEqualTo(canonical);
      assertThat(found.getFirst().start()).isEqualTo(8);
    }

    @Test
    void readsAcrossALineEnd() {
      assertThat(NumberScanner.find("Nghị định số 73/2023/\nNĐ-CP ngày"))
          .singleElement()
          .satisfies(match -> assertThat(match.number().text()).isEqualTo("73/2023/NĐ-CP"));
    }

    @Test
    void readsBehindAGluedSo() {
      assertThat(NumberScanner.find("Số45-NQ/TW")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ngày 30/4/1975",
          "tăng 2/3 so với",
          "trực 24/7",
          "TCVN 5574:2018",
          "QCVN 01:2021/BXD",
          "tổng đài 1800-1234",
          "COVID-19 và F-16",
          "tệp 23-2018-TT-BNNPTNT.docx",
          "100.000 đồng/người/tháng",
          "cúm A/H5N1",
          "biển số 29A-123.45",
          "https://vbpl.vn/nghi-dinh-73-2023-nd-cp.html",
          "5 kg/ha",
          "số 12/tháng",
          "số ...../2024/TT-BTC",
          "Mẫu số 03 UBND",
          "nhóm 3 - Tư duy chiến lược",
          "lô l2/2O và nhà số 1O",
        })
    void refusesLookAlikes(String text) {
      assertThat(NumberScanner.find(text)).isEmpty();
    }
  }

  @Nested
  class InAQuery {

    @ParameterizedTest
    @CsvSource({
      "nghi quyet 45 nq tw, 45-NQ/TW",
      "45 – NQ/TW, 45-NQ/TW",
      "73 2023 nd cp, 73/2023/NĐ-CP",
      "Nghị định số: 73/2023/ND-CP, 73/2023/NĐ-CP",
      "66-QĐ/TW, 66-QĐ/TW",
    })
    void readsSpacesAsSeparators(String query, String canonical) {
      assertThat(DocumentNumber.parse(query)).map(DocumentNumber::text).hasValue(canonical);
    }

    @Test
    void leavesWordsAlone() {
      assertThat(NumberScanner.findInQuery("4 dám chịu trách nhiệm 2023")).isEmpty();
    }
  }

  @Nested
  class Keys {

    @Test
    void dropLeadingZerosAndSeparators() {
      assertThat(key("02-CTr/TU")).isEqualTo(key("2/CTr-TU")).isEqualTo("2-CTR-TU");
    }

    @Test
    void keepHdApartFromHdWithStroke() {
      assertThat(key("05-HD/TW")).isNotEqualTo(key("05-HĐ/TW"));
    }

    @Test
    void keepLongerOrdinalsApart() {
      assertThat(key("66-QĐ/TW")).isNotEqualTo(key("366-QĐ/TW"));
    }

    private String key(String number) {
      return DocumentNumber.parse(number).orElseThrow().key();
    }
  }
}
