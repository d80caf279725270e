// The page of all figures: filter and order, which the address keeps, and the unit of money, which the browser remembers.
(() => {
  const form = document.querySelector('[data-filter]');
  const body = document.querySelector('[data-filtered] tbody');
  if (!form || !body) return;
  const fields = { q: form.elements.q, period: form.elements.period, order: form.elements.order };
  const count = form.querySelector('output');

  /** Each measure's heading and its rows, in the page's own order. */
  const groups = [];
  for (const row of body.rows) {
    if (row.classList.contains('group')) groups.push({ heading: row, rows: [] });
    else groups.at(-1).rows.push(row);
  }
  const words = new Map(groups.flatMap(({ heading, rows }) => rows.map((row) =>
    [row, `${heading.textContent} ${row.textContent}`.toLowerCase()])));

  /** Rows that hold every word typed. */
  const filter = () => {
    const wanted = fields.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { heading, rows } of groups) {
      heading.hidden = true;
      for (const row of rows) {
        row.hidden = !wanted.every((word) => words.get(row).includes(word))
          || (fields.period.value && row.dataset.period !== fields.period.value);
        if (row.hidden) continue;
        heading.hidden = false;
        shown++;
      }
    }
    count.textContent = count.dataset.words.replace('{0}', shown);
  };

  /** Amounts before changes, and what has no number last. */
  const rank = (row) => {
    const figure = row.querySelector('data');
    return figure ? [figure.dataset.fact.includes('~') ? 1 : 0, Number(figure.value)] : [2, 0];
  };
  const order = () => {
    const way = { largest: -1, smallest: 1 }[fields.order.value];
    for (const { heading, rows } of groups) {
      const sorted = [...rows];
      if (fields.order.value === 'earliest') sorted.reverse();
      if (way) {
        sorted.sort((a, b) => {
          const [kind, value] = rank(a);
          const [other, against] = rank(b);
          return kind - other || way * (value - against);
        });
      }
      heading.after(...sorted);
    }
  };

  const keep = () => {
    const query = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field.value) query.set(name, field.value);
    try { history.replaceState(null, '', (query.size ? `?${query}` : location.pathname) + location.hash); } catch (refused) { /* from disk */ }
    query.delete('q');
    for (const other of document.querySelectorAll('[data-keep-place]')) other.search = query;
  };

  const asked = new URLSearchParams(location.search);
  for (const [name, field] of Object.entries(fields)) {
    field.value = asked.get(name) || '';
    if (field.selectedIndex === -1) field.value = '';
  }
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const done of ['input', 'change']) {
    form.addEventListener(done, ({ target }) => {
      if (target === fields.order) order();
      filter();
      keep();
    });
  }
  if (fields.order.value) order();
  filter();
  keep();

  /** Money in the unit chosen; the exact value stays in the figure. */
  const choice = form.elements.unit;
  const key = `unit-${document.documentElement.lang}`;
  const parts = /^(.*?)([\u2212负]|minus )?(\d[\d,]*(?:\.\d+)?)( ?(?:万|亿|million|billion)(?![a-z]))?(.*)$/s;
  const money = [...document.querySelectorAll('[data-money] data')].map((figure) => {
    const link = figure.closest('a');
    return { figure, link, text: figure.textContent, name: link.getAttribute('aria-label'), scale: figure.dataset.scale,
      last: Number(figure.closest('[data-money]').dataset.money) };
  });
  const { digits, decimals } = window.bifolioNumbers;
  const unit = () => {
    const word = choice.selectedOptions[0].dataset.word || '';
    const power = Number(choice.value);
    for (const { figure, link, text, name, scale, last } of money) {
      const amount = figure.value.replace('-', '');
      const number = digits(amount, power, decimals(amount, power, last));
      const written = (words) => (choice.value === '' ? words : words.replace(parts, (all, before, minus, old, unit, after) =>
        before + (/[1-9]/.test(number) && minus || '') + number + word + after));
      figure.textContent = written(text);
      if (name) link.setAttribute('aria-label', written(name));
      const shown = choice.value === '' ? scale : power || '';
      if (shown) figure.dataset.scale = shown;
      else delete figure.dataset.scale;
    }
  };
  choice.addEventListener('change', () => {
    try { localStorage.setItem(key, choice.value); } catch (blocked) { /* for this page only */ }
    unit();
  });
  try {
    choice.value = localStorage.getItem(key) || '';
    if (choice.selectedIndex === -1) choice.value = '';
    if (choice.value) unit();
  } catch (blocked) { /* the page's own units stay */ }
})();
