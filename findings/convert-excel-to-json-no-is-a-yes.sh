#!/bin/sh
# convert-excel-to-json 1.7.0 (npm; it reads by SheetJS 0.12.13) makes the texts "TRUE" and "FALSE" of a workbook's yes and no, as the sheet
# shows them, and a text is a yes in JavaScript: of two meetings, one held and one not, both are.  A day is a moment an hour too late in
# summer, 5 October 2026 at 01:00 in Copenhagen, for the place's distance to UTC is taken as in winter; as JSON, which the program is
# for, it is 2026-10-04T23:00:00.000Z, the day before.  26 and a half hours in [h]:mm are a moment on New Year's Eve 1899.  Nothing is said.
#
# Who has a workbook of meetings and wants it as JSON has to hold such a column against "TRUE".  Our mc-import reads workbooks itself, by
# the cell: yes and no are told apart, a day is that day everywhere, and a time in a column of hours is hours.
#
#	sh findings/convert-excel-to-json-no-is-a-yes.sh	prints the rows; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --ignore-scripts --prefix . convert-excel-to-json@1.7.0 xlsx@0.12.13 exceljs@4.4.0 >npm 2>&1 || { cat npm; exit 2; }
cat >read.cjs <<'J'
const convert = require('convert-excel-to-json'), { Workbook } = require('exceljs');
(async () => {
    const book = new Workbook(), sheet = book.addWorksheet('Log');
    sheet.addRow(['dag', 'holdt', 'timer']);
    for (const [month, held, hours] of [[9, true, 1.5], [10, false, 26.5]]) {
        const row = sheet.addRow([new Date(Date.UTC(2026, month, 5)), held, hours / 24]);
        row.getCell(1).numFmt = 'dd-mm-yyyy';
        row.getCell(3).numFmt = '[h]:mm';
    }
    await book.xlsx.writeFile('log.xlsx');
    const rows = convert({ sourceFile: 'log.xlsx', header: { rows: 1 }, columnToKey: { '*': '{{columnHeader}}' } }).Log;
    for (const row of rows) console.log(JSON.stringify(row), row.dag.getHours() + ' hours', row.holdt ? 'held' : 'not held');
})();
J
TZ=Europe/Copenhagen node read.cjs >got || exit 2
cat got
cat >wanted <<'W'
{"dag":"2026-10-04T23:00:00.000Z","holdt":"TRUE","timer":"1899-12-30T00:30:00.000Z"} 1 hours held
{"dag":"2026-11-04T23:00:00.000Z","holdt":"FALSE","timer":"1899-12-31T01:30:00.000Z"} 0 hours held
W
cmp got wanted
