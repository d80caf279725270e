// Before the page is painted: the theme a reader chose, that scripts run, and whether results are to come.
(function () {
  var page = document.documentElement;
  page.classList.add('js');
  if (/[?&]q=[^&]/.test(location.search)) page.classList.add('asked');
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') page.dataset.theme = theme;
  } catch (blocked) { /* a browser may refuse storage: the system's theme stays */ }
  // A manifest is for what can be installed; opened from a disk, a browser may not read it and complains.
  var script = document.currentScript;
  if (script && script.dataset.manifest && location.protocol !== 'file:') {
    var link = document.createElement('link');
    link.rel = 'manifest';
    link.href = script.dataset.manifest;
    document.head.append(link);
  }
})();
