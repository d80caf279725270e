// The cards of figures whose page does not carry their notes: all of an issuer's, loaded when the first is asked for.
(() => {
  const path = document.querySelector('[data-notes]')?.dataset.notes;
  let loaded;

  const load = () => loaded ||= new Promise((done, fail) => {
    window.bifolioNotes = done;
    const script = document.createElement('script');
    script.src = path;
    script.onerror = () => { loaded = undefined; fail(new Error(path)); };
    document.head.append(script);
  });

  const element = (tag, attributes, markup) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
    made.innerHTML = markup;
    return made;
  };

  /** A note as pages carry it. */
  window.bifolioNote = async (link) => {
    const [, filing, anchor] = link.getAttribute('href').match(/([^/]+)\/sources\.html#(.+)$/);
    const [name, value, details] = (await load())[filing][anchor];
    const list = document.createElement('dl');
    for (const [term, words, lang, cite] of details) {
      const pair = document.createElement('div');
      pair.append(element('dt', {}, term), element('dd', { lang, 'data-cite': cite }, words));
      list.append(pair);
    }
    const note = document.createElement('div');
    note.append(element('p', { class: 'note-name' }, name), element('p', { class: 'note-value' }, value), list);
    return note;
  };
})();
