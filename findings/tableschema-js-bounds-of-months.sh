#!/bin/sh
# tableschema 1.12.6 (npm, Frictionless Data) compares the months of a "yearmonth" column with its minimum and
# maximum as texts without the leading zero ("2026,9" and "2026,10"): with a minimum of October, September is
# let in, and with a minimum of September, October is refused.  January to September among themselves are right.
#
#	sh findings/tableschema-js-bounds-of-months.sh	prints what is said; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . tableschema@1.12.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { Field } = require('tableschema');
for (const [bounds, cell] of [[{ minimum: '2026-10' }, '2026-09'], [{ minimum: '2026-09' }, '2026-10'],
    [{ maximum: '2026-10' }, '2026-09'], [{ maximum: '2026-09' }, '2026-10'], [{ minimum: '2026-08' }, '2026-07']]) {
	const field = new Field({ name: 'month', type: 'yearmonth', constraints: bounds });
	let said = 'taken';
	try {
		field.castValue(cell);
	} catch (e) {
		said = 'refused';
	}
	console.log(JSON.stringify(bounds) + ' ' + cell + ': ' + said);
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
{"minimum":"2026-10"} 2026-09: taken
{"minimum":"2026-09"} 2026-10: refused
{"maximum":"2026-10"} 2026-09: refused
{"maximum":"2026-09"} 2026-10: taken
{"minimum":"2026-08"} 2026-07: refused
W
cmp got wanted
