#!/bin/sh
# ts-ics 2.4.6 counts towards COUNT the days that a rule leaves out: five times on Mondays and Fridays, written as
# a daily rule, are two, and three Mondays from a Saturday are two.  Where the first day is one of the rule's own and
# the rule is weekly, all come.
#
#	sh findings/ts-ics-count-of-days-left-out.sh	prints the times; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ts-ics@2.4.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { convertIcsRecurrenceRule, extendByRecurrenceRule } = require('ts-ics');
for (const [start, rule] of [['2026-01-01T10:00:00Z', 'FREQ=DAILY;BYDAY=MO,FR;COUNT=5'],
    ['2026-01-03T10:00:00Z', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3'], ['2026-01-05T10:00:00Z', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3']]) {
	const times = extendByRecurrenceRule(convertIcsRecurrenceRule(undefined, { value: rule }), { start: new Date(start), end: new Date('2030-01-01') });
	console.log(rule + ': ' + times.map((t) => t.toISOString().slice(0, 16)).join(' '));
}
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
FREQ=DAILY;BYDAY=MO,FR;COUNT=5: 2026-01-02T10:00 2026-01-05T10:00
FREQ=WEEKLY;BYDAY=MO;COUNT=3: 2026-01-05T10:00 2026-01-12T10:00
FREQ=WEEKLY;BYDAY=MO;COUNT=3: 2026-01-05T10:00 2026-01-12T10:00 2026-01-19T10:00
W
cmp got wanted
