#!/usr/bin/env python3
import json, sys
from datetime import datetime
import xlsxwriter

variants = json.load(open(sys.argv[1] + "/variants.json"))
for name, v in variants.items():
    for memory in (False, True):
        if memory and name not in ("plain", "texts"):
            continue
        path = f"{sys.argv[1]}/xlsxwriter{'-memory' if memory else ''}-{name}.xlsx"
        book = xlsxwriter.Workbook(path, {"date_1904": bool(v.get("1904")), "constant_memory": memory})
        book.set_properties({"created": datetime(2026, 11, 1)})
        f = {k: book.add_format({"num_format": n}) for k, n in
            {"d": "d. mmmm yyyy", "t": "yyyy-mm-dd hh:mm:ss", "h": "[hh]:mm;@", "c": "hh:mm", "b": "General"}.items()}
        bold = book.add_format({"bold": True})
        for s in v["sheets"]:
            sheet = book.add_worksheet(s["name"])
            for r, row in enumerate(s["rows"]):
                for c, cell in enumerate(row):
                    if isinstance(cell, str):
                        if cell != "":
                            sheet.write_string(r, c, cell)
                        continue
                    kind, value = cell[0], cell[1]
                    if kind in "dt":
                        sheet.write_datetime(r, c, datetime.fromisoformat(value), f[kind])
                    elif kind == "n":
                        sheet.write_number(r, c, value)
                    elif kind == "h":
                        sheet.write_number(r, c, value / 24, f["h"])
                    elif kind == "c":
                        sheet.write_number(r, c, value, f["c"])
                    elif kind == "f":
                        sheet.write_formula(r, c, "=" + value, None, cell[2])
                    elif kind == "r":
                        sheet.write_rich_string(r, c, cell[1], bold, cell[2], *cell[3:]) if len(cell) > 3 else \
                            sheet.write_rich_string(r, c, cell[1], bold, cell[2])
            if "merge" in s:
                sheet.merge_range(s["merge"], s["rows"][0][0])
            if s.get("hidden"):
                sheet.hide()
            elif s["name"].startswith("Vej"):
                sheet.activate(); sheet.set_first_sheet()
        book.close()
