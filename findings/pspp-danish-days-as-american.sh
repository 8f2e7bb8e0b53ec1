#!/bin/sh
# PSPP 1.6.2 set to Danish numbers (DECIMAL=COMMA) saves a table as CSV with semicolons and decimal commas, as Danes have it,
# and with its days in American order: 05-10-2026, which it read and shows with the day first (EDATE), is
# 10/05/2026 in the file, which a Dane reads as 10 May, and a Danish spreadsheet too.  Only a day after the
# twelfth gives it away.
#
#	sh findings/pspp-danish-days-as-american.sh	prints what is shown and what is saved

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install pspp=1.6.2-2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
printf '%s\n' 'dato;timer' '05-10-2026;1,5' '19-10-2026;0,25' >log.csv
cat >ask.sps <<'S'
SET DECIMAL=COMMA.
GET DATA /TYPE=TXT /FILE="log.csv" /DELIMITERS=";" /FIRSTCASE=2 /VARIABLES=dato EDATE10 timer F8.2.
LIST.
SAVE TRANSLATE /OUTFILE="saved.csv" /TYPE=CSV /FIELDNAMES.
S
lib=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
{
	LD_LIBRARY_PATH=$lib:$lib/pspp LC_ALL=C.UTF-8 root/usr/bin/pspp ask.sps | sed -n 's/^|\(.*2026\)|\(.*\)|$/\1 \2/p'
	cat saved.csv
} >got || exit 2
cat got
cat >wanted <<'W'
05.10.2026  1,50
19.10.2026   ,25
dato;timer
10/05/2026;1,5
10/19/2026;0,25
W
cmp got wanted
