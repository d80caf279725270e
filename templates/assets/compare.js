// Measures and periods of the reader's choice, as a table and as charts; the choice is kept in the address.
(() => {
  const place = document.querySelector('[data-compare]');
  if (!place) return;
  const zh = document.documentElement.lang.startsWith('zh');
  const told = place.querySelector('output');
  const say = told.dataset;
  const scroll = place.querySelector('.scroll');
  const [head, body] = [place.querySelector('thead'), place.querySelector('tbody')];
  const panels = place.querySelector('.panels');
  const remarks = place.querySelector('.remarks');
  const { digits, decimals, keepUnit } = window.bifolioNumbers;
  const choice = place.querySelector('[name=unit]');
  const words = zh ? { 4: '万', 8: '亿' } : { 6: 'million', 9: 'billion' };
  const root = place.dataset.compare.replace(/data\/.*$/, '');
  const issuer = place.dataset.compare.split('/').at(-2);

  const make = (name, attributes = {}, ...parts) => {
    const svg = ['svg', 'rect', 'line', 'text', 'title', 'g'].includes(name);
    const element = svg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...parts);
    return element;
  };

  /** The power of ten of a row: the one chosen, unless that would take more digits than were printed. */
  const scale = (measure) => {
    const power = Number(choice.value);
    return choice.value && measure.money && measure.seen.every((fact) => fact[2] <= power) ? power : measure.scale;
  };
  const unit = (measure) => {
    const word = words[scale(measure)] || '';
    const said = zh ? word + measure.unit : `${measure.unit} ${word}`.trim();
    return measure.ends ? say.end.replace('{0}', said) : said;
  };
  const shown = (measure, fact) => {
    const part = (fact[1].split('.')[1] || '').length;
    const power = scale(measure);
    return digits(fact[1], power, power ? decimals(fact[1], power, fact[2]) : part);
  };

  const spoken = (measure, fact) => {
    const number = shown(measure, fact);
    const word = words[scale(measure)] || '';
    return measure.spoken.replace('{0}', number.replace('\u2212', say.minus) + (zh || !word ? word : ` ${word}`));
  };

  const table = (measures, periods, data) => {
    head.replaceChildren(make('tr', {}, make('th', { scope: 'col' }, say.corner),
      ...periods.map((p) => make('th', { scope: 'col' }, data.periods[p][1]))));
    body.replaceChildren(...measures.map((measure) => {
      const row = make('tr', {}, make('th', { scope: 'row' }, measure.name, make('span', { class: 'under' }, unit(measure))));
      let before;
      for (const p of periods) {
        const fact = measure.facts.find((one) => one.column === p);
        if (!fact) {
          row.append(make('td', {}, make('span', { class: 'gone', 'aria-hidden': 'true' }, say.none), make('span', { class: 'hear' }, say.spoken)));
          continue;
        }
        const [concept, ...members] = measure.id.split(';');
        const address = [`${issuer}/${concept}/${data.periods[fact[0]][0]}`, ...members].join(';');
        const figure = make('data', { class: 'figure', value: fact[1], 'data-fact': address }, shown(measure, fact));
        if (scale(measure)) figure.dataset.scale = scale(measure);
        const link = make('a', { class: 'source-link', href: `${data.filings[fact[3]]}/sources.html#${fact[4]}` }, figure);
        const name = spoken(measure, fact);
        if (name !== figure.textContent) link.setAttribute('aria-label', name);
        const cell = make('td', before !== undefined && before !== fact[3] ? { class: 'turn' } : {}, link);
        const status = told.getAttribute(`data-status${fact[5]}`);
        if (fact[5] && status) cell.append(' ', make('span', { class: 'tag' }, status));
        before = fact[3];
        row.append(cell);
      }
      return row;
    }));
    scroll.hidden = false;
  };

  /** Years, half years, quarters, months, days, and spans that are none of these, as [data-kinds] names them. */
  const kinds = [/^FY\d+$/, /^\d+H\d$/, /^\d+Q\d$/, /^\d+-\d\d$/, /^\d+-\d\d-\d\d$/];
  const DAY = 4; // has no length
  const kind = (id) => (kinds.findIndex((one) => one.test(id)) + kinds.length + 1) % (kinds.length + 1);

  /** How wide words are, nearly: twelve pixels for a Chinese character, about half for others. */
  const extent = (text) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12 : 6.8), 0);

  /** A chart to a measure, for measures of different size are not put on one axis. */
  const panel = (measure) => make('figure', { class: 'panel' },
    make('figcaption', {}, make('p', { class: 'title' }, measure.name), make('p', { class: 'sub' }, unit(measure))),
    make('svg', { role: 'img', 'aria-label': say.chart.replace('{0}', measure.name).replace('{1}', unit(measure)) }));

  /** Bars from a zero line as large as the panel: columns where their words fit beside each other, else lying. What is no year among years is faint. */
  const paint = (svg, measure, periods, data) => {
    const facts = periods.map((p) => measure.facts.find((one) => one.column === p));
    const numbers = facts.map((fact) => (fact ? Number(fact[1]) : 0));
    const labels = facts.map((fact) => (fact ? shown(measure, fact) : ''));
    const names = periods.map((p) => data.periods[p][1]);
    const lengths = periods.map((p) => kind(data.periods[p][0]));
    const longest = Math.min(...lengths);
    const [top, low] = [Math.max(0, ...numbers), Math.min(0, ...numbers)];
    const width = svg.clientWidth || 320;
    const step = width / periods.length;
    const side = Math.max(...labels.map(extent)) + 8;
    const upright = Math.max(side, ...names.map((name) => extent(name) + 8)) <= step;
    const high = upright ? 200 : 46 * periods.length;
    const [start, room] = upright ? [160, -136] : [low < 0 ? side : 0, width - (low < 0 ? side : 0) - (top > 0 ? side : 0)];
    const at = (number) => start + room * (number - low) / ((top - low) || 1);
    const line = (name, along, from, to) => make('line', upright
      ? { class: name, x1: along, x2: along, y1: from, y2: to }
      : { class: name, y1: along, y2: along, x1: from, x2: to });
    svg.setAttribute('viewBox', `0 0 ${width} ${high}`);
    svg.replaceChildren();
    facts.forEach((fact, i) => {
      const part = lengths[i] !== longest && lengths[i] !== DAY && !measure.ends;
      const middle = step * (i + 0.5);
      const half = Math.min(22, step / 3) * (part ? 0.6 : 1);
      const thick = part ? 10 : 16;
      svg.append(make('text', upright ? { x: middle, y: high - 6, class: 'axis' } : { x: 4, y: 46 * i + 16, class: 'axis from' }, names[i]));
      if (!fact) return;
      const earlier = facts.slice(0, i).filter(Boolean).at(-1);
      if (earlier && earlier[3] !== fact[3]) svg.append(line('turned', upright ? step * i : 46 * i, 0, upright ? high - 22 : width));
      const [zero, end, loss] = [at(0), at(numbers[i]), numbers[i] < 0];
      const size = Math.max(1, Math.abs(end - zero));
      const look = `bar${fact[5] ? ' other' : ''}${part ? ' part' : ''}`;
      svg.append(
        make('rect', upright ? { x: middle - half, y: Math.min(zero, end), width: 2 * half, height: size, class: look }
          : { x: Math.min(zero, end), y: 46 * i + 30 - thick / 2, width: size, height: thick, class: look }),
        make('text', upright ? { x: middle, y: loss ? end + 15 : end - 6, class: 'label' }
          : { x: end + (loss ? -5 : 5), y: 46 * i + 34, class: `label ${loss ? 'to' : 'from'}` }, labels[i]));
    });
    svg.append(make('line', upright ? { class: 'zero', x1: 0, x2: width, y1: at(0), y2: at(0) }
      : { class: 'zero', x1: at(0), x2: at(0), y1: 0, y2: high }));
  };

  window.bifolioCompare = (data) => {
    if (!data.measures.length) {
      place.querySelector('form').hidden = true;
      place.hidden = false;
      told.textContent = say.nothing;
      return;
    }
    /** A day that a year ends with stands in the column of the year. */
    const column = (i) => data.periods[i][2] ?? i;
    for (const measure of data.measures) {
      for (const fact of measure.facts) fact.column = column(fact[0]);
      measure.ends = measure.facts.some((fact) => fact.column !== fact[0]);
    }
    const columns = data.periods.map((_, i) => i).filter((i) => column(i) === i);
    const ids = data.periods.map((_, i) => data.periods[column(i)][0]);
    keepUnit(choice);
    const asked = new URLSearchParams(location.search);
    const list = (name) => (asked.get(name) || '').split(',').filter(Boolean);
    const listed = () => [...new Set(list('p').map((id) => ids[data.periods.findIndex(([one]) => one === id)] ?? id))];
    const yearly = data.periods.filter(([id]) => /^FY\d{4}$/.test(id)).map(([id]) => id);
    const years = (m) => m.facts.filter((f) => yearly.includes(ids[f[0]])).length;
    const first = [...data.measures].sort((a, b) => years(b) - years(a)).slice(0, 2).map((m) => m.id);
    const known = yearly.filter((id) => data.measures.some((m) => first.includes(m.id) && m.facts.some((f) => ids[f[0]] === id)));
    const chosen = { m: asked.has('m') ? list('m') : first, p: asked.has('p') ? listed() : known.slice(-6) };

    let paintAll = () => {};
    const times = place.querySelector('[data-periods]');
    const said = (m) => m.facts.map((fact) => ids[fact[0]]);
    const draw = () => {
      const measures = data.measures.filter((m) => chosen.m.includes(m.id));
      const figured = new Set(measures.flatMap(said));
      const all = columns.filter((i) => chosen.p.includes(ids[i]));
      const some = all.filter((i) => figured.has(ids[i]));
      const periods = some.length ? some : all; // a column without a figure says nothing
      const empty = !measures.length || !periods.length;
      for (const measure of measures) measure.seen = measure.facts.filter((fact) => periods.includes(fact.column));
      told.textContent = empty ? say.empty : '';
      for (const label of times.querySelectorAll('label')) { // those without a figure are no choice
        const box = label.querySelector('input');
        label.hidden = measures.length > 0 && !box.checked && !figured.has(box.value);
      }
      const lists = [...times.querySelectorAll('details')];
      for (const list of lists) {
        list.hidden = !list.querySelector('label:not([hidden])');
        list.open ||= list.querySelector(':checked') !== null;
      }
      const offers = (list) => [...list.querySelectorAll('input')].some((box) => figured.has(box.value));
      if (!lists.some((list) => list.open && offers(list))) (lists.find(offers) || lists[0]).open = true;
      scroll.hidden = empty;
      place.querySelector('.acts').hidden = empty;
      panels.replaceChildren(...(empty ? [] : measures.map(panel)));
      paintAll = () => measures.forEach((measure, i) => { // no room for years beside a measure of days
        const known = new Set(said(measure).filter((id) => chosen.p.includes(id)).map(kind));
        const own = periods.filter((p) => !known.size || known.has(kind(ids[p])));
        paint(panels.children[i].querySelector('svg'), measure, own, data);
      });
      remarks.replaceChildren();
      settle();
      if (empty) return;
      table(measures, [...periods].reverse(), data); // the latest in sight on a phone
      paintAll();
      if (place.querySelector('.turn')) remarks.append(make('li', {}, say.turn));
      for (const mark of ['part', 'other']) if (panels.querySelector(`.${mark}`)) remarks.append(make('li', {}, say[mark]));
    };
    const keep = () => {
      const query = `?m=${chosen.m.map(encodeURIComponent).join(',')}&p=${chosen.p.join(',')}${choice.value && `&unit=${choice.value}`}`;
      try { history.replaceState(null, '', query); } catch (refused) { /* from disk */ }
      for (const other of document.querySelectorAll('[data-keep-place]')) other.search = query;
    };
    /** A measure that has none of the periods chosen brings its own. */
    const follow = (measure) => {
      const own = said(measure);
      if (!chosen.p.length || own.some((id) => chosen.p.includes(id))) return;
      const wanted = own.slice(-6);
      for (const box of times.querySelectorAll('input')) if (wanted.includes(box.value)) box.checked = true;
      chosen.p = [...times.querySelectorAll('input:checked')].map((one) => one.value);
    };
    const boxes = (parent, items, into, whole = parent) => {
      for (const [id, name] of items) {
        const box = make('input', { type: 'checkbox', value: id });
        box.checked = chosen[into].includes(id);
        box.addEventListener('change', () => {
          chosen[into] = [...whole.querySelectorAll('input:checked')].map((one) => one.value);
          if (into === 'm' && box.checked) follow(data.measures.find((m) => m.id === id));
          keep();
          draw();
        });
        parent.append(make('label', {}, box, ` ${name}`));
      }
    };
    const pick = place.querySelector('[data-measures]');
    /** Measures stand in their groups, open where something in them is chosen, so that a keyboard passes the others in one step each. */
    const groups = [...new Set(data.measures.map((m) => m.group))].map((group) => data.measures.filter((m) => m.group === group));
    for (const measures of groups) {
      const list = groups.length < 2 ? pick : make('details', {}, make('summary', {}, data.groups[measures[0].group] ?? say.others));
      list.open = measures.some((m) => chosen.m.includes(m.id));
      if (list !== pick) pick.append(list);
      boxes(list, measures.map((m) => [m.id, m.name]), 'm', pick);
    }
    times.dataset.kinds.split(';').forEach((name, i) => {
      const some = columns.map((c) => data.periods[c]).filter(([id]) => kind(id) === i).reverse();
      if (!some.length) return;
      const list = make('details', {}, make('summary', {}, name));
      times.append(list);
      boxes(list, some, 'p', times);
    });
    place.querySelector('[data-narrow]').addEventListener('input', (event) => {
      const wanted = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const label of pick.querySelectorAll('label')) {
        const name = label.textContent.toLowerCase();
        label.hidden = !wanted.every((word) => name.includes(word)) && !label.querySelector(':checked');
      }
      for (const list of pick.querySelectorAll('details')) {
        list.hidden = !list.querySelector('label:not([hidden])');
        list.open = list.querySelector(wanted.length ? 'label:not([hidden])' : ':checked') !== null;
      }
      const unmet = place.querySelector('[data-unmet]');
      const met = [...pick.querySelectorAll('label')].some((label) => wanted.every((word) => label.textContent.toLowerCase().includes(word)));
      unmet.textContent = met ? '' : unmet.dataset.unmet;
      settle();
    });
    /** A list is one stop of the tab key; arrow keys move within it. */
    const parts = (list) => [...list.querySelectorAll('summary, input')];
    const inSight = (list) => parts(list).filter((part) => (part.checkVisibility ? part.checkVisibility() : part.getClientRects().length));
    const stop = (list, at) => parts(list).forEach((part) => { part.tabIndex = part === at ? 0 : -1; });
    const settle = () => [pick, times].forEach((list) => {
      const seen = inSight(list);
      if (!seen.some((part) => part.tabIndex === 0)) stop(list, seen.find((part) => part.checked) ?? seen[0]);
    });
    for (const list of [pick, times]) {
      parts(list).forEach((part) => { part.tabIndex = -1; });
      list.addEventListener('focusin', ({ target }) => stop(list, target));
      list.addEventListener('toggle', settle, true);
      list.addEventListener('keydown', (event) => {
        const seen = inSight(list);
        const at = seen.indexOf(event.target);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: seen.length - 1 }[event.key];
        if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        seen[Math.max(0, Math.min(to, seen.length - 1))].focus();
      });
    }
    choice.addEventListener('change', () => {
      keep();
      draw();
    });
    place.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
    const share = place.querySelector('[data-share]');
    share.addEventListener('click', async () => {
      keep();
      const said = share.nextElementSibling;
      try {
        await navigator.clipboard.writeText(location.href);
        said.textContent = share.dataset.done;
      } catch (refused) { said.textContent = location.href; }
    });
    place.hidden = false;
    keep();
    draw();
    let width = panels.clientWidth;
    new ResizeObserver(() => {
      if (width !== panels.clientWidth) paintAll();
      width = panels.clientWidth;
    }).observe(panels);
    pick.querySelector(':checked')?.parentNode.scrollIntoView({ block: 'nearest' });
    scrollTo(0, 0);
  };

  const script = make('script', { src: place.dataset.compare });
  script.addEventListener('error', () => { place.hidden = false; told.textContent = say.failed; });
  document.head.append(script);
})();
