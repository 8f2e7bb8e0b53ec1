#!/bin/sh
# Four readers of iCalendar on npm take the colon in a parameter for the one before the value: ical2json 5.0.0, ical-js-parser
# 0.7.4, ical-toolkit 1.0.9 and icalts 0.0.2.  Where a place has its page beside it, LOCATION;ALTREP="https://example.org/sal":
# Salen, as calendars with room booking write it, the place is //example.org/sal":Salen; in ical-toolkit it is under another
# name too.  RFC 5545 (3.1, 3.2.1) has the address in quotation marks for this.  So it is with an organizer "Hus: Nord".
# icalts besides takes all blanks at a fold, not one, and makes "Dagsorden" of "Dags orden".  ical.js 2.2.1 reads all of it.
#
#	sh findings/readers-of-icalendar-a-place-with-its-page.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . ical2json@5.0.0 ical-js-parser@0.7.4 ical-toolkit@1.0.9 icalts@0.0.2 ical.js@2.2.1 >npm 2>&1 ||
	{ cat npm; exit 2; }
cat >ask.cjs <<'J'
const ICAL = require('ical.js').default || require('ical.js');
const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hus//da', 'BEGIN:VEVENT', 'UID:raad', 'DTSTAMP:20260101T000000Z',
	'DTSTART:20261006T150000Z', 'LOCATION;ALTREP="https://example.org/sal":Salen', 'ORGANIZER;CN="Hus: Nord":mailto:hus@example.org',
	'DESCRIPTION:Dags', '  orden', 'END:VEVENT', 'END:VCALENDAR'];
const text = lines.join('\r\n') + '\r\n';
const say = (name, event) => {
	for (const [key, value] of Object.entries(event))
		if (/^(location|organizer|description)/i.test(key))
			console.log(name + ': ' + key + ' ' + JSON.stringify(value));
};
say('ical2json', require('ical2json').convert(text).VCALENDAR[0].VEVENT[0]);
say('ical-js-parser', require('ical-js-parser').default.toJSON(text).events[0]);
say('ical-toolkit', require('ical-toolkit').parseToJSON(text).VCALENDAR[0].VEVENT[0]);
say('icalts', require('icalts').lines2tree(lines).VCALENDAR[0].VEVENT[0]);
say('ical.js', Object.fromEntries(ICAL.parse(text)[2][0][1].map(([key, , , value]) => [key, value])));
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
ical2json: LOCATION {"_":"//example.org/sal\":Salen","ALTREP":"\"https"}
ical2json: ORGANIZER {"_":" Nord\":mailto:hus@example.org","CN":"\"Hus"}
ical2json: DESCRIPTION "Dags orden"
ical-js-parser: location "//example.org/sal\":Salen"
ical-js-parser: organizer {"CN":"\"Hus:Nord\"","mailto":"hus@example.org"}
ical-js-parser: description "Dags orden"
ical-toolkit: LOCATION;ALTREP="https "//example.org/sal\":Salen"
ical-toolkit: ORGANIZER;CN="Hus " Nord\":mailto:hus@example.org"
ical-toolkit: DESCRIPTION "Dags orden"
icalts: LOCATION {"key":"LOCATION","__value__":"//example.org/sal\":Salen","ALTREP":"\"https"}
icalts: ORGANIZER {"key":"ORGANIZER","__value__":" Nord\":mailto:hus@example.org","CN":"\"Hus"}
icalts: DESCRIPTION "Dagsorden"
ical.js: location "Salen"
ical.js: organizer "mailto:hus@example.org"
ical.js: description "Dags orden"
W
cmp got wanted
