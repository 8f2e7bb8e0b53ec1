#!/bin/sh
# n2words 4.0.0 (npm) has no Danish word for the days of a month from the 20th on: toOrdinal puts -de behind the number, so
# that the 20th of October is "tyvede" (tyvende), the 30th "tredivede" (tredivte), the 50th "halvtredsde"
# (halvtredsindstyvende) and the 101st "ethundrede og etde"; to the 19th all are right.  A million is "en millioner", as if it
# were several, a milliard is always "millarder", and after it stand two blanks.
#
#	sh findings/n2words-from-the-twentieth-on.sh	prints the words; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . n2words@4.0.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import { toCardinal, toCurrency, toOrdinal } from 'n2words/da-DK';
for (const n of [1, 2, 12, 19, 20, 21, 30, 31, 50, 101])
	console.log(n + '.: ' + toOrdinal(n));
console.log(toCurrency(1000000));
console.log(toCardinal(2000000));
console.log(toCardinal(1500000000));
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
1.: første
2.: anden
12.: tolvte
19.: nittende
20.: tyvede
21.: enogtyvede
30.: tredivede
31.: enogtredivede
50.: halvtredsde
101.: ethundrede og etde
en millioner kroner
to millioner
en millarder  femhundrede millioner
W
cmp got wanted
