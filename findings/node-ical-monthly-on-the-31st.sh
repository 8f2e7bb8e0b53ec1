#!/bin/sh
# node-ical 0.26.1 with rrule-temporal 1.6.0, the newest it allows: a rule that takes its day from a start on the 31st
# comes on 28 February and then on the 28th of each month that follows; a yearly one from 29 February on the 28th.
# RFC 5545 (3.3.10) passes over days that do not exist.  With BYMONTHDAY=31 it is right, and so is rrule-temporal 2.2.8.
#
#	sh findings/node-ical-monthly-on-the-31st.sh	prints the days; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . node-ical@0.26.1 rrule-temporal@1.6.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const ical = require('node-ical');
for (const [start, rule] of [['20260131T100000Z', 'FREQ=MONTHLY;COUNT=5'], ['20260131T100000Z', 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5'],
    ['20240229T100000Z', 'FREQ=YEARLY;COUNT=3']]) {
	const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//DA', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20240101T000000Z',
	    'DTSTART:' + start, 'DURATION:PT1H', 'RRULE:' + rule, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
	const event = Object.values(ical.sync.parseICS(text)).find((e) => e.type === 'VEVENT');
	console.log(rule + ': ' + event.rrule.all().map((day) => day.toISOString().slice(0, 10)).join(' '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
FREQ=MONTHLY;COUNT=5: 2026-01-31 2026-02-28 2026-03-28 2026-04-28 2026-05-28
FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5: 2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31
FREQ=YEARLY;COUNT=3: 2024-02-29 2025-02-28 2026-02-28
W
cmp got wanted
