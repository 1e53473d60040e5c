// The page's words in both languages; Vietnamese first.
const words = {
  vi: {
    skip: 'Đến nội dung', placeholder: 'Từ khóa, “cụm từ”, hoặc số văn bản: 14-KL/TW', search: 'Tìm',
    themes: 'Chủ đề', missing: 'Còn thiếu', otherLanguage: 'English', documents: 'văn bản', more: 'Xem tiếp',
    open: 'Mở', page: 'trang', nothing: 'Không tìm thấy văn bản nào. Thử ít từ hơn, hoặc bỏ dấu ngoặc kép.', noSuchPage: 'Không có trang này.',
    welcome: 'Tìm trong văn bản của Đảng, Nhà nước và báo chí',
    welcomeMore: 'Gõ có dấu hay không dấu đều được; số văn bản viết kiểu nào cũng nhận ra.',
    themesByYear: 'Số lần nhắc đến chủ đề theo năm', citing: 'Văn bản nhắc đến', missingTitle: 'Được nhắc đến nhưng bộ sưu tập chưa có',
    number: 'Số, ký hiệu', citations: 'Số lần nhắc', mentions: 'số lần nhắc', notHeld: 'Bộ sưu tập chưa có văn bản này',
    issuer: 'Cơ quan', issued: 'Ngày', effective: 'Hiệu lực', signer: 'Người ký', bases: 'Căn cứ', recipients: 'Nơi nhận', file: 'Tệp', theme: 'Chủ đề', kind: 'Loại', year: 'Năm', family: 'Khối', cites: 'Nhắc đến', unknown: 'không rõ',
    graph: 'Mạng viện dẫn', steps: 'bước', chain: 'chuỗi thực hiện', omitted: 'bỏ bớt', citedTitle: 'Được nhắc đến nhiều nhất', cited: 'Nhắc nhiều',
    stale: 'Hết hiệu lực', staleTitle: 'Chỗ dựa vào văn bản đã hết hiệu lực', ended: 'hết hiệu lực từ', by: 'bởi', validity: 'Hiệu lực',
    'direction.both': 'cả hai chiều', 'direction.in': 'ai nhắc đến nó', 'direction.out': 'nó nhắc đến ai',
    'status.not-yet': 'Chưa có hiệu lực, từ', 'status.in-force': 'Còn hiệu lực, đến', 'status.partly-in-force': 'Còn hiệu lực một phần, đến', 'status.ended': 'Hết hiệu lực từ', 'status.not-known': 'Không rõ: bộ sưu tập không cho biết',
    'effect.amends': 'được sửa đổi, bổ sung bởi', 'effect.replaces': 'được thay thế bởi', 'effect.repeals': 'bị bãi bỏ bởi', 'effect.corrects': 'được đính chính bởi', 'effect.consolidates': 'được hợp nhất trong', 'effect.guides': 'được hướng dẫn bởi',
    status: 'Hiệu lực', issuerLevel: 'Cấp', filters: 'Lọc kết quả', otherValues: 'giá trị khác', didYouMean: 'Có phải bạn muốn tìm', order: 'Sắp xếp', files: 'tệp', versions: 'bản khác', suggestions: 'gợi ý',
    'order.relevance': 'khớp nhất', 'order.newest': 'mới nhất', 'order.oldest': 'cũ nhất', 'order.citations': 'được nhắc nhiều',
    'suggestion.number': 'số hiệu', 'suggestion.issuer': 'cơ quan', 'suggestion.phrase': 'cụm từ', 'suggestion.title': 'tên văn bản',
    maybe: 'Có thể là', dropFilter: 'Bỏ điều kiện này',
    citedBy: 'Những văn bản nhắc đến văn bản này', contents: 'Mục lục', references: 'Văn bản được nhắc đến',
    api: 'API',
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
    open: 'Open', page: 'page', nothing: 'No document found. Try fewer words, or no quotation marks.', noSuchPage: 'No such page.',
    welcome: 'Search Party, State and press documents',
    welcomeMore: 'Type with or without accents; a document number is recognised in any writing.',
    themesByYear: 'Mentions of themes by year', citing: 'Documents that cite', missingTitle: 'Cited, but not in the collection',
    number: 'Number', citations: 'Citations', mentions: 'mentions', notHeld: 'The collection does not hold this document',
    issuer: 'Issuer', issued: 'Date', effective: 'In force', signer: 'Signed by', bases: 'Legal bases', recipients: 'Recipients', file: 'File', theme: 'Theme', kind: 'Kind', year: 'Year', family: 'Family', cites: 'Cites', unknown: 'unknown',
    graph: 'Citation graph', steps: 'steps', chain: 'carrying out', omitted: 'left out:', citedTitle: 'Cited most', cited: 'Cited most',
    stale: 'Stale', staleTitle: 'References that rely on ended documents', ended: 'ended on', by: 'by', validity: 'In force',
    'direction.both': 'both ways', 'direction.in': 'who cites it', 'direction.out': 'whom it cites',
    'status.not-yet': 'Not yet, from', 'status.in-force': 'In force, until', 'status.partly-in-force': 'Partly in force, until', 'status.ended': 'Ended on', 'status.not-known': 'Not known: the collection does not tell',
    'effect.amends': 'amended by', 'effect.replaces': 'replaced by', 'effect.repeals': 'repealed by', 'effect.corrects': 'corrected by', 'effect.consolidates': 'consolidated in', 'effect.guides': 'guided by',
    status: 'In force', issuerLevel: 'Level', filters: 'Filter', otherValues: 'other values', didYouMean: 'Did you mean', order: 'Order', files: 'files', versions: 'other versions', suggestions: 'suggestions',
    'order.relevance': 'best match', 'order.newest': 'newest', 'order.oldest': 'oldest', 'order.citations': 'most cited',
    'suggestion.number': 'number', 'suggestion.issuer': 'issuer', 'suggestion.phrase': 'phrase', 'suggestion.title': 'title',
    'value.party': 'Party', 'value.state': 'State', 'value.press': 'press', 'value.central': 'central', 'value.province': 'province', 'value.district': 'district', 'value.commune': 'commune',
    'value.not-yet': 'not yet', 'value.in-force': 'in force', 'value.partly-in-force': 'partly in force', 'value.ended': 'ended', 'value.not-known': 'not known',
    maybe: 'Perhaps', dropFilter: 'Drop this filter',
    citedBy: 'Documents that cite this one', contents: 'Contents', references: 'Documents cited',
    api: 'API',
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
