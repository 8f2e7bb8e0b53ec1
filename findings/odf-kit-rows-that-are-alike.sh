#!/bin/sh
# odf-kit 0.13.5 (npm) reads rows of an .ods that stand side by side and are alike as one: LibreOffice writes them once,
# with table:number-rows-repeated, and the reader goes on two rows further down without the second row.  A day on which
# the same was done twice is counted once; equal cells in a row are right.  And what is a time of the clock or a number
# of hours (office:time-value) is of the type "empty" and has no value, only the text that was shown.
#
#	sh findings/odf-kit-rows-that-are-alike.sh	prints the rows; needs node and npm, python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . odf-kit@0.13.5 >npm 2>&1 || { cat npm; exit 2; }
cat >write.py <<'P'
import zipfile

TYPE = "application/vnd.oasis.opendocument.spreadsheet"
URN = "urn:oasis:names:tc:opendocument:xmlns:"
DAY = '<table:table-cell office:value-type="date" office:date-value="2026-10-%s"><text:p>%s/10</text:p></table:table-cell>'
HOURS = '<table:table-cell office:value-type="time" office:time-value="PT01H30M00S"><text:p>1:30</text:p></table:table-cell>'
NUMBER = '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>'
ROWS = ('<table:table-row>' + DAY % ("05", "5") + HOURS + NUMBER + '</table:table-row>'
        '<table:table-row table:number-rows-repeated="2">' + DAY % ("06", "6") + HOURS + NUMBER + '</table:table-row>'
        '<table:table-row>' + DAY % ("07", "7") + HOURS + NUMBER + '</table:table-row>')
with zipfile.ZipFile("log.ods", "w") as ods:
    ods.writestr("mimetype", TYPE)
    ods.writestr("META-INF/manifest.xml", f'''<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{URN}manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>''')
    ods.writestr("content.xml", f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{URN}office:1.0" xmlns:text="{URN}text:1.0" xmlns:table="{URN}table:1.0"
 office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Log"
><table:table-column table:number-columns-repeated="4"/>{ROWS}</table:table></office:spreadsheet></office:body>
</office:document-content>''')
P
python3 write.py || exit 2
cat >ask.mjs <<'J'
import { readFileSync } from 'fs';
import { readOds } from 'odf-kit/ods-reader';

for (const row of readOds(readFileSync('log.ods')).sheets[0].rows) {
	console.log('row ' + row.index + ': ' + row.cells.map((c) => c.type + ' ' + (c.value instanceof Date ? c.value.toISOString().slice(0, 10) : c.value) + ' "' + c.displayText + '"').join(', '));
}
J
TZ=UTC node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
row 0: date 2026-10-05 "5/10", empty null "1:30", float 2 "2", float 2 "2"
row 1: date 2026-10-06 "6/10", empty null "1:30", float 2 "2", float 2 "2"
row 3: date 2026-10-07 "7/10", empty null "1:30", float 2 "2", float 2 "2"
W
cmp got wanted
