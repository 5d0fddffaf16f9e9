#!/usr/bin/env bash
# Times whole builds of a generated site: PAGES logical pages in English, Danish and Italian.
#   bench/site.sh [PAGES]
# Prints wall and processor seconds, the best of three: clean, with nothing changed, with one page changed. Where hugo is installed, its clean build of
# the same Markdown with a plain theme stands beside: a floor for it, as that theme has no sidebar, no search and no language links.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
pages=${1:-1000}
folder=/dev/shm
[ -d "$folder" ] || folder=${TMPDIR:-/tmp}
work=$(mktemp -d "$folder/docgen-site-XXXXXX")
trap 'rm -rf "$work"' EXIT
dotnet build "$root/src/DocGen" -c Release -v q --nologo > /dev/null
docgen=$root/artifacts/bin/DocGen/release/docgen

python3 - "$work" "$pages" << 'PYTHON'
import os, sys
work, pages = sys.argv[1], int(sys.argv[2])
words = {"en": "The service reads the queue and writes to the store", "da": "Tjenesten læser køen og skriver til lageret", "it": "Il servizio legge la coda e scrive nell'archivio"}
for tool, name in (("docgen", "index.md"), ("hugo", "_index.md")):
    for language, sentence in words.items():
        for number in range(pages):
            folder = f"{work}/{tool}/content/{language}/area{number // 100:02d}"
            os.makedirs(folder, exist_ok=True)
            with open(f"{folder}/topic-{number}.md", "w") as file:
                file.write(f"---\nref: topic-{number}\ntitle: Topic {number}\nlang: {language}\n---\n\n{sentence}. See [another](topic-{number // 100 * 100 + (number + 1) % 100 % max(1, min(100, pages - number // 100 * 100))}.md).\n\n")
                for section in range(5):
                    file.write(f"## Part {section}\n\n{sentence}, **always** and `at once`. " * 2 + "\n\n| Key | Value |\n|---|---|\n| a | 1 |\n| b | 2 |\n\n```yaml\nkey: value\nlist: [1, 2]\n```\n\n- one\n- two\n\n")
        with open(f"{work}/{tool}/content/{language}/{name}", "w") as file:
            file.write(f"---\ntitle: Start\n---\n\n{sentence}.\n")
open(f"{work}/docgen/docgen.json", "w").write('{ "title": "Bench", "baseUrl": "https://example.org/", "languages": { "default": "en", "list": ["en", "da", "it"] }, "content": "content" }')
os.makedirs(f"{work}/hugo/layouts/_default")
for layout in ("single", "list"):
    open(f"{work}/hugo/layouts/_default/{layout}.html", "w").write("<!doctype html><html><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</body></html>")
open(f"{work}/hugo/hugo.toml", "w").write('baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\ndisableKinds = ["taxonomy", "term", "RSS"]\n' + "".join(f'[languages.{l}]\ncontentDir = "content/{l}"\n' for l in words))
PYTHON

measure() { # NAME BEFORE COMMAND…
  python3 - "$@" << 'PYTHON'
import os, resource, subprocess, sys, time
name, before, command = sys.argv[1], sys.argv[2], sys.argv[3:]
best = None
for _ in range(3):
    subprocess.run(before, shell=True, check=True)
    start, used = time.time(), resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    wall, after = time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode != 0:
        sys.exit(f"{name}: exit code {result.returncode}: {result.stderr.decode()[-500:]}")
    cpu = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    best = min(best or (wall, cpu), (wall, cpu))
print(f"{name:28} {best[0]:6.2f} s wall {best[1]:6.2f} s cpu", flush=True)
PYTHON
}

site=$work/docgen
echo "$pages pages in 3 languages"
measure "docgen, clean" "rm -rf '$site/_site' '$site/.docgen'" "$docgen" build --source "$site" --no-cache
measure "docgen, nothing changed" "true" "$docgen" build --source "$site"
measure "docgen, one page changed" "echo 'One more line.' >> '$site/content/en/area00/topic-0.md'" "$docgen" build --source "$site"
if command -v hugo > /dev/null; then
  measure "hugo, clean, plain theme" "rm -rf '$work/hugo/public'" hugo --source "$work/hugo" --quiet
fi
