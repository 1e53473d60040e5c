// Suggestions below a field while something is typed: a combobox with a list, as ARIA describes it.
// What is typed stays as it is, and the focus where it is, until a suggestion is chosen.
import { text } from './words.js';
import { el, get, count } from './page.js';

/** Shorter pauses than this lie between two keys of one word. */
const PAUSE = 120;

/** Calls `choose` with the query that a chosen suggestion makes of what `field` holds. */
export function suggestBelow(field, choose) {
  const list = el('ul', { id: 'suggestions', role: 'listbox', hidden: '' });
  const status = el('span', { class: 'unseen', role: 'status' });
  let answer, chosen = -1, timer, latest = 0;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.after(list, status);

  function close() {
    clearTimeout(timer);
    latest++;
    chosen = -1;
    list.hidden = true;
    status.textContent = '';
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function open(found) {
    answer = found;
    chosen = -1;
    field.removeAttribute('aria-activedescendant');
    list.setAttribute('aria-label', text('suggestions'));
    list.replaceChildren(...found.suggestions.map((one, i) => el('li', { id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false' },
      el('span', {}, one.text), el('span', { class: 'faint' }, `${text(`suggestion.${one.kind}`)} · ${count(one.count)}`))));
    list.hidden = !found.suggestions.length;
    field.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = list.hidden ? '' : `${count(found.suggestions.length)} ${text('suggestions')}`;
  }

  function mark(i) {
    chosen = i;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === i)));
    if (i < 0) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', list.children[i].id);
      list.children[i].scrollIntoView({ block: 'nearest' });
    }
  }

  function take(i) {
    const one = answer.suggestions[i];
    const query = answer.query.slice(0, one.start) + one.text + answer.query.slice(one.end);
    close();
    choose(query);
  }

  async function ask() {
    const mine = ++latest;
    if (!field.value.trim()) return close();
    try {
      const found = await get('suggest', { q: field.value, size: 8 });
      if (mine === latest && document.activeElement === field) open(found);
    } catch {
      // Who types is not told: the search itself will say what is wrong.
      if (mine === latest) close();
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    latest++;
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    // Input methods for Vietnamese use the same keys while a word is put together.
    if (event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === 'Escape' && !list.hidden) close();
    else if (list.hidden) return;
    else if (event.key === 'ArrowDown') mark(chosen === last ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp') mark(chosen < 0 ? last : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) take(chosen);
    else return;
    event.preventDefault();
  });
  // Before the field would lose the focus to what is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target.closest('[role=option]');
    if (item) take([...list.children].indexOf(item));
  });
  field.addEventListener('blur', close);
  field.form.addEventListener('submit', close);
}
