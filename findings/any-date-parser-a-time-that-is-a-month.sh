#!/bin/sh
# any-date-parser 2.2.4 (npm) lets the time of a meeting be its month, although the month's name stands in the text, where the
# time is of a kind that it does not know: "5. oktober 2026 kl. 10-12" is 5 December, by the 12, and "10.30 den 5. oktober 2026" is
# 5 March, by the 3 of 30; both are valid dates.  A time alone, 10.30, is 10 March.  "5. oktober 2026 kl. 10.30", with one time
# and the day first, is right, and so are 5/10-26 and "man. 5. okt. 2026"; two days are the last of them.
#
#	sh findings/any-date-parser-a-time-that-is-a-month.sh	prints the day read in each; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . any-date-parser@2.2.4 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const parser = require('any-date-parser').default || require('any-date-parser');
for (const text of ['5. oktober 2026 kl. 10.30', '5/10-26', 'man. 5. okt. 2026', '5. oktober 2026 kl. 10-12', '10.30 den 5. oktober 2026',
	'12 timer den 5. oktober 2026', '5. oktober - 2. november 2026']) {
	const date = parser.fromString(text, 'da-DK');
	console.log(text + ': ' + (date.isValid() ? date.toISOString().slice(0, 16) : 'refused'));
}
console.log('10.30: ' + parser.fromString('10.30', 'da-DK').toISOString().slice(5, 16));
J
TZ=UTC node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
5. oktober 2026 kl. 10.30: 2026-10-05T10:30
5/10-26: 2026-10-05T00:00
man. 5. okt. 2026: 2026-10-05T00:00
5. oktober 2026 kl. 10-12: 2026-12-05T00:00
10.30 den 5. oktober 2026: 2026-03-05T00:00
12 timer den 5. oktober 2026: 2026-10-05T00:00
5. oktober - 2. november 2026: 2026-11-02T00:00
10.30: 03-10T00:00
W
cmp got wanted
