#!/bin/sh
# @breejs/later 4.2.0 (npm, by which the job scheduler bree reads crontabs) has Sunday as 7 on Saturday: crontab(5) counts 0 and 7
# as Sunday, and later cuts 7 down to the last day it has, so that what is at 10 on Sundays is at 10 on Saturdays, and 5-7 is
# Friday and Saturday.  Where the day of the month and of the week are both given, cron goes by either, later by both: the
# 13th and each Friday become Friday the 13th.  cron-parser 5.10.5 has both right.  And its "every 2 weeks" begins again
# with the year, so that of 2026, which has a week 53, the last week and the first of 2027 both have their Monday.
#
#	sh findings/later-a-sunday-on-saturday.sh	prints the days; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @breejs/later@4.2.0 cron-parser@5.10.5 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const later = require('@breejs/later'), { CronExpressionParser } = require('cron-parser');
const start = new Date(2026, 11, 20), show = dates => dates.map(d => d.toDateString().slice(0, 10)).join(', ');
later.date.localTime();
for (const rule of ['0 10 * * 0', '0 10 * * 7', '0 10 * * 5-7', '0 10 13 * 5']) {
	console.log(rule + ', later:', show(later.schedule(later.parse.cron(rule)).next(4, start)));
	console.log(rule + ', cron-parser:', show(CronExpressionParser.parse(rule, { currentDate: start }).take(4).map(d => d.toDate())));
}
console.log('every 2 weeks:', show(later.schedule(later.parse.text('every 2 weeks on Monday at 10:00')).next(4, new Date(2026, 11, 1))));
J
TZ=Europe/Copenhagen node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
0 10 * * 0, later: Sun Dec 20, Sun Dec 27, Sun Jan 03, Sun Jan 10
0 10 * * 0, cron-parser: Sun Dec 20, Sun Dec 27, Sun Jan 03, Sun Jan 10
0 10 * * 7, later: Sat Dec 26, Sat Jan 02, Sat Jan 09, Sat Jan 16
0 10 * * 7, cron-parser: Sun Dec 20, Sun Dec 27, Sun Jan 03, Sun Jan 10
0 10 * * 5-7, later: Fri Dec 25, Sat Dec 26, Fri Jan 01, Sat Jan 02
0 10 * * 5-7, cron-parser: Sun Dec 20, Fri Dec 25, Sat Dec 26, Sun Dec 27
0 10 13 * 5, later: Fri Aug 13, Fri Oct 13, Fri Apr 13, Fri Jul 13
0 10 13 * 5, cron-parser: Fri Dec 25, Fri Jan 01, Fri Jan 08, Wed Jan 13
every 2 weeks: Mon Dec 14, Mon Dec 28, Mon Jan 04, Mon Jan 18
W
cmp got wanted
