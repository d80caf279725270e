// What a script adds to pages that say all they have to say without one.

const page = document.documentElement;

/** Light or dark: the system's, until a reader chooses. */
function theme() {
  const button = document.querySelector('[data-theme-switch]');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (page.dataset.theme ? page.dataset.theme === 'dark' : system.matches);
  const tell = () => button.setAttribute('aria-pressed', dark());
  button.hidden = false;
  button.addEventListener('click', () => {
    page.dataset.theme = dark() ? 'light' : 'dark';
    try { localStorage.setItem('theme', page.dataset.theme); } catch (blocked) { /* chosen for this page only */ }
    tell();
  });
  system.addEventListener('change', tell);
  tell();
}

/** The other language opens at the same place, and the choice is offered again at the door. */
function language() {
  for (const link of document.querySelectorAll('[data-language]')) {
    link.addEventListener('click', () => {
      try { localStorage.setItem('language', link.dataset.language); } catch (blocked) { /* nothing to remember */ }
      if (link.hasAttribute('data-keep-place')) link.hash = place();
    });
  }
  try {
    const chosen = document.querySelector(`.choose [data-language="${CSS.escape(localStorage.getItem('language') || '')}"]`);
    if (chosen) chosen.focus({ preventScroll: true });
  } catch (blocked) { /* both stand there all the same */ }
}

const HEADINGS = 'main :is(h2, h3, section, .subject)[id]';

/** What the address names, while it is in sight; else the heading a reader has reached. */
function place() {
  const named = document.querySelector(':target')?.getBoundingClientRect();
  if (named && named.bottom > 0 && named.top < innerHeight) return location.hash;
  let reached = '';
  for (const heading of document.querySelectorAll(HEADINGS)) {
    if (heading.getBoundingClientRect().top > innerHeight * 0.4) break;
    reached = heading.id;
  }
  return scrollY < 40 ? '' : reached;
}

/** Lists that stand beside the text are open, and say so; on a narrow window a reader opens them. */
function beside() {
  const lists = document.querySelectorAll('[data-beside]');
  const apply = () => lists.forEach((list) => {
    const stands = getComputedStyle(list.firstElementChild).pointerEvents === 'none';
    list.open = stands;
    list.firstElementChild.tabIndex = stands ? -1 : 0;
  });
  for (const width of ['64rem', '80rem']) matchMedia(`(min-width: ${width})`).addEventListener('change', apply);
  apply();
}

/** The contents beside the text follow the reading. */
function contents() {
  const links = [...document.querySelectorAll('[data-contents] a')];
  if (!links.length || !('IntersectionObserver' in window)) return;
  const mark = () => {
    const id = place();
    for (const link of links) {
      if (link.hash === '#' + CSS.escape(id) || decodeURIComponent(link.hash) === '#' + id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -55% 0px' });
  document.querySelectorAll(HEADINGS).forEach((heading) => watch.observe(heading));
}

/** Going back up brings the head of the page, so that language and display change where one reads. */
function masthead() {
  const bar = document.querySelector('.masthead');
  let last = scrollY;
  const away = () => { bar.classList.remove('back'); last = scrollY; };
  addEventListener('scroll', () => {
    const step = scrollY - last;
    if (Math.abs(step) < 8 && scrollY > bar.offsetHeight) return;
    bar.classList.toggle('back', step < 0 && step > -innerHeight && scrollY > bar.offsetHeight);
    last = scrollY;
  }, { passive: true });
  // what is led to, or has the focus, is not to lie under it
  addEventListener('hashchange', away);
  document.addEventListener('focusin', ({ target }) => { if (!bar.contains(target)) away(); });
}

/** A press that a reader means to follow here, not in another window. */
const plain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** Opens a card beside a link, on a phone at the foot of the screen. Whatever closes it gives the focus back. */
function open(card, link) {
  const edge = (start, size, room) => `${Math.max(16, Math.min(start, room - size - 16))}px`;
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !card.contains(relatedTarget)) card.hidePopover();
  });
  card.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    link.removeAttribute('aria-expanded');
    if (card.contains(document.activeElement) || document.activeElement === document.body) link.focus({ preventScroll: true });
    card.remove();
  });
  document.body.append(card);
  card.showPopover({ source: link });
  link.setAttribute('aria-expanded', 'true');
  if (innerWidth >= 640) {
    const at = link.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const below = at.bottom + 8 + size.height < innerHeight;
    card.style.insetBlockStart = edge(below ? at.bottom + 8 : at.top - 8 - size.height, size.height, innerHeight);
    card.style.insetInlineStart = edge(at.left, size.width, innerWidth);
  }
  card.focus({ preventScroll: true });
}

/** A figure opens a card with its source, to read and to copy. */
function sources() {
  const form = document.getElementById('source-card');
  if (!form) return;

  const copied = (what, card, link) => {
    const texts = (selector) => [...card.querySelectorAll(selector)].map((part) => part.textContent.trim());
    if (what === 'value') return link.querySelector('data')?.value ?? link.textContent;
    if (what === 'link') return link.href;
    const [colon, comma, stop] = page.lang.startsWith('zh') ? ['：', '，', '。'] : [': ', ', ', '. '];
    const cited = [...card.querySelectorAll('[data-cite]')];
    const foreign = (part) => part.lang && !page.lang.startsWith(part.lang); // in the filing's language
    const own = (part) => foreign(part) ? '' : [...part.childNodes].filter((node) => !foreign(node)).map((node) => node.textContent).join('').trim();
    const place = cited.map(own).filter(Boolean).join(comma);
    const words = cited.map((part) => [part.previousElementSibling, [part, ...part.children].find(foreign)]).filter(([, quoted]) => quoted)
      .map(([term, quoted]) => `${term.textContent.toLowerCase()} “${quoted.textContent.trim()}”`).join(comma);
    const original = words && ` (${card.querySelector('[data-original]').dataset.original}${colon}${words})`;
    return `${texts('.note-name')[0]}${colon}${texts('.note-value')[0]}${stop}${place}${original}${stop}${link.href}`;
  };

  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a.source-link');
    if (!link || !plain(event)) return;
    let note = document.getElementById(link.dataset.note || '');
    if (!note && !window.bifolioNote) return;
    event.preventDefault();
    try {
      note ??= await window.bifolioNote(link);
    } catch (missing) {
      location.assign(link.href);
      return;
    }
    const card = form.content.firstElementChild.cloneNode(true);
    const said = card.querySelector('.said');
    card.querySelector('[data-body]').append(...note.cloneNode(true).childNodes);
    card.querySelector('.full').href = link.href;
    card.addEventListener('click', async ({ target }) => {
      if (target.closest('[data-close]')) card.hidePopover();
      const act = target.closest('[data-copy]');
      if (!act) return;
      const text = copied(act.dataset.copy, card, link);
      try {
        await navigator.clipboard.writeText(text);
        said.textContent = said.dataset.done;
      } catch (refused) {
        said.textContent = text;
      }
    });
    open(card, link);
  });
}

/** A term opens where it stands; its link leads to the glossary. */
function terms() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.term-link');
    const text = link && plain(event) && document.querySelector(`template[data-term="${CSS.escape(link.hash.slice(1))}"]`);
    if (!text) return;
    event.preventDefault();
    const card = document.createElement('div');
    card.className = 'card gloss';
    card.popover = 'auto';
    card.tabIndex = -1;
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', link.textContent);
    const full = document.createElement('a');
    full.className = 'full';
    full.href = link.href;
    full.textContent = document.querySelector('[data-glossary]').dataset.glossary;
    const close = document.getElementById('source-card')?.content.querySelector('.close').cloneNode(true);
    close?.addEventListener('click', () => card.hidePopover());
    card.append(...(close ? [close] : []), text.content.cloneNode(true), full);
    open(card, link);
  });
}

/** Notes print open. */
function print() {
  addEventListener('beforeprint', () => document.querySelectorAll('details.notes, .remark details').forEach((notes) => { notes.open = true; }));
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

theme();
language();
beside();
contents();
masthead();
if ('popover' in HTMLElement.prototype) {
  sources();
  terms();
}
print();
