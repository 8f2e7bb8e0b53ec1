#!/bin/sh
# hucre 1.0.0 (npm) shows times in the format [h]:mm an hour too short, where end less start lies a little below a whole
# hour, as differences of fractions of a day do: from 10:00 to 12:00 is 0.08333333333333331, Excel's 2:00 and
# hucre's 1:00.  It cuts the hours off and rounds the minutes, 59.99 to 60, which it shows as 00.  Of all times between two
# quarters of one day 229 in 4 560 are wrong.  With h:mm, which begins again at 24, none is.
#
#	sh findings/hucre-an-hour-too-few.sh	prints the times; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . hucre@1.0.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import { formatValue } from 'hucre';

const clock = (minutes) => Math.floor(minutes / 60) + ':' + String(minutes % 60).padStart(2, '0');
for (const format of ['[h]:mm', 'h:mm']) {
	let all = 0, wrong = 0;
	for (let start = 0; start < 1440; start += 15) {
		for (let end = start + 15; end < 1440; end += 15) {
			all++;
			wrong += formatValue(end / 1440 - start / 1440, format) !== clock(end - start);
		}
	}
	console.log(format + ': 10:00 to 12:00 is ' + formatValue(12 / 24 - 10 / 24, format) + '; ' + wrong + ' of ' + all + ' wrong');
}
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
[h]:mm: 10:00 to 12:00 is 1:00; 229 of 4560 wrong
h:mm: 10:00 to 12:00 is 2:00; 0 of 4560 wrong
W
cmp got wanted
