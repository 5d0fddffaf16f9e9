// The root page of a site whose languages all have a prefix: leads on to the reader's own language, the last chosen one first.
(() => {
  const links = [...document.querySelectorAll('[data-languages] a')];
  let wanted = [...navigator.languages];
  try {
    const chosen = localStorage.getItem('docgen-language');
    if (chosen) wanted.unshift(chosen);
  } catch { /* storage is off */ }
  const primary = tag => tag.toLowerCase().split('-')[0];
  for (const tag of wanted) {
    const link = links.find(a => a.hreflang.toLowerCase() === tag.toLowerCase()) ?? links.find(a => primary(a.hreflang) === primary(tag));
    if (link) {
      location.replace(link.href);
      return;
    }
  }
})();
