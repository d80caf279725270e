// Before the page is painted: the theme a reader chose, and that scripts run.
(function () {
  var page = document.documentElement;
  page.classList.add('js');
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') page.dataset.theme = theme;
  } catch (blocked) { /* a browser may refuse storage: the system's theme stays */ }
})();
