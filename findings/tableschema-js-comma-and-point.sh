#!/bin/sh
# tableschema 1.12.6 (npm, Frictionless Data) makes hours ten times as many when a column is described as a
# Dane writes numbers, with decimalChar "," and groupChar ".": the comma is made a point first, and then all
# points are taken out as if they parted thousands.  Nothing is said.  With a blank between thousands, or
# without a groupChar, the value is right.
#
#	sh findings/tableschema-js-comma-and-point.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . tableschema@1.12.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { Field } = require('tableschema');
for (const [group, cell] of [['.', '12,5'], ['.', '1.234,5'], ['.', '1.234'], [' ', '1 234,5'], [undefined, '12,5']]) {
	const field = new Field({ name: 'timer', type: 'number', decimalChar: ',', groupChar: group });
	console.log('groupChar ' + JSON.stringify(group) + ', ' + cell + ': ' + field.castValue(cell));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
groupChar ".", 12,5: 125
groupChar ".", 1.234,5: 12345
groupChar ".", 1.234: 1234
groupChar " ", 1 234,5: 1234.5
groupChar undefined, 12,5: 12.5
W
cmp got wanted
