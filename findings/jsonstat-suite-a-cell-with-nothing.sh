#!/bin/sh
# jsonstat-suite 4.0.1 (npm, of the makers of JSON-stat, in which Statistics Denmark's bank of tables can answer) makes 0 of a cell with
# nothing in it when it reads a CSV (fromCSV), also where the column of statuses says ".."; "n/a", which its own toCSV writes, and any
# other text are null, and so is a row that is not there.  And toCSV puts a name with the delimiter in quotes, and one with quotes
# in it as it stands: "Hus" Nordby comes back by fromCSV as Hus.
#
#	sh findings/jsonstat-suite-a-cell-with-nothing.sh	prints the values; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . jsonstat-suite@4.0.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import { fromCSV, toCSV } from 'jsonstat-suite';
console.log('jsonstat-suite 4.0.1');
for (const cell of ['', 'n/a', '..', '0'])
	console.log(`"${cell}": ` + JSON.stringify(fromCSV(`tid,value\n2024,${cell}\n2025,2\n`).value));
console.log('with a status: ' + JSON.stringify(fromCSV('tid,Status,value\n2024,..,\n2025,,2\n').value));
const names = ['"Hus" Nordby', 'Hus, Sydby'];
const csv = toCSV({ version: '2.0', class: 'dataset', id: ['hus'], size: [2],
	dimension: { hus: { label: 'hus', category: { index: ['n', 's'], label: { n: names[0], s: names[1] } } } }, value: [1, 2] });
console.log(csv.trim());
console.log(JSON.stringify(fromCSV(csv).dimension.hus.category.index));
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
jsonstat-suite 4.0.1
"": [0,2]
"n/a": [null,2]
"..": [null,2]
"0": [0,2]
with a status: [0,2]
hus,Value
"Hus" Nordby,1
"Hus, Sydby",2
["Hus","Hus, Sydby"]
W
cmp got wanted
