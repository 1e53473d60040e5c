package vn.vanban.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same document in three formats: labels, a note, deleted words, a box, a table. */
class OfficeTextTest {

  private static final String LIST =
      """
      QUYẾT ĐỊNH
      Điều 1. Phạm vi
      1. Kênh mương
      a) Kênh chính
      b) Kênh nhánh
      2. Cầu qua kênh
      Điều 2. Đối tượng
      """;

  private static final String TABLE =
      "TT\tViệc\tTiền\n1\tNạo vét kênh từ bến Đông\t120\n2\t\tXã hội hóa\n";

  @TempDir Path folder;

  @Test
  void ofDocxHasWhatReadersSee() throws IOException {
    String text =
        text(docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(text)
        .startsWith(LIST)
        .contains("- Gạch đầu dòng\n")
        .contains("Thôn lớn¹ góp trước.\n")
        .contains("Giao cho ba thôn.\n")
        .contains("Theo số 12\u2011NQ/TW.\n")
        .contains(TABLE)
        .endsWith("Hết.\nTừ một trăm hộ.\n")
        .doesNotContain("hai thôn", "ĐẦU TRANG", "đoạn dời đi");
  }

  @Test
  void ofOpenDocumentHasWhatReadersSee() throws IOException {
    assertThat(text(odt(), "application/vnd.oasis.opendocument.text"))
        .isEqualTo(
            LIST
                + "Thôn lớn¹ góp trước.\nGiao cho ba thôn.\nBên khung\nChữ trong khung\n"
                + TABLE
                + "Hết.\n¹ Từ một trăm hộ.\n");
  }

  @Test
  void ofRtfHasWhatReadersSee() throws IOException {
    assertThat(text(rtf(), "application/rtf").replace("\n\n", "\n"))
        .isEqualTo(
            "QUYẾT ĐỊNH\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\nThôn lớn¹ góp trước.\n"
                + "Giao cho ba thôn.\nChữ trong khung\n"
                + TABLE
                + "Hết.\n¹ Từ một trăm hộ.\n");
  }

  private static String text(Path file, String mediaType) throws IOException {
    var extraction = new Formats().read(file, mediaType, 1_000_000);
    return ((Extraction.Content) extraction).text();
  }

  private Path docx() throws IOException {
    String main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String space = "xmlns:w='" + main + "' xmlns:r='" + relation + "'";
    String package_ = "http://schemas.openxmlformats.org/package/2006/";
    String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='"
            + package_
            + "content-types'><Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + override("document", type + "document.main+xml")
            + override("numbering", type + "numbering+xml")
            + override("footnotes", type + "footnotes+xml")
            + override("header1", type + "header+xml")
            + "</Types>");
    parts.put(
        "_rels/.rels",
        relations(package_, relation, Map.of("officeDocument", "word/document.xml")));
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            package_,
            relation,
            Map.of(
                "numbering",
                "numbering.xml",
                "footnotes",
                "footnotes.xml",
                "header",
                "header1.xml")));
    parts.put(
        "word/document.xml",
        "<w:document "
            + space
            + "><w:body>"
            + paragraph("QUYẾT ĐỊNH")
            + item(1, 0, "Phạm vi")
            + item(1, 1, "Kênh mương")
            + item(1, 2, "Kênh chính")
            + item(1, 2, "Kênh nhánh")
            + item(1, 1, "Cầu qua kênh")
            + item(1, 0, "Đối tượng")
            + item(2, 0, "Gạch đầu dòng")
            + "<w:p>"
            + run("Thôn lớn")
            + "<w:r><w:footnoteReference w:id='2'/></w:r>"
            + run(" góp trước.")
            + "</w:p>"
            + "<w:p>"
            + run("Giao cho ")
            + "<w:del w:id='1'><w:r><w:delText>hai thôn</w:delText></w:r></w:del>"
            + "<w:ins w:id='2'>"
            + run("ba thôn.")
            + "</w:ins>"
            + "<w:moveFrom w:id='3'>"
            + run("đoạn dời đi")
            + "</w:moveFrom></w:p>"
            + "<w:p><w:r><w:t>Theo số 12</w:t><w:noBreakHyphen/><w:t>NQ/TW.</w:t></w:r></w:p>"
            + "<w:tbl>"
            + row("TT", "Việc", "Tiền")
            + "<w:tr>"
            + cell(paragraph("1"))
            + cell(paragraph("Nạo vét kênh") + paragraph("từ bến Đông"))
            + cell(paragraph("120"))
            + "</w:tr>"
            + row("2", "", "Xã hội hóa")
            + "</w:tbl>"
            + paragraph("Hết.")
            + "</w:body></w:document>");
    parts.put(
        "word/numbering.xml",
        "<w:numbering "
            + space
            + "><w:abstractNum w:abstractNumId='0'>"
            + level(0, "decimal", "Điều %1.")
            + level(1, "decimal", "%2.")
            + level(2, "lowerLetter", "%3)")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='1'>"
            + level(0, "bullet", "-")
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num></w:numbering>");
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes "
            + space
            + "><w:footnote w:id='2'>"
            + paragraph("Từ một trăm hộ.")
            + "</w:footnote></w:footnotes>");
    parts.put("word/header1.xml", "<w:hdr " + space + ">" + paragraph("ĐẦU TRANG") + "</w:hdr>");
    return zip("a.docx", parts);
  }

  private static String override(String part, String type) {
    return "<Override PartName='/word/" + part + ".xml' ContentType='" + type + "'/>";
  }

  private static String relations(String package_, String relation, Map<String, String> targets) {
    var relations = new StringBuilder("<Relationships xmlns='" + package_ + "relationships'>");
    targets.forEach((kind, target) ->
        relations.append(
            "<Relationship Id='"
                + kind
                + "' Type='"
                + relation
                + "/"
                + kind
                + "' Target='"
                + target
                + "'/>"));
    return relations.append("</Relationships>").toString();
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  private static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  private static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='"
        + level
        + "'/><w:numId w:val='"
        + list
        + "'/></w:numPr></w:pPr>"
        + run(text)
        + "</w:p>";
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl='"
        + level
        + "'><w:start w:val='1'/><w:numFmt w:val='"
        + format
        + "'/><w:lvlText w:val='"
        + text
        + "'/></w:lvl>";
  }

  private static String cell(String paragraphs) {
    return "<w:tc>" + paragraphs + "</w:tc>";
  }

  private static String row(String... cells) {
    var row = new StringBuilder("<w:tr>");
    for (var text : cells) {
      row.append(cell(paragraph(text)));
    }
    return row.append("</w:tr>").toString();
  }

  private Path odt() throws IOException {
    String names = "urn:oasis:names:tc:opendocument:xmlns:";
    String content =
        "<o:document-content xmlns:o='"
            + names
            + "office:1.0' xmlns:t='"
            + names
            + "text:1.0' xmlns:b='"
            + names
            + "table:1.0' xmlns:s='"
            + names
            + "style:1.0' xmlns:d='"
            + names
            + "drawing:1.0'>"
            + """
            <o:automatic-styles><t:list-style s:name="L">
            <t:list-level-style-number t:level="1" s:num-prefix="Điều " s:num-suffix="." s:num-format="1"/>
            <t:list-level-style-number t:level="2" s:num-suffix="." s:num-format="1"/>
            <t:list-level-style-number t:level="3" s:num-suffix=")" s:num-format="a"/>
            </t:list-style></o:automatic-styles><o:body><o:text>
            <t:tracked-changes><t:changed-region><t:deletion><t:p>hai thôn</t:p></t:deletion>\
            </t:changed-region></t:tracked-changes>
            <t:p>QUYẾT ĐỊNH</t:p>
            <t:list t:style-name="L"><t:list-item><t:p>Phạm vi</t:p>
            <t:list><t:list-item><t:p>Kênh mương</t:p>
            <t:list><t:list-item><t:p>Kênh chính</t:p></t:list-item>
            <t:list-item><t:p>Kênh nhánh</t:p></t:list-item></t:list></t:list-item>
            <t:list-item><t:p>Cầu qua kênh</t:p></t:list-item></t:list></t:list-item>
            <t:list-item><t:p>Đối tượng</t:p></t:list-item></t:list>
            <t:p>Thôn lớn<t:note><t:note-citation>1</t:note-citation><t:note-body>\
            <t:p>Từ một trăm hộ.</t:p></t:note-body></t:note> góp trước.</t:p>
            <t:p>Giao cho <t:change/>ba thôn.</t:p>
            <t:p>Bên khung<d:frame><d:text-box><t:p>Chữ trong khung</t:p></d:text-box></d:frame></t:p>
            <b:table><b:table-row><b:table-cell><t:p>TT</t:p></b:table-cell>
            <b:table-cell><t:p>Việc</t:p></b:table-cell><b:table-cell><t:p>Tiền</t:p></b:table-cell></b:table-row>
            <b:table-row><b:table-cell><t:p>1</t:p></b:table-cell>
            <b:table-cell><t:p>Nạo vét kênh</t:p><t:p>từ bến Đông</t:p></b:table-cell>
            <b:table-cell><t:p>120</t:p></b:table-cell></b:table-row>
            <b:table-row><b:table-cell><t:p>2</t:p></b:table-cell><b:table-cell><t:p/></b:table-cell>
            <b:table-cell><t:p>Xã hội hóa</t:p></b:table-cell></b:table-row></b:table>
            <t:p>Hết.</t:p></o:text></o:body></o:document-content>
            """;
    return zip("a.odt", Map.of("content.xml", content));
  }

  private Path zip(String name, Map<String, String> parts) throws IOException {
    Path file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private Path rtf() throws IOException {
    String rtf =
        """
        {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}
        {\\header\\pard ĐẦU TRANG\\par}\\pard QUYẾT ĐỊNH\\par
        {\\listtext\\pard\\plain Điều 1.\\tab}\\pard\\ls1 Phạm vi\\par
        {\\listtext\\pard\\plain Điều 2.\\tab}\\pard\\ls1 Đối tượng\\par
        \\pard Thôn lớn{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Từ một trăm hộ.}} góp trước.\\par
        Giao cho {\\deleted hai thôn}ba thôn.\\par
        {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard Chữ trong khung\\par}}}
        \\trowd\\pard\\intbl TT\\cell Việc\\cell Tiền\\cell\\row
        \\trowd\\pard\\intbl 1\\cell Nạo vét kênh\\par từ bến Đông\\cell 120\\cell\\row
        \\trowd\\pard\\intbl 2\\cell\\cell Xã hội hóa\\cell\\row
        \\pard Hết.\\par}
        """;
    var plain = new StringBuilder();
    rtf.chars().forEach(c -> plain.append(c < 128 ? String.valueOf((char) c) : "\\u" + c + "?"));
    return Files.writeString(folder.resolve("a.rtf"), plain);
  }
}
