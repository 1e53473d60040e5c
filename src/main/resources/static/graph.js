// A picture of the citation graph: what a document cites above it, what cites it below.
import { text } from './words.js';

const box = { width: 190, height: 58, across: 210, down: 120 };
const mostInARow = 6;

function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat());
  return element;
}

const short = (words, length) => (words.length > length ? `${words.slice(0, length - 1)}…` : words);

/** Rows of documents by their distance from the root, long ones broken; what is cited comes first. */
function rowsOf(documents) {
  const byDistance = new Map();
  for (const one of documents) {
    if (!byDistance.has(one.distance)) byDistance.set(one.distance, []);
    byDistance.get(one.distance).push(one);
  }
  return [...byDistance.keys()].sort((a, b) => a - b).flatMap((distance) => {
    const all = byDistance.get(distance);
    const rows = [];
    for (let i = 0; i < all.length; i += mostInARow) rows.push(all.slice(i, i + mostInARow));
    return rows;
  });
}

function placesOf(rows) {
  const widest = Math.max(...rows.map((row) => row.length));
  const places = new Map();
  rows.forEach((row, y) => row.forEach((one, i) => places.set(one.key, {
    x: ((widest - row.length) / 2 + i) * box.across + box.across / 2,
    y: y * box.down + box.height,
  })));
  return { places, width: widest * box.across, height: rows.length * box.down };
}

function nodeView(one, place, link) {
  const name = one.number ?? one.name ?? one.title ?? one.key;
  const under = one.number || one.name ? one.title ?? one.issuer ?? '' : one.issuer ?? '';
  return svg('a', { href: link(one), class: `node ${one.family ?? ''} ${one.resolution}${one.distance === 0 ? ' root' : ''}` },
    svg('title', {}, [name, one.title, one.issuer, one.issued].filter(Boolean).join(' · ')),
    svg('rect', { x: place.x - box.width / 2, y: place.y - box.height / 2, width: box.width, height: box.height, rx: 6 }),
    svg('text', { x: place.x, y: place.y - 4, 'text-anchor': 'middle', class: 'name' }, short(name, 22)),
    svg('text', { x: place.x, y: place.y + 15, 'text-anchor': 'middle' }, short(under, 28)));
}

/** From the lower box's top to the upper box's bottom, or around where both are in one row. */
function edgeView(edge, places) {
  const from = places.get(edge.from), to = places.get(edge.to);
  const up = from.y > to.y ? -1 : 1;
  const start = { x: from.x, y: from.y + up * box.height / 2 }, end = { x: to.x, y: to.y - up * (box.height / 2 + 6) };
  const bend = from.y === to.y ? box.down / 2 : 0;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + bend };
  return svg('g', { class: `edge ${edge.relation}` },
    svg('path', { d: `M${start.x},${start.y} Q${middle.x},${middle.y} ${end.x},${end.y}`, 'marker-end': 'url(#arrow)' }),
    edge.relation === 'cites' ? [] : svg('text', { x: middle.x, y: middle.y, 'text-anchor': 'middle' },
      text(`relation.${edge.relation}`) + (edge.references > 1 ? ` ×${edge.references}` : '')));
}

/** Where two documents are linked in several ways, "cites" goes without saying. */
function shown(citations) {
  const more = new Set(citations.filter((one) => one.relation !== 'cites').map((one) => `${one.from} ${one.to}`));
  return citations.filter((one) => one.relation !== 'cites' || !more.has(`${one.from} ${one.to}`));
}

/** The picture of `graph`; `link` gives the address behind a document. */
export function graphPicture(graph, link) {
  const { places, width, height } = placesOf(rowsOf(graph.documents));
  const arrow = svg('marker', { id: 'arrow', viewBox: '0 0 10 10', refX: 8, refY: 5, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    svg('path', { d: 'M0,0 L10,5 L0,10 z' }));
  return svg('svg', { class: 'graph', viewBox: `0 0 ${width} ${height}`, style: `max-width: ${width}px`, role: 'img' },
    svg('defs', {}, arrow),
    shown(graph.citations).map((edge) => edgeView(edge, places)),
    graph.documents.map((one) => nodeView(one, places.get(one.key), link)));
}
