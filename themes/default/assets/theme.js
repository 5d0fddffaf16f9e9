// Runs before the first paint, so that no chosen colour scheme, closed announcement or chosen tab ever flashes. Everything else waits in docgen.js.
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
    // The last choice stands first and is written last. A sheet of this kind is no inline style.
    const sheet = new CSSStyleSheet();
    for (const text of JSON.parse(localStorage.getItem('docgen-tabs'))?.reverse() ?? []) {
      const chosen = `[aria-label="${CSS.escape(text)}"]`;
      const tab = `.script .tabs:not(:has(> .tab-list)):has(> .tab${chosen}) > .tab`;
      for (const rule of [`${tab}:not(${chosen}) { display: none; }`, `${tab}${chosen} { display: block; }`]) sheet.insertRule(rule, sheet.cssRules.length);
    }
    if (sheet.cssRules.length > 0) document.adoptedStyleSheets = [sheet];
  } catch { /* storage is off: the system decides */ }
})();
