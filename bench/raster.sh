#!/usr/bin/env bash
# Draws scenes (display lists of boxes, labels and lines) and packs them as PNG files, with DocGen's rasterizer and with Skia (npm's @napi-rs/canvas) by turns.
#   bench/raster.sh FOLDER [TURNS]
# FOLDER holds scene-*.json. Prints milliseconds, warm: the least and the median of all turns, for drawing, packing and both; and bytes.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(cd "${1:?which folder has the scenes?}" && pwd)
turns=${2:-3}
work=$(mktemp -d "${TMPDIR:-/tmp}/docgen-raster-XXXXXX")
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @napi-rs/canvas > /dev/null
dotnet build "$root/bench/DocGen.Bench" -c Release -v q --nologo -p:RunAnalyzers=false > /dev/null
for ((turn = 0; turn < turns; turn++)); do
  dotnet "$root/artifacts/bin/DocGen.Bench/release/DocGen.Bench.dll" raster "$folder"
  NODE_PATH=$work/node_modules node "$root/bench/raster-skia.cjs" "$folder" "$root/assets/fonts/Inter-400.ttf"
done > "$work/figures"

python3 - "$work/figures" << 'PYTHON'
import statistics, sys
rows = {}
for line in open(sys.argv[1]):
    name, scene, *figures = line.split()
    rows.setdefault((scene, name), []).append([float(f) for f in figures])
print(f"{'':24}{'draw':>14}{'PNG':>16}{'both':>16}{'bytes':>12}   (ms: least, median)")
for (scene, name), turns in sorted(rows.items()):
    figures = [(min if i % 2 == 0 else statistics.median)(column) for i, column in enumerate(zip(*turns))]
    print(f"{scene:15} {name:8}" + "".join(f"{figures[i]:8.1f}{figures[i + 1]:8.1f}" for i in (0, 2, 4)) + f"{int(figures[6]):12,}")
PYTHON
