// Compares the kinds of tokens that DocGen finds with those of Shiki. See README.md.
//   node bench/highlight.mjs list FOLDER… > LIST            up to 50 files per language, spread evenly over all that are found
//   node bench/highlight.mjs compare SHIKI LIST KINDS       SHIKI: a folder with node_modules/shiki; KINDS: made by the bench program from LIST
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, extname } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const extensions = {
  '.cs': 'csharp', '.fs': 'fsharp', '.fsx': 'fsharp', '.js': 'javascript', '.mjs': 'javascript', '.ts': 'typescript', '.tsx': 'tsx', '.py': 'python', '.go': 'go', '.rs': 'rust', '.java': 'java',
  '.kt': 'kotlin', '.c': 'c', '.h': 'c', '.cpp': 'cpp', '.cc': 'cpp', '.hpp': 'cpp', '.sh': 'bash', '.ps1': 'powershell', '.psm1': 'powershell', '.yaml': 'yaml', '.yml': 'yaml', '.json': 'json', '.toml': 'toml',
  '.xml': 'xml', '.html': 'html', '.css': 'css', '.scss': 'scss', '.sql': 'sql', '.tf': 'hcl', '.hcl': 'hcl', '.proto': 'protobuf', '.graphql': 'graphql', '.md': 'markdown', '.ini': 'ini', '.cfg': 'ini', '.desktop': 'ini', '.service': 'ini', '.php': 'php',
  '.rb': 'ruby', '.lua': 'lua', '.swift': 'swift', '.scala': 'scala', '.http': 'http', '.mmd': 'mermaid',
  '.diff': 'diff', '.patch': 'diff',
};
// Their files are short, or rare
const shortest = { hcl: 150, graphql: 150, http: 100, mermaid: 40, dockerfile: 150, ini: 300, toml: 400 };
const [, , mode, ...parameters] = process.argv;
if (mode === 'list') list(parameters); else if (mode === 'compare') await compare(...parameters); else process.exit(2);

function list(folders) {
  const found = new Map();
  const seen = new Set();
  const visit = folder => {
    let entries;
    try { entries = readdirSync(folder, { withFileTypes: true }); } catch { return; }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      const language = !entry.isFile() ? undefined : /^Dockerfile(\.\w+)?$/.test(entry.name) ? 'dockerfile' : extensions[extname(entry.name)];
      if (!language || entry.name.includes('.min.')) continue;
      const { size } = statSync(path);
      if (size < (shortest[language] ?? 1000) || size > 60000) continue;
      const text = readFileSync(path, 'utf8');
      if (seen.has(text) || !seen.add(text)) continue;
      // Neither bundles nor files that are no text
      if (text.includes('\ufffd') || text.includes('\0') || text.split('\n').some(line => line.length > 1000)) continue;
      if (!found.has(language)) found.set(language, []);
      found.get(language).push(path);
    }
  };
  folders.forEach(visit);
  for (const [language, paths] of [...found].sort()) {
    paths.sort();
    const count = Math.min(50, paths.length);
    for (let i = 0; i < count; i++) console.log(`${language}\t${paths[Math.floor(i * paths.length / count)]}`);
  }
}

// What a scope means for the comparison; embedded code ends a string.
function kindOf(scopes, text, language) {
  // Tags and names inside of a comment are comment
  const inner = scopes.findLastIndex(scope => /^comment\b/.test(scope));
  if (inner >= 0 && !scopes.slice(inner).some(scope => scope.startsWith('meta.embedded'))) return 'c';
  for (let i = scopes.length - 1; i >= 0; i--) {
    const scope = scopes[i];
    if (scope.startsWith('support.function.construct')) return 'kt'; // isset(), which PHP calls a keyword
    // What stands for a value in a string is of the string to one and a variable to the next; names and placeholders in it are of the string
    if (/^(variable|support\.variable|constant\.character\.format\.placeholder|meta\.format|punctuation\.definition\.variable|meta\.parameter-expansion|meta\.interpolation|punctuation\.definition\.interpolation|punctuation\.section\.(embedded|interpolation))/.test(scope) && isInString(scopes, i)) return 'h';
    if (/^(entity|constant\.other|keyword|storage|support\.(?!type\.property-name|variable))/.test(scope) && isInString(scopes, i)) return 's';
    if (/^(entity|keyword|storage)/.test(scope) && scopes[i - 1]?.startsWith('constant.numeric')) return 'n';
    if (/^(meta\.embedded|meta\.interpolation|meta\.template\.expression|punctuation\.section\.(embedded|interpolation)|meta\.fstring|constant\.character\.format\.placeholder|punctuation\.definition\.(template-expression|interpolation)|string\.template meta|meta\.brace|meta\.jsx\.children|meta\.jsx|punctuation\.definition\.evaluation|punctuation\.section\.embedded)/.test(scope)) return '.';
    if (/^(storage\.modifier\.(package|import)|keyword\.other\.definition|string\.other\.link|punctuation\.definition\.(list|table|logical|evaluation))/.test(scope)) return '.';
    if (/^markup\.inline\.raw/.test(scope)) return 's';
    if (/^comment|^punctuation\.definition\.comment/.test(scope)) return 'c';
    if (/^variable|^punctuation\.definition\.variable|^entity|^support\.(function|class|variable)|^constant\.other(?!\.color)|^constant\.character\.enum|^markup|^meta\.embedded/.test(scope)) return scope.startsWith('entity.name.type') ? 't' : '.';
    if (/^constant\.character\.(escape|entity)/.test(scope)) return 's';
    if (/^string\.unquoted(?!\.heredoc)/.test(scope) && language !== 'yaml' && language !== 'html') return '.';
    if (/^string|^punctuation\.definition\.string|^constant\.character|^constant\.regexp/.test(scope)) return 's';
    if (/^constant\.(numeric|other\.color)|^keyword\.other\.unit/.test(scope)) return 'n';
    if (/^constant\.language/.test(scope)) return /[A-Za-z]/.test(text) ? 'k' : '.';
    if (/^(storage\.type\.(built-in|primitive|numeric|string|boolean|error|byte|rune|core)|storage\.type\.[a-z.]*primitive|support\.type|keyword\.type|entity\.name\.type)/.test(scope)) return 't';
    if (language === 'mermaid' && scope.startsWith('keyword')) return 'kt'; // its arrows
    if (language === 'powershell' && /^keyword\.(operator\.(comparison|logical|bitwise|string|unary|documentation)|other\.(hashtable|array))/.test(scope)) return 'kt'; // -eq, @{
    if (/^(keyword|storage)/.test(scope) && !scope.startsWith('keyword.operator.quantifier')) return (/^keyword\.operator/.test(scope) ? /[A-Za-z]/ : /[A-Za-z#@]/).test(text) && !/^-\w+$/.test(text) ? (scope.startsWith('storage.type') ? 'kt' : 'k') : '.';
  }
  return '.';
}

// Whether a scope stands right in a string, and not in code that is spliced into it.
function isInString(scopes, index) {
  const outer = scopes.slice(0, index).findLastIndex(scope => /^(string(?!\.unquoted)|meta\.(embedded|interpolation|template\.expression|scope\.subshell)|source\.)/.test(scope));
  return outer >= 0 && scopes[outer].startsWith('string');
}

// Types are keywords to one and names to the other; annotations and directives are said to a tool.
function agree(shiki, own) {
  const same = { c: 'c', s: 's', n: 'n', k: 'klmt', t: 'tkl.fgvam', kt: 'klmt.f', h: 's.v', '.': '.tfgavml' };
  return same[shiki].includes(own);
}

async function compare(folder, listFile, kinds) {
  const require = createRequire(join(folder, 'x.js'));
  const { createHighlighter } = await import(pathToFileURL(join(folder, 'node_modules/shiki/dist/index.mjs')).href).catch(() => require('shiki'));
  const lines = readFileSync(listFile, 'utf8').trim().split('\n').map(line => line.split('\t'));
  const languages = [...new Set(lines.map(([language]) => language))];
  const highlighter = await createHighlighter({ themes: ['github-light'], langs: languages.map(name => name === 'protobuf' ? 'proto' : name) });
  const totals = new Map();
  lines.forEach(([language, path], number) => {
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const own = readFileSync(join(kinds, String(number)), 'utf8');
    const { tokens } = highlighter.codeToTokens(text, { lang: language === 'protobuf' ? 'proto' : language, theme: 'github-light', includeExplanation: 'scopeName', tokenizeMaxLineLength: 0, tokenizeTimeLimit: 0 });
    const total = totals.get(language) ?? { files: 0, same: 0, all: 0, differences: new Map(), worst: [] };
    totals.set(language, total);
    total.files++;
    let at = 0;
    let wrong = 0;
    let all = 0;
    for (const line of tokens) {
      const start = at;
      for (const token of line) {
        for (const part of token.explanation ?? []) {
          const kind = kindOf(part.scopes.map(scope => scope.scopeName), part.content, language);
          for (let i = 0; i < part.content.length; i++, at++) {
            // What carries a line on is an escape to one grammar and nothing to the next
            if (/\s/.test(text[at]) || ((text[at] === '\\' || (text[at] === '`' && language === 'powershell')) && text[at + 1] === '\n')) continue;
            all++;
            if (agree(kind, own[at])) continue;
            wrong++;
            const key = `${kind}>${own[at]}`;
            const entry = total.differences.get(key) ?? { count: 0, samples: [] };
            total.differences.set(key, entry);
            entry.count++;
            const last = entry.samples.at(-1);
            if (entry.samples.length < 400 && !(last?.line === start && last.part === part)) {
              const end = text.indexOf('\n', start);
              entry.samples.push({ line: start, part, text: `${path.split('/').at(-1)} «${part.content.slice(0, 40)}» in: ${text.slice(Math.max(start, at - 60), at).trimStart()}▸${text.slice(at, Math.min(end < 0 ? text.length : end, at + 60)).trimEnd()}  [${part.scopes.slice(-2).map(scope => scope.scopeName).join(' ')}]` });
            }
          }
        }
      }
      at++;
    }
    total.same += all - wrong;
    total.all += all;
    total.worst.push([wrong, all, path]);
  });
  let isGood = true;
  for (const [language, total] of totals) {
    const part = 100 * total.same / total.all;
    isGood &&= part >= 98;
    console.log(`${language.padEnd(12)} ${String(total.files).padStart(3)} files ${String(total.all).padStart(8)} characters ${part.toFixed(2)} %${part < 98 ? '  below 98 %' : ''}`);
    if (!process.env.DIFFERENCES) continue;
    for (const [wrong, all, path] of total.worst.sort((a, b) => b[0] - a[0]).slice(0, 3)) console.log(`    ${wrong} of ${all} in ${path}`);
    for (const [key, { count, samples }] of [...total.differences].sort((a, b) => b[1].count - a[1].count).slice(0, 6)) {
      console.log(`  ${key} ${count}`);
      const shown = Number(process.env.DIFFERENCES);
      for (let i = 0; i < Math.min(shown, samples.length); i++) console.log(`      ${samples[Math.floor(i * samples.length / Math.min(shown, samples.length))].text}`);
    }
  }
  process.exitCode = isGood ? 0 : 1;
}
