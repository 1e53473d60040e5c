// The page: a router over the address's hash, one view for each route, all data from /api/v1.
import { text, language, switchLanguage } from './words.js';
import { el, get, documentLink, citingLink, graphLink, searchLink, day, count, levels, pathName, headline, marked } from './page.js';
import { graphPicture } from './graph.js';
import { hitsView, searchView } from './search.js';
import { suggestBelow } from './suggest.js';

const main = document.getElementById('main');
const query = document.getElementById('query');
const announcement = document.getElementById('announcement');

const routes = {
  async ''() {
    const themes = await get('themes', { by: 'year' });
    return [
      el('h1', {}, text('welcome')),
      el('p', {}, text('welcomeMore')),
      el('ul', {}, ...['dám chịu trách nhiệm', 'nghi quyet 45 nq tw', '"cơ chế bảo vệ cán bộ"', 'năm:2023 né tránh'].map((example) =>
        el('li', {}, el('a', { href: searchLink({ q: example }) }, example)))),
      el('h2', {}, text('themesByYear')),
      themeTable(themes),
    ];
  },

  search: searchView,

  async citing(parameters) {
    const asked = Object.fromEntries(parameters);
    const answer = await get('citing', asked);
    return [
      el('h1', {}, `${text('citing')} ${asked.number}`),
      ...hitsView(answer, (next) => `#/citing?${new URLSearchParams({ ...asked, from: next })}`),
      answer.hits.length ? '' : el('p', {}, text('nothing')),
    ];
  },

  async documents(parameters, id) {
    const found = await get(`documents/${encodeURIComponent(id)}`);
    const [links, history] = await Promise.all([
      get(`documents/${encodeURIComponent(found.id)}/references`),
      get(`documents/${encodeURIComponent(found.id)}/history`),
    ]);
    return documentView(found, links, history, parameters.get('at'));
  },

  async themes(parameters) {
    const by = parameters.get('by') ?? 'year';
    const themes = await get('themes', { by });
    return [
      el('h1', {}, text('themes')),
      el('p', {}, ...['year', 'issuer', 'kind'].map((column) =>
        el('a', { href: `#/themes?by=${column}`, class: 'relation', 'aria-current': column === by ? 'page' : null }, text(`by.${column}`)))),
      by === 'year' ? themeChart(themes) : '',
      themeTable(themes),
    ];
  },

  async graph(parameters) {
    const asked = Object.fromEntries(parameters);
    const graph = await get('graph', { most: 60, ...asked });
    const other = (changes) => graphLink({ ...asked, ...changes });
    const chosen = (name, value, usual) => ((asked[name] ?? usual) === value ? 'page' : null);
    return [
      el('h1', {}, `${text('graph')}: ${rootName(graph)}`),
      el('p', {},
        ...['both', 'in', 'out'].map((direction) => el('a', { class: 'relation', href: other({ direction }), 'aria-current': chosen('direction', direction, 'both') }, text(`direction.${direction}`))),
        ...['1', '2', '3'].map((depth) => el('a', { class: 'relation', href: other({ depth }), 'aria-current': chosen('depth', depth, '1') }, `${depth} ${text('steps')}`)),
        el('a', { class: 'relation', href: graphLink({ number: asked.number, relation: 'implements,concretises,guides', depth: '6' }), 'aria-current': asked.relation ? 'page' : null }, text('chain'))),
      el('p', { class: 'faint' }, `${count(graph.documents.length)} ${text('documents')}`,
        graph.omitted ? ` · ${text('omitted')} ${count(graph.omitted)}` : ''),
      el('div', { class: 'scroll', tabindex: '0' }, graphPicture(graph, (one) => graphLink({ ...asked, number: one.key }))),
      el('p', {}, ...['graphml', 'dot'].map((format) => el('a', { class: 'relation', download: `vanban.${format}`, href: `api/v1/graph?${new URLSearchParams({ ...asked, format })}` }, format))),
    ];
  },

  async cited(parameters) {
    const answer = await get('cited', { size: 50, ...Object.fromEntries(parameters) });
    return rankedView('citedTitle', 'cited', answer);
  },

  async missing(parameters) {
    const answer = await get('missing', { size: 50, ...Object.fromEntries(parameters) });
    return rankedView('missingTitle', 'missing', answer);
  },

  async stale(parameters) {
    const answer = await get('stale', { size: 50, ...Object.fromEntries(parameters) });
    return [
      el('h1', {}, text('staleTitle')),
      el('p', { class: 'faint' }, `${count(answer.total)} ${text('citations')}`),
      ...answer.hits.map((hit) => el('article', { class: 'hit' },
        el('h2', {}, el('a', { href: documentLink(hit.id, hit.start) }, headline(hit))),
        el('p', {}, el('span', { class: 'relation' }, text(`relation.${hit.relation}`)), hit.text, ' — ',
          `${text('ended')} ${day(hit.ended)}, ${text('by')} `, el('a', { href: graphLink({ number: hit.endedBy }) }, hit.endedBy)))),
      answer.next ? el('p', {}, el('a', { href: `#/stale?from=${encodeURIComponent(answer.next)}` }, text('more'))) : '',
    ];
  },
};

function rootName(graph) {
  const root = graph.documents.find((one) => one.key === graph.root);
  return [root.number ?? root.name, root.title].filter(Boolean).join(' · ') || root.key;
}

/** Cited documents with how often they are. */
function rankedView(title, route, answer) {
  const name = (hit) => hit.number ?? hit.name ?? hit.title;
  const link = (hit) => (hit.id ? documentLink(hit.id) : citingLink(name(hit)));
  return [
    el('h1', {}, text(title)),
    el('p', { class: 'faint' }, `${count(answer.total)} ${text('documents')}`),
    el('div', { class: 'scroll' }, el('table', {},
      el('thead', {}, el('tr', {}, ...['number', 'issuer', 'citations', 'documents'].map((column) => el('th', {}, text(column))))),
      el('tbody', {}, ...answer.hits.map((hit) => el('tr', {},
        el('td', {}, el('a', { href: link(hit) }, [name(hit), hit.number && hit.title].filter(Boolean).join(' · '))),
        el('td', {}, [hit.issuer, hit.year].filter(Boolean).join(', ')),
        el('td', {}, count(hit.citations)),
        el('td', {}, count(hit.documents))))))),
    answer.next ? el('p', {}, el('a', { href: `#/${route}?from=${encodeURIComponent(answer.next)}` }, text('more'))) : '',
  ];
}

/** A reference's link goes to the document held, else to all that cite what it names. */
function referenceLink(reference) {
  if (reference.document) return { href: documentLink(reference.document), class: 'held' };
  if (reference.candidates) return null;
  if (reference.number) return { href: citingLink(reference.number), class: 'missing', title: text('notHeld') };
  return null;
}

/** Numbered links to the documents that an ambiguous reference may mean. */
const candidateLinks = (reference) => (reference.candidates ?? []).map((id, i) =>
  el('a', { class: 'candidate', href: documentLink(id), title: `${text('maybe')} ${id}`, 'aria-label': `${text('maybe')} ${id}` }, String(i + 1)));

const spanKey = (span) => `${span.start}-${span.end}`;

function documentText(found, links, at) {
  const resolved = new Map(links.references.map((reference) => [spanKey(reference), reference]));
  const marks = [
    ...found.references.map((reference) => resolved.get(spanKey(reference)) ?? reference),
    ...found.themes.map((mention) => ({ ...mention, isTheme: true })),
  ];
  if (at !== null) marks.push({ start: Number(at), end: Number(at), isTarget: true });
  return marked(found.text, 0, marks, (mark, words) => {
    if (mark.isTarget) return el('span', { id: 'target' });
    if (mark.isTheme) return el('mark', { class: 'theme', title: text(`stance.${mark.stance}`) }, words);
    const link = referenceLink(mark);
    if (link) return el('a', link, words);
    return [el('span', { class: 'unresolved' }, words), ...candidateLinks(mark)];
  });
}

function documentFacts(found) {
  const header = found.header ?? {};
  const fact = (name, value) => (value ? [el('dt', {}, text(name)), el('dd', {}, value)] : []);
  return el('dl', {},
    ...fact('issuer', header.issuer), ...fact('issued', [header.place, day(header.issued)].filter(Boolean).join(', ')),
    ...fact('effective', day(header.effective)),
    ...fact('signer', [header.signerTitle, header.signer].filter(Boolean).join(' ')),
    ...fact('bases', (header.bases ?? []).map((item) => item.text).join('; ')),
    ...fact('recipients', (header.recipients ?? []).map((item) => item.text).join('; ')), ...fact('file', found.source));
}

/** What a document cites, each once for each thing it does to it. */
function referenceList(found, references) {
  const seen = new Map();
  for (const reference of references.filter((one) => one.document !== found.id)) {
    const name = reference.number ?? reference.name ?? reference.text;
    // What another document or an authority does to it, this one only tells.
    const relation = reference.citing ? 'cites' : reference.relation;
    const key = `${relation} ${name}`;
    if (!seen.has(key)) seen.set(key, { ...reference, relation, name, times: 0 });
    seen.get(key).times++;
  }
  return el('ol', {}, ...[...seen.values()].map((reference) => {
    const link = referenceLink(reference);
    return el('li', {}, el('span', { class: 'relation' }, text(`relation.${reference.relation}`)),
      link ? el('a', link, reference.name) : reference.name, ...candidateLinks(reference),
      reference.times > 1 ? el('span', { class: 'faint' }, ` ×${count(reference.times)}`) : '');
  }));
}

function contents(found) {
  const outer = found.provisions.filter((provision) => !['clause', 'point', 'subpoint', 'dash'].some((level) => provision.path[level]));
  if (!outer.length) return [];
  return [el('h2', {}, text('contents')), el('ul', {}, ...outer.map((provision) => {
    const level = levels.find((one) => provision.path[one]);
    return el('li', { class: level }, el('a', { href: documentLink(found.id, provision.start) },
      [`${text(`level.${level}`)} ${provision.path[level]}`, provision.heading].filter(Boolean).join('. ')));
  }))];
}

/** Whether it is in force today, and what other documents did to it. */
function historyView(history) {
  const { status } = history.validity;
  const date = { 'not-yet': history.effective, ended: history.ended, 'in-force': history.ended, 'partly-in-force': history.ended }[status];
  return [
    el('h2', {}, text('validity')),
    el('p', {}, [text(`status.${status}`), day(date)].filter(Boolean).join(' ')),
    el('ul', {}, ...history.effects.map((effect) => el('li', {},
      `${day(effect.on) ?? '?'}: ${text(`effect.${effect.relation}`)} `,
      el('a', effect.by.resolution === 'held' ? { href: documentLink(effect.by.key) } : { href: graphLink({ number: effect.by.key }) }, effect.by.number ?? effect.by.name ?? effect.by.key),
      effect.provisions?.length ? ` (${effect.provisions.map(pathName).join('; ')})` : ''))),
  ];
}

function documentView(found, links, history, at) {
  const header = found.header ?? {};
  return el('div', { class: 'document' },
    el('article', {},
      el('div', { class: 'faint' }, [header.kind, header.number].filter(Boolean).join(' ')),
      el('h1', {}, header.title ?? header.number ?? found.source),
      documentFacts(found),
      ...found.warnings.map((warning) => el('p', { class: 'warning' }, warning.message[language()])),
      el('div', { class: 'text' }, documentText(found, links, at))),
    el('aside', {},
      links.citedBy ? el('p', {}, el('a', { href: citingLink(found.id) }, `${text('citedBy')} (${count(links.citedBy)})`)) : '',
      el('p', {}, el('a', { href: graphLink({ number: found.id }) }, text('graph'))),
      ...(header.family === 'press' ? [] : historyView(history)),
      ...contents(found),
      el('h2', {}, text('references')),
      referenceList(found, links.references)));
}

const columnName = (column) => (column === '?' ? text('unknown') : column);
const themeName = (row) => row.label[language()];

/**
 * Mentions of each theme. Years run across; issuers and kinds, whose names are long, run down. A
 * theme without a mention is left out.
 */
function themeTable(table) {
  const rows = table.rows.filter((row) => row.mentions);
  const theme = (row) => el('a', { href: searchLink({ theme: row.theme }) }, themeName(row));
  const cell = (value) => (value
    ? el('td', { title: `${count(value.documents)} ${text('documents')}` }, count(value.mentions))
    : el('td', { class: 'none' }, '·'));
  const across = table.by === 'year'
    ? [el('tr', {}, el('th', { scope: 'col' }, text('theme')), ...table.columns.map((column) => el('th', { scope: 'col' }, columnName(column)))),
      ...rows.map((row) => el('tr', {}, el('th', { scope: 'row' }, theme(row)), ...table.columns.map((column) => cell(row.cells[column]))))]
    : [el('tr', {}, el('th', { scope: 'col' }, text(table.by)), el('th', { scope: 'col' }, text('documents')), ...rows.map((row) => el('th', { scope: 'col' }, theme(row)))),
      ...table.columns.map((column) => el('tr', {},
        el('th', { scope: 'row' }, column === '?' ? columnName(column) : el('a', { href: searchLink({ [table.by]: column }) }, column)),
        el('td', {}, count(table.documents[column] ?? 0)), ...rows.map((row) => cell(row.cells[column]))))];
  return el('div', { class: 'scroll', tabindex: '0' }, el('table', { class: table.by }, el('thead', {}, across[0]), el('tbody', {}, ...across.slice(1))));
}

/** Mentions of the first theme, a bar for each column. */
function themeChart(table) {
  const row = table.rows[0];
  if (!row) return '';
  const svg = (name, attributes, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const width = 800, height = 180, step = width / table.columns.length;
  const values = table.columns.map((column) => row.cells[column]?.mentions ?? 0);
  const highest = Math.max(1, ...values);
  return el('figure', {}, el('figcaption', { class: 'faint' }, `${themeName(row)}: ${text('mentions')}`),
    svg('svg', { class: 'chart', viewBox: `0 0 ${width} ${height + 20}`, role: 'img' }, ...table.columns.flatMap((column, i) => {
      const bar = (values[i] / highest) * (height - 20);
      return [
        svg('rect', { x: i * step + 2, y: height - bar, width: Math.max(1, step - 4), height: bar }),
        svg('text', { x: i * step + step / 2, y: height - bar - 4, 'text-anchor': 'middle' }, String(values[i] || '')),
        svg('text', { x: i * step + step / 2, y: height + 14, 'text-anchor': 'middle' }, columnName(column)),
      ];
    })));
}

let latest = 0;

/** Shows what the address names; an answer that comes after a newer question is dropped. */
async function show() {
  const mine = ++latest;
  const [path, parameters = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [route, ...rest] = path.split('/');
  const asked = new URLSearchParams(parameters);
  if (route === 'search') query.value = asked.get('q') ?? '';
  main.setAttribute('aria-busy', 'true');
  let view;
  try {
    if (!routes[route]) throw new Error(text('noSuchPage'));
    view = await routes[route](asked, decodeURIComponent(rest.join('/')));
  } catch (error) {
    view = el('p', { class: 'error', role: 'alert' }, error.message);
  }
  if (mine !== latest) return;
  main.replaceChildren(...[view].flat());
  main.removeAttribute('aria-busy');
  const heading = main.querySelector('h1')?.textContent ?? (route === 'search' ? asked.get('q') : '');
  document.title = heading ? `${heading} · vanban` : 'vanban';
  announcement.textContent = main.querySelector('.total, .error, h1')?.textContent ?? '';
  const target = document.getElementById('target');
  if (target) target.scrollIntoView({ block: 'center' });
  else scrollTo(0, 0);
}

function label() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  query.placeholder = text('placeholder');
  query.setAttribute('aria-label', text('placeholder'));
}

/** Filters of the last question are not taken along: they would hide what the new one is about. */
function search(q) {
  location.hash = q ? searchLink({ q }) : '#/';
}

document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  search(query.value.trim());
});
suggestBelow(query, (q) => {
  query.value = q;
  search(q);
});
document.getElementById('language').addEventListener('click', () => {
  switchLanguage();
  label();
  show();
});
addEventListener('hashchange', show);
label();
show();
