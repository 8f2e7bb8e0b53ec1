#!/usr/bin/env python3
import json, sys
from datetime import date, datetime, timedelta
import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

variants = json.load(open(sys.argv[1] + "/variants.json"))
for name, v in variants.items():
    book = openpyxl.Workbook()
    book.remove(book.active)
    if v.get("1904"):
        book.epoch = CALENDAR_MAC_1904
    for s in v["sheets"]:
        sheet = book.create_sheet(s["name"])
        if s.get("hidden"):
            sheet.sheet_state = "hidden"
        for r, row in enumerate(s["rows"], 1):
            for c, cell in enumerate(row, 1):
                at = sheet.cell(r, c)
                if isinstance(cell, str):
                    if cell != "":
                        at.value = cell
                        if cell.startswith("="):
                            at.data_type = "s"
                    continue
                kind, value = cell[0], cell[1]
                if kind == "d":
                    at.value = date.fromisoformat(value); at.number_format = "dd\\-mm\\-yyyy"
                elif kind == "t":
                    at.value = datetime.fromisoformat(value); at.number_format = "dd/mm/yyyy hh:mm"
                elif kind == "n":
                    at.value = value
                elif kind == "h":
                    at.value = timedelta(hours=value); at.number_format = "[h]:mm"
                elif kind == "c":
                    at.value = (datetime.min + timedelta(days=value)).time(); at.number_format = "h:mm"
                elif kind == "f":
                    at.value = "=" + value
                elif kind == "r":
                    at.value = "".join(cell[1:])	# it writes no text in pieces before 3.1
        if "merge" in s:
            sheet.merge_cells(s["merge"])
    book.save(f"{sys.argv[1]}/openpyxl-{name}.xlsx")
