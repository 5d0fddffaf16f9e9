// Runs before the first paint, so that a chosen colour scheme never flashes. Everything else waits in docgen.js.
(() => {
  const root = document.documentElement;
  root.classList.add('script');
  try {
    const choice = localStorage.getItem('docgen-theme');
    if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
  } catch { /* storage is off: the system decides */ }
})();
