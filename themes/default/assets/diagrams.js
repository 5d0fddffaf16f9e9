// Drawings to explore: cards, lines that light up, arrow keys, walkthroughs, zoom, deep links. Without this script the text below a drawing says it all.
(() => {
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
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
  const isBelow = (outer, inner) => outer.dataset.component !== undefined && inner.dataset.component?.startsWith(`${outer.dataset.component}.`);

  /** More components than this are one stop of the Tab key, and the arrow keys lead on. */
  const stopLimit = 12;
  const drawings = new Map();
  /** The one drawing of the page that shows something. */
  let active = null;
  for (const figure of all('[data-figure]')) explore(figure);

  function explore(figure) {
    const drawing = figure.querySelector('svg');
    if (!drawing) return;
    const nodes = new Map(all('.dg-node[data-component]', drawing).map(node => [node.dataset.component, node]));
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

    // What is lit
    const light = lit => {
      drawing.classList.toggle('is-focusing', lit.size > 0);
      for (const other of all('.dg-node, .dg-edge', drawing)) other.classList.toggle('is-related', lit.has(other));
    };
    const withGroups = elements => {
      const lit = new Set();
      for (const start of elements) {
        for (let at = start; at && at !== drawing; at = at.parentNode) if (at.matches('.dg-node, .dg-edge')) lit.add(at);
      }
      return lit;
    };
    const related = node => {
      const inside = other => node.contains(other) || isBelow(node, other);
      const lit = withGroups(edges.flatMap(({ edge, from, to }) => {
        if (edge === node) return [edge, from, to].filter(Boolean);
        return from && to && (inside(from) || inside(to)) ? [edge, from, to] : [];
      }));
      lit.add(node);
      // A container stays readable around its parts, and the parts within it.
      for (const one of [...lit]) for (const other of nodes.values()) if (isBelow(other, one) || (one === node && isBelow(one, other))) lit.add(other);
      return lit;
    };

    // The card
    const pop = make('div', { className: 'card-pop card', popover: 'manual', id: `docgen-card-${drawings.size + 1}`, hidden: true });
    pop.setAttribute('role', 'tooltip');
    figure.append(pop);
    let shown = null;
    let isPinned = false;
    let timer = 0;
    const place = node => {
      const box = node.getBoundingClientRect();
      const width = pop.offsetWidth;
      const height = pop.offsetHeight;
      const below = innerHeight - box.bottom;
      const top = below >= height + 14 || below >= box.top ? Math.min(box.bottom + 8, innerHeight - height - 8) : box.top - height - 8;
      pop.style.top = `${Math.max(8, top)}px`;
      pop.style.left = `${Math.min(Math.max(8, box.left + box.width / 2 - width / 2), root.clientWidth - width - 8)}px`;
    };
    const hideCard = () => {
      shown?.removeAttribute('aria-describedby');
      shown = null;
      if (pop.matches(':popover-open')) pop.hidePopover();
      pop.hidden = true;
    };
    const self = { isPinned: () => isPinned, hide: () => hide() };
    const show = (node, pin) => {
      clearTimeout(timer);
      if (active !== self) active?.hide();
      active = self;
      light(related(node));
      isPinned = pin;
      if (pin && node.id) history.replaceState(history.state, '', `#${encodeURIComponent(node.id)}`);
      const card = cards.get(node);
      if (!card) {
        hideCard();
        return;
      }
      if (shown !== node) {
        shown?.removeAttribute('aria-describedby');
        pop.replaceChildren(...[...card.childNodes].map(child => child.cloneNode(true)));
        pop.lang = figure.closest('[lang]').lang;
        pop.dir = figure.closest('[dir]').dir;
        node.setAttribute('aria-describedby', pop.id);
        shown = node;
      }
      pop.hidden = false;
      if (!pop.matches(':popover-open')) pop.showPopover();
      place(node);
    };
    const hide = () => {
      clearTimeout(timer);
      isPinned = false;
      light(new Set());
      hideCard();
    };
    const later = (act, delay) => { clearTimeout(timer); timer = setTimeout(act, delay); };
    const partAt = target => target.closest?.('.dg-node, .dg-edge') ?? null;

    // Named by the words they show, so that they can be called by voice
    for (const node of nodes.values()) {
      const title = [...node.children].find(child => child.localName === 'title');
      if (!title || (node.localName !== 'a' && !cards.has(node))) continue;
      const texts = all('text', node);
      const visible = texts.map(text => text.textContent.trim()).join(' ');
      const full = title.textContent;
      // Before the kind; every script has its own comma.
      const name = full.match(/^(.+)(?:, |، |、)/s)?.[1];
      const bare = text => text.replace(/\s/g, '');
      node.setAttribute('aria-label', name && bare(visible).includes(bare(name)) ? visible + full.slice(name.length) : `${full} ${visible}`.trim());
      // A name has one language: that of its words, where all are in one that is not the page's.
      const languages = new Set([title, ...texts].map(part => part.getAttribute('lang')));
      if (languages.size === 1 && title.hasAttribute('lang')) node.setAttribute('lang', title.getAttribute('lang'));
      // The browser's own tooltip would lie over the card.
      title.remove();
    }
    for (const [node, card] of cards) {
      node.dataset.card = '';
      card.dataset.card = '';
      if (node.localName !== 'a') {
        node.setAttribute('tabindex', '0');
        node.setAttribute('role', 'button');
      }
    }

    // What listens to the focus would be a stop of its own in Chromium
    drawing.setAttribute('tabindex', '-1');

    // Tab goes through the components; relations are reached by the arrow keys, and are listed below the drawing
    for (const { edge } of edges) edge.setAttribute('tabindex', '-1');
    const stops = [...nodes.values()];
    const stopAt = current => { for (const node of stops) node.setAttribute('tabindex', node === current ? '0' : '-1'); };
    if (stops.length > stopLimit) stopAt(stops[0]);

    drawing.addEventListener('pointerover', event => {
      if (event.pointerType !== 'mouse' || isPinned || active?.isPinned()) return;
      const part = partAt(event.target);
      // A container fills the space between its parts: only its name speaks for it.
      if (part && (!containers.has(part) || event.target.closest('text'))) later(() => show(part, false), shown ? 60 : 140);
    });
    drawing.addEventListener('pointerout', event => { if (event.pointerType === 'mouse' && !isPinned) later(hide, 220); });
    pop.addEventListener('pointerenter', () => clearTimeout(timer));
    pop.addEventListener('pointerleave', () => { if (!isPinned) later(hide, 220); });
    drawing.addEventListener('focusin', event => {
      const part = partAt(event.target);
      if (!part || !event.target.matches(':focus-visible')) return;
      if (stops.length > stopLimit && nodes.has(part.dataset.component)) stopAt(part);
      if (part !== shown) show(part, false);
    });
    drawing.addEventListener('focusout', event => {
      const isOurs = drawing.contains(event.relatedTarget) || pop.contains(event.relatedTarget);
      if (!isOurs) hide();
    });
    pop.addEventListener('focusout', event => { if (!drawing.contains(event.relatedTarget) && !pop.contains(event.relatedTarget)) hide(); });
    drawing.addEventListener('keydown', event => {
      const part = partAt(event.target);
      if (!part || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        if (part.localName === 'a') return;
        event.preventDefault();
        show(part, true);
      } else if (event.key in ways) {
        const next = neighbour(part, ways[event.key], edges, nodes);
        if (!next) return;
        event.preventDefault();
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    });
    drawing.addEventListener('click', event => {
      const part = partAt(event.target);
      if (!part || (containers.has(part) && !cards.has(part) && !event.target.closest('a'))) {
        hide();
        return;
      }
      const isLink = event.target.closest('a');
      if (isLink && (!cards.has(part) || shown === part || event.pointerType === 'mouse' || event.detail === 0)) return;
      // The first tap on a link opens its card, which holds the link again.
      event.preventDefault();
      if (isPinned && shown === part) hide(); else show(part, true);
    });
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || (!shown && !drawing.matches('.is-focusing'))) return;
      // In the enlarged drawing Escape closes what lies on top first.
      event.preventDefault();
      hide();
      for (const item of all('[data-step].is-current', figure)) setStep(item, false);
    });
    document.addEventListener('pointerdown', event => { if (shown && !drawing.contains(event.target) && !pop.contains(event.target)) hide(); });
    addEventListener('scroll', () => { if (shown) place(shown); }, { passive: true, capture: true });

    // Names in the text light up what they name
    for (const link of all('a.dg-component-link')) {
      const node = drawing.querySelector(`#${CSS.escape(decodeURIComponent(link.hash.slice(1)))}`);
      if (!node) continue;
      link.addEventListener('pointerenter', () => light(related(node)));
      link.addEventListener('pointerleave', () => { if (!isPinned) light(new Set()); });
    }

    // A walkthrough: each step is a button that lights up its part of the drawing
    const items = all('[data-step]', figure);
    const setStep = (item, isOn) => {
      for (const other of items) {
        const isCurrent = isOn && other === item;
        other.classList.toggle('is-current', isCurrent);
        other.querySelector('button').setAttribute('aria-pressed', String(isCurrent));
      }
      hideCard();
      const lit = withGroups(isOn ? item.dataset.step.split(' ').map(element).filter(Boolean) : []);
      for (const one of [...lit]) for (const other of nodes.values()) if (isBelow(one, other)) lit.add(other);
      light(lit);
      if (isOn) drawing.scrollIntoView({ block: 'nearest' });
    };
    for (const item of items) {
      const text = item.firstElementChild;
      const step = button('', { className: 'step' }, () => setStep(item, !item.classList.contains('is-current')));
      step.setAttribute('aria-pressed', 'false');
      text.replaceWith(step);
      // With its element, which says in which language it is.
      step.append(text);
      step.addEventListener('keydown', event => {
        const way = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        const next = items[items.indexOf(item) + way];
        if (!next) return;
        event.preventDefault();
        next.querySelector('button').focus();
        setStep(next, true);
      });
    }

    figure.querySelector('[data-zoom]')?.addEventListener('click', event => { hide(); enlarge(event.currentTarget, drawing, pop, hide); });
    drawings.set(drawing, { show, nodes });

    // What scrolls sideways can be scrolled with the keyboard
    const canvas = drawing.parentElement;
    if (canvas.scrollWidth > canvas.clientWidth + 1 && nodes.size === 0) canvas.tabIndex = 0;
  }

  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  /** The part that lies next that way: along a relation if one leads there, else whatever is nearest; null at the border. */
  function neighbour(part, [dx, dy], edges, nodes) {
    const middle = element => {
      const box = element.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    };
    const start = middle(part);
    const nearest = candidates => {
      let best = null;
      let least = Infinity;
      for (const candidate of candidates) {
        if (!candidate || candidate === part || isBelow(candidate, part) || isBelow(part, candidate)) continue;
        const end = middle(candidate);
        const along = (end.x - start.x) * dx + (end.y - start.y) * dy;
        const across = Math.abs((end.x - start.x) * dy) + Math.abs((end.y - start.y) * dx);
        if (along <= 1 || across > along * 2) continue;
        if (along + across * 2 < least) [best, least] = [candidate, along + across * 2];
      }
      return best;
    };
    const ends = edges.flatMap(({ edge, from, to }) => edge === part ? [from, to] : from === part ? [to] : to === part ? [from] : []);
    return nearest(ends) ?? nearest(nodes.values());
  }

  // The drawing itself on the whole window, at any size, with all it does in the page
  function enlarge(opener, drawing, pop, hide) {
    const home = drawing.parentElement;
    const popHome = pop.parentElement;
    const natural = { width: drawing.viewBox.baseVal.width, height: drawing.viewBox.baseVal.height };
    const size = { width: drawing.getAttribute('width'), height: drawing.getAttribute('height') };
    const gap = make('div', {});
    gap.style.height = `${drawing.getBoundingClientRect().height}px`;
    const area = make('div', { className: 'zoom-area', tabIndex: 0 });
    let scale = 1;
    // The point of the drawing that lies at (x, y) of the window stays there.
    const resize = (value, x = area.clientWidth / 2, y = area.clientHeight / 2) => {
      const next = Math.min(6, Math.max(0.1, value));
      const before = drawing.getBoundingClientRect();
      const frame = area.getBoundingClientRect();
      const at = { x: (frame.left + x - before.left) / before.width, y: (frame.top + y - before.top) / before.height };
      scale = next;
      drawing.setAttribute('width', Math.round(natural.width * scale));
      drawing.setAttribute('height', Math.round(natural.height * scale));
      const after = drawing.getBoundingClientRect();
      area.scrollLeft += after.left + at.x * after.width - frame.left - x;
      area.scrollTop += after.top + at.y * after.height - frame.top - y;
    };
    const fit = () => resize(Math.min((area.clientWidth - 32) / natural.width, (area.clientHeight - 32) / natural.height));
    const control = (sign, label, act) => {
      const element = button(sign, { className: 'control', title: label }, act);
      element.setAttribute('aria-label', label);
      return element;
    };
    const name = opener.dataset.zoom || opener.textContent;
    const bar = make('div', { className: 'zoom-bar' }, make('strong', { textContent: name }),
      control('+', words.zoomIn, () => resize(scale * 1.25)),
      control('−', words.zoomOut, () => resize(scale / 1.25)),
      control('⊡', words.zoomFit, fit),
      control('✕', words.close, () => dialog.close()));
    if (document.fullscreenEnabled) {
      const toggle = () => document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen();
      bar.lastChild.before(control('⛶', words.fullScreen, toggle));
    }
    // No dialog may fill the screen, but what is in it may.
    const frame = make('div', { className: 'zoom-frame' }, bar, area);
    const dialog = make('dialog', { className: 'zoom diagram' }, frame);
    dialog.classList.toggle('has-cards', home.closest('[data-figure]').classList.contains('has-cards'));
    dialog.setAttribute('aria-label', name);
    dialog.addEventListener('close', () => {
      hide();
      drawing.setAttribute('width', size.width);
      drawing.setAttribute('height', size.height);
      gap.replaceWith(drawing);
      popHome.append(pop);
      dialog.remove();
      opener.focus();
    });
    dialog.addEventListener('keydown', press => {
      const act = { '+': () => resize(scale * 1.25), '=': () => resize(scale * 1.25), '-': () => resize(scale / 1.25), '0': fit }[press.key];
      if (act && !press.ctrlKey && !press.metaKey) { press.preventDefault(); act(); }
    });
    // The first Escape closes a card, the next the dialog.
    dialog.addEventListener('cancel', event => { if (pop.matches(':popover-open') || drawing.matches('.is-focusing')) event.preventDefault(); });
    area.addEventListener('wheel', turn => {
      if (!turn.ctrlKey && !turn.metaKey) return;
      turn.preventDefault();
      const frame = area.getBoundingClientRect();
      resize(scale * (turn.deltaY < 0 ? 1.1 : 1 / 1.1), turn.clientX - frame.left, turn.clientY - frame.top);
    }, { passive: false });

    // One finger or the mouse moves the drawing, two fingers size it
    const grips = new Map();
    let moved = 0;
    area.addEventListener('pointerdown', press => {
      if (grips.size === 0) moved = 0;
      grips.set(press.pointerId, { x: press.clientX, y: press.clientY });
    });
    area.addEventListener('pointermove', move => {
      const last = grips.get(move.pointerId);
      if (!last || (move.pointerType === 'mouse' && !move.buttons)) return;
      const other = [...grips].find(([id]) => id !== move.pointerId)?.[1];
      if (other) {
        const frame = area.getBoundingClientRect();
        const spread = point => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
        resize(scale * spread({ x: move.clientX, y: move.clientY }) / spread(last), (move.clientX + other.x) / 2 - frame.left, (move.clientY + other.y) / 2 - frame.top);
      } else {
        area.scrollLeft -= move.clientX - last.x;
        area.scrollTop -= move.clientY - last.y;
      }
      moved += Math.abs(move.clientX - last.x) + Math.abs(move.clientY - last.y);
      grips.set(move.pointerId, { x: move.clientX, y: move.clientY });
    });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave']) area.addEventListener(end, event => grips.delete(event.pointerId));
    // What was a drag is no click on a component.
    area.addEventListener('click', event => { if (moved > 6) { event.preventDefault(); event.stopPropagation(); } }, true);

    // A link to another drawing of the page leads out of this one.
    addEventListener('hashchange', () => dialog.close(), { once: true });

    drawing.replaceWith(gap);
    area.append(drawing);
    frame.append(pop);
    document.body.append(dialog);
    dialog.showModal();
    fit();
    area.focus();
  }

  // #overview--shop.orders, or #shop.orders where no heading has that id, leads to the component and opens its card
  function openDeepLink() {
    let id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* names nothing */ }
    if (!id) return;
    for (const [drawing, { show, nodes }] of drawings) {
      const named = document.getElementById(id);
      const node = named ? (drawing.contains(named) ? named.closest('.dg-node, .dg-edge') : null) : nodes.get(id);
      if (!node) continue;
      node.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      node.focus({ preventScroll: true });
      show(node, true);
      return;
    }
  }
  addEventListener('hashchange', openDeepLink);
  if (document.readyState === 'complete') openDeepLink(); else addEventListener('load', openDeepLink);
})();
