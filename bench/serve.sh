#!/usr/bin/env bash
# Times the preview: how long after an editor has saved a page its new text is served. PAGES logical pages in English, Danish and Italian.
#   bench/serve.sh [PAGES] [EDITS]
# Prints milliseconds from the end of the save until the answer of the server holds it (asked every 2 ms), and what the server says it took of that, and
# processor milliseconds for a save with all that follows it, such as a new search index.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
pages=${1:-1000}
edits=${2:-20}
folder=/dev/shm
[ -d "$folder" ] || folder=${TMPDIR:-/tmp}
work=$(mktemp -d "$folder/docgen-serve-XXXXXX")
trap 'rm -rf "$work"' EXIT
docgen=${DOCGEN:-$root/artifacts/bin/DocGen/release/docgen}
[ -n "${DOCGEN:-}" ] || dotnet build "$root/src/DocGen" -c Release -v q --nologo > /dev/null
python3 "$root/bench/corpus.py" "$work" "$pages"

python3 - "$docgen" "$work/docgen" "$edits" << 'PYTHON'
import os, re, statistics, subprocess, sys, time, urllib.error, urllib.request
docgen, site, edits = sys.argv[1], sys.argv[2], int(sys.argv[3])
log = site + ".log"
server = subprocess.Popen([docgen, "serve", "--source", site, "--port", "0", "--log-format", "line"], stdin=subprocess.DEVNULL, stdout=open(log, "w"), stderr=subprocess.STDOUT)


def said(pattern):
    return re.findall(pattern, open(log).read())


def processor():
    fields = open(f"/proc/{server.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


try:
    while not said("serving (http://[^ ]+)"):
        if server.poll() is not None:
            sys.exit(open(log).read())
        time.sleep(0.05)
    address = said("serving (http://[^ ]+)")[0]
    page = f"{site}/content/en/area00/topic-0.md"
    for way in ("area00/topic-0/", "en/area00/topic-0/"):
        try:
            urllib.request.urlopen(address + way).read()
            url = address + way
        except urllib.error.HTTPError:
            continue
    text = open(page).read()
    waits, used = [], []
    for edit in range(edits + 5):
        time.sleep(1.5)  # until the search index is done
        before = processor()
        mark = f"Mark{edit:06}."
        with open(page, "w") as file:
            file.write(f"{text}\n{mark}\n")
        start = time.perf_counter()
        while mark.encode() not in urllib.request.urlopen(url).read():
            time.sleep(0.002)
        waits.append((time.perf_counter() - start) * 1000)
        time.sleep(1)
        used.append(processor() - before)
    waits, used = waits[5:], used[5:]  # the first ones run code that is not yet compiled well
    took = [int(number) for number in said(r"changed in (\d+) ms")][5:]
finally:
    server.terminate()
    server.wait()
for name, values in (("served", waits), ("of that the build", took), ("processor", used)):
    print(f"{name:20} ms min {min(values):4.0f} median {statistics.median(values):4.0f} max {max(values):4.0f}")
PYTHON
