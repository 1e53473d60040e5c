// A search: what was asked, what the server says about the question, filters with counts, and hits.
import { text, language } from './words.js';
import { el, get, documentLink, searchLink, day, count, pathName, headline, facts, marked } from './page.js';

const highlight = (mark, words) => el('mark', {}, words);

/** A few lines of a passage around the first words that the query found. */
function excerpt(passage) {
  const before = 160, length = 480;
  const found = (passage.highlights?.[0]?.start ?? passage.start) - passage.start;
  const from = found > before ? passage.text.indexOf(' ', found - before) + 1 : 0;
  const rest = passage.text.slice(from);
  const to = rest.length > length ? rest.lastIndexOf(' ', length) : rest.length;
  return { words: rest.slice(0, to), start: passage.start + from, before: from ? '… ' : '', behind: to < rest.length ? ' …' : '' };
}

function passageView(hit, passage) {
  const shown = excerpt(passage);
  return el('p', { class: 'passage' },
    el('a', { class: 'where', href: documentLink(hit.id, shown.start) }, [pathName(passage.path), pageName(passage.page)].filter(Boolean).join(' · ') || text('open')),
    shown.before, ...marked(shown.words, shown.start, passage.highlights ?? [], highlight), shown.behind);
}

function pageName(page) {
  return page ? `${text('page')} ${page}` : '';
}

function referenceView(hit, reference) {
  const sentence = reference.sentence;
  const provisions = (reference.provisions ?? []).map(pathName).join('; ');
  return el('p', { class: 'passage' },
    el('span', { class: 'relation' }, text(`relation.${reference.relation}`)),
    provisions ? el('span', { class: 'relation' }, provisions) : '',
    reference.page ? el('span', { class: 'relation' }, pageName(reference.page)) : '',
    sentence?.text
      ? marked(sentence.text, sentence.start, [reference], (mark, words) =>
          el('a', { href: documentLink(hit.id, mark.start) }, el('mark', {}, words)))
      : el('a', { href: documentLink(hit.id, reference.start) }, reference.text));
}

/** Number and title, with what the query found of the title. */
function markedHeadline(hit) {
  if (!hit.title || !hit.titleHighlights?.length) return [headline(hit)];
  return [hit.number ? `${hit.number} · ` : '', ...marked(hit.title, 0, hit.titleHighlights, highlight)];
}

function filesView(sources) {
  if (sources.length < 2) return [];
  return [el('details', { class: 'faint' }, el('summary', {}, `${count(sources.length)} ${text('files')}`),
    el('ul', {}, ...sources.map((one) => el('li', {}, one.source))))];
}

function versionsView(versions) {
  if (!versions.length) return [];
  return [el('details', { class: 'faint' }, el('summary', {}, `${count(versions.length)} ${text('versions')}`),
    el('ul', {}, ...versions.map((one) => el('li', {},
      el('a', { href: documentLink(one.id) }, headline(one)), one.issued ? ` · ${day(one.issued)}` : '', ` · ${one.source}`))))];
}

function hitView(hit) {
  return el('article', { class: 'hit' },
    el('h2', {}, el('a', { href: documentLink(hit.id) }, ...markedHeadline(hit))),
    el('div', { class: 'faint' }, facts(hit)),
    ...filesView(hit.sources ?? []),
    ...versionsView(hit.versions ?? []),
    ...(hit.passages ?? []).map((passage) => passageView(hit, passage)),
    ...(hit.references ?? []).map((reference) => referenceView(hit, reference)));
}

export function hitsView(answer, more) {
  return [
    el('p', { class: 'faint total' }, `${answer.exact === false ? '≈ ' : ''}${count(answer.total)} ${text('documents')}`),
    ...answer.hits.map(hitView),
    answer.next && more ? el('p', { class: 'pages' }, el('a', { href: more(answer.next) }, text('more'))) : '',
  ];
}

/** The fields that hits are counted by, in the order in which they are shown. */
const facetFields = ['family', 'kind', 'issuer', 'year', 'theme', 'status'];

const filterNames = [...facetFields, 'issuerLevel', 'cites'];

const orders = ['relevance', 'newest', 'oldest', 'citations'];

/** `asked` with changes; a page further on is another page of what follows from them, so it goes. */
function changed(asked, change) {
  const other = new URLSearchParams(asked);
  other.delete('from');
  other.delete('after');
  change(other);
  return other;
}

const withFilter = (asked, name, value) => changed(asked, (other) => other.append(name, value));

const withoutFilter = (asked, name, value) => changed(asked, (other) => {
  const kept = other.getAll(name).filter((one) => one !== value);
  other.delete(name);
  kept.forEach((one) => other.append(name, one));
});

let namesOfThemes;

/** The names of themes by their ids, in the language now chosen; asked for once. */
async function themeName(id) {
  namesOfThemes ??= get('themes').then((table) => new Map(table.rows.map((row) => [row.theme, row.label])), () => new Map());
  return (await namesOfThemes).get(id)?.[language()] ?? id;
}

/** Labels come in Vietnamese; what has an English word is told by it. */
async function valueName(field, value) {
  if (field === 'theme') return themeName(value.value);
  const key = `value.${value.value}`;
  return text(key) === key ? value.label : text(key);
}

async function facetView(asked, facet) {
  if (!facet.values.length) return '';
  const items = await Promise.all(facet.values.map(async (value) => {
    const name = await valueName(facet.field, value);
    return el('li', {}, value.selected
      ? el('a', { href: searchLink(withoutFilter(asked, facet.field, value.value)), 'aria-current': 'true', title: text('dropFilter') }, name, ' ×')
      : el('a', { href: searchLink(withFilter(asked, facet.field, value.value)) }, name),
    el('span', { class: 'faint' }, ` ${count(value.count)}`));
  }));
  return el('section', {}, el('h2', {}, text(facet.field)), el('ul', {}, ...items,
    facet.others ? el('li', { class: 'faint' }, `+ ${count(facet.others)} ${text('otherValues')}`) : ''));
}

/** Filters that hold, each to be taken away; also those that no facet shows. */
function filtersView(asked, facets) {
  const known = new Map(facets.flatMap((facet) => facet.values.map((value) => [`${facet.field} ${value.value}`, value])));
  return Promise.all(filterNames.flatMap((name) => asked.getAll(name).map(async (value) => {
    const counted = known.get(`${name} ${value}`) ?? { value, label: value };
    return el('a', { class: 'relation', href: searchLink(withoutFilter(asked, name, value)), title: text('dropFilter') },
      `${text(name)}: ${await valueName(name, counted)} ×`);
  })));
}

/** What whoever asked should know, with the place in the question where the words do not tell it. */
function noticeView(query, notice) {
  const place = query.slice(notice.start, notice.end).trim();
  const words = notice.message[language()];
  return el('li', {}, !place || words.includes(place) ? '' : [el('mark', {}, place), ' '], words);
}

function adviceView(asked, answer) {
  const query = asked.get('q') ?? '';
  const other = answer.suggestion && changed(asked, (parameters) => parameters.set('q', answer.suggestion));
  return [
    other ? el('p', { class: 'meant' }, `${text('didYouMean')} `, el('a', { href: searchLink(other) }, answer.suggestion), '?') : '',
    answer.notices?.length ? el('ul', { class: 'warning notices' }, ...answer.notices.map((notice) => noticeView(query, notice))) : '',
  ];
}

function orderView(asked) {
  const now = asked.get('sort') ?? orders[0];
  return el('nav', { class: 'orders', 'aria-label': text('order') }, ...orders.map((order) =>
    el('a', { class: 'relation', 'aria-current': order === now ? 'true' : null,
      href: searchLink(changed(asked, (other) => (order === orders[0] ? other.delete('sort') : other.set('sort', order)))) }, text(`order.${order}`))));
}

/** The same question to the API, and as files for a spreadsheet. */
function downloads(asked) {
  const address = (format) => `api/v1/search?${changed(asked, (other) => format && other.set('format', format))}`;
  return el('p', { class: 'faint' }, el('a', { href: address('') }, 'JSON'), ' · ',
    ...['csv', 'xlsx'].flatMap((format) => [el('a', { href: address(format), download: `vanban.${format}` }, format.toUpperCase()), ' · ']),
    el('a', { href: 'api.html' }, 'API'));
}

export async function searchView(asked) {
  const answer = await get('search', new URLSearchParams([['size', 10], ['facets', facetFields.join()], ['facetSize', 8], ...asked]));
  const facets = answer.facets ?? [];
  const [filters, counts] = await Promise.all([filtersView(asked, facets), Promise.all(facets.map((facet) => facetView(asked, facet)))]);
  const wide = matchMedia('(min-width: 50rem)').matches;
  return el('div', { class: 'results' },
    el('div', {},
      ...adviceView(asked, answer),
      filters.length ? el('p', { class: 'filters' }, ...filters) : '',
      orderView(asked),
      ...hitsView(answer, (next) => searchLink(changed(asked, (other) => other.set('after', next)))),
      answer.hits.length ? '' : el('p', {}, text('nothing')),
      downloads(asked)),
    counts.some(Boolean)
      ? el('aside', { 'aria-label': text('filters') }, el('details', { class: 'facets', open: wide ? '' : null }, el('summary', {}, text('filters')), ...counts))
      : '');
}
