#!/bin/sh
# Two readers of hours on npm, parse-duration 2.1.9 and timestring 7.0.0, and what Danes write:
#
# - "1,5 h" is 15 hours to both, and 0,25 are 25: the comma is taken out, as if it parted thousands.
# - "1 t 30 min" (t for time, an hour) is half an hour to parse-duration, which passes over a unit that it does not know;
#   timestring refuses it.
# - "1 1/2 h" is 13 hours, and 112; timestring loses the half hour of "1h30" and the minus of "-2 h".
#
# Nothing is said.  With parse-duration's German or French units, which have the comma, 1,5 is right, and 1.5 is 15.
#
#	sh findings/readers-of-durations-hours-as-danes-write-them.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . parse-duration@2.1.9 timestring@7.0.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import parse from 'parse-duration';
import timestring from 'timestring';

for (const text of ['1,5 h', '0,25 h', '1 t 30 min', '1 1/2 h', '1h30', '-2 h', '1h 30m']) {
	let said;
	try {
		said = timestring(text, 'h');
	} catch (e) {
		said = 'refused';
	}
	console.log(text + ': parse-duration ' + parse(text, 'h') + ', timestring ' + said);
}
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
1,5 h: parse-duration 15, timestring 15
0,25 h: parse-duration 25, timestring 25
1 t 30 min: parse-duration 0.5, timestring refused
1 1/2 h: parse-duration 13, timestring 112
1h30: parse-duration 1.5, timestring 1
-2 h: parse-duration -2, timestring 2
1h 30m: parse-duration 1.5, timestring 1.5
W
cmp got wanted
