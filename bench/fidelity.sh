#!/usr/bin/env bash
# Compares DocGen's PNG pictures with Chromium's pictures of its SVG files.
#   bench/fidelity.sh [MODELS] [FOLDER]
# MODELS is a folder with models, drawn in English, Danish and Italian, light and dark, at 1x and 2x; without it (or with "-") the models and scenes of the
# tests are taken. Prints structural similarity, mean difference and the worst 8 x 8 block of each picture, worst first; FOLDER keeps the pairs of pictures.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
models=${1:--}
work=$(mktemp -d "${TMPDIR:-/tmp}/docgen-fidelity-XXXXXX")
trap 'rm -rf "$work"' EXIT
folder=${2:-$work}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
rm -f "$folder/figures.txt"
filter=Fidelity
if [ "$models" != - ]; then
  FIDELITY_MODELS=$(cd "$models" && pwd)
  export FIDELITY_MODELS
  filter=Views_look_as_in_a_browser
fi
status=0
FIDELITY=$folder dotnet test "$root/tests/DocGen.Tests" -c Release -v q --nologo -p:RunAnalyzers=false --filter "FullyQualifiedName~$filter" > "$work/log" 2>&1 || status=$?
[ -f "$folder/figures.txt" ] || { cat "$work/log"; exit 1; }
sed "s/  */ /g" "$folder/figures.txt" | sort -k 3,3
exit "$status"
