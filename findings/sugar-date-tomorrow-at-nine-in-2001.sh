#!/bin/sh
# Sugar's Date 2.0.6 (npm's sugar-date), set to Danish, has "i morgen kl. 9", and "tirsdag kl. 10", for a day in 2001: 1 September and
# 1 October; "kl. 10.30" is 30 October 2001, and "uge 42" New Year's Day of 2042.  A time with a colon and without the word, "i morgen
# 9:30", it reads.  What its Danish does not know it hands on to JavaScript's own Date (its maker says so in issue 583, and calls its own
# reading strict), which finds a month in the number; "i morgen kl. 14" is invalid, for there is no such month.  Nothing is said.
#
# By that, too, it reads again what it wrote in its own long format, "5. juni 2026 10:30", in ten months of twelve: those that English
# begins alike.  In May and in October, maj and oktober, it is Invalid Date.  Swedish, German, Dutch and French read all twelve.
#
#	sh findings/sugar-date-tomorrow-at-nine-in-2001.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . sugar-date@2.0.6 sugar-core@2.0.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const Sugar = require('sugar-date');
const long = () => Array.from({ length: 12 }, (_, month) => {
	const day = new Date(2026, month, 5, 10, 30), written = Sugar.Date.long(day);
	return { written, same: +Sugar.Date.create(written) === +day };
});
for (const language of ['sv', 'de', 'nl', 'fr', 'da']) {
	require(`sugar-date/locales/${language}.js`);
	Sugar.Date.setLocale(language);
	console.log(`${language}, written and not read: ${long().filter(day => !day.same).map(day => day.written).join(', ') || 'none'}`);
}
const midnight = new Date().setHours(0, 0, 0, 0);
for (const text of ['i morgen 9:30', 'i morgen kl. 9', 'tirsdag kl. 10', 'kl. 10.30', 'uge 42', 'i morgen kl. 14', '5. oktober 2026']) {
	const day = Sugar.Date.create(text), tomorrow = Math.floor((day - midnight) / 864e5) === 1;
	console.log(`${text}: ${isNaN(day) ? 'invalid' : Sugar.Date.format(day, tomorrow ? 'tomorrow {HH}:{mm}' : '{yyyy}-{MM}-{dd} {HH}:{mm}')}`);
}
J
TZ=Europe/Copenhagen node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
sv, written and not read: none
de, written and not read: none
nl, written and not read: none
fr, written and not read: none
da, written and not read: 5. maj 2026 10:30, 5. oktober 2026 10:30
i morgen 9:30: tomorrow 09:30
i morgen kl. 9: 2001-09-01 00:00
tirsdag kl. 10: 2001-10-01 00:00
kl. 10.30: 2001-10-30 00:00
uge 42: 2042-01-01 00:00
i morgen kl. 14: invalid
5. oktober 2026: 2026-10-05 00:00
W
cmp got wanted
