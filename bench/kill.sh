#!/usr/bin/env bash
# Kills a rebuild at a random moment, again and again, and looks at what a visitor of the site would find.
#   bench/kill.sh [TIMES] [PROJECT] [FOLDER]
# TIMES: default 50. PROJECT: a folder with docgen.json and content/en/index.md, default this repository's own documentation.
# FOLDER: where to work, default a folder for temporary files; give one on the disk that matters.
# Each time the site must be the old or the new one as a whole, and the next build must bring what a clean build brings.
# Exit 0: it was so each time; 1: it was not.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
times=${1:-50}
project=${2:-$root}
work=$(mktemp -d "${3:-${TMPDIR:-/tmp}}/docgen-kill-XXXXXX")
trap 'rm -rf "$work"' EXIT
docgen=$root/artifacts/bin/DocGen/release/docgen
[ -x "$docgen" ] || dotnet build "$root/src/DocGen" -c Release -v q --nologo > /dev/null

sum() { (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16); }
build() { "$docgen" build --source "$work/project" --output "$work/project/_site" > "$work/log" 2>&1; }

mkdir "$work/project"
cp -r "$project/docgen.json" "$project/content" "$work/project/"
for name in themes static; do [ ! -d "$project/$name" ] || cp -r "$project/$name" "$work/project/"; done
page=$work/project/content/en/index.md
cp "$page" "$work/old.md"
{ cat "$work/old.md"; printf '\nA sentence that only the new site has.\n'; } > "$work/new.md"

build
old=$(sum "$work/project/_site")
cp "$work/new.md" "$page"
started=$(date +%s%N)
build
took=$(($(date +%s%N) - started))
rm -rf "$work/project/_site" "$work/project/.docgen"
build
new=$(sum "$work/project/_site")
[ "$old" != "$new" ] || { echo "the two sites are equal: $page is not part of the site"; exit 1; }

declare -A found=([old]=0 [new]=0)
bad=0
state=12345
for ((i = 1; i <= times; i++)); do
  cp "$work/old.md" "$page"
  build
  [ "$(sum "$work/project/_site")" = "$old" ] || { echo "kill $i: the old site does not come back"; bad=1; }
  cp "$work/new.md" "$page"
  state=$(((state * 1103515245 + 12345) % 2147483648))
  # Longer than a build takes, so that some come while the new site is put in place and some after.
  wait_for=$((took * (state % 1700) / 1000))
  "$docgen" build --source "$work/project" --output "$work/project/_site" > /dev/null 2>&1 &
  process=$!
  sleep "$(printf '%d.%09d' $((wait_for / 1000000000)) $((wait_for % 1000000000)))"
  kill -9 "$process" 2> /dev/null || true
  wait "$process" 2> /dev/null || true
  site=missing
  [ ! -d "$work/project/_site" ] || site=$(sum "$work/project/_site")
  case $site in
    "$old") found[old]=$((found[old] + 1)) ;;
    "$new") found[new]=$((found[new] + 1)) ;;
    *) echo "kill $i after $((wait_for / 1000000)) ms: neither the old site nor the new one ($site)"; bad=1 ;;
  esac
  build || { echo "kill $i: the next build fails:"; tail -3 "$work/log"; bad=1; }
  [ "$(sum "$work/project/_site")" = "$new" ] || { echo "kill $i: the next build differs from a clean one"; bad=1; }
done
echo "$times kills within $((took / 1000000)) ms: ${found[old]} times the old site, ${found[new]} times the new one"
exit $bad
