// Search, loaded when it is first wanted. The index beside the pages holds sorted terms and texts in small scripts, of which a query loads a few.
// What is a word, and how a word is folded, is as the builder of the index has it.
(() => {
  const opener = document.querySelector('[data-search]');
  const entry = new URL(opener.dataset.search, document.baseURI);
  const root = new URL('..', entry);
  const language = decodeURIComponent(entry.pathname).split('/').pop().slice(0, -3);

  // Shards: scripts that call docgenSearch(name, data), which works on a disk and under a strict content security policy
  const waiting = new Map();
  const loaded = new Map();
  window.docgenSearch = (name, data) => waiting.get(name)?.(data);
  const load = (name, url) => {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement('script');
        script.src = url;
        script.onload = () => script.remove();
        script.onerror = () => { script.remove(); loaded.delete(name); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  };
  const shard = (kind, number, hashes, place = number) =>
    load(`${language}/${kind}${number}`, new URL(`search/${language}/${kind}${number}.${hashes.substr(place * 8, 8)}.js`, root));
  let index = null;
  const open = async isAgain => {
    if (isAgain) {
      // The site was replaced by a newer one since this page was opened.
      loaded.clear();
      index = null;
    }
    if (!index) {
      const data = await load(language, isAgain ? `${entry}?${Date.now()}` : entry);
      const first = [];
      for (const distance of data.firsts) first.push((first.at(-1) ?? 0) + distance);
      index = { ...data, first, terms: data.terms.split(' '), stems: data.stems.map(stemmer), digraphs: split(data.digraphs), prefixes: split(data.prefixes) };
    }
    return index;
  };
  const split = text => text ? text.split(' ') : [];

  // Letters and words
  const dropped = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
  const others = { ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ŧ: 't', ς: 'σ', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ĳ: 'ij', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' };
  const dense = '\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u0ebd\\u0ec0-\\u0ece\\u1000-\\u103f\\u1780-\\u17d3\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9\\uff66-\\uff9f';
  const isDense = new RegExp(`^[${dense}]`, 'u');
  const runs = new RegExp(`[${dense}]+|(?:(?![${dense}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
  const letters = new Map();
  const letter = c => {
    if (c >= '\uff01' && c <= '\uff5e') c = String.fromCharCode(c.charCodeAt(0) - 0xfee0);
    c = c.toLowerCase()[0];
    const parts = c.normalize('NFD');
    // A mark comes off only where nothing else does; of kana and Hangul it makes another letter.
    const bare = parts.length > 1 && c.normalize('NFC') === c && parts.slice(1).replace(dropped, '') === '' ? parts[0] : c;
    const small = bare.toLowerCase()[0];
    return small in others ? others[small] : small.replace(dropped, '');
  };
  const fold = word => {
    let folded = '';
    for (const c of word) {
      if (c < '\x80') folded += c.toLowerCase();
      else if (c.length > 1) folded += c;
      else {
        if (!letters.has(c)) letters.set(c, letter(c));
        folded += letters.get(c);
      }
    }
    return folded.slice(0, 40);
  };
  // A test holds it to the letters of the index.
  window.docgenSearch.fold = fold;
  const words = text => {
    const found = [];
    for (const { 0: run, index: start } of text.matchAll(runs)) {
      if (!isDense.test(run)) {
        const term = fold(run);
        if (term) found.push({ term, start, end: start + run.length, run });
      } else if (run.length === 1) found.push({ term: fold(run), start, end: start + 1, isDense: true, isSingle: true });
      else for (let i = 0; i + 1 < run.length; i++) found.push({ term: fold(run.slice(i, i + 2)), start: start + i, end: start + i + 2, isDense: true });
    }
    return found;
  };
  const humps = /\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu;
  const stemmer = ([doubles, ...steps]) => {
    const tables = [];
    for (let i = 0; i < steps.length; i += 2) tables.push([steps[i], steps[i + 1].split(' ')]);
    return word => {
      for (const [least, endings] of tables) {
        const ending = endings.find(one => one[0] === '!' ? word.endsWith(one.slice(1)) : word.endsWith(one) && word.length - one.length >= least);
        if (!ending || ending[0] === '!') continue;
        word = word.slice(0, -ending.length);
        if (word.length > least && word.at(-1) === word.at(-2) && doubles.includes(word.at(-1))) word = word.slice(0, -1);
      }
      return word;
    };
  };

  // How many slips of the finger are between two words, two at most: letters left out, put in, exchanged, in wrong order
  const slips = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return 9;
    let before = [], last = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return 9;
      before = last;
      last = row;
    }
    return last[b.length];
  };

  // Terms
  const decoded = new Map();
  const decode = text => {
    let word = '';
    return text.split('!').map(term => {
      const space = term.indexOf(' ');
      word = word.slice(0, term.charCodeAt(0) - 35) + term.slice(1, space);
      return { word, list: term.slice(space + 1), stems: null };
    });
  };
  const pagesOf = list => {
    const found = [];
    let page = -1, number = 0;
    for (let i = 0; i < list.length; i++) {
      const digit = list.charCodeAt(i) - 35;
      if (digit >= 58) number = number * 32 + digit - 58;
      else {
        page += number * 32 + digit + 1;
        number = 0;
        found.push(page, list.charCodeAt(++i) - 34);
      }
    }
    return found;
  };
  const placeOf = term => {
    let low = 0, high = index.terms.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (index.terms[middle] <= term) low = middle; else high = middle;
    }
    return low;
  };
  // The shards in which terms with a beginning stand; of many only those around the term itself
  const shardsOf = (beginning, term, most) => {
    let from = placeOf(beginning), to = placeOf(`${beginning}\uffff`);
    if (to - from >= most) {
      from = Math.max(from, Math.min(placeOf(term), to - most + 1));
      to = from + most - 1;
    }
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  };
  const read = async numbers => {
    const lists = await Promise.all([...new Set(numbers)].map(async number => {
      const text = await shard('t', number, index.termHashes);
      if (!decoded.has(text)) decoded.set(text, decode(text));
      return decoded.get(text);
    }));
    return lists.flat();
  };

  const exact = 1, variant = 0.93, sameStem = 0.9, beginning = 0.7, slip = [0, 0.45, 0.3];
  /** The terms that a word of the query stands for, each with how well it fits. */
  const match = async ({ term, isDense, isSingle }, isLast) => {
    if (!index.terms[0]) return [];
    const forms = new Map([[term, exact]]);
    let reduced = term;
    for (let i = 0; i < index.digraphs.length; i += 2) reduced = reduced.replaceAll(index.digraphs[i], index.digraphs[i + 1]);
    forms.set(reduced, forms.get(reduced) ?? variant);
    const prefix = index.prefixes.find(one => term.startsWith(one) && term.length > one.length + 2);
    if (prefix) forms.set(term.slice(prefix.length), variant);

    const stemsOf = word => index.stems.map(stem => stem(word));
    const stems = new Set(isDense ? [] : [...forms.keys()].flatMap(stemsOf));
    const from = [...forms.keys()].flatMap(form => shardsOf([form, ...stemsOf(form)].reduce((a, b) => b.length < a.length ? b : a), form, isDense ? 1 : 3));
    const fit = new Map();
    const add = (entry, quality) => { if (quality > (fit.get(entry) ?? 0)) fit.set(entry, quality); };
    const canBegin = isSingle || (!isDense && (term.length > 1 || isLast));
    const terms = await read(from);
    for (const entry of terms) {
      if (forms.has(entry.word)) add(entry, forms.get(entry.word));
      else if (!isDense && (entry.stems ??= stemsOf(entry.word)).some(stem => stems.has(stem))) add(entry, sameStem);
      else if (canBegin) for (const form of forms.keys()) if (entry.word.startsWith(form)) add(entry, beginning * (0.5 + 0.5 * form.length / entry.word.length));
    }

    const most = isDense || term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
    const addSlips = list => {
      let nearest = most;
      const found = [];
      for (const entry of list) {
        if (Math.abs(entry.word.length - term.length) > most + 3) continue;
        const distance = Math.min(slips(term, entry.word, most), ...(entry.stems ??= stemsOf(entry.word)).map(stem => stems.has(stem) ? 1 : Math.min(...[...stems].map(own => Math.min(own.length, stem.length) > 4 ? slips(own, stem, most) : 9))));
        if (distance > nearest) continue;
        nearest = Math.max(1, distance);
        found.push([entry, nearest]);
      }
      for (const [entry, distance] of found) if (distance === nearest) add(entry, slip[distance]);
    };
    const isRare = () => [...fit].reduce((sum, [entry]) => sum + entry.list.length, 0) < 8;
    if (most > 0 && isRare()) {
      addSlips(terms);
      if (fit.size === 0) addSlips(await read(index.terms.length <= 8 ? index.terms.keys() : shardsOf(term.slice(0, 2), term, 4)));
      if (fit.size === 0) addSlips(await read([...shardsOf(term[0], term, 6), ...shardsOf(term[1], term[1] + term[0] + term.slice(2), 3), ...shardsOf(term.slice(1, 3), term.slice(1), 3)]));
    }
    return [...fit];
  };

  /** Pages by how well they fit, and which term stands for which word of the query. */
  const find = async query => {
    const tokens = words(query.normalize('NFC')).slice(0, 12).filter((token, i, all) => all.findIndex(other => other.term === token.term) === i);
    const hits = new Map();
    const matches = await Promise.all(tokens.map((token, i) => match(token, i === tokens.length - 1)));
    // Neighbours that are written in one word elsewhere
    const pairs = await Promise.all(tokens.slice(1).map(async (token, i) => {
      if (token.isDense || tokens[i].isDense) return [];
      const pair = tokens[i].term + token.term;
      return (await read(shardsOf(pair, pair, 1))).filter(entry => entry.word === pair);
    }));
    const perToken = matches.map((entries, i) => {
      const best = new Map();
      const top = Math.max(0, ...entries.map(([, quality]) => quality));
      const rare = new Set();
      const all = [...entries, ...[pairs[i - 1], pairs[i]].flatMap(list => (list ?? []).map(entry => [entry, exact]))];
      for (const [entry, quality] of all) {
        // Of a pair of letters that a single one begins, only that one was asked for.
        const word = tokens[i].isSingle && entry.word.startsWith(tokens[i].term) ? tokens[i].term : entry.word;
        if (!hits.has(word)) hits.set(word, i);
        const list = pagesOf(entry.list);
        for (let k = 0; k < list.length; k += 2) {
          // Other forms of the word on the same page add to the best one.
          const weight = quality * list[k + 1], other = best.get(list[k]) ?? 0;
          best.set(list[k], Math.max(weight, other) + (quality < sameStem ? 0 : 0.35 * Math.min(weight, other)));
          if (quality > top - 0.2) rare.add(list[k]);
        }
      }
      return { best, rarity: Math.log(1 + (index.pages - rare.size + 0.5) / (rare.size + 0.5)) };
    }).filter(({ best }) => best.size > 0);

    const whole = perToken.reduce((sum, { rarity }) => sum + rarity, 0);
    const scores = new Map();
    for (const { best, rarity } of perToken) {
      for (const [page, weight] of best) {
        const score = scores.get(page) ?? scores.set(page, [0, 0]).get(page);
        score[0] += rarity * weight;
        score[1] += rarity / whole;
      }
    }
    const most = Math.max(0, ...[...scores.values()].map(([, covered]) => covered));
    const pages = [...scores].filter(([, [, covered]]) => covered >= most * 0.6)
      .map(([page, [score, covered]]) => [page, score * covered * covered]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
    return { pages, hits, count: tokens.length };
  };

  // Results
  const marksIn = (text, hits) => {
    const marks = [];
    let before = null;
    for (const word of words(text)) {
      let hit = hits.get(word.term);
      let { end } = word;
      if (hit === undefined && word.isDense) {
        hit = hits.get(word.term[0]);
        end = word.start + 1;
      }
      if (hit === undefined && word.run) {
        let from = 0;
        for (const { 0: end, index: at } of [...word.run.matchAll(humps), { 0: '', index: word.run.length }]) {
          if (from > 0 || at + end.length < word.run.length) hit ??= hits.get(fold(word.run.slice(from, at + end.length)));
          from = at + end.length;
        }
        if (hit === undefined) for (const prefix of index.prefixes) if (word.term.startsWith(prefix)) hit ??= hits.get(word.term.slice(prefix.length));
      }
      if (hit !== undefined) marks.push({ start: word.start, end, hit });
      else if (before && word.start - before.end === 1) {
        const pair = hits.get(before.term + word.term);
        if (pair !== undefined) marks.push({ start: before.start, end: word.end, hit: pair });
      }
      before = hit === undefined ? word : null;
    }
    return marks.sort((a, b) => a.start - b.start);
  };
  const marked = (text, marks, from = 0, to = text.length) => {
    const nodes = [];
    let at = from;
    for (const { start, end } of marks) {
      if (end <= at || start >= to) continue;
      if (start > at) nodes.push(text.slice(at, start));
      const mark = document.createElement('mark');
      mark.textContent = text.slice(Math.max(at, start), Math.min(end, to));
      if (nodes.at(-1)?.localName === 'mark' && start <= at) nodes.at(-1).textContent += mark.textContent; else nodes.push(mark);
      at = Math.min(end, to);
    }
    nodes.push(text.slice(at, to));
    return nodes;
  };
  // The same with an element around each part in another language: runs of language, start, end
  const spoken = (text, marks, parts, from = 0, to = text.length) => {
    const nodes = [];
    for (const [lang, start, end] of runsOf(3, parts)) {
      if (end <= from || start >= to) continue;
      const at = Math.max(from, start), until = Math.min(to, end);
      nodes.push(...marked(text, marks, from, at), make('span', { lang, dir: 'auto' }, ...marked(text, marks, at, until)));
      from = until;
    }
    return [...nodes, ...marked(text, marks, from, to)];
  };
  const excerpt = (text, marks, parts, length) => {
    let best = null;
    for (const [i, mark] of marks.entries()) {
      const seen = new Set();
      for (let k = i; k < marks.length && marks[k].end < mark.start + length - 30; k++) seen.add(marks[k].hit);
      if (!best || seen.size > best.size) best = { size: seen.size, start: mark.start };
    }
    const isWord = place => /[\p{L}\p{N}]/u.test(text[place] ?? ' ') && !isDense.test(text[place]);
    let from = Math.max(0, (best?.start ?? 0) - 40);
    if (best && best.start < 60) from = 0;
    for (let i = 0; i < 20 && from > 0 && isWord(from - 1); i++) from--;
    let to = Math.min(text.length, from + length);
    for (let i = 0; i < 20 && to < text.length && isWord(to); i++) to++;
    return [from > 0 ? '… ' : '', ...spoken(text, marks, parts, from, to), to < text.length ? ' …' : ''];
  };
  const runsOf = (length, list) => Array.from({ length: list.length / length }, (_, i) => list.slice(i * length, i * length + length));
  /** The parts of a page that a query meets, the best first; the first one of all is the page itself. */
  const placesOf = ([, title, , , sections, components], hits) => {
    const places = [...runsOf(3, sections).map((place, i) => [...place, 0, i > 0]), ...runsOf(4, components).map(place => [...place, true, true])].map(([id, name, text, languages, isPlace, isComponent], order) => {
      const inName = marksIn(name || (isPlace ? '' : title), hits);
      const inText = marksIn(text, hits);
      const named = new Set(inName.map(mark => mark.hit)), all = new Set([...named, ...inText.map(mark => mark.hit)]);
      return { id, name, text, parts: languages ? languages.slice(1) : [], lang: languages ? languages[0] : '', isPlace, isComponent, order, inName, inText, named: named.size, score: all.size * 2 + named.size * 3 + Math.min(inText.length, 5) * 0.1 };
    });
    return { all: places, page: places[0], below: places.filter((place, i) => place.isPlace && place.score > 0 && !(place.isComponent && places.findIndex(other => other.isComponent && other.name === place.name) < i)).sort((a, b) => b.score - a.score || a.order - b.order) };
  };

  // Dialog
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const attributes = (element, values) => {
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    return element;
  };
  const label = opener.getAttribute('aria-label');
  const input = attributes(make('input', { type: 'text', id: 'docgen-search-input', autocomplete: 'off', spellcheck: false, placeholder: label }),
    { role: 'combobox', 'aria-label': label, 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'docgen-search-results', autocapitalize: 'off', enterkeyhint: 'go' });
  const close = make('button', { type: 'button', className: 'control', textContent: '✕' });
  const list = attributes(make('div', { className: 'search-results', id: 'docgen-search-results', hidden: true }), { role: 'listbox', 'aria-label': label });
  const note = make('p', { className: 'search-note' });
  const status = attributes(make('p', { className: 'visually-hidden' }), { role: 'status' });
  const field = make('div', { className: 'search-field' }, opener.querySelector('svg').cloneNode(true), input, close);
  const dialog = attributes(make('dialog', { className: 'search-dialog' }, field, note, list, status), { 'aria-label': label });
  document.body.append(dialog);

  const icon = kind => attributes(make('span', { className: `search-${kind}` }), { 'aria-hidden': 'true' });
  let options = [], active = -1, serial = 0, rest = null;
  const choose = place => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = options.length === 0 ? -1 : (place + options.length) % options.length;
    const option = options[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
      if (active >= options.length - 2) more();
    } else input.removeAttribute('aria-activedescendant');
  };
  const option = (page, place, className, ...children) => {
    const link = make('a', { className: `search-option ${className}`, id: `docgen-search-${options.length}`, href: new URL(page[0].split('/').map(encodeURIComponent).join('/') + (place ? `#${encodeURIComponent(place)}` : ''), root).href, tabIndex: -1 }, ...children);
    attributes(link, { role: 'option', 'aria-selected': 'false' });
    for (const text of link.querySelectorAll('.search-title, .search-text')) text.dir = 'auto';
    link.addEventListener('click', event => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close(); });
    link.addEventListener('pointermove', () => { const at = options.indexOf(link); if (at !== active) choose(at); });
    options.push(link);
    return link;
  };
  // An element in a language of its own, where it has one
  const line = (lang, className, ...children) => make('span', { className, ...(lang ? { lang } : {}) }, ...children);
  const show = (page, hits) => {
    const [, title, mark, trail] = page;
    // Of the page of a drawing only the title may be in another language; elsewhere it is that of the article.
    const tag = Array.isArray(mark) ? '' : mark;
    const [where, ...others] = [trail].flat();
    const { page: own, all, below } = placesOf(page, hits);
    const textOf = [own, ...below.filter(place => !place.isComponent)].sort((a, b) => b.score - b.named * 3 - a.score + a.named * 3)[0];
    const text = textOf.inText.length > 0 ? textOf : all.find(place => place.text) ?? own;
    const length = isDense.test(title) || isDense.test(text.text) ? 80 : 150;
    const head = [line(mark && `${mark}`, 'search-title', ...marked(title, marksIn(title, hits)))];
    // Beside the title, not in it: the title may run the other way.
    if (tag) head.push(' ', make('small', { className: 'search-language', lang: tag, textContent: index.languages[tag] }));
    list.append(option(page, '', 'search-page', ...(where ? [make('span', { className: 'search-trail' }, ...spoken(where, [], others))] : []), ...head, ...(text.text ? [line(text.isComponent ? '' : tag, 'search-text', ...excerpt(text.text, text.inText, text.parts, length))] : [])));
    const worth = below.filter((place, i) => place.named > 0 || (i === 0 && place.score > own.score));
    for (const place of worth.slice(0, 3).sort((a, b) => a.order - b.order)) {
      list.append(option(page, place.id, `search-place${place.isComponent ? ' is-component' : ''}`, icon(place.isComponent ? 'component' : 'heading'),
        line(place.isComponent ? place.lang : tag, 'search-title', ...marked(place.name, place.inName)),
        ...(place.text && place !== text ? [line(place.isComponent ? '' : tag, 'search-text', ...excerpt(place.text, place.inText, place.parts, length / 2))] : [])));
    }
  };
  const say = text => { note.textContent = text; note.hidden = !text; };
  const wording = (key, count) => {
    const forms = index?.words[key] ?? '';
    if (typeof forms === 'string') return forms;
    return (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace('{count}', count.toLocaleString(language));
  };
  const clear = () => {
    rest = null;
    options = [];
    choose(-1);
    list.replaceChildren();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const more = async () => {
    if (!rest || rest.isBusy || rest.pages.length === 0) return;
    const { hits, serial: own } = rest;
    rest.isBusy = true;
    const next = rest.pages.splice(0, 10);
    const shards = next.map(number => {
      const place = index.first.findLastIndex(first => first <= number);
      // The names of very many shards stand in files of their own.
      const names = index.pageHashes || shard('d', place >> 8, index.directories);
      return Promise.resolve(names).then(hashes => shard('p', place, hashes, place & 255)).then(pages => pages[number - index.first[place]]);
    });
    for (const page of shards) {
      const data = await page;
      if (own !== serial) return;
      const isFirst = options.length === 0;
      if (isFirst) list.replaceChildren();
      show(data, hits);
      if (isFirst) {
        list.hidden = false;
        list.scrollTop = 0;
        input.setAttribute('aria-expanded', 'true');
        choose(0);
      }
    }
    rest.isBusy = false;
  };
  const answer = async isAgain => {
    const own = ++serial;
    const query = input.value.trim();
    try {
      await open(isAgain);
      close.setAttribute('aria-label', wording('close'));
      close.title = wording('close');
      const found = query ? await find(query) : null;
      if (own !== serial) return;
      if (!found || found.pages.length === 0) {
        clear();
        const text = found ? wording('search_none').replace('{query}', query) : wording('search_empty');
        say(text);
        status.textContent = found ? text : '';
        dialog.dataset.query = query;
        return;
      }
      options = [];
      active = -1;
      rest = { pages: found.pages, hits: found.hits, serial: own, isBusy: false };
      const count = wording('search_count', found.pages.length);
      await more();
      if (own !== serial) return;
      say('');
      status.textContent = count;
      // Says to whoever watches that the results are those of this query.
      dialog.dataset.query = query;
    } catch {
      if (own !== serial) return;
      if (!isAgain) return answer(true);
      clear();
      // The other words stand in the index, which may be what is missing.
      say(opener.dataset.searchFailed ?? wording('search_failed'));
      status.textContent = note.textContent;
      dialog.dataset.query = query;
    }
  };
  let timer = 0;
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(answer, 70); });
  list.addEventListener('scroll', () => { if (list.scrollTop + list.clientHeight > list.scrollHeight - 200) more(); }, { passive: true });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(active + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) window.open(options[active]?.href); else options[active]?.click();
    }
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  const begin = query => {
    if (query) input.value = query;
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    if (query || options.length === 0) answer();
  };
  addEventListener('docgen-search', event => begin(event.detail));
  const wanted = document.currentScript.dataset.query;
  if (wanted !== undefined) begin(wanted);
})();
