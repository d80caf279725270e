// Decimal numbers as text, so that no digit is lost: the point is moved, and rounded once, half-up.
window.bifolioNumbers = {
  /** The digits of a value in units of 10^power, with at most so many decimals. */
  digits(value, power, decimals) {
    const minus = value.startsWith('-');
    let [whole, part = ''] = value.replace('-', '').split('.');
    whole = whole.padStart(power + 1, '0');
    const all = power ? whole.slice(-power) + part : part;
    whole = power ? whole.slice(0, -power) : whole;
    let number = BigInt(whole + all.slice(0, decimals).padEnd(decimals, '0'));
    if ((all[decimals] || '0') >= '5') number += 1n;
    const text = number.toString().padStart(decimals + 1, '0');
    const head = decimals ? text.slice(0, -decimals) : text;
    const grouped = head.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${text.slice(-decimals)}` : '');
    return (minus && number !== 0n ? '\u2212' : '') + grouped;
  },

  /** Two decimals, or as many as show two digits; never more than were printed. */
  decimals(value, power, last) {
    if (!power) return Math.max(0, -last);
    const size = value.replace('-', '').split('.')[0].replace(/^0+/, '').length;
    return Math.max(0, Math.min(power - last, Math.max(2, power - size + 2)));
  },

  /** The unit of money that the address names, else the one chosen last; what is chosen is kept. */
  keepUnit(choice) {
    const key = `unit-${document.documentElement.lang}`;
    const wanted = [new URLSearchParams(location.search).get('unit')];
    try { wanted.push(localStorage.getItem(key)); } catch (blocked) { /* the page's own units stay */ }
    const known = [...choice.options].map((option) => option.value);
    choice.value = wanted.find((unit) => unit && known.includes(unit)) || '';
    choice.addEventListener('change', () => {
      try { localStorage.setItem(key, choice.value); } catch (blocked) { /* for this page only */ }
    });
  },
};
