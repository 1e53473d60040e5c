// The page's words in both languages; Vietnamese first.
const words = {
  vi: {
    skip: 'Đến nội dung', placeholder: 'Từ khóa, “cụm từ”, hoặc số văn bản: 14-KL/TW', search: 'Tìm',
    themes: 'Chủ đề', missing: 'Còn thiếu', otherLanguage: 'English', documents: 'văn bản', more: 'Xem tiếp',
    open: 'Mở', nothing: 'Không tìm thấy văn bản nào. Thử ít từ hơn, hoặc bỏ dấu ngoặc kép.', noSuchPage: 'Không có trang này.',
    welcome: 'Tìm trong văn bản của Đảng, Nhà nước và báo chí',
    welcomeMore: 'Gõ có dấu hay không dấu đều được; số văn bản viết kiểu nào cũng nhận ra.',
    themesByYear: 'Số lần nhắc đến chủ đề theo năm', citing: 'Văn bản nhắc đến', missingTitle: 'Được nhắc đến nhưng bộ sưu tập chưa có',
    number: 'Số, ký hiệu', citations: 'Số lần nhắc', mentions: 'số lần nhắc', notHeld: 'Bộ sưu tập chưa có văn bản này',
    issuer: 'Cơ quan', issued: 'Ngày', effective: 'Hiệu lực', signer: 'Người ký', file: 'Tệp', theme: 'Chủ đề', kind: 'Loại', year: 'Năm', family: 'Khối', cites: 'Nhắc đến', unknown: 'không rõ',
    maybe: 'Có thể là', dropFilter: 'Bỏ điều kiện này',
    citedBy: 'Những văn bản nhắc đến văn bản này', contents: 'Mục lục', references: 'Văn bản được nhắc đến',
    'by.year': 'theo năm', 'by.issuer': 'theo cơ quan', 'by.kind': 'theo loại',
    'level.part': 'Phần', 'level.chapter': 'Chương', 'level.section': 'Mục', 'level.subsection': 'Tiểu mục', 'level.article': 'Điều',
    'level.clause': 'khoản', 'level.point': 'điểm', 'level.subpoint': 'tiết', 'level.dash': 'gạch đầu dòng', 'level.annex': 'Phụ lục',
    'relation.legal-basis': 'căn cứ', 'relation.implements': 'thực hiện', 'relation.concretises': 'cụ thể hóa', 'relation.guides': 'hướng dẫn',
    'relation.amends': 'sửa đổi', 'relation.replaces': 'thay thế', 'relation.repeals': 'bãi bỏ', 'relation.corrects': 'đính chính',
    'relation.consolidates': 'hợp nhất', 'relation.reviews': 'sơ kết, tổng kết', 'relation.cites': 'nhắc đến',
    'stance.encourage': 'khuyến khích', 'stance.protect': 'bảo vệ', 'stance.require': 'yêu cầu', 'stance.describe': 'mô tả',
    'stance.lack': 'còn thiếu', 'stance.oppose': 'phê phán', 'stance.none': 'nêu tên',
  },
  en: {
    skip: 'To the content', placeholder: 'Keywords, “a phrase”, or a document number: 14-KL/TW', search: 'Search',
    themes: 'Themes', missing: 'Missing', otherLanguage: 'Tiếng Việt', documents: 'documents', more: 'More',
    open: 'Open', nothing: 'No document found. Try fewer words, or no quotation marks.', noSuchPage: 'No such page.',
    welcome: 'Search Party, State and press documents',
    welcomeMore: 'Type with or without accents; a document number is recognised in any writing.',
    themesByYear: 'Mentions of themes by year', citing: 'Documents that cite', missingTitle: 'Cited, but not in the collection',
    number: 'Number', citations: 'Citations', mentions: 'mentions', notHeld: 'The collection does not hold this document',
    issuer: 'Issuer', issued: 'Date', effective: 'In force', signer: 'Signed by', file: 'File', theme: 'Theme', kind: 'Kind', year: 'Year', family: 'Family', cites: 'Cites', unknown: 'unknown',
    maybe: 'Perhaps', dropFilter: 'Drop this filter',
    citedBy: 'Documents that cite this one', contents: 'Contents', references: 'Documents cited',
    'by.year': 'by year', 'by.issuer': 'by issuer', 'by.kind': 'by kind',
    'level.part': 'Phần', 'level.chapter': 'Chương', 'level.section': 'Mục', 'level.subsection': 'Tiểu mục', 'level.article': 'Điều',
    'level.clause': 'khoản', 'level.point': 'điểm', 'level.subpoint': 'tiết', 'level.dash': 'gạch đầu dòng', 'level.annex': 'Phụ lục',
    'relation.legal-basis': 'legal basis', 'relation.implements': 'implements', 'relation.concretises': 'concretises', 'relation.guides': 'guides',
    'relation.amends': 'amends', 'relation.replaces': 'replaces', 'relation.repeals': 'repeals', 'relation.corrects': 'corrects',
    'relation.consolidates': 'consolidates', 'relation.reviews': 'reviews', 'relation.cites': 'cites',
    'stance.encourage': 'encourages', 'stance.protect': 'protects', 'stance.require': 'requires', 'stance.describe': 'describes',
    'stance.lack': 'lacking', 'stance.oppose': 'opposes', 'stance.none': 'names',
  },
};

let current = localStorage.getItem('language') === 'en' ? 'en' : 'vi';

export const language = () => current;

/** The word for `key` in the language now chosen; the key itself where there is none. */
export const text = (key) => words[current][key] ?? key;

export function switchLanguage() {
  current = current === 'vi' ? 'en' : 'vi';
  localStorage.setItem('language', current);
}
