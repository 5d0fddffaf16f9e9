"""Packs properties of the Unicode Character Database; see README.md. Usage: generate.py FOLDER"""
import os
import sys

FOLDER = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "..", "tests", "DocGen.Diagrams.Tests", "Data")
LIMIT = 0x110000

# The order of these is the order of the enumerations in src/DocGen.Diagrams/Unicode.
BIDI = "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI".split()
BREAK = ("AL BK CR LF NL SP ZW WJ GL CM ZWJ OP OPW CL CP CPW QU NS EX SY IS PR PO NU HL ID IDX EB EM IN HY BA BB B2 CB "
         "JL JV JT H2 H3 RI SA").split()
JOINING = "U C D L R T".split()


def lines(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def ranges(name, wants_missing=False):
    for line in lines(name):
        if wants_missing and line.startswith("# @missing:"):
            line = line[len("# @missing:"):]
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) >= 2:
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields[1]


def fill(name, start, wants_missing=False):
    values = [start] * LIMIT
    for first, last, value in ranges(name, wants_missing):
        for code in range(first, last + 1):
            values[code] = value
    return values


def compositions():
    """Primary composites: what two characters become in normalization form C. Hangul follows from arithmetic."""
    excluded = set()
    for first, last, value in ranges("DerivedNormalizationProps.txt"):
        if value == "Full_Composition_Exclusion":
            excluded.update(range(first, last + 1))
    found = []
    for line in lines("UnicodeData.txt"):
        fields = line.split(";")
        parts = fields[5].split()
        if len(parts) == 2 and parts[0][0] != "<" and int(fields[0], 16) not in excluded:
            found.append((int(parts[0], 16), int(parts[1], 16), int(fields[0], 16)))
    return sorted(found)


def pack():
    long_names = {"Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET",
                  "Boundary_Neutral": "BN"}
    bidi = [long_names.get(value, value) for value in fill("extracted/DerivedBidiClass.txt", "L", True)]
    category = fill("extracted/DerivedGeneralCategory.txt", "Cn")
    # Not listed and no noncharacter default: these are boundary neutral by the notes of the file.
    for code in range(LIMIT):
        if category[code] == "Cn" and (0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE or 0xE0000 <= code <= 0xE0FFF):
            bidi[code] = "BN"
    breaks = fill("LineBreak.txt", "XX")
    width = fill("EastAsianWidth.txt", "N")
    joining = fill("extracted/DerivedJoiningType.txt", "U")
    script = fill("Scripts.txt", "Unknown")
    pictographic = set()
    for first, last, value in ranges("emoji/emoji-data.txt"):
        if value == "Extended_Pictographic":
            pictographic.update(range(first, last + 1))
    short = {}
    for line in lines("PropertyValueAliases.txt"):
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if fields[0] == "sc":
            short[fields[2]] = fields[1]
    names = ["Zyyy", "Zinh", "Zzzz"] + sorted({short[value] for value in script} - {"Zyyy", "Zinh", "Zzzz"})
    number = {name: index for index, name in enumerate(names)}

    def line_break(code):
        value = breaks[code]
        if value in ("AI", "SG", "XX"):
            return "AL" if not (code in pictographic and category[code] == "Cn") else "IDX"
        if value == "SA":
            return "CM" if category[code] in ("Mn", "Mc") else "SA"
        if value == "CJ":
            return "NS"
        if value == "ID" and code in pictographic and category[code] == "Cn":
            return "IDX"
        if value in ("OP", "CP") and width[code] in ("F", "W", "H"):
            return value + "W"
        return value

    runs = []
    for code in range(LIMIT):
        value = (BIDI.index(bidi[code]) | BREAK.index(line_break(code)) << 5 | JOINING.index(joining[code]) << 11
                 | number[short[script[code]]] << 14)
        if not runs or runs[-1][1] != value:
            runs.append((code, value))
    brackets = [(first, int(pair, 16), kind) for first, pair, kind in (
        (int(fields[0], 16), fields[1].strip(), fields[2].strip()[0])
        for fields in (line.split("#")[0].split(";") for line in lines("BidiBrackets.txt")) if len(fields) == 3)]
    mirrors = [(first, int(value, 16)) for first, _, value in ranges("BidiMirroring.txt")]
    pairs = compositions()
    with open(os.path.join(HERE, "properties.bin"), "wb") as out:
        def number24(value):
            out.write(value.to_bytes(3, "little"))
        for part in (names, runs, brackets, mirrors, pairs):
            number24(len(part))
        for name in names:
            out.write(name.encode("ascii"))
        for start, value in runs:
            number24(start)
            number24(value)
        for bracket, pair, kind in brackets:
            number24(bracket)
            number24(pair)
            number24(1 if kind == "o" else 2)
        for left, right in mirrors:
            number24(left)
            number24(right)
        for base, mark, composite in pairs:
            number24(base)
            number24(mark)
            number24(composite)
    print(len(runs), "runs,", len(names), "scripts,", len(brackets), "brackets,", len(mirrors), "mirrored,", len(pairs), "compositions")


def write_samples():
    # Own format: code points, direction, levels ('x' removed), without the order, which follows from the levels.
    data = [line for line in lines("BidiCharacterTest.txt") if line and line[0] != "#"]
    chosen = data[:250] + data[250::190]
    write("bidi-characters.txt", "# code points; 0 left to right, 1 right to left, 2 by the text; paragraph level; levels; order",
          [line.replace(" ;", ";") for line in chosen])
    found = []
    levels = order = ""
    count = 0
    for line in lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line[8:].strip()
        elif line.startswith("@Reorder:"):
            order = line[9:].strip()
        elif line and line[0] not in "#@":
            count += 1
            if count % 613 == 0 or count < 60:
                found.append(line.replace(" ;", ";").replace("; ", ";") + ";" + levels + ";" + order)
    write("bidi-classes.txt", "# classes; 1 by the text, 2 left to right, 4 right to left, added up; levels; order", found)
    data = [line.split("#")[0].strip() for line in lines("auxiliary/LineBreakTest.txt") if line and line[0] != "#"]
    tail = next(i for i, line in enumerate(data) if line.count(" ") > 12)
    chosen = data[:tail:9] + data[tail:]
    write("line-breaks.txt", "# + a break, - none", [line.replace("÷", "+").replace("×", "-") for line in chosen])


def write(name, head, found):
    with open(os.path.join(SAMPLES, name), "w", encoding="ascii", newline="\n") as out:
        out.write("# Sampled from the Unicode Character Database 15.0; licence: assets/unicode/LICENSE.txt\n" + head + "\n")
        out.write("\n".join(found) + "\n")


pack()
write_samples()
