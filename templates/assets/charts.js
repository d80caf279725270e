// The marks of a chart one by one: under a pointer, under a finger, or with the arrow keys while the chart has the focus.
(() => {
  const MARKS = '.bar, .dot';
  const words = new WeakMap();
  let held;

  const marks = (svg) => {
    const all = [...svg.querySelectorAll(MARKS)];
    for (const mark of all) {
      const title = mark.querySelector('title');
      if (!title) continue;
      words.set(mark, title.textContent);
      title.remove(); // the browser would show it as well
    }
    return all;
  };

  const tipOf = (drawing) => {
    let tip = drawing.querySelector('.chart-tip');
    if (!tip) {
      tip = document.createElement('p');
      tip.className = 'chart-tip';
      tip.setAttribute('role', 'status');
      drawing.append(tip);
    }
    return tip;
  };

  const leave = () => {
    if (!held) return;
    held.classList.remove('held');
    tipOf(held.closest('.drawing')).textContent = '';
    held = undefined;
  };

  const hold = (mark) => {
    if (mark === held) return;
    leave();
    held = mark;
    mark.classList.add('held');
    const drawing = mark.closest('.drawing');
    const tip = tipOf(drawing);
    tip.textContent = words.get(mark);
    const frame = drawing.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const middle = (box.left + box.right) / 2 - frame.left - tip.offsetWidth / 2;
    const above = box.top - frame.top - tip.offsetHeight - 6;
    tip.style.left = `${Math.max(0, Math.min(middle, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${above < -12 ? box.bottom - frame.top + 6 : above}px`;
  };

  const step = (all, key) => {
    const at = all.indexOf(held);
    switch (key) {
      case 'ArrowRight': case 'ArrowDown': return all[Math.min(at + 1, all.length - 1)];
      case 'ArrowLeft': case 'ArrowUp': return all[Math.max(at - 1, 0)];
      case 'Home': return all[0];
      case 'End': return all.at(-1);
      default: return undefined;
    }
  };

  for (const drawing of document.querySelectorAll('.graph .drawing')) {
    for (const svg of drawing.querySelectorAll('svg.chart')) svg.setAttribute('tabindex', '0');
    tipOf(drawing);
    const over = (event) => {
      const mark = event.target.closest(MARKS);
      if (!mark) return leave();
      marks(mark.ownerSVGElement);
      hold(mark);
    };
    drawing.addEventListener('pointerover', over);
    drawing.addEventListener('click', over);
    drawing.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse') leave(); });
    drawing.addEventListener('focusout', leave);
    drawing.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') return leave();
      const next = step(marks(event.target.closest('svg')), event.key);
      if (!next) return;
      event.preventDefault();
      hold(next);
    });
  }
})();
