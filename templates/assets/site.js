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

/** The heading a reader has reached. */
function place() {
  let reached = '';
  for (const heading of document.querySelectorAll('main :is(h2, h3)[id], main section[id]')) {
    if (heading.getBoundingClientRect().top > innerHeight * 0.4) break;
    reached = heading.id;
  }
  return scrollY < 40 ? location.hash : reached;
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
  document.querySelectorAll('main :is(h2, h3)[id]').forEach((heading) => watch.observe(heading));
}

/** A figure opens a card with its source. */
function sources() {
  const form = document.getElementById('source-card');
  if (!form || !('popover' in HTMLElement.prototype)) return;
  let card;
  let opener;

  const build = () => {
    card = form.content.firstElementChild.cloneNode(true);
    document.body.append(card);
    card.addEventListener('click', (event) => {
      const act = event.target.closest('[data-copy]');
      if (act) copy(act.dataset.copy);
      if (event.target.closest('[data-close]')) card.hidePopover();
    });
    card.addEventListener('toggle', (event) => {
      if (event.newState === 'closed' && opener) {
        opener.removeAttribute('aria-expanded');
        if (card.contains(document.activeElement) || document.activeElement === document.body) opener.focus({ preventScroll: true });
      }
    });
  };

  const texts = (selector) => [...card.querySelectorAll(selector)].map((part) => part.textContent.trim());

  const copy = async (what) => {
    const link = opener.href;
    const figure = opener.querySelector('data');
    const name = texts('.note-name')[0];
    const text = what === 'value' ? (figure ? figure.value : opener.textContent)
      : what === 'link' ? link
      : `${name}: ${texts('.note-value')[0]}. ${texts('[data-cite]').join(', ')}. ${link}`;
    const said = card.querySelector('.said');
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = said.dataset.done;
    } catch (refused) {
      said.textContent = text;
    }
  };

  const put = () => {
    card.style.removeProperty('inset-block-start');
    card.style.removeProperty('inset-inline-start');
    if (innerWidth < 640) return;
    const at = opener.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const below = at.bottom + 8 + size.height < innerHeight;
    card.style.insetBlockStart = `${below ? at.bottom + 8 : Math.max(16, at.top - 8 - size.height)}px`;
    card.style.insetInlineStart = `${Math.max(16, Math.min(at.left, innerWidth - size.width - 16))}px`;
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.source-link');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const note = document.getElementById(link.dataset.note || '') || (window.bifolioNote && window.bifolioNote(link));
    if (!note) return;
    event.preventDefault();
    if (!card) build();
    opener = link;
    card.querySelector('[data-body]').replaceChildren(...[...note.childNodes].map((part) => part.cloneNode(true)));
    card.querySelector('.full').href = link.href;
    card.querySelector('.said').textContent = '';
    card.showPopover();
    link.setAttribute('aria-expanded', 'true');
    put();
    card.focus({ preventScroll: true });
  });
}

/** A term opens where it stands; its link leads to the glossary. */
function terms() {
  if (!('popover' in HTMLElement.prototype)) return;
  let card;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.term-link');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const text = document.querySelector(`template[data-term="${CSS.escape(link.hash.slice(1))}"]`);
    if (!text) return;
    event.preventDefault();
    if (card) card.remove();
    card = document.createElement('div');
    card.className = 'card gloss';
    card.popover = 'auto';
    card.tabIndex = -1;
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', link.textContent);
    const full = document.createElement('a');
    full.className = 'full';
    full.href = link.href;
    full.textContent = document.querySelector('[data-glossary]').dataset.glossary;
    card.append(text.content.cloneNode(true), full);
    link.after(card);
    card.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed' && card.contains(document.activeElement)) link.focus({ preventScroll: true });
    });
    card.showPopover();
    if (innerWidth >= 640) {
      const at = link.getBoundingClientRect();
      const size = card.getBoundingClientRect();
      card.style.insetBlockStart = `${at.bottom + 8 + size.height < innerHeight ? at.bottom + 8 : Math.max(16, at.top - 8 - size.height)}px`;
      card.style.insetInlineStart = `${Math.max(16, Math.min(at.left, innerWidth - size.width - 16))}px`;
    }
    card.focus({ preventScroll: true });
  });
}

/** Notes print open. */
function print() {
  addEventListener('beforeprint', () => document.querySelectorAll('details.notes').forEach((notes) => { notes.open = true; }));
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

theme();
language();
beside();
contents();
sources();
terms();
print();
