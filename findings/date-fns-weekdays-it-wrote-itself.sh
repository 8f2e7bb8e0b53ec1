#!/bin/sh
# date-fns 4.4.0 does not read the short weekdays that it writes in Danish: with EEE it writes "man. 5. okt. 2026" and reads "man"
# alone, which none of its tokens writes; the point belongs to EEEEEE, which writes "ma", and that none of them reads.  So a
# column of days that was written with a token is Invalid Date, all seven of them, when it is read with the same.
# Whole weekdays are read, as are months with their point; and what it wrote in Norwegian, Swedish, Finnish, German or English it reads again.
#
#	sh findings/date-fns-weekdays-it-wrote-itself.sh	prints what is read of what; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . date-fns@4.4.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.mjs <<'J'
import { format, isValid, parse } from 'date-fns';
import { da, de, enGB, fi, nb, sv } from 'date-fns/locale';
const none = new Date(2000, 0, 1);
for (const token of ['EEEE', 'EEE', 'EEEEEE'])
	console.log(token + ':', Object.entries({ da, nb, sv, fi, de, enGB }).map(([name, locale]) => {
		const as = token + ' d. MMM yyyy';
		let read = 0;
		for (let day = 5; day < 12; day++) {
			const was = new Date(2026, 9, day), is = parse(format(was, as, { locale }), as, none, { locale });
			read += isValid(is) && is.getTime() === was.getTime();
		}
		return name + ' ' + format(new Date(2026, 9, 5), token, { locale }) + ' ' + read + ' of 7';
	}).join(', '));
for (const word of ['mandag', 'man.', 'man', 'ma'])
	console.log('"' + word + ' 5. okt. 2026" is read with', ['EEEE', 'EEE', 'EEEEEE'].filter((token) =>
		isValid(parse(word + ' 5. okt. 2026', token + ' d. MMM yyyy', none, { locale: da }))).join(' and ') || 'none');
J
node ask.mjs >got || exit 2
cat got
cat >wanted <<'W'
EEEE: da mandag 7 of 7, nb mandag 7 of 7, sv måndag 7 of 7, fi maanantaina 7 of 7, de Montag 7 of 7, enGB Monday 7 of 7
EEE: da man. 0 of 7, nb man 7 of 7, sv mån 7 of 7, fi maan. 7 of 7, de Mo. 7 of 7, enGB Mon 7 of 7
EEEEEE: da ma 0 of 7, nb ma 7 of 7, sv må 7 of 7, fi ma 7 of 7, de Mo 7 of 7, enGB Mo 7 of 7
"mandag 5. okt. 2026" is read with EEEE
"man. 5. okt. 2026" is read with EEEEEE
"man 5. okt. 2026" is read with EEEE and EEE
"ma 5. okt. 2026" is read with none
W
cmp got wanted
