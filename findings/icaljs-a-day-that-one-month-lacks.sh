#!/bin/sh
# ical.js 2.2.1 gives 1 March for the 29th of February where a yearly rule names the day and several months:
# FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=29 in 2025 to 2028, where RFC 5545 (3.3.10) has days that do not exist
# passed over.  With February alone it passes over them.
#
#	sh findings/icaljs-a-day-that-one-month-lacks.sh	prints both; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ical.js@2.2.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const ICAL = require('ical.js').default || require('ical.js');
for (const months of ['2,6', '2']) {
	const rule = 'FREQ=YEARLY;BYMONTH=' + months + ';BYMONTHDAY=29';
	const times = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString('2024-02-29T10:00:00'));
	const days = [];
	for (let t = times.next(); t && t.year < 2029; t = times.next())
		days.push(t.toString().slice(0, 10));
	console.log(rule + ': ' + days.join(' '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=29: 2024-02-29 2024-06-29 2025-03-01 2025-06-29 2026-03-01 2026-06-29 2027-03-01 2027-06-29 2028-02-29 2028-06-29
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29: 2024-02-29 2028-02-29
W
cmp got wanted
