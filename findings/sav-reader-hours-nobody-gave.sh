#!/bin/sh
# sav-reader 2.0.8 (npm, SPSS's .sav files) reads a number that nobody gave, SPSS's system-missing value, as -1.8e308 where the
# file is not compressed, so that a sum or a mean over the answers is that too; of the same answers in a compressed file
# it is left out of the row, as it should be.  And a text of more than 255 bytes, in UTF-8, gets a blank where a part of it
# ends, or two signs U+FFFD in place of the Danish letter that stands there.  PSPP 1.6.2, which wrote them, reads both right.
#
#	sh findings/sav-reader-hours-nobody-gave.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install pspp=1.6.2-2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
npm install --silent --no-save --prefix . sav-reader@2.0.8 >npm 2>&1 || { cat npm; exit 2; }
cat >write.sps <<'S'
SET LOCALE='UTF-8'.
DATA LIST LIST (";") /timer (F8.2) hus (A8).
BEGIN DATA
1.5;Nord
;Syd
2;Vest
END DATA.
STRING svar_a (A300)/svar_b (A300).
COMPUTE svar_a = CONCAT(RPAD('b', 250, 'b'), 'å, grød').
COMPUTE svar_b = CONCAT(RPAD('b', 250, 'b'), 'abcdå.').
SAVE /OUTFILE='compressed.sav' /COMPRESSED.
SAVE /OUTFILE='uncompressed.sav' /UNCOMPRESSED.
GET FILE='uncompressed.sav'.
SAVE TRANSLATE /OUTFILE='saved.csv' /TYPE=CSV.
S
lib=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
cat >ask.cjs <<'J'
const { SavFileReader } = require('sav-reader');
(async () => {
	for (const name of ['compressed.sav', 'uncompressed.sav']) {
		const file = new SavFileReader(name);
		await file.open();
		const rows = await file.readAllRows();
		console.log(name + ':', rows.map(row => row.hus + ' ' + row.timer).join(', '), JSON.stringify([rows[0].svar_a, rows[0].svar_b].map(t => t.slice(249))));
	}
})();
J
LD_LIBRARY_PATH=$lib:$lib/pspp LC_ALL=C.UTF-8 root/usr/bin/pspp write.sps >listed || exit 2
{ node ask.cjs && sed 's/bbb*/b/g; s/^/PSPP: /' saved.csv; } >got || exit 2
cat got
cat >wanted <<'W'
compressed.sav: Nord 1.5, Syd undefined, Vest 2 ["bå, g rød","babcd��."]
uncompressed.sav: Nord 1.5, Syd -1.7976931348623157e+308, Vest 2 ["bå, g rød","babcd��."]
PSPP: 1.5,Nord,"bå, grød",babcdå.
PSPP:  ,Syd,"bå, grød",babcdå.
PSPP: 2,Vest,"bå, grød",babcdå.
W
cmp got wanted
