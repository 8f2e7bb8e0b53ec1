#!/bin/sh
# ts-ics 2.4.6 takes the hour off a rule by weekdays of a month: a meeting at 10 on each second Tuesday comes at
# midnight, and its first day, which is before 10 by then, is left out and one more is put behind.  Weekly, and with
# a day of the month, the hour stays.
#
#	sh findings/ts-ics-a-weekday-of-the-month.sh	prints the times; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ts-ics@2.4.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { convertIcsRecurrenceRule, extendByRecurrenceRule } = require('ts-ics');
for (const [start, rule] of [['2026-01-13T10:00:00Z', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=3'],
    ['2026-01-13T10:00:00Z', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3'], ['2026-01-13T10:00:00Z', 'FREQ=MONTHLY;BYMONTHDAY=13;COUNT=3']]) {
	const times = extendByRecurrenceRule(convertIcsRecurrenceRule(undefined, { value: rule }), { start: new Date(start), end: new Date('2030-01-01') });
	console.log(rule + ': ' + times.map((t) => t.toISOString().slice(0, 16)).join(' '));
}
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
FREQ=MONTHLY;BYDAY=2TU;COUNT=3: 2026-02-10T00:00 2026-03-10T00:00 2026-04-14T00:00
FREQ=WEEKLY;BYDAY=TU;COUNT=3: 2026-01-13T10:00 2026-01-20T10:00 2026-01-27T10:00
FREQ=MONTHLY;BYMONTHDAY=13;COUNT=3: 2026-01-13T10:00 2026-02-13T10:00 2026-03-13T10:00
W
cmp got wanted
