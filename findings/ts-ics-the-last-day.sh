#!/bin/sh
# ts-ics 2.4.6 counts days from the end one too far: BYMONTHDAY=-1 is the last day but one of each month, and
# BYYEARDAY=-1 is 30 December, where RFC 5545 (3.3.10) has -1 as the last day itself.
#
#	sh findings/ts-ics-the-last-day.sh	prints the times; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ts-ics@2.4.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { convertIcsRecurrenceRule, extendByRecurrenceRule } = require('ts-ics');
for (const [start, rule] of [['2026-01-01T10:00:00Z', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'],
    ['2026-01-01T10:00:00Z', 'FREQ=YEARLY;BYYEARDAY=-1;COUNT=2']]) {
	const times = extendByRecurrenceRule(convertIcsRecurrenceRule(undefined, { value: rule }), { start: new Date(start), end: new Date('2030-01-01') });
	console.log(rule + ': ' + times.map((t) => t.toISOString().slice(0, 16)).join(' '));
}
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3: 2026-01-30T10:00 2026-02-27T10:00 2026-03-30T10:00
FREQ=YEARLY;BYYEARDAY=-1;COUNT=2: 2026-12-30T10:00 2027-12-30T10:00
W
cmp got wanted
