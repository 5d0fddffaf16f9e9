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

python3 "$root/bench/corpus.py" "$work" "$pages"

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
