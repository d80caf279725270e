// The page of all figures: filter and order, which the address keeps, and the unit of money, which the browser remembers.
(() => {
  const form = document.querySelector('[data-filter]');
  const body = document.querySelector('[data-filtered] tbody');
  if (!form || !body) return;
  const fields = { q: form.elements.q, year: form.elements.year, order: form.elements.order };
  const count = form.querySelector('output');
  const clear = form.querySelector('[data-clear]');

  /** A link to each part; those that lead to a place on this page stand for this part. */
  const links = [...document.querySelectorAll('[data-groups] a')];
  const parts = [...new Map([...document.querySelectorAll('[data-parts] ol a'), ...links].map((link) => [link.pathname, link])).values()];

  /** Each measure's heading and its rows, in the page's own order, with the subject they stand under, and what filters look at. */
  let groups;
  let words;
  const gather = () => {
    groups = [];
    let subject;
    for (const row of [...body.rows]) {
      if (row.classList.contains('subject')) {
        if (subject?.textContent === row.textContent) row.remove(); // goes on from the part before
        else subject = row;
      } else if (row.classList.contains('group')) groups.push({ subject, heading: row, rows: [] });
      else groups.at(-1).rows.push(row);
    }
    words = new Map(groups.flatMap(({ heading, rows }) => rows.map((row) =>
      [row, `${heading.textContent} ${heading.dataset.names || ''} ${row.textContent} ${row.querySelector('data')?.value || ''}`.toLowerCase()])));
  };

  /** The rows of a part, its own page's; of this one those that stand here, in its own order. */
  const rowsOf = async (part) => {
    if (part.hasAttribute('aria-current') || part.pathname === location.pathname) {
      return groups.flatMap(({ subject, heading, rows }, i) => [...(subject && subject !== groups[i - 1]?.subject ? [subject] : []), heading, ...rows]);
    }
    const answer = location.protocol === 'file:' ? {} : await fetch(part.pathname);
    if (!answer.ok) throw new Error(part.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [...page.querySelector('[data-filtered] tbody').rows];
  };

  /** All parts on this page, once a reader looks for something. From a disk there is this part alone. */
  let whole = parts.length < 2;
  let alone = false;
  let loading;
  const load = () => loading ||= Promise.all(parts.map(rowsOf)).then((rows) => {
    body.append(...rows.flat());
    for (const nav of document.querySelectorAll('[data-parts]')) nav.hidden = true;
    for (const link of links) link.href = link.hash;
    whole = true;
    gather();
    meet();
  }).catch(() => { loading = undefined; alone = true; });

  /** Rows that hold every word typed, of the year chosen: its quarters and what stood at its end among them. */
  const filter = () => {
    const wanted = fields.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { subject } of groups) if (subject) subject.hidden = true;
    for (const { subject, heading, rows } of groups) {
      heading.hidden = true;
      for (const row of rows) {
        row.hidden = !wanted.every((word) => words.get(row).includes(word) || (/^[\d,.]+$/.test(word) && words.get(row).includes(word.replaceAll(',', ''))))
          || (fields.year.value && row.dataset.year !== fields.year.value);
        if (row.hidden) continue;
        heading.hidden = false;
        if (subject) subject.hidden = false;
        shown++;
      }
    }
    for (const link of links) link.parentNode.hidden = document.getElementById(link.hash.slice(1))?.hidden;
    count.textContent = (whole && !shown ? count.dataset.none : whole ? count.dataset.words : count.dataset.here).replace('{0}', shown)
      + (alone ? ` ${count.dataset.alone}` : '');
    clear.hidden = !fields.q.value && !fields.year.value;
  };

  /** Amounts before changes, and what has no number last. */
  const rank = (row) => {
    const figure = row.querySelector('data');
    return figure ? [figure.dataset.fact.includes('~') ? 1 : 0, Number(figure.value)] : [2, 0];
  };
  let ordered = false;
  const order = () => {
    ordered = true;
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
    if (choice.value) query.set('unit', choice.value);
    try { history.replaceState(null, '', (`${query}` ? `?${query}` : location.pathname) + location.hash); } catch (refused) { /* from disk */ }
    for (const part of document.querySelectorAll('[data-parts] a, [data-groups] a')) part.search = query;
    for (const other of document.querySelectorAll('[data-keep-place]')) other.search = query;
  };

  const asked = new URLSearchParams(location.search);
  for (const [name, field] of Object.entries(fields)) {
    field.value = asked.get(name) || '';
    if (field.selectedIndex === -1) field.value = '';
  }
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    fields.q.value = fields.year.value = '';
    fields.q.focus();
    look();
  });
  const look = async () => {
    if (fields.order.value || ordered) order();
    filter();
    keep();
    if (whole || !Object.values(fields).some((field) => field.value)) return;
    if (!loading) {
      await load();
      if (whole) look();
      else filter();
    }
  };
  for (const done of ['input', 'change']) {
    form.addEventListener(done, ({ target }) => { if (target !== choice) look(); });
  }

  /** Money in the unit chosen, but where that would take more digits than were printed; the exact value stays in the figure. */
  const choice = form.elements.unit;
  const pieces = /^(.*?)([\u2212负]|minus )?(\d[\d,]*(?:\.\d+)?)( ?(?:万|亿|million|billion)(?![a-z]))?(.*)$/s;
  let money = [];
  const { digits, decimals, keepUnit } = window.bifolioNumbers;
  const unit = () => {
    const word = choice.selectedOptions[0].dataset.word || '';
    const power = Number(choice.value);
    for (const { figure, link, text, name, scale, last } of money) {
      const own = choice.value === '' || last > power;
      const amount = figure.value.replace('-', '');
      const number = digits(amount, power, decimals(amount, power, last));
      const written = (words) => (own ? words : words.replace(pieces, (all, before, minus, old, unit, after) =>
        before + (/[1-9]/.test(number) && minus || '') + number + word + after));
      figure.textContent = written(text);
      if (name) link.setAttribute('aria-label', written(name));
      const shown = own ? scale : power || '';
      if (shown) figure.dataset.scale = shown;
      else delete figure.dataset.scale;
    }
  };
  /** Takes up rows that have come, in the unit chosen. */
  const meet = () => {
    const known = new Set(money.map(({ figure }) => figure));
    for (const figure of document.querySelectorAll('[data-money] data')) {
      if (known.has(figure)) continue;
      const link = figure.closest('a');
      money.push({ figure, link, text: figure.textContent, name: link.getAttribute('aria-label'), scale: figure.dataset.scale,
        last: Number(figure.closest('[data-money]').dataset.money) });
    }
    if (choice.value) unit();
  };
  keepUnit(choice);
  choice.addEventListener('change', () => {
    unit();
    keep();
  });
  gather();
  meet();
  look();

  /** An address that names what stands on another part leads to it all the same. */
  const named = location.hash.slice(1);
  if (named && !document.getElementById(named) && !whole) {
    load().then(async () => {
      filter();
      location.replace(location.hash);
      for (let i = 0; i < 4; i++) { // rows above it take their own size only when they come near
        await new Promise(requestAnimationFrame);
        document.getElementById(named)?.scrollIntoView();
      }
    });
  }
})();
