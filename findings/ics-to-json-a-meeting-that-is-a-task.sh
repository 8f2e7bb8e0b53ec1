#!/bin/sh
# ics-to-json 2.0.2 (npm) gives of a calendar file what it holds of events, and lets what stands behind an event write over it: of a
# meal on the 6th, and a task (VTODO) to order goods by the 2nd, there is one event, "Bestil varer" on the 2nd.  Of a text it keeps
# what stands before its first colon: "Mad: suppe" is "Mad", and "se https://..." is "se https"; a line that is folded (RFC 5545,
# 3.1) behind a blank loses the blank, and before words with a colon loses them; the backslashes of 3.3.11 stay.  Of a weekly
# meeting the first day is there, and nothing tells that there are more.  Its page says nothing of this.  ical.js 2.2.1 reads all.
#
#	sh findings/ics-to-json-a-meeting-that-is-a-task.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ics-to-json@2.0.2 ical.js@2.2.1 >npm 2>&1 || { cat npm; exit 2; }
cat >read.mjs <<'J'
import { icsToJson } from 'ics-to-json';
import ICAL from 'ical.js';
const part = (kind, ...lines) => [`BEGIN:${kind}`, 'UID:' + kind, 'DTSTAMP:20260101T000000Z', ...lines, `END:${kind}`];
const meal = (...lines) => part('VEVENT', 'DTSTART:20261006T150000Z', ...lines);
for (const parts of [
	meal('SUMMARY:Mad'),
	[...meal('SUMMARY:Mad'), ...part('VTODO', 'DTSTART:20261002T080000Z', 'SUMMARY:Bestil varer')],
	meal('SUMMARY:Mad: suppe'), meal('SUMMARY:Mad', 'DESCRIPTION:se https://mad.example/'),
	meal('SUMMARY:Mad', 'DESCRIPTION:Vi spiser sammen og ', ' taler om', ' : rengøring'),
	meal('SUMMARY:Mad\\, snak\\; og mere'), meal('SUMMARY:Mad', 'RRULE:FREQ=WEEKLY;COUNT=3')]) {
	const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//DA', ...parts, 'END:VCALENDAR', ''].join('\r\n');
	console.log('ics-to-json', ...icsToJson(text).map(event => Object.values(event).join(' | ')));
	console.log('    ical.js', ...new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(event =>
		['dtstart', 'summary', 'description', 'rrule'].map(name => event.getFirstPropertyValue(name)).filter(v => v).join(' | ')));
}
J
node read.mjs >got || exit 2
cat got
cat >wanted <<'W'
ics-to-json 20261006T150000Z | Mad
    ical.js 2026-10-06T15:00:00Z | Mad
ics-to-json 20261002T080000Z | Bestil varer
    ical.js 2026-10-06T15:00:00Z | Mad
ics-to-json 20261006T150000Z | Mad
    ical.js 2026-10-06T15:00:00Z | Mad: suppe
ics-to-json 20261006T150000Z | Mad | se https
    ical.js 2026-10-06T15:00:00Z | Mad | se https://mad.example/
ics-to-json 20261006T150000Z | Mad | Vi spiser sammen ogtaler om
    ical.js 2026-10-06T15:00:00Z | Mad | Vi spiser sammen og taler om: rengøring
ics-to-json 20261006T150000Z | Mad\, snak\; og mere
    ical.js 2026-10-06T15:00:00Z | Mad, snak; og mere
ics-to-json 20261006T150000Z | Mad
    ical.js 2026-10-06T15:00:00Z | Mad | FREQ=WEEKLY;COUNT=3
W
cmp got wanted
