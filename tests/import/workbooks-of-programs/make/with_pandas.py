#!/usr/bin/env python3
"""pandas writes frames: only the plain ones; with openpyxl, xlsxwriter and odfpy beneath."""
import json, sys
import pandas as pd

variants = json.load(open(sys.argv[1] + "/variants.json"))
for name in ("plain", "texts"):
    rows = variants[name]["sheets"][0]["rows"]
    def value(c):
        if isinstance(c, str):
            return None if c == "" else c
        return pd.Timestamp(c[1]) if c[0] == "d" else c[1]
    frame = pd.DataFrame([[value(c) for c in row] for row in rows[1:]], columns=rows[0])
    for engine, kind in (("xlsxwriter", "xlsx"), ("odf", "ods")):
        # Blanks side by side are one, as odfpy writes them.
        if (kind, name) in (("xlsx", "texts"), ("ods", "plain")):
            continue
        frame.to_excel(f"{sys.argv[1]}/pandas-{name}.{kind}", index=False, engine=engine)
