#!/usr/bin/env python3
"""Makes the font of this module anew: make.py NotoSansSC_400Regular.ttf (npm @expo-google-fonts/noto-sans-sc; needs fonttools).

Layout tables are left out. Where one picture serves several characters, one of them keeps it, so that what is copied out of
a PDF is what was put in; same-picture.txt says which, and the printer writes that one.
"""
import collections, gzip, pathlib, sys, unicodedata
from fontTools import subset
from fontTools.ttLib import TTFont

out = pathlib.Path(__file__).parent.parent / "src/main/resources/cn/yanzhen/print"
font = TTFont(sys.argv[1], recalcTimestamp=False)
points = font.getBestCmap()
shared = collections.defaultdict(list)
for point, glyph in points.items():
    shared[glyph].append(point)
wanted = {0x2013, 0x2014, 0x2026, 0x3000, 0xB7, 0xFF5E, *range(0x2460, 0x2474)}

def rank(point):
    order = (
        point in wanted, point < 0x7F, 0x4E00 <= point <= 0x9FFF,
        0x3400 <= point <= 0x4DBF or 0x20000 <= point < 0x2F800 or point >= 0x30000,
        unicodedata.normalize("NFKC", chr(point)) == chr(point) and not 0x2E80 <= point <= 0x2FDF,
        0xFF00 <= point <= 0xFF5E, True)
    return order.index(True), point

instead = {}
for several in shared.values():
    keeps, *others = sorted(several, key=rank)
    instead.update((other, keeps) for other in others)
options = subset.Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, name_IDs=["*"])
options.drop_tables += ["vhea", "vmtx", "BASE", "GPOS", "GSUB", "GDEF", "STAT", "gasp", "prep"]
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=[point for point in points if point not in instead])
subsetter.subset(font)
font.save("/tmp/font.ttf")
(out / "NotoSansSC-Regular.ttf.gz").write_bytes(gzip.compress(pathlib.Path("/tmp/font.ttf").read_bytes(), 9, mtime=0))
(out / "same-picture.txt").write_text("".join(f"{a:X} {b:X}\n" for a, b in sorted(instead.items())))
