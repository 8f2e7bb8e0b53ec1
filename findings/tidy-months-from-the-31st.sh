#!/bin/sh
# @tidyjs/tidy 2.6.1 (npm) makes a row for each month that a table lacks, by complete() and fullSeqDate, and goes from the 31st of
# one month to the next as JavaScript's setMonth does: from 31 January to 31 May it has 3 March, 3 April and 3 May with no hours,
# and the rows of 31 March and 31 May, which were there, are gone with theirs: of 6 hours 2 are left.  From the first of the
# month on all is right.
#
#	sh findings/tidy-months-from-the-31st.sh	prints the days; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . @tidyjs/tidy@2.6.1 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const { complete, fullSeqDate, tidy } = require('@tidyjs/tidy');
for (const days of [['2026-01-31', '2026-03-31', '2026-05-31'], ['2026-01-01', '2026-03-01', '2026-05-01']]) {
	const rows = days.map((day) => ({ day: new Date(day), hours: 2 }));
	for (const row of tidy(rows, complete({ day: fullSeqDate('day', 'month') }, { hours: 0 })))
		console.log(row.day.toISOString().slice(0, 10), row.hours);
}
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
2026-01-31 2
2026-03-03 0
2026-04-03 0
2026-05-03 0
2026-01-01 2
2026-02-01 0
2026-03-01 2
2026-04-01 0
2026-05-01 2
W
cmp got wanted
