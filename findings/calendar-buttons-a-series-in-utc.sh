#!/bin/sh
# Two writers of "add to calendar" buttons on npm, calendar-link 2.11.5 and datebook 8.0.1, have each start in UTC, a series' too,
# so that what is each Tuesday at 17 in Copenhagen is at 16 when the clock has gone back: RFC 5545 (3.8.5.3) lets a series
# keep its hour by a start in local time with a time zone, and neither has a way to give one.
#
# calendar-link besides writes a whole day as DTSTART:20261020, without VALUE=DATE, which ical.js 2.2.1 refuses, and a comma or
# a semicolon without its backslash (3.3.11); datebook writes both as they should be.
#
#	sh findings/calendar-buttons-a-series-in-utc.sh	prints what is written and read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . calendar-link@2.11.5 datebook@8.0.1 ical.js@2.2.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import { ics } from 'calendar-link';
import * as datebook from 'datebook';
import ICAL from 'ical.js';
const show = (name, text) => {
	console.log(name + ':', text.match(/^(DTSTART|SUMMARY|RRULE).*/gm).join('  '));
	try {
		const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')), times = event.iterator();
		for (let i = 0, time; i < 3 && (time = times.next()); i++)
			console.log('   ', time.isDate ? time.toString() : time.toJSDate().toLocaleString('sv', { timeZone: 'Europe/Copenhagen' }));
	} catch (e) {
		console.log('   ', e.message);
	}
};
const link = event => decodeURIComponent(ics(event).replace(/^[^,]*,/, ''));
const title = 'Mad, alle', start = '2026-10-20 17:00:00 +0200', day = '2026-10-20';
show('calendar-link', link({ title, start, duration: [2, 'hour'], rRule: 'FREQ=WEEKLY;COUNT=3' }));
show('datebook', new datebook.ICalendar({ title, start: new Date('2026-10-20T17:00:00+02:00'), end: new Date('2026-10-20T19:00:00+02:00'),
    recurrence: { frequency: 'WEEKLY', count: 3 } }).render());
show('calendar-link', link({ title, start: day, duration: [1, 'day'], allDay: true }));
show('datebook', new datebook.ICalendar({ title, start: new Date('2026-10-20T00:00:00+02:00'), allday: true }).render());
J
TZ=Europe/Copenhagen node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
calendar-link: DTSTART:20261020T150000Z  RRULE:FREQ=WEEKLY;COUNT=3  SUMMARY:Mad, alle
    2026-10-20 17:00:00
    2026-10-27 16:00:00
    2026-11-03 16:00:00
datebook: SUMMARY:Mad\, alle  DTSTART:20261020T150000Z  RRULE:FREQ=WEEKLY;COUNT=3
    2026-10-20 17:00:00
    2026-10-27 16:00:00
    2026-11-03 16:00:00
calendar-link: DTSTART:20261020  SUMMARY:Mad, alle
    invalid date-time value: "2026-10-20T::"
datebook: SUMMARY:Mad\, alle  DTSTART;VALUE=DATE:20261020
    2026-10-20
W
cmp got wanted
