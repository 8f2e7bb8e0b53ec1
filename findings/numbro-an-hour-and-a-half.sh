#!/bin/sh
# numbro 2.5.0, set to Danish, reads "1,5 t", an hour and a half (time) as Danes write it in tables, as 1500: its Danish has t
# for a thousand, and writes 1 500 so.  "3 timer" and "3 t." are no numbers to it, so that the short form alone goes
# wrong.  numeral 2.0.6, which has k there, reads 1.5 and 3.
#
#	sh findings/numbro-an-hour-and-a-half.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . numbro@2.5.0 numeral@2.0.6 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.cjs <<'J'
const numbro = require('numbro'), danish = require('numbro/languages/da-DK'), numeral = require('numeral');
require('numeral/locales/da-dk');
numbro.registerLanguage(danish.default || danish);
numbro.setLanguage('da-DK');
numeral.locale('da-dk');
for (const text of ['1,5', '1,5 t', '3 t', '3 t.', '3 timer'])
	console.log(text + ': numbro ' + numbro.unformat(text) + ', numeral ' + numeral(text).value());
J
node ask.cjs >got || exit 2
cat got
cat >wanted <<'W'
1,5: numbro 1.5, numeral 1.5
1,5 t: numbro 1500, numeral 1.5
3 t: numbro 3000, numeral 3
3 t.: numbro NaN, numeral 3
3 timer: numbro NaN, numeral 3
W
cmp got wanted
