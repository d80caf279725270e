// In the preview only: reloads the page after a build, and shows over it what is wrong.
const overlay = document.createElement('aside');
overlay.id = 'bifolio-mistakes';
overlay.setAttribute('role', 'alert');

async function mistakes() {
  const answer = await fetch('/_bifolio/mistakes.html');
  overlay.innerHTML = await answer.text(); // made and escaped by the preview server
  overlay.lang = /\p{Script=Han}/u.test(overlay.firstElementChild?.textContent) ? 'zh-CN' : 'en';
  if (overlay.innerHTML) document.body.append(overlay);
  else overlay.remove();
  overlay.querySelectorAll('pre').forEach(pointed);
}

// Where a line is wider than the window, the place that is meant is in view.
function pointed(excerpt) {
  const text = excerpt.firstChild;
  const caret = text?.data?.lastIndexOf('^') ?? -1;
  if (caret < 0) return;
  const range = document.createRange();
  range.setStart(text, caret);
  range.setEnd(text, caret + 1);
  const beyond = range.getBoundingClientRect().right - excerpt.getBoundingClientRect().right;
  if (beyond > 0) excerpt.scrollLeft += beyond + excerpt.clientWidth / 3;
}

// Links to drafts say so; a folder's address ends in a slash and stands for all below it.
async function drafts() {
  const answer = await fetch('/_bifolio/drafts.txt');
  const marked = (await answer.text()).split('\n').filter(Boolean).map((address) => `/${address}`);
  for (const link of document.querySelectorAll('main a[href]')) {
    const page = decodeURI(new URL(link.href).pathname).replace(/\/$/, '/index.html');
    const draft = marked.some((address) => (address.endsWith('/') ? page.startsWith(address) : page === address));
    if (draft && link.origin === location.origin) link.classList.add('bifolio-draft');
  }
}

const events = new EventSource('/_bifolio/events');
events.addEventListener('reload', () => location.reload());
events.addEventListener('mistakes', mistakes);
document.addEventListener('keydown', (event) => event.key === 'Escape' && overlay.remove());
mistakes();
drafts();
