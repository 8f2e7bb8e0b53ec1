#!/bin/sh
# px 0.1.2 (npm), a reader of PC-Axis, the files of Statistics Denmark's and other Nordic statistics: truncate() is to keep all values of
# a variable where "*" stands (its README, "all of that variable's values should be retained"), and drops the last of them, so that
# a table of all years ends a year too early.  The values named one by one are all kept.
#
#	sh findings/px-the-last-year-of-all.sh		prints the numbers by area and year; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . px@0.1.2 underscore@1.13.7 >npm 2>&1 || { cat npm; exit 2; }
# Residents of two areas in three years, a line for each area.
{
	printf '%s\n' 'CHARSET="ANSI";' 'AXIS-VERSION="2000";' 'MATRIX="BEBOERE";' 'SUBJECT-CODE="BO";' 'SUBJECT-AREA="Boliger";' \
		'UNITS="antal";' 'STUB="område";' 'HEADING="tid";' 'VALUES("område")="Nordby","Sydby";' 'VALUES("tid")="2023","2024","2025";' \
		'DECIMALS=0;' 'TITLE="Beboere efter område og tid";' 'DATA='
	printf '10 11 12 \n13 14 15;\n'
} >residents.px
cat >ask.cjs <<'J'
const fs = require('fs'), Px = require('px'), read = () => new Px.Px(fs.readFileSync('residents.px', 'utf8'));
const rows = px => px.entries().map(entry => `${entry['område']} ${entry.tid} ${entry.num}`).join(', ');
console.log('as read: ' + rows(read()));
for (const years of [[0, 1, 2], ['*']]) {
	const kept = read();
	kept.truncate([[0, 1], years]);
	console.log(years + ' kept: ' + rows(kept));
}
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
as read: Nordby 2023 10, Nordby 2024 11, Nordby 2025 12, Sydby 2023 13, Sydby 2024 14, Sydby 2025 15
0,1,2 kept: Nordby 2023 10, Nordby 2024 11, Nordby 2025 12, Sydby 2023 13, Sydby 2024 14, Sydby 2025 15
* kept: Nordby 2023 10, Nordby 2024 11, Sydby 2023 13, Sydby 2024 14
W
cmp got wanted
