#!/bin/sh
# ical-generator 10.2.0 (npm) gives a series of whole days in a time zone the days of that zone, and the day it leaves out that
# of UTC: a market each Wednesday in Copenhagen, called off on 28 October, leaves out the 27th, on which there is none, and
# ical.js 2.2.1 shows the 28th.  UNTIL has a time in UTC, which RFC 5545 (3.3.10) forbids beside a day: to the 4th of
# November it is 20261103T230000Z, and the last market is gone.  Days that are given as noon come right in both.
#
#	sh findings/ical-generator-whole-days.sh	prints what is written and read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ical-generator@10.2.0 ical.js@2.2.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import ical from 'ical-generator';
import ICAL from 'ical.js';

for (const hour of ['00:00', '12:00']) {
	const calendar = ical({ name: 'hus' }), at = (day) => new Date(day + 'T' + hour);
	calendar.createEvent({ id: 'a', summary: 'Loppemarked', timezone: 'Europe/Copenhagen', allDay: true, start: at('2026-10-14'),
	    repeating: { freq: 'WEEKLY', until: at('2026-11-04'), exclude: [at('2026-10-28')], excludeTimezone: 'Europe/Copenhagen' } });
	const text = calendar.toString();
	const next = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator();
	const days = [];
	for (let day = next.next(); day; day = next.next())
		days.push(day.toString().slice(5));
	console.log(text.match(/^(DTSTART|RRULE|EXDATE).*/gm).join(' ') + '\n  ' + days.join(' '));
}
J
TZ=Europe/Copenhagen node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
DTSTART;VALUE=DATE:20261014 RRULE:FREQ=WEEKLY;UNTIL=20261103T230000Z EXDATE;VALUE=DATE:20261027
  10-14 10-21 10-28
DTSTART;VALUE=DATE:20261014 RRULE:FREQ=WEEKLY;UNTIL=20261104T110000Z EXDATE;VALUE=DATE:20261028
  10-14 10-21 11-04
W
cmp got wanted
