#!/bin/sh
# icalendar 0.7.1 (npm) stops at each event whose time zone ends its summer time by two rules, as Denmark's does, in September
# until 1995 and in October since (RFC 5545, 3.6.5, has such a zone of New York): "1 == 2".  With the newer rule alone it
# reads the event; but a series keeps the hours of UTC that its start has, unless the program runs in the zone of the
# meeting: read under UTC a meeting at 10 is at 9 when the clock has gone back.
#
#	sh findings/icalendar-a-zone-with-a-past.sh	prints the times; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . icalendar@0.7.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { parse_calendar } = require('icalendar');
const part = (kind, start, from, to, rule) => ['BEGIN:' + kind, 'DTSTART:' + start, 'TZOFFSETFROM:' + from, 'TZOFFSETTO:' + to,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;' + rule, 'END:' + kind];
const summer = part('DAYLIGHT', '19810329T020000', '+0100', '+0200', 'BYMONTH=3');
const past = part('STANDARD', '19810927T030000', '+0200', '+0100', 'BYMONTH=9;UNTIL=19950924T010000Z');
const winter = part('STANDARD', '19961027T030000', '+0200', '+0100', 'BYMONTH=10');
for (const [name, zone] of Object.entries({ 'both rules': [...summer, ...past, ...winter], 'one rule': [...summer, ...winter] })) {
	const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VTIMEZONE', 'TZID:Europe/Copenhagen', ...zone,
	    'END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=Europe/Copenhagen:20261013T100000',
	    'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4', 'SUMMARY:a', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
	let said;
	try {
		const times = parse_calendar(text).events()[0].rrule().nextOccurences(new Date('2026-10-01T00:00:00Z'), 4);
		said = times.map((t) => t.toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' }).slice(5, 16)).join(', ');
	} catch (e) {
		said = e.message.split('\n')[0];
	}
	console.log(process.env.TZ + ', ' + name + ': ' + said);
}
J
{
	TZ=Europe/Copenhagen node ask.cjs && TZ=UTC node ask.cjs
} >got || exit 2
cat got
cat >wanted <<'W'
Europe/Copenhagen, both rules: 1 == 2
Europe/Copenhagen, one rule: 10-13 10:00, 10-20 10:00, 10-27 10:00, 11-03 10:00
UTC, both rules: 1 == 2
UTC, one rule: 10-13 10:00, 10-20 10:00, 10-27 09:00, 11-03 09:00
W
cmp got wanted
