// Search without a server: pieces of an index, loaded as scripts when they are needed, also from disk.
(() => {
  const form = document.querySelector('[data-search]');
  if (!form) return;
  const input = form.querySelector('input');
  const told = document.querySelector('.found');
  const list = document.querySelector('[data-results]');
  const figures = document.querySelector('[data-figures]');
  const near = document.querySelector('[data-near]');
  const pieces = {};
  const loading = {};
  window.bifolioSearch = (name, content) => { pieces[name] = content; };

  const load = (name) => loading[name] ||= new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = `${form.dataset.search}${name}.js`;
    script.onload = () => done(pieces[name]);
    script.onerror = () => { delete loading[name]; fail(new Error(name)); };
    document.head.append(script);
  });

  /** Cut as the index is: pairs of Chinese characters, words, and numbers without commas. */
  const terms = (text) => {
    const found = [];
    for (const [run] of text.toLowerCase().matchAll(/\p{Ideographic}+|[0-9]+(?:[.,][0-9]+)+|(?:(?!\p{Ideographic})[\p{L}\p{Nd}])+/gu)) {
      const signs = [...run];
      if (!/\p{Ideographic}/u.test(run) || signs.length === 1) found.push(/^[0-9]/.test(run) ? run.replaceAll(',', '') : run);
      else for (let i = 1; i < signs.length; i++) found.push(signs[i - 1] + signs[i]);
    }
    return [...new Set(found)];
  };

  /** What is looked for: a question's little words are in no answer. */
  const LITTLE = new Set('who what which when where why how many much is are was were do does did has have had the of'.split(' '));
  const sought = (text) => {
    const all = terms(text);
    const telling = all.filter((term) => !LITTLE.has(term));
    return telling.length ? telling : all;
  };

  /** What forms of an English word have in common: “controls” of control and controller, “losses” of loss, “companies” of company. */
  const endings = [/([a-z]{4})(?:ies|y)$/, /(ss|x|ch|sh)es$/, /([a-z]{2}[^aisu])s$/];
  const root = (term) => {
    const end = /^[a-z]+$/.test(term) && endings.find((one) => one.test(term));
    return end ? term.replace(end, '$1') : term;
  };

  /** The parts of the site, each with an index of its own: all of them, or where there are many the front's and the one asked for. */
  const within = new URLSearchParams(location.search).get('in');
  const open = async () => {
    const names = await load('index');
    const some = names.length > 13 ? names.filter((name, i) => (within && names.includes(within) ? name === within : i === 0)) : names;
    return Promise.all(some.map(async (name) => ({ name, ...await load(`${name}/index`) })));
  };

  /** Places of a term in a part: how often it occurs in each. A word finds its other forms and those that start with it. */
  const where = async (term, part) => {
    const shard = await load(`${part.name}/t${term.codePointAt(0) % part.shards}`);
    const pair = [...term].length === 2 && /\p{Ideographic}/u.test(term);
    const keys = pair ? [term] : Object.keys(shard).filter((key) => key.startsWith(root(term)));
    const places = new Map();
    for (const key of keys) {
      for (const entry of (shard[key] || '').split(' ').filter(Boolean)) {
        const [place, times] = entry.split(':').map((number) => parseInt(number, 36));
        places.set(place, (places.get(place) || 0) + (times || 1) * (key === term ? 1 : 0.5));
      }
    }
    return places;
  };

  /** The filing that a page is of: none of the pages that stand beside filings. */
  const filing = (href) => (/^[^/]+\/[^/]+\//.exec(href) || [''])[0];
  const isMeasure = (href) => /\/figures(-\d+)?\.html#/.test(href);

  const zh = document.documentElement.lang.startsWith('zh');

  /** The same asked in other words: each name of a measure or a term that stands in it, in either language, by its other names in the page's. */
  const otherwise = async (text) => {
    const asked = text.trim().toLowerCase();
    const within = (name, words) => {
      const at = words.indexOf(name);
      const cuts = (sign) => /[\p{L}\p{N}]/u.test(sign || '') && !/\p{Ideographic}/u.test(sign);
      return at >= 0 && !(cuts(words[at]) && cuts(words[at - 1])) && !(cuts(name.at(-1)) && cuts(words[at + name.length]));
    };
    const known = (await load('names')).flatMap((names) => names.filter((name) => [...name].length > 1 && within(name, asked))
      .map((name) => ({ name, others: names.filter((other) => /\p{Ideographic}/u.test(other) === zh && !other.includes(name) && !name.includes(other)) })));
    const longest = known.filter(({ name }) => !known.some((other) => other.name.length > name.length && other.name.includes(name)));
    return [...new Set(longest.flatMap(({ name, others }) => others.map((other) => asked.replace(name, () => ` ${other} `).replace(/\s+/g, ' ').trim())))].slice(0, 6);
  };

  /** Places with every word, and how well they fit. */
  const rank = async (text, parts, called) => {
    const wanted = sought(text);
    const each = await Promise.all(parts.map((part) => Promise.all(wanted.map((term) => where(term, part)))));
    const phrase = text.trim().toLowerCase();
    const total = parts.reduce((sum, part) => sum + part.places.length, 0);
    const rare = wanted.map((term, t) => Math.log(1 + total / Math.max(1, each.reduce((sum, found) => sum + found[t].size, 0))));
    const found = [];
    parts.forEach((part, p) => {
      const filings = ['', ...new Set(part.places.map(([href]) => filing(href)).filter(Boolean))]; // the latest first
      for (const place of each[p][0].keys()) {
        if (!each[p].every((places) => places.has(place))) continue;
        let score = 0;
        // a table that repeats a word in every row says no more of it
        each[p].forEach((places, t) => { score += Math.log(1 + Math.min(6, places.get(place))) * rare[t]; });
        const [href, title, heading] = part.places[place].map((words) => words.toLowerCase());
        // what sections say comes before what words mean, how rows of tables are called, and doubts; the measure that was named before all
        const measure = isMeasure(href);
        const lesser = (part.name === 'site' || measure || /\/(sources|notes)\.html#/.test(href)) && title !== phrase;
        if (measure && (title === phrase || called.includes(title))) score += 20;
        if (!lesser && title.includes(phrase)) score += 8;
        if (!lesser && heading.includes(phrase)) score += 8;
        if (lesser) score /= 2;
        score *= 0.8 ** Math.min(3, Math.max(0, filings.indexOf(filing(part.places[place][0])) - 1));
        found.push({ part, place, score, words: wanted.map(root), phrase });
      }
    });
    return found;
  };

  /** Places that say it as it was typed, and those that say it otherwise, each once by what it says best. */
  const find = async (text, parts) => {
    if (!terms(text).length) return [];
    const asked = [text, ...await otherwise(text)];
    const called = (await load('names')).filter((names) => names.includes(text.toLowerCase())).flat();
    const best = new Map();
    (await Promise.all(asked.map((one) => rank(one, parts, called)))).forEach((found, i) => found.forEach((hit) => {
      const key = `${hit.part.name} ${hit.place}`;
      const score = hit.score * (i ? 0.8 : 1);
      if (!best.has(key) || best.get(key).score < score) best.set(key, { ...hit, score, as: asked[i] });
    }));
    return [...best.values()].sort((a, b) => b.score - a.score || parts.indexOf(a.part) - parts.indexOf(b.part) || a.place - b.place);
  };

  /** How many signs must be typed otherwise to make one word of another; more than two are of no interest. */
  const apart = (one, other) => {
    if (Math.abs(one.length - other.length) > 2) return 3;
    let row = [...other].map((_, i) => i + 1);
    [...one].forEach((sign, i) => {
      let [corner, left] = [i, i + 1];
      row = row.map((above, j) => {
        const cost = Math.min(above + 1, left + 1, corner + (sign === other[j] ? 0 : 1));
        [corner, left] = [above, cost];
        return cost;
      });
    });
    return row.at(-1);
  };

  /** The name, or a word of one, that was nearly typed. */
  const nearly = async (text) => {
    const asked = text.toLowerCase();
    const most = /\p{Ideographic}/u.test(asked) ? (asked.length > 2 ? 1 : 0) : asked.length > 5 ? 2 : asked.length > 3 ? 1 : 0;
    const names = (await load('names')).flat();
    const words = [...new Set([...names, ...names.flatMap((name) => name.match(/[a-z]{4,}/g) || [])])].map((word) => [apart(asked, word), word]);
    return words.filter(([far]) => far <= most).sort(([a], [b]) => a - b)[0]?.[1];
  };

  /** Words of the other language, so that they are read aloud as such: Chinese in English, several English words in Chinese. */
  const [other, foreign] = zh
    ? ['en', /\p{Script=Latin}{2,}(?:[ ,.&’'-]+[\p{Script=Latin}\d]+)*[ ,&’'-]+\p{Script=Latin}{2,}/gu]
    : ['zh-CN', /[《“（]?\d*\p{Ideographic}(?:[\p{Ideographic}\u3000-\u303f\uff00-\uffef·“”]|[\d.]+(?=\p{Ideographic}))*/gu];

  /** Hands over what lies between the matches of a pattern, and the matches. */
  const split = (text, pattern, between, match) => {
    let at = 0;
    for (const hit of text.matchAll(pattern)) {
      between(text.slice(at, hit.index));
      match(hit[0]);
      at = hit.index + hit[0].length;
    }
    between(text.slice(at));
  };

  /** With what was looked for marked, as a whole where it stands there, else its words. */
  const marked = (parent, text, [phrase, ...words]) => {
    const sought = text.toLowerCase().includes(phrase) ? [phrase] : words;
    const pattern = new RegExp(sought.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi');
    const within = (into) => (said) => split(said, pattern, (rest) => into.append(rest), (hit) => {
      into.append(Object.assign(document.createElement('mark'), { textContent: hit }));
    });
    split(text, foreign, within(parent), (said) => {
      const span = Object.assign(document.createElement('span'), { lang: other });
      within(span)(said);
      parent.append(span);
    });
  };

  /** The line that says what was looked for, a row of a table after the table's name; a short line with those that follow. */
  const excerpt = (text, sought) => {
    const lines = text.split('\n');
    const row = (line) => line.startsWith('\t');
    let first = sought.map((word) => lines.findIndex((line) => line.toLowerCase().includes(word))).find((i) => i >= 0) ?? 0;
    if (!row(lines[first]) && lines[first].length < 120 && row(lines[first + 1] || '')) first++; // a table's name alone says little
    if (row(lines[first])) {
      const table = lines.slice(0, first).reverse().find((line) => !row(line))?.replace(/^.*(?:\. |。)(?=.)/, '').replace(/[.。]$/, '');
      return (table ? `${table}${/[:：]$/.test(table) ? ' ' : ' — '}` : '') + cut(lines[first].trim(), 0);
    }
    let said = lines[first];
    for (let i = first + 1; said.length < 120 && lines[i] && !row(lines[i]); i++) said += (/[.:。：]$/.test(said) ? ' ' : ' · ') + lines[i];
    const lower = said.toLowerCase();
    return cut(said, Math.max(0, ...sought.map((word) => lower.indexOf(word)).filter((i) => i >= 0).slice(0, 1)));
  };

  /** About 170 characters, from the beginning where what was looked for is among them. */
  const cut = (text, at) => {
    let from = at < 120 ? 0 : at - 50;
    if (from) from += text.slice(from, at).search(/\s\S/) + 1; // no word is cut
    if (from + 170 >= text.length) return (from ? '…' : '') + text.slice(from);
    let said = text.slice(from, from + 170);
    if (/\w/.test(text[from + 170])) said = said.replace(/\w+$/, '');
    return `${from ? '…' : ''}${said.replace(/[\s\d.,%−-]+$/, '')}…`; // nor a figure from its unit
  };

  const show = async (some, mine) => {
    const texts = await Promise.all(some.map(({ part, place }) => load(`${part.name}/d${Math.floor(place / part.texts)}`)));
    if (mine !== turn) return;
    some.forEach(({ part, place, phrase, words: sought }, i) => {
      const [href, title, heading, over] = part.places[place];
      const words = [phrase, ...sought.sort((a, b) => b.length - a.length)];
      const item = document.createElement('li');
      const name = document.createElement('p');
      const link = document.createElement('a');
      const from = document.createElement('p');
      const body = document.createElement('p');
      name.className = 'name';
      from.className = 'meta';
      link.href = href;
      marked(link, heading ? `${title} — ${heading}` : title, words);
      name.append(link);
      from.textContent = over;
      marked(body, excerpt(texts[i][place % part.texts], isMeasure(href) ? [phrase] : words), words);
      item.append(name, from, body);
      list.append(item);
    });
  };

  let turn = 0;
  const search = async () => {
    const mine = ++turn;
    const text = input.value.trim();
    document.documentElement.classList.toggle('asked', !!text);
    const query = new URLSearchParams({ ...(within && { in: within }), ...(text && { q: text }) });
    try { history.replaceState(null, '', `${query}` ? `?${query}` : location.pathname); } catch (refused) { /* from disk */ }
    for (const other of document.querySelectorAll('[data-keep-place]')) other.search = query;
    try {
      const found = text ? await find(text, await open()) : [];
      if (mine !== turn) return;
      list.replaceChildren();
      const measure = found.find(({ part, place }) => isMeasure(part.places[place][0]));
      if (figures) {
        figures.hidden = !measure;
        figures.firstChild.textContent = figures.dataset.figures.replace('{0}', measure?.as);
        figures.firstChild.search = new URLSearchParams({ q: measure?.as });
      }
      told.textContent = !text ? '' : (found.length ? told.dataset.some : told.dataset.none)
        .replace('{0}', text).replace('{1}', found.length);
      const also = [...new Set(found.map(({ as }) => as))].filter((one) => one !== text);
      if (also.length) told.append(' ', told.dataset.also.replace('{0}', also.join(told.dataset.comma)));
      const meant = text && !found.length && await nearly(text);
      if (mine !== turn) return;
      near.hidden = !meant;
      if (meant) {
        near.firstChild.textContent = near.dataset.near.replace('{0}', meant);
        near.firstChild.search = new URLSearchParams({ ...(within && { in: within }), q: meant });
      }
      let shown = 0;
      const more = async () => {
        const some = found.slice(shown, shown += 8);
        await show(some, mine);
        if (mine !== turn || shown >= found.length) return;
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'act';
        button.textContent = told.dataset.more;
        button.addEventListener('click', async () => {
          const next = list.children.length;
          button.remove();
          await more();
          list.children[next]?.querySelector('a').focus();
        });
        list.after(button);
      };
      list.parentNode.querySelectorAll(':scope > .act').forEach((old) => old.remove());
      if (found.length) await more();
    } catch (missing) {
      told.textContent = told.dataset.failed;
    }
  };

  /** Arrows go through the results. */
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (!step || !links.length || (at < 0 && document.activeElement !== input)) return;
    event.preventDefault();
    (links[at + step] || (step < 0 ? input : links[at])).focus();
  });

  let pause;
  form.hidden = false;
  form.addEventListener('submit', (event) => { event.preventDefault(); search(); });
  input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 150); });
  input.value = new URLSearchParams(location.search).get('q') || '';
  if (input.value) search();
  input.focus({ preventScroll: true });
})();
