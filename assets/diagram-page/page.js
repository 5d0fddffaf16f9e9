(() => {
  "use strict";
  const viewport = document.querySelector(".viewport");
  const svg = viewport.querySelector("svg");
  const card = document.querySelector(".card");
  const cardBody = card.querySelector(".card-body");
  const width = svg.viewBox.baseVal.width;
  let pinned = null;
  let current = null;

  // Size and theme.
  let scale = 0;
  const applyScale = () => {
    viewport.classList.toggle("zoomed", scale > 0);
    svg.style.width = scale > 0 ? `${width * scale}px` : "";
  };
  const zoom = (factor) => {
    const now = scale || svg.getBoundingClientRect().width / width;
    scale = Math.min(4, Math.max(0.2, now * factor));
    applyScale();
  };
  const actions = {
    in: () => zoom(1.25),
    out: () => zoom(0.8),
    fit: () => { scale = 0; applyScale(); },
    theme: () => {
      const root = document.documentElement;
      const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = isDark ? "light" : "dark";
    },
  };
  for (const button of document.querySelectorAll("[data-action]")) {
    button.addEventListener("click", () => actions[button.dataset.action]());
  }

  // Cards: the list below holds their texts, so that they are there without a script as well.
  const source = (id) => document.querySelector(`.components li[data-for="${CSS.escape(id)}"] article`);
  const show = (node) => {
    const article = source(node.dataset.component);
    if (!article || !node.hasAttribute("data-card")) { return; }
    current = node;
    cardBody.replaceChildren(...[...article.children].map((child) => child.cloneNode(true)));
    card.hidden = false;
    const box = (node.querySelector("rect, path") || node).getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const left = Math.min(Math.max(8, box.left + box.width / 2 - size.width / 2), innerWidth - size.width - 8);
    const below = box.bottom + 8 + size.height <= innerHeight || box.top - 8 - size.height < 0;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? box.bottom + 8 : box.top - 8 - size.height) + scrollY}px`;
  };
  const hide = () => { card.hidden = true; current = null; pinned = null; };

  // The focus goes back to the component without opening its card again.
  let isReturning = false;
  const dismiss = () => {
    const node = current;
    hide();
    near(null);
    isReturning = true;
    node?.focus();
    isReturning = false;
  };
  const near = (id) => {
    svg.classList.toggle("dg-dim", id !== null);
    for (const element of svg.querySelectorAll(".dg-lit")) { element.classList.remove("dg-lit"); }
    if (id === null) {
      // A walkthrough goes on where it was.
      if (step >= 0) { go(step); }
      return;
    }
    for (const edge of svg.querySelectorAll(".dg-edge")) {
      if (edge.dataset.from === id || edge.dataset.to === id) {
        edge.classList.add("dg-lit");
        for (const end of [edge.dataset.from, edge.dataset.to]) {
          svg.querySelector(`[data-component="${CSS.escape(end)}"]`)?.classList.add("dg-lit");
        }
      }
    }
    svg.querySelector(`[data-component="${CSS.escape(id)}"]`)?.classList.add("dg-lit");
  };
  for (const node of svg.querySelectorAll(".dg-node")) {
    if (node.dataset.component && source(node.dataset.component)?.parentElement.dataset.more === "true") {
      node.setAttribute("data-card", "");
      node.setAttribute("aria-haspopup", "dialog");
    }
    node.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse" && !pinned) { show(node); if (!node.classList.contains("dg-container")) { near(node.dataset.component); } } });
    node.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse" && !pinned && !card.contains(event.relatedTarget)) { hide(); near(null); } });
    node.addEventListener("focus", () => { if (!pinned && !isReturning) { show(node); } });
    node.addEventListener("blur", (event) => { if (!pinned && !card.contains(event.relatedTarget)) { hide(); } });
    node.addEventListener("click", (event) => {
      // A tap opens the card first; the card leads on.
      if (node.hasAttribute("data-card") && pinned !== node) {
        event.preventDefault();
        show(node);
        pinned = node;
      }
    });
    node.addEventListener("keydown", (event) => {
      if ((event.key === "Enter" || event.key === " ") && node.hasAttribute("data-card") && pinned !== node) {
        event.preventDefault();
        show(node);
        pinned = node;
        card.querySelector("a, button").focus();
      }
    });
  }
  card.addEventListener("pointerleave", () => { if (!pinned) { hide(); near(null); } });
  card.querySelector(".close").addEventListener("click", dismiss);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !card.hidden) { dismiss(); }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!card.hidden && !card.contains(event.target) && !current?.contains(event.target)) { hide(); near(null); }
  });

  // The walkthrough.
  const steps = [...document.querySelectorAll(".steps li")];
  let step = -1;
  const go = (to) => {
    step = to;
    steps.forEach((item, index) => { item.hidden = index !== Math.max(step, 0); });
    const lit = step < 0 ? null : new Set(JSON.parse(steps[step].dataset.highlight));
    svg.classList.toggle("dg-dim", lit !== null);
    for (const element of svg.querySelectorAll("[id]")) {
      element.classList.toggle("dg-lit", lit !== null && lit.has(element.id.slice(element.id.indexOf("--") + 2)));
    }
    document.querySelector('[data-step="-1"]').disabled = step <= 0;
    document.querySelector('[data-step="1"]').disabled = step >= steps.length - 1;
  };
  for (const button of document.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => go(Math.min(steps.length - 1, Math.max(0, step + Number(button.dataset.step)))));
  }

  // #full.component.id leads to the component in the drawing.
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const node = id && svg.querySelector(`[data-component="${CSS.escape(id)}"]`);
    if (node) { node.scrollIntoView({ block: "center", inline: "center" }); node.focus(); near(node.classList.contains("dg-container") ? null : id); }
  };
  addEventListener("hashchange", follow);
  follow();
})();
