#!/bin/sh
# json-2-csv 5.6.0 (npm), asked to read a table in CSV (csv2json), has the line end that ends the file in its last cell: of the last row
# "ja" is "ja\n" and is not counted with the others.  RFC 4180 (2.2) lets a file end so, and nearly all do.  Of a number nothing is seen, for it
# is read as JSON, where a line end is a blank.  In a file with CRLF, RFC 4180's own, the last heading and each last cell have a CR
# behind them, unless it is told so.  Nothing is said.  PapaParse 5.5.3 finds out how lines end, and reads both.
#
# Our tables in CSV end with a line end, and their last column is often a note or a yes: whoever reads them so asks it for
# trimFieldValues, with which the line end goes.
#
#	sh findings/json-2-csv-the-last-cell-and-its-line-end.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . json-2-csv@5.6.0 papaparse@5.5.3 >npm 2>&1 || { cat npm; exit 2; }
cat >read.cjs <<'J'
const { csv2json } = require('json-2-csv'), Papa = require('papaparse');
for (const text of ['form,holdt\nsamvirke,ja\nsamordne,ja\n', 'form,antal\nsamvirke,2\n', 'form,holdt\r\nsamvirke,ja\r\nsamordne,ja\r\n']) {
    console.log('json-2-csv:', JSON.stringify(csv2json(text)));
    console.log('trimmed:', JSON.stringify(csv2json(text, { trimFieldValues: true, trimHeaderFields: true })));
    console.log('PapaParse:', JSON.stringify(Papa.parse(text, { header: true, skipEmptyLines: true }).data));
}
J
node read.cjs >got || exit 2
cat got
cat >wanted <<'W'
json-2-csv: [{"form":"samvirke","holdt":"ja"},{"form":"samordne","holdt":"ja\n"}]
trimmed: [{"form":"samvirke","holdt":"ja"},{"form":"samordne","holdt":"ja"}]
PapaParse: [{"form":"samvirke","holdt":"ja"},{"form":"samordne","holdt":"ja"}]
json-2-csv: [{"form":"samvirke","antal":2}]
trimmed: [{"form":"samvirke","antal":2}]
PapaParse: [{"form":"samvirke","antal":"2"}]
json-2-csv: [{"form":"samvirke","holdt\r":"ja\r"},{"form":"samordne","holdt\r":"ja\r\n"}]
trimmed: [{"form":"samvirke","holdt":"ja"},{"form":"samordne","holdt":"ja"}]
PapaParse: [{"form":"samvirke","holdt":"ja"},{"form":"samordne","holdt":"ja"}]
W
cmp got wanted
