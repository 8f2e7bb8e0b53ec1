#!/bin/sh
# ics 3.12.0 (npm, the calendar files of many booking pages) writes a day that a series leaves out in another kind of time
# than the series: in UTC where the meetings are in local time (startOutputType "local"), so that ical.js 2.2.1 finds no
# such meeting and shows the one that was called off; and without VALUE=DATE where they are whole days, so that ical.js
# refuses the event.  RFC 5545 (3.8.5.1) has EXDATE match the start.  With both in UTC, ics's default, the day is left out.
#
#	sh findings/ics-a-day-left-out.sh	prints what is written and read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ics@3.12.0 ical.js@2.2.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const ics = require('ics'), ICAL = require('ical.js').default || require('ical.js');
const hour = { start: [2026, 11, 3, 14, 30], duration: { hours: 2 }, exclusionDates: [[2026, 11, 10, 14, 30]] };
for (const event of [hour, { ...hour, startOutputType: 'local' },
    { start: [2026, 11, 3], end: [2026, 11, 4], exclusionDates: [[2026, 11, 10]] }]) {
	const text = ics.createEvent({ title: 'Kaffe', recurrenceRule: 'FREQ=WEEKLY;COUNT=3', ...event }).value;
	console.log(text.split('\r\n').filter((l) => /^(DTSTART|EXDATE)/.test(l)).join(' '));
	try {
		const times = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator(), days = [];
		for (let t = times.next(); t; t = times.next())
			days.push(t.toString());
		console.log('  read: ' + days.join(' '));
	} catch (e) {
		console.log('  ' + e.message);
	}
}
J
TZ=Europe/Copenhagen node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
DTSTART:20261103T133000Z EXDATE:20261110T133000Z
  read: 2026-11-03T13:30:00Z 2026-11-17T13:30:00Z
DTSTART:20261103T143000 EXDATE:20261110T133000Z
  read: 2026-11-03T14:30:00 2026-11-10T14:30:00 2026-11-17T14:30:00
DTSTART;VALUE=DATE:20261103 EXDATE:20261110
  invalid date-time value: "2026-11-10T::"
W
cmp got wanted
