#!/bin/sh
# csvjson 5.1.0 (npm) writes a tab for a comma in a cell, so that hours with a comma, 1,5, are "1<tab>5", and "Hus, have" is another
# name; a line end in a note is a tab, too.  RFC 4180 (2.6) has such a cell in quotation marks.  With the option "wrap" all cells are
# in them, and a quotation mark within is not doubled.  Of a name with doubled ones, "Det ""store"" hus", it reads "hus".  Nothing is
# said.  PapaParse 5.5.3 writes and reads all of them.
#
#	sh findings/csvjson-a-tab-in-the-hours.sh	prints what is written and read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . csvjson@5.1.0 papaparse@5.5.3 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const csvjson = require('csvjson'), Papa = require('papaparse');
const rows = [{ navn: 'Hus, have', timer: '1,5' }, { navn: 'Det "store" hus', timer: '2' }];
const say = (name, value) => console.log(name + ':', JSON.stringify(value));
say('csvjson', csvjson.toCSV(rows, { headers: 'key' }));
say('csvjson, wrap', csvjson.toCSV(rows, { headers: 'key', wrap: true }));
const text = Papa.unparse(rows, { newline: '\n' });
say('PapaParse', text);
say('csvjson', csvjson.toObject(text, { delimiter: ',', quote: '"' }));
say('PapaParse', Papa.parse(text, { header: true }).data);
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
csvjson: "navn,timer\nHus\t have,1\t5\nDet \"store\" hus,2"
csvjson, wrap: "\"navn\",\"timer\"\n\"Hus, have\",\"1,5\"\n\"Det \"store\" hus\",\"2\""
PapaParse: "navn,timer\n\"Hus, have\",\"1,5\"\n\"Det \"\"store\"\" hus\",2"
csvjson: [{"navn":"Hus, have","timer":"1,5"},{"navn":"hus","timer":"2"}]
PapaParse: [{"navn":"Hus, have","timer":"1,5"},{"navn":"Det \"store\" hus","timer":"2"}]
W
cmp got wanted
