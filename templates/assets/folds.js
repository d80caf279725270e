// On a phone long tables stand folded under their names, so that a reader finds his among them. The page itself has them open:
// without scripts nothing is hidden. Browsers open what a search within the page or an address leads to; so does this.
(() => {
  const narrow = matchMedia('(max-width: 40rem)');
  const text = document.currentScript.parentElement;
  const all = () => [...text.querySelectorAll('details.fold')];
  const button = text.querySelector('[data-unfold]');

  // before a table is painted
  const arriving = new MutationObserver((changes) => {
    if (!narrow.matches) return;
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.matches?.('details.fold')) node.open = false;
  });
  arriving.observe(text, { childList: true });

  /** Opens what holds the place that the address names. */
  const led = () => {
    const place = document.querySelector(':target');
    const fold = place?.closest('details.fold');
    if (!fold || fold.open) return;
    fold.open = true;
    place.scrollIntoView();
  };

  /** Where there is room, nothing folds and nothing is to be pressed. */
  const room = () => {
    for (const fold of all()) {
      if (!narrow.matches) fold.open = true;
      fold.firstElementChild.tabIndex = narrow.matches ? 0 : -1;
    }
    button.hidden = !narrow.matches || all().every((fold) => fold.open);
  };

  document.addEventListener('DOMContentLoaded', () => {
    arriving.takeRecords();
    arriving.disconnect();
    led();
    room();
    text.addEventListener('toggle', room, true);
  });
  narrow.addEventListener('change', room);
  addEventListener('hashchange', led);
  document.addEventListener('click', ({ target }) => { if (target.closest('a[href*="#"]')) setTimeout(led); });
  button.addEventListener('click', () => all().forEach((fold) => { fold.open = true; }));

  let before = [];
  addEventListener('beforeprint', () => {
    before = all().filter((fold) => !fold.open);
    before.forEach((fold) => { fold.open = true; });
  });
  addEventListener('afterprint', () => before.forEach((fold) => { fold.open = false; }));
})();
