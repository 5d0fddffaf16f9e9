// Runs before the first paint, so that neither a chosen colour scheme nor a closed announcement ever flashes. Everything else waits in docgen.js.
(() => {
  const root = document.documentElement;
  const announcement = document.currentScript.dataset.announcement;
  root.classList.add('script');
  // Where the script that works the controls does not arrive, the page is read as it is without scripts.
  addEventListener('error', event => { if (event.target.matches?.('script[defer]')) root.classList.remove('script'); }, true);
  try {
    const choice = localStorage.getItem('docgen-theme');
    if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
    if (announcement && localStorage.getItem('docgen-announcement') === announcement) root.classList.add('announcement-closed');
  } catch { /* storage is off: the system decides */ }
})();
