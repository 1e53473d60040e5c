package vn.vanban.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanban.document.DocumentKind;

/** The words that may begin a part of a reference, in lower case; alternatives parted by a bar. */
final class Vocabulary {

  private static final String NOTHING =
      "thay đổi|thay mặt|thay vì|thay vào|thay nhau|thay lời|thay phiên|nghị định thư|luật sư|luật"
          + " gia|luật học|luật lệ|luật định|luật pháp|luật chơi|luật tục|luật thơ|pháp luật|kỷ"
          + " luật|kỉ luật|quy luật|quy định chung|điều chỉnh|điều kiện|điều hành|điều động|điều"
          + " tra|điều trị|điều này|điều đó|chiến lược gia|mệnh lệnh|hiệu lệnh|khẩu lệnh|dự"
          + " luật|hướng dẫn viên|chương trình nghị sự|bộ máy|bộ phận|các trường hợp|cấp trung"
          + " ương|cán bộ|nội bộ|toàn bộ|đồng bộ|tiến bộ|ban đầu|ban ngày|cục bộ|cục diện|hội"
          + " nghị|hội thảo|hội thi|hội trường|hội nhập|hội viên|hội họp|hội đàm|viện trợ|viện"
          + " dẫn|trường hợp|đoàn kết|đoàn viên|vụ việc|vụ án|vụ kiện|phòng ngừa|phòng chống|phòng"
          + " họp|phòng cháy|công ty luật|căn cứ địa|căn cứ cách mạng|căn cứ quân sự|xã hội|đảng"
          + " viên|hợp tác xã|bà con|ông bà|có căn cứ|làm căn cứ|là căn cứ|những căn cứ|các căn"
          + " cứ|loạt căn cứ|đủ căn cứ|một căn cứ|về căn cứ|căn cứ pháp lý|căn cứ làm|căn cứ để|địa"
          + " chỉ|hội chợ|viện phí|hiệu lực thi hành|các bộ phận|sửa chữa|sửa sai|sửa soạn|sửa lỗi"
          + "|tòa nhà|tòa soạn|tòa tháp|chữ ký";

  private static final String NUMBERED_THINGS =
      "giấy phép|giấy chứng nhận|giấy xác nhận|giấy khai sinh|chứng chỉ|chứng thư|biên lai|hóa"
          + " đơn|phiếu thu|phiếu chi|phiếu|cáo trạng|mã số|thẻ|hộ chiếu|tài khoản|bản án|hồ sơ|lô"
          + " đất|thửa đất|tờ bản đồ|sổ|căn cước công dân|chứng minh nhân dân|vận đơn|tờ khai|bằng"
          + " tốt nghiệp|công báo|tcvn|qcvn|tiêu chuẩn|quy chuẩn|công ước|hiệp định|hiệp ước|đăng"
          + " ký kinh doanh";

  private static final String FORMS = "mẫu|biểu mẫu|mẫu biểu|biểu";

  private static final Map<Act, String> ACTS =
      Map.ofEntries(
          Map.entry(Act.ISSUE, "ban hành|ký ban hành|ký|đã ký|thông qua|công bố|ban bố|phê duyệt"),
          Map.entry(Act.FOUND_ON, "căn cứ"),
          Map.entry(
              Act.IMPLEMENT,
              "thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện|quán triệt|thi hành"
                  + "|thực thi|chấp hành|tổ chức triển khai|triển khai thi hành|tổ chức thi hành"
                  + "|quán triệt thực hiện"),
          Map.entry(Act.CONCRETISE, "cụ thể hóa|thể chế hóa"),
          Map.entry(
              Act.GUIDE,
              "hướng dẫn thực hiện|hướng dẫn thi hành|hướng dẫn triển khai|quy định chi tiết"
                  + "|hướng dẫn chi tiết|quy định chi tiết thi hành|hướng dẫn triển khai thực hiện"
                  + "|quy định chi tiết và hướng dẫn thi hành|hướng dẫn tổ chức thực hiện"
                  + "|hướng dẫn áp dụng"),
          Map.entry(
              Act.AMEND,
              "sửa đổi, bổ sung|sửa đổi, bổ sung cho|bổ sung cho|sửa đổi|bổ sung|sửa đổi và bổ"
                  + " sung|điều chỉnh, bổ sung|sửa|bỏ cụm từ|bỏ từ|bỏ các cụm từ|bỏ đoạn|bỏ nội"
                  + " dung|bỏ quy định"),
          Map.entry(Act.REPLACE, "thay thế|thay thế cho|thay cho|thay"),
          Map.entry(
              Act.REPEAL, "bãi bỏ|hủy bỏ|hủy|làm hết hiệu lực|làm hết hiệu lực một phần|thu hồi"),
          Map.entry(Act.END, "hết hiệu lực|hết hiệu lực thi hành"),
          Map.entry(Act.CORRECT, "đính chính"),
          Map.entry(Act.CONSOLIDATE, "hợp nhất"),
          Map.entry(Act.REVIEW, "sơ kết|tổng kết|sơ, tổng kết"));

  private static final String WHOLE =
      "chính phủ|quốc hội|ủy ban thường vụ quốc hội|bộ chính trị|ban bí thư|ban bí thư trung ương"
          + "|ban bí thư trung ương đảng|thủ tướng chính phủ|chủ tịch nước|ban chấp hành trung ương"
          + "|ban chấp hành trung ương đảng|trung ương đảng|ubtvqh|ttcp|tandtc|vksndtc|ubkttw"
          + "|ubkttư|hội đồng bộ trưởng|quý sở|quý ủy ban|quý bộ|quý cơ quan|quý đơn vị|quý công ty"
          + "|quý ban|quý ngân hàng|quý cục";

  private static final String CLOSED =
      "thủ tướng|phó thủ tướng|phó chủ tịch thường trực|phó bí thư thường trực|phó thủ tướng thường"
          + " trực|hđqt|hđtv|hội đồng quản trị|hội đồng thành viên|thuế tỉnh|thuế thành phố|phó thủ"
          + " tướng chính phủ|chủ tịch quốc hội|phó chủ tịch|phó chủ tịch nước|phó chủ tịch quốc"
          + " hội|phó bí thư|trung ương|ban thường vụ|ban chấp hành|thường trực|thường vụ|tỉnh"
          + " ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|xã ủy|đảng ủy xã|ủy ban"
          + " nhân dân|hội đồng nhân dân|ubnd|hđnd|ủy ban kiểm tra|ubkt|btv|bch|chủ tịch ủy ban"
          + " nhân dân|chủ tịch ubnd|chủ tịch|tòa án nhân dân tối cao|tòa án nhân dân|viện kiểm sát"
          + " nhân dân tối cao|viện kiểm sát nhân dân|vksnd|tand|tand tối cao|vksnd tối cao|tand"
          + " cấp cao|vksnd cấp cao|hội đồng thẩm phán|kiểm toán nhà nước|tổng kiểm toán nhà"
          + " nước|ngân hàng nhà nước|ngân hàng nhà nước việt nam|mặt trận tổ quốc|mặt trận tổ quốc"
          + " việt nam|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|ban cán sự đảng|đảng"
          + " đoàn|văn phòng trung ương đảng|văn phòng chính phủ|văn phòng quốc hội|thanh tra chính"
          + " phủ|bảo hiểm xã hội việt nam|tổng liên đoàn lao động việt nam|ủy ban dân tộc|ban chỉ"
          + " đạo|quân ủy trung ương|tổng tham mưu trưởng|bộ tổng tham mưu|bộ tư lệnh|bộ chỉ huy"
          + " quân sự|viện kiểm sát|bí thư|thống đốc|tổng bí thư|đảng|đảng cộng sản việt nam|đảng"
          + " ta|mttq|tổ công tác|tiểu ban";

  private static final String FIELDS =
      "bộ|bộ trưởng|thứ trưởng|nhà xuất bản|liên bộ|sở|giám đốc|phòng|ban|cục|cục trưởng|tổng"
          + " cục|vụ|hội|viện|ủy ban|chủ nhiệm|văn phòng|tổng giám đốc|ngân hàng|tập đoàn|công"
          + " ty|tổng công ty|trường|học viện|đoàn|thanh tra|công an|hội đồng|kho bạc|liên"
          + " đoàn|liên minh|hiệp hội|chi cục|cảng vụ|báo|tạp chí|cơ quan cảnh sát điều tra|cơ quan"
          + " csđt|cơ quan an ninh điều tra|ban quản lý|trung tâm|phó cục trưởng|vụ trưởng|chánh"
          + " văn phòng|chánh thanh tra|công ty cổ phần|công ty tnhh|công ty cp|ctcp|bệnh viện|phó"
          + " thủ trưởng|phó giám đốc|phó tổng giám đốc|hiệu trưởng|tổng thanh tra|trưởng ban|tổng"
          + " cục trưởng|chánh án|phó chánh án|viện trưởng|chi cục trưởng|trưởng phòng|tổng thư"
          + " ký|chi nhánh";

  private static final String PERSONS = "ông|bà|đồng chí|lãnh đạo|đại diện|đại biểu";

  private static final String PLACES =
      "tỉnh|thành phố|tp|tp.|huyện|quận|xã|phường|thị xã|thị trấn|đặc khu|khối|cấp tỉnh|cấp huyện"
          + "|cấp xã";

  private static final String ACTORS =
      "một số nơi|nhiều nơi|các nơi|một số địa phương|nhiều địa phương|một số đơn vị|các cấp ủy|cấp"
          + " ủy|các cấp|các sở|các bộ|các ngành|các địa phương|địa phương|các cơ quan|cơ quan|các"
          + " đơn vị|đơn vị|các tổ chức|các tỉnh|các xã|các phường|các huyện|các doanh nghiệp|doanh"
          + " nghiệp|nhà trường|các trường|cả nước|toàn tỉnh|toàn thành phố|toàn đảng|các chi"
          + " bộ|các đảng bộ|chính quyền|thủ trưởng|người đứng đầu|mọi tổ chức|mọi cá nhân|mọi cơ"
          + " quan|tổ chức, cá nhân|cơ quan, tổ chức|thủ trưởng cơ quan|thủ trưởng các cơ quan|thủ"
          + " trưởng đơn vị|thủ trưởng các đơn vị|các đại biểu|công chức|viên chức|tòa|tòa án"
          + "|hội đồng xét xử|toàn ngành|toàn quân|toàn dân|toàn hệ thống chính trị|các lực"
          + " lượng|toàn đảng bộ|hộ gia đình";

  /**
   * Kinds as they are abbreviated before a number: "NĐ 81/2021/NĐ-CP"; and codes with their names.
   */
  private static final Map<String, DocumentKind> ABBREVIATED =
      Map.ofEntries(
          Map.entry("nđ", DocumentKind.NGHI_DINH),
          Map.entry("qđ", DocumentKind.QUYET_DINH),
          Map.entry("nq", DocumentKind.NGHI_QUYET),
          Map.entry("tt", DocumentKind.THONG_TU),
          Map.entry("ttlt", DocumentKind.THONG_TU_LIEN_TICH),
          Map.entry("cv", DocumentKind.CONG_VAN),
          Map.entry("kh", DocumentKind.KE_HOACH),
          Map.entry("ct", DocumentKind.CHI_THI),
          Map.entry("tb", DocumentKind.THONG_BAO),
          Map.entry("blhs", DocumentKind.BO_LUAT),
          Map.entry("blds", DocumentKind.BO_LUAT),
          Map.entry("bltths", DocumentKind.BO_LUAT),
          Map.entry("blttds", DocumentKind.BO_LUAT),
          Map.entry("bllđ", DocumentKind.BO_LUAT));

  private Vocabulary() {}

  /** Every phrase that the scan stops at. */
  static Phrases<Trigger> triggers() {
    var triggers = new HashMap<String, Trigger>();
    for (var kind : DocumentKind.values()) {
      var act = kind == DocumentKind.HUONG_DAN ? Act.GUIDE : null;
      triggers.put(kind.toString(), new Trigger.Kind(kind, act));
      triggers.put(kind.toString().replace("quy ", "qui "), new Trigger.Kind(kind, act));
    }
    triggers.put("thông tư liên bộ", new Trigger.Kind(DocumentKind.THONG_TU_LIEN_TICH, null));
    triggers.put("văn bản", new Trigger.Kind(null, null));
    ABBREVIATED.forEach((word, kind) -> triggers.put(word, new Trigger.Abbreviation(kind)));
    ProvisionParser.LEVELS.keySet().forEach(word -> triggers.put(word, new Trigger.Level()));
    List.of("ngày", "tháng", "năm").forEach(word -> triggers.put(word, new Trigger.When()));
    put(triggers, new Trigger.Nothing(), NOTHING);
    put(triggers, new Trigger.Numbered(), NUMBERED_THINGS);
    put(triggers, new Trigger.Form(), FORMS);
    ACTS.forEach((act, phrases) -> put(triggers, new Trigger.Acts(act), phrases));
    put(triggers, new Trigger.Who(Trigger.Heading.WHOLE), WHOLE);
    put(triggers, new Trigger.Who(Trigger.Heading.CLOSED), CLOSED);
    put(triggers, new Trigger.Who(Trigger.Heading.PERSON), PERSONS);
    put(triggers, new Trigger.Who(Trigger.Heading.FIELD), FIELDS);
    put(triggers, new Trigger.Who(Trigger.Heading.PLACE), PLACES);
    put(triggers, new Trigger.Who(Trigger.Heading.ACTORS), ACTORS);
    return new Phrases<>(triggers);
  }

  private static void put(Map<String, Trigger> triggers, Trigger trigger, String phrases) {
    for (var phrase : phrases.strip().split("\\s*\\|\\s*", -1)) {
      triggers.put(phrase.replace('\n', ' '), trigger);
    }
  }
}
