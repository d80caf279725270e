// The page of all figures: filter, order, unit, and a card for each figure.

/** Rows that hold every word typed. */
function filter() {
  const form = document.querySelector('[data-filter]');
  if (!form) return;
  const input = form.querySelector('input');
  const period = form.querySelector('select:not([data-sort], [data-unit-switch])');
  const count = form.querySelector('output');
  const rows = [...document.querySelectorAll('[data-filtered] tbody tr')];
  const words = new Map();
  const groups = new Map();
  let group;
  for (const row of rows) {
    if (row.classList.contains('group')) group = row;
    else groups.set(row, group);
    words.set(row, `${row.textContent} ${group && row !== group ? group.textContent : ''}`.toLowerCase());
  }
  const apply = () => {
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kept = new Set();
    let shown = 0;
    for (const [row, heading] of groups) {
      const text = words.get(row);
      const fits = wanted.every((word) => text.includes(word)) && (!period.value || row.dataset.period === period.value);
      row.hidden = !fits;
      if (fits) {
        shown++;
        kept.add(heading);
      }
    }
    for (const row of rows) if (!groups.has(row)) row.hidden = !kept.has(row);
    count.textContent = count.dataset.words.replace('{0}', shown);
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

/** Another order of the figures within each measure. */
function sort() {
  const choice = document.querySelector('[data-sort]');
  const body = document.querySelector('[data-filtered] tbody');
  if (!choice || !body) return;
  const rows = [...body.rows];
  const groups = [];
  for (const row of rows) {
    if (row.classList.contains('group')) groups.push([row, []]);
    else if (groups.length) groups.at(-1)[1].push(row);
  }
  const value = (row) => {
    const figure = row.querySelector('data');
    return figure ? Number(figure.value) : NaN;
  };
  const bySize = (a, b, way) => (isNaN(value(a)) - isNaN(value(b))) || way * (value(a) - value(b)) || 0;
  choice.addEventListener('change', () => {
    for (const [heading, members] of groups) {
      const order = [...members];
      if (choice.value === 'earliest') order.reverse();
      else if (choice.value) order.sort((a, b) => bySize(a, b, choice.value === 'largest' ? -1 : 1));
      heading.after(...order);
    }
  });
}

/** Money in the unit chosen, here and when the reader comes back; the exact value stays in the figure. */
function unit() {
  const choice = document.querySelector('[data-unit-switch]');
  if (!choice) return;
  const key = `unit-${document.documentElement.lang}`;
  const figures = [...document.querySelectorAll('[data-money] data')].map((figure) => {
    const parts = figure.textContent.match(/^(.*?)(\u2212?\d[\d,]*(?:\.\d+)?)(.*)$/s);
    return { figure, parts, scale: figure.dataset.scale, last: Number(figure.closest('[data-money]').dataset.money) };
  }).filter(({ parts }) => parts);
  const { digits, decimals } = window.bifolioNumbers;
  const apply = () => {
    const word = choice.selectedOptions[0].dataset.word || '';
    for (const { figure, parts, scale, last } of figures) {
      if (choice.value === '') {
        figure.textContent = parts[0];
        if (scale) figure.dataset.scale = scale;
        else delete figure.dataset.scale;
        continue;
      }
      const power = Number(choice.value);
      const value = figure.hasAttribute('data-abs') ? figure.value.replace('-', '') : figure.value;
      figure.textContent = parts[1] + digits(value, power, decimals(value, power, last)) + word + parts[3].replace(/^(?:[万亿]| million| billion)/, '');
      if (power) figure.dataset.scale = power;
      else delete figure.dataset.scale;
    }
  };
  choice.addEventListener('change', () => {
    try { localStorage.setItem(key, choice.value); } catch (blocked) { /* for this page only */ }
    apply();
  });
  try {
    const kept = localStorage.getItem(key);
    if (kept && [...choice.options].some((option) => option.value === kept)) {
      choice.value = kept;
      apply();
    }
  } catch (blocked) { /* the page's own units stay */ }
}

/** The card of a figure is made from its row. */
window.bifolioNote = (link) => {
  const row = link.closest('[data-filtered] tr');
  if (!row) return null;
  let group = row;
  while (group && !group.classList.contains('group')) group = group.previousElementSibling;
  const figure = link.querySelector('data');
  const words = (tag, name, ...parts) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...parts);
    return element;
  };
  const measure = group ? group.querySelector('th').firstChild.textContent.trim() : '';
  const breakdown = row.cells[1].textContent.trim();
  const name = [measure, breakdown, row.cells[0].textContent.trim()].filter(Boolean).join(document.documentElement.lang === 'en' ? ', ' : '，');
  const shown = words('span', '', ...link.cloneNode(true).childNodes);
  const details = document.createElement('dl');
  const detail = (term, parts, cite) => {
    const pair = document.createElement('div');
    const dd = words('dd', '', ...parts);
    if (cite) dd.dataset.cite = '';
    pair.append(words('dt', '', term), dd);
    details.append(pair);
  };
  const heads = row.closest('table').tHead.rows[0].cells;
  detail(heads[3].textContent, [...row.cells[3].cloneNode(true).childNodes], true);
  if (figure) detail(document.querySelector('[data-exact]').dataset.exact, [window.bifolioNumbers.digits(figure.value, 0, (figure.value.split('.')[1] || '').length)], false);
  return words('div', '', words('p', 'note-name', name), words('p', 'note-value', shown), details);
};

filter();
sort();
unit();
