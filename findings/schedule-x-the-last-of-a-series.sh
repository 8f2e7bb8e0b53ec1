#!/bin/sh
# Schedule-X's event-recurrence 4.8.0, which goes by the rules of RFC 5545 (3.3.10):
#
# - UNTIL is read as local time, its Z passed over: each Tuesday at 10 in Copenhagen until 20261103T090000Z, which is the
#   third of November at 10, ends a week before.
# - What comes on each last Wednesday from 30 September on until 25 November ends in October: the 30th of November, the
#   day of the month on which it began, is asked whether the end has passed.
# - Weeks begin on Sunday where no WKST says otherwise, where the RFC has Monday: every second week on Tuesday and Sunday
#   comes on Sundays a week late.  With WKST=MO it is right.
#
#	sh findings/schedule-x-the-last-of-a-series.sh	prints the days; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @schedule-x/event-recurrence@4.8.0 @schedule-x/calendar@4.8.0 temporal-polyfill@0.3.0 \
	@preact/signals@2.5.1 preact@10.27.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
require('temporal-polyfill/global');
globalThis.document = { querySelector: () => null };
const { createCalendar, createViewMonthGrid } = require('@schedule-x/calendar');
const { createEventRecurrencePlugin, createEventsServicePlugin } = require('@schedule-x/event-recurrence');
for (const [day, rrule] of [['2026-10-20', 'FREQ=WEEKLY;UNTIL=20261103T090000Z'], ['2026-10-20', 'FREQ=WEEKLY;COUNT=3'],
    ['2026-09-30', 'FREQ=MONTHLY;BYDAY=-1WE;UNTIL=20261125T230000Z'], ['2026-09-30', 'FREQ=MONTHLY;BYDAY=-1WE;COUNT=3'],
    ['2026-10-06', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4'], ['2026-10-06', 'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=4']]) {
	const start = Temporal.ZonedDateTime.from(day + 'T10:00[Europe/Copenhagen]'), service = createEventsServicePlugin();
	createCalendar({ timezone: 'Europe/Copenhagen', selectedDate: Temporal.PlainDate.from('2026-10-01'), views: [createViewMonthGrid()],
	    events: [] }, [createEventRecurrencePlugin(), service]);
	service.add({ id: 1, title: 'Mad', start, end: start.add({ hours: 1 }), rrule });
	console.log(rrule + ':', service.$app.calendarEvents.list.value.map(e => e.start.day + '.' + e.start.month).join(' '));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
FREQ=WEEKLY;UNTIL=20261103T090000Z: 20.10 27.10
FREQ=WEEKLY;COUNT=3: 20.10 27.10 3.11
FREQ=MONTHLY;BYDAY=-1WE;UNTIL=20261125T230000Z: 30.9 28.10
FREQ=MONTHLY;BYDAY=-1WE;COUNT=3: 30.9 28.10 25.11
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4: 6.10 18.10 20.10 1.11
FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=4: 6.10 11.10 20.10 25.10
W
cmp got wanted
