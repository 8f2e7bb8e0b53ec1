#!/bin/sh
# Two writers of calendar files on npm, of the same maker, ics-js 0.10.2 and immutable-ics 0.4.0, which is to follow it:
# - both write the day of a whole day in UTC and a time in local time: what is the 5th, from midnight on, in Copenhagen, is the 4th
#   (DTSTART;VALUE=DATE:20261004), and 10 o'clock the same day is at 10 on the 5th;
# - ics-js writes a text as it stands (RFC 5545, 3.3.11, has a backslash before a comma, and \n for a line end): the second line of a
#   note becomes the rest of the first, for 3.1 has a line that begins with a blank as that, and two words are one, "ogsnak";
#   a day that is left out (EXDATE) is written in JavaScript's English, "Mon Oct 12 2026 ...", which is none;
# - immutable-ics parts the two numbers of GEO by a comma, where 3.8.1.6 has a semicolon, so that a house has no place.
# What they write is read below by ical.js 2.2.1.
#
#	sh findings/writers-of-icalendar-a-text-in-two-lines.sh	prints what is written and read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ics-js@0.10.2 immutable-ics@0.4.0 ical.js@2.2.1 immutable@3.8.2 >npm 2>&1 || { cat npm; exit 2; }
cat >write.mjs <<'J'
import ICS from 'ics-js';
import immutable from 'immutable-ics';
import ICAL from 'ical.js';
const wanted = [
	['DTSTART', new Date(2026, 9, 5), { VALUE: 'DATE' }], ['DTSTART', new Date(2026, 9, 5, 10)],
	['EXDATE', new Date(2026, 9, 12, 10)], ['SUMMARY', 'Mad, kaffe og\nsnak'], ['GEO', [56.1572, 10.2107]],
];
const writers = {
	'ics-js': (name, value, parameters) => {
		const event = new ICS.VEVENT();
		event.addProp('UID', 'a');
		event.addProp('DTSTAMP', new Date(0));
		if (name !== 'DTSTART')
			event.addProp('DTSTART', new Date(2026, 9, 5, 10));
		event.addProp(name, value, parameters);
		return event.toString();
	},
	'immutable-ics': (name, value, parameters = {}) => new immutable.Component({
		name: 'VEVENT', properties: [new immutable.Property({ name, value, parameters })],
	}).toString(),
};
for (const [writer, write] of Object.entries(writers))
	for (const [name, value, parameters] of wanted) {
		let text, read;
		try {
			text = write(name, value, parameters);
			read = new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue(name.toLowerCase());
		} catch (error) {
			read = error.message;
		}
		const lines = (text || '').split(/\r\n|\n/);
		const at = lines.findIndex(line => line.startsWith(name));
		console.log(`${writer}, ${JSON.stringify(lines.slice(at, lines[at + 1].startsWith(' ') ? at + 2 : at + 1))}: ${read}`);
	}
J
TZ=Europe/Copenhagen node write.mjs >got || exit 2
cat got
cat >wanted <<'W'
ics-js, ["DTSTART;VALUE=DATE:20261004"]: 2026-10-04
ics-js, ["DTSTART:20261005T100000"]: 2026-10-05T10:00:00
ics-js, ["EXDATE:Mon Oct 12 2026 10:00:00 GMT+0200 (Central European Summer Time)"]: Could not extract integer from "Mon "
ics-js, ["SUMMARY:Mad, kaffe og"," snak"]: Mad, kaffe ogsnak
ics-js, ["GEO:56.1572;10.2107"]: 56.1572,10.2107
immutable-ics, ["DTSTART;VALUE=DATE:20261004"]: 2026-10-04
immutable-ics, ["DTSTART:20261005T100000"]: 2026-10-05T10:00:00
immutable-ics, ["EXDATE:20261012T100000"]: 2026-10-12T10:00:00
immutable-ics, ["SUMMARY:Mad\\, kaffe og\\nsnak"]: Mad, kaffe og
snak
immutable-ics, ["GEO:56.1572,10.2107"]: 56.1572
W
cmp got wanted
