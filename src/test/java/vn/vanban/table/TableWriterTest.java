package vn.vanban.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TableWriterTest {

  @Nested
  class Csv {

    private static String row(@Nullable Object... cells) throws IOException {
      var bytes = new ByteArrayOutputStream();
      try (var table = TableWriter.on(bytes, TableFormat.CSV)) {
        table.row(Arrays.asList(cells));
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void startsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
      assertThat(row("nam", 2031, null, 0.5)).isEqualTo("\uFEFFnam,2031,,0.5\r\n");
    }

    @Test
    void quotesWhatNeedsIt() throws IOException {
      assertThat(row(1, "năm 2031")).contains(",năm 2031\r");
      assertThat(row("dám nghĩ, dám làm")).contains("\"dám nghĩ, dám làm\"");
      assertThat(row("gọi là \"dám\"")).contains("\"gọi là \"\"dám\"\"\"");
    }

    @Test
    void neverWritesAFormula() throws IOException {
      for (String start : new String[] {"=", "+", "-", "@", "＝", "＋"}) {
        assertThat(row(start + "1")).contains("'" + start + "1");
      }
      assertThat(row("\n=1")).contains("\"'\n=1\"");
    }

    @Test
    void leavesNegativeNumbersAsNumbers() throws IOException {
      assertThat(row(-1.25)).contains("\uFEFF-1.25\r");
    }
  }

  @Nested
  class Xlsx {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private XSSFWorkbook written() throws IOException {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void keepsNumbersAndTextsAndTakesNothingForAFormula() throws IOException {
      try (var table = TableWriter.on(bytes, TableFormat.XLSX)) {
        table.heading(List.of("chủ đề", "lượt"));
        table.row(Arrays.asList("=1+1", -2.5, null));
      }
      try (var workbook = written()) {
        var sheet = workbook.getSheetAt(0);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("chủ đề");
        assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(-2.5);
        assertThat(sheet.getRow(1).getCell(2)).isNull();
      }
    }

    @Test
    void goesOnInTheNextSheetWhereOneIsFull() throws IOException {
      try (var table = new XlsxTable(bytes, 3)) {
        table.heading(List.of("n"));
        for (int i = 0; i < 5; i++) {
          table.row(List.of(i));
        }
      }
      try (var workbook = written()) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        assertThat(workbook.getSheetAt(2).getRow(0).getCell(0).getStringCellValue()).isEqualTo("n");
        assertThat(workbook.getSheetAt(2).getRow(1).getCell(0).getNumericCellValue()).isEqualTo(4);
      }
    }

    @Test
    void losesNothingOfATextLongerThanACell() throws IOException {
      String text = numbers();
      try (var table = TableWriter.on(bytes, TableFormat.XLSX)) {
        table.heading(List.of("văn bản", "số"));
        table.row(List.of(text, 7));
      }
      try (var workbook = written()) {
        var row = workbook.getSheetAt(0).getRow(1);
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(7);
        String all =
            row.getCell(0).getStringCellValue()
                + row.getCell(2).getStringCellValue()
                + row.getCell(3).getStringCellValue();
        assertThat(all).isEqualTo(text);
      }
    }

    /** Between two and three cells' worth; the reader refuses what packs too well. */
    private static String numbers() {
      return IntStream.range(0, 14_000)
          .mapToObj(i -> String.valueOf(i * 7919))
          .collect(Collectors.joining("ă"))
          .substring(0, 70_000);
    }
  }
}
