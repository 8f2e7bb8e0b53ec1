#!/usr/bin/env python3
"""What the workbooks hold, and what comes of them: written once as JSON for the programs
that make them, and as the rows that mc-import must give, which are worked out here by hand.

A cell is a text, or [kind, value]: d a date, t a moment, n a number, h hours shown as [h]:mm,
c a time of day in days, f a formula with its value, r a rich text in pieces.
"""
import json, os, sys

HEAD = ["Dato", "Form", "Aktører", "Timer", "Beboere", "Bemærkning"]
plain = [HEAD,
    [["d", "2026-10-05"], "samvirke", "Café Sumak og Basen", ["n", 1.5], ["n", 3], "Køkken & haver <ny>"],
    [["d", "2026-10-06"], "Videndeling", "uu, basen", ["n", 0.25], "", "\"Citat\" og ’apostrof’"],
    [["d", "2026-02-28"], "samordne", "Basen\nuu", ["n", 2.3], ["n", 0], "  to  blanke  "],
    [["d", "2024-02-29"], "samskabelse", "sumak + uu", "", ["n", 12], ""]]
plain_rows = """2026-10-05,samvirke,sumak basen,,,1.5,3,,Køkken & haver <ny>
2026-10-06,videndele,uu basen,,,0.25,,,"\"\"Citat\"\" og ’apostrof’"
2026-02-28,samordne,basen uu,,,2.3,0,,  to  blanke  
2024-02-29,samskabe,sumak uu,,,,12,,
"""
times = [HEAD,
    [["t", "2026-10-05T14:30:00"], "samvirke", "uu basen", ["h", 26.5], "", ""],
    [["d", "2026-10-06"], "samvirke", "uu basen", ["h", 0.25], "", ""],
    [["d", "2026-10-07"], "samvirke", "uu basen", ["h", 24.0], "", ""],
    [["d", "2026-10-08"], "samvirke", "uu basen", ["c", 0.3125], "", ""]]
times_rows = """2026-10-05,samvirke,uu basen,,,26.5,,,
2026-10-06,samvirke,uu basen,,,0.25,,,
2026-10-07,samvirke,uu basen,,,24,,,
2026-10-08,samvirke,uu basen,,,7.5,,,
"""
texts = [HEAD,
    ["05-10-2026", "samvirke", "uu basen", "1,5", "3", "=1+1"],
    ["6. oktober 2026", "samvirke", "uu basen", "0,25", "", "0123"],
    ["2026-10-07", "samvirke", "uu basen", "2", "12", "1E5 _x41_"]]
texts_rows = """2026-10-05,samvirke,uu basen,,,1.5,3,,=1+1
2026-10-06,samvirke,uu basen,,,0.25,,,0123
2026-10-07,samvirke,uu basen,,,2,12,,1E5 _x41_
"""
titled = [["Samarbejder i oktober 2026"], [], HEAD,
    [["d", "2026-10-05"], "samvirke", ["r", "Café ", "Sumak", " og Basen"], ["f", "1+0.5", 1.5], ["n", 3], ["r", "fed ", "skrift"]],
    [],
    [["d", "2026-10-06"], "samvirke", "uu basen", ["f", "D4*2", 3], ["n", 4], ""],
    ["I alt", "", "", ["f", "SUM(D4:D6)", 4.5], ["f", "SUM(E4:E6)", 7], ""]]
titled_rows = """2026-10-05,samvirke,sumak basen,,,1.5,3,,fed skrift
2026-10-06,samvirke,uu basen,,,3,4,,
"""
HEADER = "date,form,actors,initiative,channel,hours,residents,visitors,note\n"
variants = {
    "plain": {"sheets": [{"name": "Log", "rows": plain}], "expect": plain_rows},
    "times": {"sheets": [{"name": "Log", "rows": times}], "expect": times_rows},
    "texts": {"sheets": [{"name": "Log", "rows": texts}], "expect": texts_rows},
    "titled": {"sheets": [{"name": "Log", "rows": titled, "merge": "A1:F1"}], "expect": titled_rows},
    "sheets": {"sheets": [{"name": "Lister", "rows": [HEAD, [["d", "2026-10-01"], "samskabe", "uu sumak"]], "hidden": 1},
        {"name": "Vejledning", "rows": [["Skriv i arket ved siden af"]]},
        {"name": "Log & mere", "rows": plain}], "expect": plain_rows},
    "since1904": {"sheets": [{"name": "Log", "rows": plain}], "1904": 1, "expect": plain_rows},
}
out = sys.argv[1]
json.dump(variants, open(out + "/variants.json", "w"))
for name, v in variants.items():
    open(os.path.join(sys.argv[2], name + ".csv"), "w").write(HEADER + v["expect"])
