// What all parts of the page are made of: elements, addresses, answers of the API, names.
import { text, language } from './words.js';

/** An element with attributes and children; strings become text, never markup. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== ''));
  return element;
}

export async function get(path, parameters = {}) {
  const url = new URL(`api/v1/${path}`, location.origin);
  const pairs = parameters instanceof URLSearchParams ? parameters : Object.entries(parameters);
  for (const [key, value] of pairs) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.append(key, value);
  }
  url.searchParams.set('lang', language());
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  if (response.status === 401) location.assign('login');
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? body.title ?? response.statusText);
  return body;
}

export const documentLink = (id, at) => `#/documents/${encodeURIComponent(id)}${at === undefined ? '' : `?at=${at}`}`;
export const citingLink = (number) => `#/citing?number=${encodeURIComponent(number)}`;
export const graphLink = (parameters) => `#/graph?${new URLSearchParams(parameters)}`;
export const searchLink = (parameters) => `#/search?${new URLSearchParams(parameters)}`;

/** "22/9/2021" of "2021-09-22"; partial dates keep what they have. */
export const day = (iso) => iso?.split('-').map((part) => String(Number(part))).reverse().join('/');
export const count = (n) => n.toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB');

export const levels = ['dash', 'subpoint', 'point', 'clause', 'article', 'annex', 'subsection', 'section', 'chapter', 'part'];
export const pathName = (path) =>
  levels.filter((level) => path?.[level]).map((level) => `${text(`level.${level}`)} ${path[level]}`).join(' ');

export const headline = (hit) => [hit.number, hit.title].filter(Boolean).join(' · ') || hit.source || hit.id;
export const facts = (hit) => [hit.kind, hit.issuer, day(hit.issued)].filter(Boolean).join(' · ');

/**
 * `source`, whose first unit counts as `start`, with the spans of `marks` wrapped by what `wrap`
 * makes of them. Marks may nest; one that crosses another's end is wrapped in two parts.
 */
export function marked(source, start, marks, wrap) {
  const render = (from, to, queue) => {
    const parts = [];
    let at = from;
    while (queue.length) {
      const mark = queue.shift();
      const end = Math.min(mark.end, to);
      const behind = queue.findIndex((next) => next.start >= end);
      const nested = queue.splice(0, behind < 0 ? queue.length : behind);
      queue.unshift(...nested.filter((inner) => inner.end > end).map((inner) => ({ ...inner, start: end })));
      parts.push(source.slice(at - start, mark.start - start), wrap(mark, render(mark.start, end, nested)));
      at = end;
    }
    parts.push(source.slice(at - start, to - start));
    return parts.flat().filter((part) => part !== '');
  };
  const end = start + source.length;
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return render(start, end, inside.sort((a, b) => a.start - b.start || b.end - a.end));
}
