#!/bin/sh
# ical-js-parser 0.7.4 (npm) reads of a list of days that a series leaves out (EXDATE; RFC 5545, 3.8.5.1, has several in one line)
# the first alone with what was said of the line: of whole days the event is dropped, with "Invalid date" among the errors, and
# of local times the second is a time in UTC, an hour or two from every meeting.  One line each is read right, and so are lists
# in UTC.  And a file that ends with a line break, as RFC 5545 (3.1) has each line end, gets a property "E" of the value
# "EN" in its last event, from END:VCALENDAR, which is written as a line of the calendar.
#
#	sh findings/ical-js-parser-days-left-out.sh	prints what is read, and written again; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ical-js-parser@0.7.4 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const parser = require('ical-js-parser').default;
function read(lines) {
	const calendar = parser.toJSON(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hus//da', 'BEGIN:VEVENT', 'UID:raad',
		'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
	const { events: [event], errors } = calendar;
	console.log(event ? JSON.stringify(event.exdate) : 'no event', errors.join());
	return calendar;
}
const local = ['DTSTART;TZID=Europe/Copenhagen:20261006T170000', 'RRULE:FREQ=WEEKLY;UNTIL=20261110T225959Z'];
const days = ['DTSTART;VALUE=DATE:20261006', 'RRULE:FREQ=WEEKLY;UNTIL=20261110'];
read([...days, 'EXDATE;VALUE=DATE:20261013,20261020']);
read([...days, 'EXDATE;VALUE=DATE:20261013', 'EXDATE;VALUE=DATE:20261020']);
read([...local, 'EXDATE:20261013T150000Z,20261020T150000Z']);
const calendar = read([...local, 'EXDATE;TZID=Europe/Copenhagen:20261013T170000,20261020T170000']);
console.log(parser.toString(calendar).trim());
J
node ask.cjs >got || exit 2
tr -d '\r' <got | sed 's/ $//' >plain
cat plain
cat >wanted <<'W'
no event Invalid date: 20261020
[{"value":"20261013","isAllDay":true},{"value":"20261020","isAllDay":true}]
[{"value":"20261013T150000Z"},{"value":"20261020T150000Z"}]
[{"value":"20261013T170000","timezone":"Europe/Copenhagen"},{"value":"20261020T170000Z"}]
BEGIN:VCALENDAR
PRODID:-//hus//da
VERSION:2.0
BEGIN:VEVENT
UID:raad
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Copenhagen:20261006T170000
RRULE:FREQ=WEEKLY;UNTIL=20261110T225959Z
EXDATE;TZID=Europe/Copenhagen:20261013T170000
EXDATE:20261020T170000Z
END:VEVENT
E:EN
END:VCALENDAR
W
cmp plain wanted
