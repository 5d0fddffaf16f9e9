// Extras on top of pages that work without them: colour scheme, menus, copy buttons, contents, languages.
(() => {
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const store = (key, value) => { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* storage is off */ } };
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const button = (text, properties, act) => {
    const element = make('button', { type: 'button', textContent: text, ...properties });
    element.addEventListener('click', act);
    return element;
  };

  // What the address names; null if it names nothing, or is no valid text
  const named = () => {
    try { return location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null; } catch { return null; }
  };

  // What moves other things has to stand before the page is first seen; all else waits until then, so that nobody waits for it.
  // A frame that is ready is seen only once it is drawn, which takes its time where drawings are large; browsers say when.
  const whenSeen = act => {
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes('paint')) {
      requestAnimationFrame(() => setTimeout(act));
      return;
    }
    const watch = new PerformanceObserver(paints => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
      watch.disconnect();
      act();
    });
    watch.observe({ type: 'paint', buffered: true });
  };

  // The sidebar keeps its place from page to page
  const sidebar = document.querySelector('.sidebar');
  if (sidebar) {
    const current = sidebar.querySelector('[aria-current]');
    const restore = () => {
      let place = NaN;
      try { place = parseFloat(sessionStorage.getItem('docgen-sidebar')); } catch { /* storage is off */ }
      if (place >= 0) sidebar.scrollTop = place;
      if (!current) return;
      const box = sidebar.getBoundingClientRect();
      const item = current.getBoundingClientRect();
      if (item.top < box.top || item.bottom > box.bottom) sidebar.scrollTop += item.top - box.top - sidebar.clientHeight / 3;
    };
    const keep = () => { if (sidebar.clientHeight) try { sessionStorage.setItem('docgen-sidebar', sidebar.scrollTop); } catch { /* storage is off */ } };
    // Where there is no room it is a menu. Asked for in the style's words, as asking for its size would lay the page out twice.
    if (matchMedia('(min-width: 64rem)').matches) restore();
    sidebar.addEventListener('beforetoggle', event => { if (event.newState === 'closed') keep(); });
    sidebar.addEventListener('toggle', event => { if (event.newState === 'open') restore(); });
    addEventListener('pagehide', keep);
  }

  // Tabs: without this script their sections stand one below the other
  let tabNumber = 0;
  let chosen = [];
  try { chosen = JSON.parse(localStorage.getItem('docgen-tabs')) ?? []; } catch { /* storage is off */ }
  for (const group of all('.tabs')) {
    const panels = all(':scope > .tab', group);
    if (panels.length < 2) continue;
    const list = make('div', { className: 'tab-list' });
    list.setAttribute('role', 'tablist');
    const tabs = panels.map(panel => {
      const title = panel.querySelector(':scope > .tab-title');
      const tab = button(title.textContent, {}, () => choose(tab));
      tab.setAttribute('role', 'tab');
      tab.id = `docgen-tab-${++tabNumber}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.removeAttribute('aria-label');
      panel.id ||= `${tab.id}-panel`;
      tab.setAttribute('aria-controls', panel.id);
      title.hidden = true;
      return tab;
    });
    list.append(...tabs);
    group.prepend(list);
    list.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const ahead = getComputedStyle(list).direction === 'rtl' ? -step : step;
      const next = tabs.at((tabs.indexOf(document.activeElement) + ahead) % tabs.length);
      choose(next);
      next.focus();
    });
    const show = tab => tabs.forEach((other, index) => {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      panels[index].hidden = other !== tab;
    });
    // A choice holds for all groups that offer it, on this page and on later ones; the reader's place stays where it is.
    const choose = tab => {
      const place = list.getBoundingClientRect().top;
      document.dispatchEvent(new CustomEvent('docgen-tab', { detail: tab.textContent }));
      scrollBy({ top: list.getBoundingClientRect().top - place, behavior: 'instant' });
      chosen = [tab.textContent, ...chosen.filter(other => other !== tab.textContent)].slice(0, 20);
      store('docgen-tabs', JSON.stringify(chosen));
    };
    document.addEventListener('docgen-tab', event => {
      const same = tabs.find(tab => tab.textContent === event.detail);
      if (same) show(same);
    });
    const aim = named();
    const aimed = aim && tabs[panels.findIndex(panel => panel.contains(aim))];
    const kept = chosen.map(text => tabs.find(tab => tab.textContent === text)).find(Boolean);
    show(aimed ?? kept ?? tabs[0]);
  }

  whenSeen(() => {
    // Colour scheme: system, light, dark
    for (const toggle of all('.theme-toggle')) {
      const show = () => {
        const choice = root.dataset.theme ?? 'auto';
        toggle.dataset.themeChoice = choice;
        toggle.title = toggle.dataset[choice];
        toggle.setAttribute('aria-label', `${toggle.dataset.label}: ${toggle.dataset[choice]}`);
      };
      toggle.addEventListener('click', () => {
        const next = { auto: 'light', light: 'dark', dark: 'auto' }[toggle.dataset.themeChoice];
        if (next === 'auto') delete root.dataset.theme; else root.dataset.theme = next;
        store('docgen-theme', next === 'auto' ? null : next);
        show();
      });
      show();
    }

    // Search: its own script is loaded when it is first wanted; from then on that script listens to the button
    const finder = document.querySelector('[data-search]');
    if (finder) {
      let script = null;
      const fetch = () => {
        if (script) return;
        script = make('script', { src: finder.dataset.searchScript });
        script.addEventListener('error', () => {
          const { query } = script.dataset;
          script.remove();
          script = null;
          if (query === undefined) return;
          const failure = make('dialog', { className: 'search-dialog' }, make('p', { className: 'search-note', textContent: finder.dataset.searchFailed }));
          failure.setAttribute('aria-label', finder.getAttribute('aria-label'));
          for (const event of ['click', 'close']) failure.addEventListener(event, () => failure.remove());
          document.body.append(failure);
          failure.showModal();
        });
        document.head.append(script);
      };
      const search = (query = '') => {
        if (window.docgenSearch) {
          dispatchEvent(new CustomEvent('docgen-search', { detail: query }));
          return;
        }
        fetch();
        script.dataset.query = query;
      };
      for (const event of ['pointerenter', 'focus']) finder.addEventListener(event, fetch, { once: true });
      finder.addEventListener('click', () => search());
      // On a page that is not there: the last words of its address
      for (const other of all('[data-search-address]')) {
        other.addEventListener('click', () => {
          let address = location.pathname;
          try { address = decodeURI(address); } catch { /* as it stands */ }
          search(address.replace(/\.\w+$|\/$/, '').split('/').pop().replace(/[-_.+]+/g, ' '));
        });
      }
      addEventListener('keydown', event => {
        const isTyping = event.target.closest?.('input, textarea, select, [contenteditable]');
        const isWanted = event.key === '/' ? !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey : event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
        if (!isWanted || document.querySelector('dialog[open]')) return;
        event.preventDefault();
        search();
      });
      const asked = new URLSearchParams(location.search).get('q');
      if (asked) search(asked);
    }

    // An announcement stays closed until its words change
    for (const close of all('[data-dismiss]')) {
      close.addEventListener('click', () => {
        store('docgen-announcement', close.dataset.dismiss);
        root.classList.add('announcement-closed');
      });
    }

    // Another version of the documentation: the same page there, if it has it
    for (const link of all('a[data-version]')) {
      link.addEventListener('click', async event => {
        const there = new URL(link.dataset.version, link.href);
        if (event.ctrlKey || event.metaKey || event.shiftKey || there.origin !== location.origin) return;
        event.preventDefault();
        const has = await fetch(there, { method: 'HEAD' }).then(answer => answer.ok, () => false);
        location.href = has ? there.href + location.hash : link.href;
      });
    }

    // Menus are popovers, which browsers open and close by themselves; only their state is told and the arrow keys are added
    for (const menu of all('[popover][id]')) {
      const openers = all(`[popovertarget="${menu.id}"]:not([popovertargetaction="hide"])`);
      for (const opener of openers) opener.setAttribute('aria-expanded', 'false');
      menu.addEventListener('toggle', event => {
        for (const opener of openers) opener.setAttribute('aria-expanded', String(event.newState === 'open'));
      });
      if (!menu.matches('.language-menu')) continue;
      // Below the button that opens it: an announcement moves the header down
      menu.addEventListener('beforetoggle', () => {
        const { left, right, bottom } = openers[0].getBoundingClientRect();
        const room = getComputedStyle(menu).direction === 'rtl' ? left : root.clientWidth - right;
        menu.style.insetBlockStart = `${bottom + 4}px`;
        menu.style.insetInlineEnd = `${Math.max(8, Math.min(room, root.clientWidth - 210))}px`;
      });
      menu.addEventListener('keydown', event => {
        const links = all('a', menu);
        const at = links.indexOf(document.activeElement);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        links.at(to % links.length)?.focus();
      });
    }

    // Contents: the section that is being read
    const headings = all('.content :is(h2, h3, h4, h5, h6)[id]');
    const entries = new Map();
    for (const link of all('.toc a[href^="#"]')) {
      const id = decodeURIComponent(link.hash.slice(1));
      entries.set(id, [...(entries.get(id) ?? []), link]);
    }
    let section = '';
    const follow = () => {
      let found = '';
      for (const heading of headings) {
        if (heading.getBoundingClientRect().top > innerHeight * 0.25) break;
        found = heading.id;
      }
      if (found === section) return;
      for (const link of entries.get(section) ?? []) link.removeAttribute('aria-current');
      for (const link of entries.get(found) ?? []) link.setAttribute('aria-current', 'true');
      section = found;
    };
    let waits = false;
    addEventListener('scroll', () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => { waits = false; follow(); });
    }, { passive: true });
    follow();
    for (const link of all('.toc-narrow a')) link.addEventListener('click', () => { link.closest('details').open = false; });

    // Languages: stay on the section that is being read
    for (const link of all('a[data-language]')) {
      link.addEventListener('click', () => {
        store('docgen-language', link.lang);
        // Near the end of a page the section that a link named may stand below the line at which sections count as read.
        const aim = named();
        const place = aim?.closest('article') && aim.getBoundingClientRect();
        const isNamedShown = place && place.bottom > 0 && place.top < innerHeight;
        const hash = isNamedShown ? location.hash : scrollY < 200 ? '' : section ? `#${encodeURIComponent(section)}` : location.hash;
        if (hash) link.hash = hash;
      });
    }

    // Code: copy
    if (navigator.clipboard) {
      for (const pre of all('.content pre')) {
        const code = pre.querySelector('code');
        if (!code) continue;
        const holder = pre.closest('.code');
        if (!holder) continue;
        const copy = button(words.copy, { className: 'copy', lang: document.documentElement.lang }, async () => {
          // Neither prompts nor lines that are marked as removed
          const text = code.cloneNode(true);
          for (const part of all(holder.matches('.has-changes') ? '.hl-x, .deleted' : '.hl-x', text)) part.remove();
          await navigator.clipboard.writeText(text.textContent.replace(/\n$/, ''));
          copy.textContent = words.copied;
          copy.classList.add('is-done');
          setTimeout(() => { copy.textContent = words.copy; copy.classList.remove('is-done'); }, 1600);
        });
        copy.setAttribute('aria-live', 'polite');
        holder.append(copy);
      }
    }

    // Code that does not scroll needs no stop for the keyboard
    const watch = new ResizeObserver(boxes => {
      for (const { target } of boxes) target.toggleAttribute('tabindex', target.scrollWidth > target.clientWidth) && (target.tabIndex = 0);
    });
    for (const pre of all('pre[tabindex]')) watch.observe(pre);

    // Diagrams bring a script of their own
    if (document.querySelector('[data-figure]')) {
      const script = make('script', { src: words.diagrams });
      Object.assign(script.dataset, words);
      document.head.append(script);
    }

    // What is added makes pages longer, so the section that the address names has moved from where the browser went
    const aim = () => named()?.scrollIntoView({ behavior: 'instant' });
    if (document.readyState === 'complete') aim(); else addEventListener('load', aim);
  });
})();
