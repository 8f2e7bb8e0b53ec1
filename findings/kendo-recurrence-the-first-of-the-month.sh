#!/bin/sh
# @progress/kendo-recurrence 1.0.5 (npm, of Kendo UI's scheduler), which goes by the rules of RFC 5545 (3.3.10):
#
# - What comes every third month from 31 January on is on the first from July on.  Yearly from 29 February it is 1 March ever
#   after.  The RFC passes over days that do not exist.
# - The first Saturday of each month, in a series that begins on 31 December, has none in January.
# - BYYEARDAY=-1 is 30 December, where -1 is the last day.
# - Of the first and the last working day of a month (BYSETPOS=1,-1) the last comes first; and of an odd COUNT, as 3, nothing is
#   known: the series has no end.
#
# Each month on the 31st, and the last working day alone, are right.  rrule 2.8.1 has all of them right.
#
#	sh findings/kendo-recurrence-the-first-of-the-month.sh	prints the days; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --legacy-peer-deps --prefix . @progress/kendo-recurrence@1.0.5 @progress/kendo-date-math@1.5.17 tslib@2.8.1 \
	rrule@2.8.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { parseRule, expand } = require('@progress/kendo-recurrence'), { ZonedDate } = require('@progress/kendo-date-math');
const { rrulestr } = require('rrule');
require('@progress/kendo-date-math/tz/Etc/UTC');
const at = (day) => ZonedDate.fromLocalDate(new Date(day + 'T10:00:00Z'), 'Etc/UTC');
const days = (dates) => dates.slice(0, 5).map((date) => new Date(date.getTime()).toISOString().slice(2, 10)).join(' ')
	+ (dates.length > 5 ? ` and ${dates.length - 5} more` : '');
for (const [from, recurrenceRule] of [['2026-01-31', 'FREQ=MONTHLY;INTERVAL=3;COUNT=4'], ['2026-01-31', 'FREQ=MONTHLY;COUNT=4'],
	['2024-02-29', 'FREQ=YEARLY;COUNT=3'], ['2026-12-31', 'FREQ=MONTHLY;BYDAY=1SA;COUNT=3'], ['2026-06-01', 'FREQ=YEARLY;BYYEARDAY=-1;COUNT=2'],
	['2026-11-01', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=3'], ['2026-11-01', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2']]) {
	const rule = parseRule({ recurrenceRule, weekStart: 1 });
	rule.start = at(from);
	rule.end = rule.start.addTime(3600000);
	console.log(from, recurrenceRule);
	console.log('\tkendo', days(expand(rule, { rangeStart: rule.start, rangeEnd: at('2032-12-31') }).events.map((event) => event.start)));
	console.log('\trrule', days(rrulestr(`DTSTART:${from.replace(/-/g, '')}T100000Z\nRRULE:${recurrenceRule}`).all()));
}
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
2026-01-31 FREQ=MONTHLY;INTERVAL=3;COUNT=4
	kendo 26-01-31 26-07-01 26-10-01 27-01-01
	rrule 26-01-31 26-07-31 26-10-31 27-01-31
2026-01-31 FREQ=MONTHLY;COUNT=4
	kendo 26-01-31 26-03-31 26-05-31 26-07-31
	rrule 26-01-31 26-03-31 26-05-31 26-07-31
2024-02-29 FREQ=YEARLY;COUNT=3
	kendo 24-02-29 25-03-01 26-03-01
	rrule 24-02-29 28-02-29 32-02-29
2026-12-31 FREQ=MONTHLY;BYDAY=1SA;COUNT=3
	kendo 27-02-06 27-03-06 27-04-03
	rrule 27-01-02 27-02-06 27-03-06
2026-06-01 FREQ=YEARLY;BYYEARDAY=-1;COUNT=2
	kendo 26-12-30 27-12-30
	rrule 26-12-31 27-12-31
2026-11-01 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=3
	kendo 26-11-30 26-11-02 26-12-31 26-12-01 27-01-29 and 143 more
	rrule 26-11-02 26-11-30 26-12-01
2026-11-01 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2
	kendo 26-11-30 26-12-31
	rrule 26-11-30 26-12-31
W
cmp got wanted
