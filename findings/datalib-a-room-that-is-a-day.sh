#!/bin/sh
# datalib 1.9.3 (npm, of Vega's makers) finds out for itself what a column holds (parse: "auto"), and takes for a day what
# JavaScript's Date.parse makes one of: the rooms "Sal 1" and "Sal 2" are 1 January and 1 February 2001, which nobody wrote, and
# hours with a comma, 1,5 and 2,25, are 5 January and 25 February of that year.  Danish days, 05-10-2026, are 10 May, unless
# one is past the twelfth, and all are text then.  And a form of which nobody gave the hours has the mean 0, where the
# median is null.  With a type given, parse: { timer: "string" }, cells stay as they are.
#
#	sh findings/datalib-a-room-that-is-a-day.sh	prints what is read and reckoned; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . datalib@1.9.3 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const datalib = require('datalib');
const read = (text) => datalib.read(text, { type: 'csv', parse: 'auto' });
const day = (value) => typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : value;
for (const cells of [['Sal 1', 'Sal 2'], ['Sal A', 'Sal B'], ['"1,5"', '"2,25"'], ['1.5', '2.25'],
	['05-10-2026', '06-10-2026'], ['05-10-2026', '13-10-2026']]) {
	const rows = read('celle\n' + cells.join('\n') + '\n');
	const type = datalib.type.inferAll(datalib.read('celle\n' + cells.join('\n') + '\n', { type: 'csv' })).celle;
	console.log(cells.join(' and ') + ': ' + type, rows.map((row) => type === 'date' ? day(row.celle) : row.celle).join(' and '));
}
for (const row of datalib.groupby('form').summarize({ timer: ['mean', 'median'] }).execute(read('form,timer\nsamvirke,1.5\nsamvirke,\nsamskabe,\n')))
	console.log(JSON.stringify(row));
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
Sal 1 and Sal 2: date 2001-01-01 and 2001-02-01
Sal A and Sal B: string Sal A and Sal B
"1,5" and "2,25": date 2001-01-05 and 2001-02-25
1.5 and 2.25: number 1.5 and 2.25
05-10-2026 and 06-10-2026: date 2026-05-10 and 2026-06-10
05-10-2026 and 13-10-2026: string 05-10-2026 and 13-10-2026
{"form":"samvirke","mean_timer":1.5,"median_timer":1.5}
{"form":"samskabe","mean_timer":0,"median_timer":null}
W
cmp got wanted
