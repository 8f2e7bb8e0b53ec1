#!/bin/sh
# moment-precise-range-plugin 1.3.0 (npm) says how long a thing lasts in months and days, and reckons the change of the clock twice
# into it: from 1 October to 1 November 2026, in Denmark, are "1 month 1 day 1 hour", from 1 July to New Year, half a year's
# grant, "6 months 1 day 1 hour", and from 1 March to 1 April "30 days 23 hours".  With TZ=UTC it is right, and so is
# dayjs-precise-range 1.0.1, which is made after it.
#
#	sh findings/moment-precise-range-a-month-and-a-day.sh	prints how long; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . moment@2.30.1 moment-precise-range-plugin@1.3.0 dayjs@1.11.19 dayjs-precise-range@1.0.1 >npm 2>&1 ||
	{ cat npm; exit 2; }
cat >ask.cjs <<'J'
const moment = require('moment'), dayjs = require('dayjs');
require('moment-precise-range-plugin');
dayjs.extend(require('dayjs-precise-range'));
for (const [from, to] of [['2026-10-01', '2026-11-01'], ['2026-07-01', '2027-01-01'], ['2026-03-01', '2026-04-01'], ['2026-01-01', '2027-01-01']])
	console.log(`${process.env.TZ} ${from} ${to}: moment ${moment.preciseDiff(from, to)}; dayjs ${dayjs.preciseDiff(dayjs(from), dayjs(to))}`);
J
for zone in Europe/Copenhagen UTC; do
	TZ=$zone node ask.cjs || exit 2
done >got
cat got
cat >wanted <<'W'
Europe/Copenhagen 2026-10-01 2026-11-01: moment 1 month 1 day 1 hour; dayjs 1 month
Europe/Copenhagen 2026-07-01 2027-01-01: moment 6 months 1 day 1 hour; dayjs 6 months
Europe/Copenhagen 2026-03-01 2026-04-01: moment 30 days 23 hours; dayjs 1 month
Europe/Copenhagen 2026-01-01 2027-01-01: moment 1 year; dayjs 1 year
UTC 2026-10-01 2026-11-01: moment 1 month; dayjs 1 month
UTC 2026-07-01 2027-01-01: moment 6 months; dayjs 6 months
UTC 2026-03-01 2026-04-01: moment 1 month; dayjs 1 month
UTC 2026-01-01 2027-01-01: moment 1 year; dayjs 1 year
W
cmp got wanted
