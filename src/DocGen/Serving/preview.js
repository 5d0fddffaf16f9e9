// Of `docgen serve` alone: shows the page again when it has changed, at the place that was being read, and what is wrong with the project.
(() => {
  "use strict";
  const { run, version, file } = document.currentScript.dataset;
  const placeKey = "docgen-preview-place";
  const closedKey = "docgen-preview-closed";
  const folder = "/__docgen/";
  const pathOf = address => {
    const path = new URL(address, location.href).pathname;
    try {
      return decodeURIComponent(path).replace(/\/$/, "/index.html");
    } catch {
      return path;
    }
  };

  // The place: the last element with an id at or above the upper third of the window, so that text added above it moves nothing.
  let isKept = false;
  const keepPlace = () => {
    isKept = true;
    const marks = [...document.querySelectorAll("main [id], article [id]")].filter(e => e.getClientRects().length > 0 && e.getBoundingClientRect().top <= innerHeight / 3);
    const mark = scrollY > 0 ? marks.at(-1) : undefined;
    // The browser's own memory knows numbers only, and would come last.
    history.scrollRestoration = "manual";
    sessionStorage.setItem(placeKey, JSON.stringify({ address: location.href, x: scrollX, y: scrollY, id: mark?.id, top: mark?.getBoundingClientRect().top }));
  };
  const findPlace = () => {
    const place = JSON.parse(sessionStorage.getItem(placeKey) ?? "null");
    sessionStorage.removeItem(placeKey);
    if (place?.address !== location.href) {
      return;
    }
    const scroll = () => {
      const mark = place.id ? document.getElementById(place.id) : null;
      scrollTo({ left: place.x, top: mark ? scrollY + mark.getBoundingClientRect().top - place.top : place.y, behavior: "instant" });
    };
    // Once more when pictures have taken their room, unless the reader has moved by then.
    let moved = false;
    for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) {
      addEventListener(kind, () => { moved = true; }, { once: true, passive: true });
    }
    scroll();
    addEventListener("load", () => {
      if (!moved) {
        scroll();
      }
    });
  };

  let panel;
  const showReport = report => {
    if (!panel) {
      if (!report) {
        return;
      }
      const host = document.createElement("div");
      host.id = "docgen-preview";
      const root = host.attachShadow({ mode: "open" });
      root.innerHTML = `<link rel="stylesheet" href="${folder}preview.css"><section lang="en" dir="ltr" aria-labelledby="title"><header><h2 id="title" role="alert"></h2>` +
        `<button type="button">Close</button></header><pre tabindex="0" aria-label="Report"></pre></section><button type="button" class="open" hidden>Show errors</button>`;
      document.body.append(host);
      panel = { section: root.querySelector("section"), title: root.querySelector("h2"), text: root.querySelector("pre"), close: root.querySelector("header button"), open: root.querySelector(".open"), report: "" };
      const set = isOpen => {
        panel.section.hidden = !isOpen || !panel.report;
        panel.open.hidden = isOpen || !panel.report;
        sessionStorage.setItem(closedKey, isOpen ? "" : panel.report);
      };
      panel.set = set;
      panel.close.onclick = () => { set(false); panel.open.focus(); };
      panel.open.onclick = () => { set(true); panel.close.focus(); };
      root.addEventListener("keydown", event => {
        if (event.key === "Escape" && !panel.section.hidden) {
          event.stopPropagation();
          panel.close.click();
        }
      });
    }
    if (report !== panel.report) {
      panel.report = report;
      const count = (report.match(/^(error|warning)\[/gm) ?? []).length;
      panel.title.textContent = count === 1 ? "1 fault: the last good site is shown" : `${count} faults: the last good site is shown`;
      panel.text.textContent = report;
    }
    panel.set(sessionStorage.getItem(closedKey) !== report);
  };

  const take = view => {
    showReport(view.report);
    const shown = new Set([file, pathOf(location.href), ...performance.getEntriesByType("resource").map(entry => pathOf(entry.name))]);
    if (view.run !== run || view.changed.some(path => path === "*" || shown.has(path))) {
      leave();
      keepPlace();
      location.reload();
    }
  };

  // A browser opens six connections to a host: pages that nobody looks at hold none.
  let source = null;
  const leave = () => {
    source?.close();
    source = null;
  };
  const listen = () => {
    if (source || document.hidden) {
      return;
    }
    source = new EventSource(`${folder}events?run=${encodeURIComponent(run)}&since=${version}`);
    source.addEventListener("view", event => take(JSON.parse(event.data)));
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(listen, 1000);
      }
    };
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", () => {
    leave();
    if (!isKept) {
      history.scrollRestoration = "auto";
    }
  });
  addEventListener("pageshow", listen);
  findPlace();
  listen();
})();
