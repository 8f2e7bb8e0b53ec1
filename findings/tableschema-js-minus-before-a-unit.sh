#!/bin/sh
# tableschema 1.12.6 (npm, Frictionless Data) takes the minus off a number in a column with "bareNumber": false,
# which Table Schema has for cells with a unit as "-1200 kr.": what is not a digit at either end goes, the sign
# with it, so money paid back becomes money given.  Nothing is said, not even for "-1200" without a unit.
#
#	sh findings/tableschema-js-minus-before-a-unit.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . tableschema@1.12.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { Field } = require('tableschema');
for (const type of ['integer', 'number'])
	for (const bare of [true, false])
		for (const cell of bare ? ['-1200'] : ['-1200', '-1200 kr.']) {
			const field = new Field({ name: 'amount', type: type, bareNumber: bare });
			console.log(type + ', bareNumber ' + bare + ', ' + cell + ': ' + field.castValue(cell));
		}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
integer, bareNumber true, -1200: -1200
integer, bareNumber false, -1200: 1200
integer, bareNumber false, -1200 kr.: 1200
number, bareNumber true, -1200: -1200
number, bareNumber false, -1200: 1200
number, bareNumber false, -1200 kr.: 1200
W
cmp got wanted
