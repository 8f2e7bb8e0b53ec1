#!/usr/bin/env python3
import json, sys
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import Table, TableRow, TableCell, CoveredTableCell
from odf.text import P, Span

variants = json.load(open(sys.argv[1] + "/variants.json"))
for name, v in variants.items():
    if name == "since1904":
        continue
    doc = OpenDocumentSpreadsheet()
    hidden = Style(name="skjult", family="table")
    hidden.addElement(TableProperties(display="false"))
    doc.automaticstyles.addElement(hidden)
    for s in v["sheets"]:
        table = Table(name=s["name"], stylename="skjult") if s.get("hidden") else Table(name=s["name"])
        for row in s["rows"]:
            tr = TableRow()
            for cell in row:
                if cell == "":
                    td = TableCell()
                elif isinstance(cell, str):
                    td = TableCell(valuetype="string", stringvalue=cell) if cell.startswith("  ") else TableCell(valuetype="string")
                    for line in cell.split("\n"):
                        td.addElement(P(text=line))
                elif cell[0] in "dt":
                    td = TableCell(valuetype="date", datevalue=cell[1]); td.addElement(P(text="vist anderledes"))
                elif cell[0] == "n":
                    td = TableCell(valuetype="float", value=str(cell[1])); td.addElement(P(text=str(cell[1]).replace(".", ",")))
                elif cell[0] in "hc":
                    minutes = round(cell[1] * (60 if cell[0] == "h" else 1440))
                    td = TableCell(valuetype="time", timevalue=f"PT{minutes // 60:02}H{minutes % 60:02}M00S")
                elif cell[0] == "f":
                    td = TableCell(formula="of:=" + cell[1], valuetype="float", value=str(cell[2]))
                else:
                    td = TableCell(valuetype="string")
                    p = P(text=cell[1])
                    p.addElement(Span(text=cell[2]))
                    for more in cell[3:]:
                        p.addText(more)
                    td.addElement(p)
                tr.addElement(td)
            table.addElement(tr)
        doc.spreadsheet.addElement(table)
    doc.save(f"{sys.argv[1]}/odfpy-{name}.ods")
