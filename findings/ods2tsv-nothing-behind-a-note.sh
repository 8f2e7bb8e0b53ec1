#!/bin/sh
# ods2tsv 0.9.1 (libodsstream in Debian 12) reads of an .ods, as LibreOffice writes it:
#
# - to the first note and no further: what stands behind a cell with a note, in its row and below it, is not there.  Of a text with
#   a note it has the note.
# - rows that are alike and side by side, written once with table:number-rows-repeated, as one row.  Cells that are alike in a row
#   are all there.
# - an amount of money and a share as they are shown, "1.234,50 kr." and "25 %", not as 1234.5 and 0.25, where a plain number is
#   its value.
# - two lines in a cell as one word, "Husethaven".
#
# The status is 0, and nothing is said.
#
#	sh findings/ods2tsv-nothing-behind-a-note.sh	prints the rows; needs python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install ods2tsv=0.9.1-2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >write.py <<'P'
import zipfile

TYPE = "application/vnd.oasis.opendocument.spreadsheet"
URN = "urn:oasis:names:tc:opendocument:xmlns:"

def cell(kind, value, shown, note=""):
    name = {"date": "date-value"}.get(kind, "value")
    value = f' office:{name}="{value}"' if value else ""
    return f'<table:table-cell office:value-type="{kind}"{value}>{note}<text:p>{shown}</text:p></table:table-cell>'

def row(cells, times=1):
    again = f' table:number-rows-repeated="{times}"' if times > 1 else ""
    return f"<table:table-row{again}>{''.join(cells)}</table:table-row>"

def write(name, rows):
    with zipfile.ZipFile(name, "w") as ods:
        ods.writestr("mimetype", TYPE)
        ods.writestr("META-INF/manifest.xml", f'''<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{URN}manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>''')
        ods.writestr("content.xml", f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{URN}office:1.0" xmlns:text="{URN}text:1.0" xmlns:table="{URN}table:1.0"
 office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Log"
><table:table-column table:number-columns-repeated="5"/>{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>''')

NOTE = "<office:annotation><text:p>spurgt Anna</text:p></office:annotation>"
HEADING = row([cell("string", "", name) for name in ("dag", "timer", "kroner", "andel", "sted")])
LAST = row([cell("date", "2026-10-06", "6/10"), cell("float", "2", "2")], 2)
for name, note, place in (("plain", "", ""), ("noted", NOTE, ""), ("text", "", NOTE)):
    write(name + ".ods", HEADING + row([
        cell("date", "2026-10-05", "5/10"), cell("float", "1.5", "1,5", note), cell("currency", "1234.5", "1.234,50 kr."),
        cell("percentage", "0.25", "25 %"), cell("string", "", "Huset</text:p><text:p>haven", place)]) + LAST)
P
python3 write.py || exit 2
export LC_ALL=C.UTF-8
LD_LIBRARY_PATH=$(find "$PWD/root" -name '*.so.*' -printf '%h\n' | sort -u | tr '\n' ':')
export LD_LIBRARY_PATH
for name in plain noted text; do
	echo "$name:"
	root/usr/bin/ods2tsv $name.ods
	echo "status $?"
done | tr '\t' ' ' >got
cat got
cat >wanted <<'W'
plain:
dag timer kroner andel sted
2026-10-05T00:00:00 1.5 1.234,50 kr. 25 % Husethaven
2026-10-06T00:00:00 2
status 0
noted:
dag timer kroner andel sted
2026-10-05T00:00:00 1.5
status 0
text:
dag timer kroner andel sted
2026-10-05T00:00:00 1.5 1.234,50 kr. 25 % spurgt Anna
status 0
W
cmp got wanted
