#!/bin/sh
# opening_hours 3.15.0 (npm; OpenStreetMap's opening hours) leaves out days that are counted from a weekday of another month:
# of "Tu[1] -1 day", the Monday before each first Tuesday, August 2026 has two, the 3rd and the 31st, and only the later one
# is open.  Of "Fr[5] +1 day" each Saturday is lost that is the first of a month.  OpenStreetMap's specification has the
# offset for every such day; the weekdays themselves are right, and so is an offset that stays within the month.
#
#	sh findings/opening-hours-a-day-beside-a-weekday.sh	prints the days; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . opening_hours@3.15.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const opening_hours = require('opening_hours');
for (const rule of ['Tu[1]', 'Tu[1] -1 day', 'Fr[5]', 'Fr[5] +1 day', 'Tu[2] -1 day'])
	console.log(rule + ':', new opening_hours(rule + ' 10:00-12:00', { address: { country_code: 'dk', state: '' } })
	    .getOpenIntervals(new Date(2026, 6, 1), new Date(2026, 10, 30)).map(([from]) => from.getDate() + '.' + (from.getMonth() + 1)).join(' '));
J
TZ=Europe/Copenhagen node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
Tu[1]: 7.7 4.8 1.9 6.10 3.11
Tu[1] -1 day: 6.7 31.8 5.10
Fr[5]: 31.7 30.10
Fr[5] +1 day: 31.10
Tu[2] -1 day: 13.7 10.8 7.9 12.10 9.11
W
cmp got wanted
