#!/bin/sh
# Two writers of SPSS's .sav files on npm, @codious/sav-reader-writer 1.1.4 and sav-writer 1.0.0, take a day such as
# 01-07-2026 for the midnight of the time zone they run in, and write the second in UTC; a date in such a file has no
# zone.  So with TZ=Europe/Copenhagen each day is read as the day before: the first of a month falls into the month before, New
# Year's Day into another year.  In UTC the same script writes the right ones, so that a test on a server shows nothing.
# And hours that are null, or '', become the number 0 and count in a mean; only undefined is written as missing.
# PSPP 1.6.2 reads the files.
#
#	sh findings/writers-of-sav-the-day-before.sh	prints what is read; needs node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install pspp=1.6.2-2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
npm install --silent --no-save --prefix . @codious/sav-reader-writer@1.1.4 sav-writer@1.0.0 >npm 2>&1 || { cat npm; exit 2; }
cat >write.cjs <<'J'
const fs = require('fs');
const one = require('@codious/sav-reader-writer');
const other = require('sav-writer');
const zone = process.env.TZ.replace('/', '-');
const variables = kind => [{ name: 'hus', label: 'Hus', type: kind.String, width: 8 },
	{ name: 'dag', label: 'Dag', type: kind.Date }, { name: 'timer', label: 'Timer', type: kind.Numeric }];
const rows = () => [{ hus: 'Nord', dag: '01-07-2026', timer: 3 }, { hus: 'Syd', dag: '01-01-2026', timer: null },
	{ hus: 'Vest', dag: '31-03-2026', timer: '' }, { hus: 'Oest', dag: '15-10-2026', timer: undefined }];
fs.writeFileSync('codious.' + zone + '.sav', one.toBuffer(rows(), variables(one.VariableType)));
other.saveToFile('writer.' + zone + '.sav', rows(), variables(other.VariableType));
J
lib=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
for zone in UTC Europe/Copenhagen; do
	TZ=$zone node write.cjs || exit 2
	for name in codious writer; do
		file=$name.$(echo $zone | tr / -)
		printf '%s\n' "GET FILE='$file.sav'." 'FORMATS dag (SDATE10) timer (F4.1).' "SAVE TRANSLATE /OUTFILE='$file.csv' /TYPE=CSV." >read.sps
		TZ=UTC LD_LIBRARY_PATH=$lib:$lib/pspp LC_ALL=C.UTF-8 root/usr/bin/pspp read.sps >listed || { cat listed; exit 2; }
		sed "s|^|$name, $zone: |" "$file.csv"
	done
done >got
cat got
cat >wanted <<'W'
codious, UTC: Nord,07/01/2026,3
codious, UTC: Syd,01/01/2026,0
codious, UTC: Vest,03/31/2026,0
codious, UTC: Oest,10/15/2026, 
writer, UTC: Nord,07/01/2026,3
writer, UTC: Syd,01/01/2026,0
writer, UTC: Vest,03/31/2026,0
writer, UTC: Oest,10/15/2026, 
codious, Europe/Copenhagen: Nord,06/30/2026,3
codious, Europe/Copenhagen: Syd,12/31/2025,0
codious, Europe/Copenhagen: Vest,03/30/2026,0
codious, Europe/Copenhagen: Oest,10/14/2026, 
writer, Europe/Copenhagen: Nord,06/30/2026,3
writer, Europe/Copenhagen: Syd,12/31/2025,0
writer, Europe/Copenhagen: Vest,03/30/2026,0
writer, Europe/Copenhagen: Oest,10/14/2026, 
W
cmp got wanted
