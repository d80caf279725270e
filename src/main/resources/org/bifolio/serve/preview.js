// In the preview only: reloads the page after a build, and shows over it what is wrong.
const overlay = document.createElement('aside');
overlay.id = 'bifolio-mistakes';
overlay.setAttribute('role', 'alert');

async function mistakes() {
  const answer = await fetch('/_bifolio/mistakes.html');
  overlay.innerHTML = await answer.text(); // made and escaped by the preview server
  if (overlay.innerHTML) document.body.append(overlay);
  else overlay.remove();
}

const events = new EventSource('/_bifolio/events');
events.addEventListener('reload', () => location.reload());
events.addEventListener('mistakes', mistakes);
document.addEventListener('keydown', (event) => event.key === 'Escape' && overlay.remove());
mistakes();
