#!/bin/sh
# formulajs 4.6.1 reads a Danish number ten or a hundred times too large: NUMBERVALUE("1,5", ",", "."), which is there to read
# numbers by the signs that are named, is 15, and 0,25 is 25.  The comma is made a point first, and then the first
# point taken out as if it parted thousands.  With a point before it, "1.234,5", that one goes and the
# number is right; with two it is none, and 1.500.000 is 1500.
#
#	sh findings/formulajs-a-danish-number.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @formulajs/formulajs@4.6.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { NUMBERVALUE } = require('@formulajs/formulajs');
for (const text of ['1,5', '0,25', '-1,5', '1.234,5', '1.234.567,5', '1.500.000'])
	console.log(text + ' ' + NUMBERVALUE(text, ',', '.'));
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
1,5 15
0,25 25
-1,5 -15
1.234,5 1234.5
1.234.567,5 NaN
1.500.000 1500
W
cmp got wanted
