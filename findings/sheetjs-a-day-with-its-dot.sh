#!/bin/sh
# SheetJS 0.18.5 (the newest that npm has as xlsx) cannot show a date whose day has a dot and a blank behind it, as
# Excel's long Danish date has, d. mmmm yyyy: its formatter raises "bad second format: .", and sheet_to_csv writes the
# day's number instead, 46300 for 5 October 2026; with cellDates it is 10/5/26, which a Dane reads as 10 May.
# xlsx-stream-reader 1.1.1, which has the same formatter (ssf 0.11.2), gives an empty cell.  Nothing is said, the status
# is 0.  Without the dot all is well; and [$-406], which only says Danish, makes twelve $12.
#
#	sh findings/sheetjs-a-day-with-its-dot.sh	prints what each reads; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . xlsx@0.18.5 xlsx-stream-reader@1.1.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const sheets = require('xlsx');
const Reader = require('xlsx-stream-reader');
const day = (z) => ({ t: 'n', v: 46300, z });
const row = [day('[$-406]d. mmmm yyyy;@'), day('dddd d. mmm'), day('d mmmm yyyy'), { t: 'n', v: 12, z: '[$-406]0' }];
const sheet = { '!ref': 'A1:D1' };
row.forEach((cell, i) => { sheet['ABCD'[i] + '1'] = cell; });
const book = sheets.utils.book_new();
sheets.utils.book_append_sheet(book, sheet, 'Log');
sheets.writeFile(book, 'log.xlsx');
for (const cellDates of [false, true]) {
	const read = sheets.readFile('log.xlsx', { cellDates });
	console.log('xlsx, cellDates ' + cellDates + ': ' + sheets.utils.sheet_to_csv(read.Sheets.Log).trim());
}
const reader = new Reader({ formatting: true });
reader.on('worksheet', (w) => {
	w.on('row', (r) => console.log('xlsx-stream-reader: ' + r.values.slice(1).join(',')));
	w.process();
});
require('fs').createReadStream('log.xlsx').pipe(reader);
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
xlsx, cellDates false: 46300,46300,5 October 2026,$12
xlsx, cellDates true: 10/5/26,10/5/26,5 October 2026,$12
xlsx-stream-reader: ,,5 October 2026,$12
W
cmp got wanted
