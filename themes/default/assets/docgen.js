// Extras on top of pages that work without them: colour scheme, menus, copy buttons, contents, languages, diagrams.
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

  // Menus are popovers, which browsers open and close by themselves; only their state is told and the arrow keys are added
  for (const menu of all('[popover][id]')) {
    const openers = all(`[popovertarget="${menu.id}"]:not([popovertargetaction="hide"])`);
    for (const opener of openers) opener.setAttribute('aria-expanded', 'false');
    menu.addEventListener('toggle', event => {
      for (const opener of openers) opener.setAttribute('aria-expanded', String(event.newState === 'open'));
    });
    if (!menu.matches('.language-menu')) continue;
    menu.addEventListener('keydown', event => {
      const links = all('a', menu);
      const at = links.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      links.at(to % links.length)?.focus();
    });
  }

  // The sidebar keeps its place from page to page
  const sidebar = document.querySelector('.sidebar');
  if (sidebar) {
    const current = sidebar.querySelector('[aria-current]');
    let place = NaN;
    try { place = parseFloat(sessionStorage.getItem('docgen-sidebar')); } catch { /* storage is off */ }
    if (place >= 0) sidebar.scrollTop = place;
    const inView = () => {
      const box = sidebar.getBoundingClientRect();
      const item = current.getBoundingClientRect();
      return item.top >= box.top && item.bottom <= box.bottom;
    };
    if (current && !inView()) sidebar.scrollTop += current.getBoundingClientRect().top - sidebar.getBoundingClientRect().top - sidebar.clientHeight / 3;
    addEventListener('pagehide', () => { try { sessionStorage.setItem('docgen-sidebar', sidebar.scrollTop); } catch { /* storage is off */ } });
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
      const named = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1)))?.getBoundingClientRect() : null;
      const isNamedShown = named && named.bottom > 0 && named.top < innerHeight;
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
      const copy = button(words.copy, { className: 'copy' }, async () => {
        await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''));
        copy.textContent = words.copied;
        copy.classList.add('is-done');
        setTimeout(() => { copy.textContent = words.copy; copy.classList.remove('is-done'); }, 1600);
      });
      copy.setAttribute('aria-live', 'polite');
      holder.append(copy);
    }
  }

  // Whatever scrolls sideways can be scrolled with the keyboard
  for (const box of all('.diagram-canvas')) {
    if (box.scrollWidth > box.clientWidth + 1 && !box.querySelector('a, [tabindex]')) box.tabIndex = 0;
  }

  // Tabs: without this script their sections stand one below the other
  let tabNumber = 0;
  for (const group of all('.tabs')) {
    const panels = all(':scope > .tab', group);
    if (panels.length < 2) continue;
    const list = make('div', { className: 'tab-list' });
    list.setAttribute('role', 'tablist');
    const tabs = panels.map(panel => {
      const title = panel.querySelector(':scope > .tab-title');
      const tab = button(title.textContent, {}, () => choose(tab, true));
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
      choose(next, true);
      next.focus();
    });
    const show = tab => tabs.forEach((other, index) => {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      panels[index].hidden = other !== tab;
    });
    // A choice holds for all groups of the page that offer it.
    const choose = (tab, isByReader) => {
      show(tab);
      if (isByReader) document.dispatchEvent(new CustomEvent('docgen-tab', { detail: tab }));
    };
    document.addEventListener('docgen-tab', event => {
      const same = tabs.find(tab => tab.textContent === event.detail.textContent);
      if (same) show(same);
    });
    const aimed = location.hash ? panels.findIndex(panel => panel.querySelector(`#${CSS.escape(decodeURIComponent(location.hash.slice(1)))}`)) : 0;
    choose(tabs[Math.max(0, aimed)], false);
  }

  // Diagrams
  let cardNumber = 0;
  for (const figure of all('[data-figure]')) diagram(figure);
  openDeepLink();


  function diagram(figure) {
    const drawing = figure.querySelector('svg');
    if (!drawing) return;
    const nodes = new Map();
    for (const node of all('.dg-node[data-component]', drawing)) nodes.set(node.dataset.component, node);
    const element = id => nodes.get(id) ?? all('[id]', drawing).find(other => other.id.endsWith(`--${id}`)) ?? null;
    const edges = all('.dg-edge', drawing).map(edge => ({ edge, from: element(edge.dataset.from ?? ''), to: element(edge.dataset.to ?? '') }));
    const containers = new Set([...nodes.values()].map(node => nodes.get(node.dataset.parent)).filter(Boolean));
    const cards = new Map();
    if (figure.classList.contains('has-cards')) {
      for (const card of all('[data-for]', figure)) {
        const node = element(card.dataset.for);
        if (node) cards.set(node, card);
      }
    }

    const relate = node => {
      const related = new Set();
      const add = element => {
        for (let at = element; at && at !== drawing; at = at.parentNode) if (at.matches('.dg-node, .dg-edge')) related.add(at);
      };
      const inside = other => node.contains(other) || isBelowOf(node, other);
      for (const { edge, from, to } of edges) {
        if (!from || !to || (!inside(from) && !inside(to))) continue;
        related.add(edge);
        add(from);
        add(to);
      }
      add(node);
      for (const other of nodes.values()) if (inside(other) || isBelowOf(other, node)) related.add(other);
      return related;
    };
    const focus = node => {
      const related = node ? relate(node) : new Set();
      drawing.classList.toggle('is-focusing', related.size > 0);
      for (const other of all('.dg-node, .dg-edge', drawing)) other.classList.toggle('is-related', related.has(other));
    };

    steps(figure, element, drawing);
    zoom(figure, drawing);
    if (cards.size === 0 && edges.length === 0) return;

    const pop = make('div', { className: 'card-pop card', popover: 'manual', id: `docgen-card-${++cardNumber}`, hidden: true });
    pop.setAttribute('role', 'tooltip');
    figure.append(pop);
    let shown = null;
    let isPinned = false;
    let timer = 0;
    const place = node => {
      const box = (node.querySelector('.dg-box, rect, path') ?? node).getBoundingClientRect();
      const width = pop.offsetWidth;
      const height = pop.offsetHeight;
      const below = innerHeight - box.bottom;
      const top = below >= height + 14 || below >= box.top ? Math.min(box.bottom + 8, innerHeight - height - 8) : box.top - height - 8;
      pop.style.top = `${Math.max(8, top)}px`;
      pop.style.left = `${Math.min(Math.max(8, box.left + box.width / 2 - width / 2), root.clientWidth - width - 8)}px`;
    };
    const show = (node, pin) => {
      clearTimeout(timer);
      focus(node);
      isPinned = pin;
      const card = cards.get(node);
      if (!card) {
        hideCard();
        return;
      }
      if (shown !== node) {
        shown?.removeAttribute('aria-describedby');
        pop.replaceChildren(...[...card.childNodes].map(child => child.cloneNode(true)));
        pop.lang = card.lang || figure.closest('[lang]').lang;
        node.setAttribute('aria-describedby', pop.id);
        shown = node;
      }
      pop.hidden = false;
      if (!pop.matches(':popover-open')) pop.showPopover();
      place(node);
    };
    const hideCard = () => {
      shown?.removeAttribute('aria-describedby');
      shown = null;
      if (pop.matches(':popover-open')) pop.hidePopover();
      pop.hidden = true;
    };
    const hide = () => {
      clearTimeout(timer);
      isPinned = false;
      focus(null);
      hideCard();
    };
    const later = (act, delay) => { clearTimeout(timer); timer = setTimeout(act, delay); };
    const nodeAt = target => {
      for (let at = target.closest('.dg-node'); at; at = at.parentNode.closest?.('.dg-node')) if (cards.size === 0 || cards.has(at)) return at;
      return null;
    };

    // Named by the words they show, so that they can be called by voice.
    const name = node => {
      const title = [...node.children].find(child => child.localName === 'title');
      if (!title) return;
      const visible = all('text', node).map(text => text.textContent.trim()).join(' ');
      const full = title.textContent;
      const kind = full.lastIndexOf(', ');
      node.removeAttribute('aria-labelledby');
      node.setAttribute('aria-label', kind > 0 && visible.startsWith(full.slice(0, kind)) ? visible + full.slice(kind) : `${full} ${visible}`.trim());
      // The browser's own tooltip would lie over the card.
      title.remove();
    };
    for (const node of nodes.values()) if (node.localName === 'a') name(node);
    for (const [node, card] of cards) {
      node.dataset.card = '';
      name(node);
      if (node.localName !== 'a') {
        node.setAttribute('tabindex', '0');
        node.setAttribute('role', 'button');
      }
      card.dataset.card = '';
    }

    drawing.addEventListener('pointerover', event => {
      if (event.pointerType !== 'mouse' || isPinned) return;
      const node = nodeAt(event.target);
      // A container fills the space between its parts: only its name speaks for it.
      if (node && (!containers.has(node) || event.target.closest('text'))) later(() => show(node, false), shown ? 60 : 140);
    });
    drawing.addEventListener('pointerout', event => {
      if (event.pointerType === 'mouse' && !isPinned) later(hide, 220);
    });
    pop.addEventListener('pointerenter', () => clearTimeout(timer));
    pop.addEventListener('pointerleave', () => { if (!isPinned) later(hide, 220); });
    drawing.addEventListener('focusin', event => {
      const node = nodeAt(event.target);
      if (node && event.target.matches(':focus-visible')) show(node, false);
    });
    figure.addEventListener('focusout', event => {
      const isOurs = element => drawing.contains(element) || pop.contains(element);
      if (isOurs(event.target) && !isOurs(event.relatedTarget)) hide();
    });
    drawing.addEventListener('keydown', event => {
      const node = nodeAt(event.target);
      if (!node || node.localName === 'a' || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      show(node, true);
    });
    drawing.addEventListener('click', event => {
      const node = nodeAt(event.target);
      if (!node) {
        hide();
        return;
      }
      const isLink = event.target.closest('a');
      if (isLink && (shown === node || event.pointerType === 'mouse' || event.detail === 0)) return;
      // The first tap on a link opens its card, which holds the link again.
      event.preventDefault();
      if (isPinned && shown === node) hide(); else show(node, true);
    });
    document.addEventListener('keydown', event => { if (event.key === 'Escape' && (shown || drawing.matches('.is-focusing'))) hide(); });
    document.addEventListener('pointerdown', event => { if (shown && !figure.contains(event.target)) hide(); });
    addEventListener('scroll', () => { if (shown) place(shown); }, { passive: true, capture: true });
  }

  function isBelowOf(outer, inner) {
    return outer.dataset.component !== undefined && inner.dataset.component?.startsWith(`${outer.dataset.component}.`);
  }

  // A walkthrough: each step is a button that lights up its part of the drawing
  function steps(figure, element, drawing) {
    const items = all('[data-step]', figure);
    for (const item of items) {
      const text = item.firstElementChild;
      const step = button('', { className: 'step' }, () => {
        const isOn = !item.classList.contains('is-current');
        for (const other of items) other.classList.remove('is-current');
        item.classList.toggle('is-current', isOn);
        const lit = new Set();
        for (const id of isOn ? item.dataset.step.split(' ') : []) {
          for (let at = element(id); at && at !== drawing; at = at.parentNode) lit.add(at);
        }
        drawing.classList.toggle('is-focusing', lit.size > 0);
        for (const other of all('.dg-node, .dg-edge', drawing)) other.classList.toggle('is-related', lit.has(other) || [...lit].some(one => isBelowOf(one, other)));
        for (const other of items) other.querySelector('button').setAttribute('aria-pressed', String(other.classList.contains('is-current')));
      });
      step.setAttribute('aria-pressed', 'false');
      step.append(...text.childNodes);
      text.replaceWith(step);
    }
  }

  // The drawing alone on the whole window, at any size
  function zoom(figure, drawing) {
    figure.querySelector('[data-zoom]')?.addEventListener('click', event => {
      const opener = event.currentTarget;
      const picture = drawing.cloneNode(true);
      const natural = drawing.viewBox.baseVal.width || drawing.clientWidth;
      for (const part of [picture, ...all('[id]', picture)]) {
        part.removeAttribute('id');
        part.removeAttribute('aria-labelledby');
        part.removeAttribute('aria-describedby');
      }
      picture.classList.remove('is-focusing');
      picture.removeAttribute('height');
      const area = make('div', { className: 'zoom-area', tabIndex: 0 }, picture);
      let scale = 1;
      const resize = value => {
        const x = (area.scrollLeft + area.clientWidth / 2) / Math.max(1, area.scrollWidth);
        const y = (area.scrollTop + area.clientHeight / 2) / Math.max(1, area.scrollHeight);
        scale = Math.min(6, Math.max(0.1, value));
        picture.setAttribute('width', Math.round(natural * scale));
        area.scrollLeft = x * area.scrollWidth - area.clientWidth / 2;
        area.scrollTop = y * area.scrollHeight - area.clientHeight / 2;
      };
      const fit = () => resize(Math.min((area.clientWidth - 32) / natural, (area.clientHeight - 32) / (drawing.viewBox.baseVal.height || 1)));
      const name = opener.dataset.zoom || drawing.querySelector(':scope > title')?.textContent || opener.textContent;
      const control = (sign, label, act) => {
        const element = button(sign, { className: 'control', title: label }, act);
        element.setAttribute('aria-label', label);
        return element;
      };
      const bar = make('div', { className: 'zoom-bar' }, make('strong', { textContent: name }),
        control('+', words.zoomIn, () => resize(scale * 1.25)),
        control('−', words.zoomOut, () => resize(scale / 1.25)),
        control('⛶', words.zoomFit, fit),
        control('✕', words.close, () => dialog.close()));
      const dialog = make('dialog', { className: 'zoom' }, bar, area);
      dialog.setAttribute('aria-label', name);
      dialog.addEventListener('close', () => { dialog.remove(); opener.focus(); });
      dialog.addEventListener('keydown', press => {
        const act = { '+': () => resize(scale * 1.25), '=': () => resize(scale * 1.25), '-': () => resize(scale / 1.25), '0': fit }[press.key];
        if (act && !press.ctrlKey && !press.metaKey) { press.preventDefault(); act(); }
      });
      area.addEventListener('wheel', turn => {
        if (!turn.ctrlKey && !turn.metaKey) return;
        turn.preventDefault();
        resize(scale * (turn.deltaY < 0 ? 1.1 : 1 / 1.1));
      }, { passive: false });
      let grip = null;
      area.addEventListener('pointerdown', press => { if (press.pointerType === 'mouse') grip = { x: press.clientX + area.scrollLeft, y: press.clientY + area.scrollTop }; });
      area.addEventListener('pointermove', move => { if (grip && move.buttons) { area.scrollLeft = grip.x - move.clientX; area.scrollTop = grip.y - move.clientY; } });
      area.addEventListener('pointerup', () => { grip = null; });
      document.body.append(dialog);
      dialog.showModal();
      fit();
    });
  }

  // #kube-apiserver leads to the component where no heading has that id
  function openDeepLink() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id || document.getElementById(id)) return;
    const target = all('[data-figure] .dg-node[data-component]').find(node => node.dataset.component === id);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ focusVisible: true });
  }
  addEventListener('hashchange', openDeepLink);
  // What this script adds makes pages longer, so the section that the address names has moved from where the browser went
  addEventListener('load', () => {
    openDeepLink();
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
  });
})();
