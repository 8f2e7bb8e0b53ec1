#!/bin/sh
# tableschema 1.12.6 (npm, Frictionless Data): no cell of a date, time, yearmonth or duration column is ever one
# of its "enum": the values are objects, compared by what they are and not by what they say.  Each row is refused, the
# allowed ones too; of years and words the same constraint works.
#
#	sh findings/tableschema-js-enum-of-dates.sh	prints what is said; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . tableschema@1.12.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { Field } = require('tableschema');
for (const [type, cell] of [['date', '2026-11-01'], ['time', '14:30:00'], ['yearmonth', '2026-11'],
    ['duration', 'PT1H'], ['year', '2026'], ['string', 'A']]) {
	const field = new Field({ name: 'x', type: type, constraints: { enum: [cell] } });
	let said = 'taken';
	try {
		field.castValue(cell);
	} catch (e) {
		said = e.message;
	}
	console.log(type + ': ' + said);
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
date: The value "2026-11-01" does not conform to the "enum" constraint for column "x"
time: The value "14:30:00" does not conform to the "enum" constraint for column "x"
yearmonth: The value "2026-11" does not conform to the "enum" constraint for column "x"
duration: The value "PT1H" does not conform to the "enum" constraint for column "x"
year: taken
string: taken
W
cmp got wanted
