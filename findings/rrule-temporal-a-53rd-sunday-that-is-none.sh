#!/bin/sh
# rrule-temporal 2.2.8 (npm) gives the 53rd Sunday of each year a day of another year where the year has 52: FREQ=YEARLY;BYDAY=53SU
# is 3 January 2027, the first of that year, and the 53rd from the end (-53WE) is the last of the year before.  RFC 5545 (3.3.10)
# has the n-th weekday of the year, and passes over days that do not exist.  From 2026 to 2040 it has 15 such Sundays, where
# there are three.  With 52SU and -1SU it is right; rrule 2.8.1 has all of them right.
#
#	sh findings/rrule-temporal-a-53rd-sunday-that-is-none.sh	prints the days; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . rrule-temporal@2.2.8 rrule@2.8.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { RRuleTemporal } = require('rrule-temporal'), { rrulestr } = require('rrule');
for (const day of ['53SU', '-53WE', '52SU', '-1SU']) {
	const rruleString = `DTSTART:20260101T100000Z\nRRULE:FREQ=YEARLY;BYDAY=${day};UNTIL=20401231T235959Z`;
	const mine = new RRuleTemporal({ rruleString }).all().map((at) => at.toInstant().toString().slice(0, 10));
	const other = rrulestr(rruleString).all().map((at) => at.toISOString().slice(0, 10));
	console.log(`${day}: rrule-temporal ${mine.length}, ${mine.slice(0, 3).join(' ')}; rrule ${other.length}, ${other.slice(0, 3).join(' ')}`);
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
53SU: rrule-temporal 15, 2027-01-03 2028-01-02 2028-12-31; rrule 3, 2028-12-31 2034-12-31 2040-12-30
-53WE: rrule-temporal 14, 2026-12-30 2027-12-29 2028-12-27; rrule 2, 2031-01-01 2036-01-02
52SU: rrule-temporal 15, 2026-12-27 2027-12-26 2028-12-24; rrule 15, 2026-12-27 2027-12-26 2028-12-24
-1SU: rrule-temporal 15, 2026-12-27 2027-12-26 2028-12-31; rrule 15, 2026-12-27 2027-12-26 2028-12-31
W
cmp got wanted
