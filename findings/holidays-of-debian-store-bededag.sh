#!/bin/sh
# Three programs of Debian 12 that know Denmark's holidays, Python's holidays 0.10.1 and workalendar 17.0.0 and gcal 4.1, still
# have store bededag (Great Prayer Day), the fourth Friday after Easter, which is a working day since 2024: in 2026
# it is 1 May.  date-holidays 3.37.0 (npm) ends it with 2023.  Nor do they agree on Palm Sunday, on Christmas Eve
# and on New Year's Eve.  The other ten days are the same in all four.
#
#	sh findings/holidays-of-debian-store-bededag.sh	prints where they differ in 2026; needs python3, node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install python3-holidays=0.10.1-3 \
	python3-workalendar=17.0.0-1 gcal=4.1-3.1 >apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
npm install --silent --no-save --prefix . date-holidays@3.37.0 >npm 2>&1 || { cat npm; exit 2; }
cat >ask.py <<'P'
import holidays
from workalendar.europe import Denmark

for day in sorted(holidays.Denmark(years=2026)):
    print(day, "holidays")
for day, name in Denmark().holidays(2026):
    print(day, "workalendar")
P
cat >ask.cjs <<'J'
const Holidays = require('date-holidays');
for (const day of new Holidays('DK').getHolidays(2026))
	if (day.type === 'public')
		console.log(day.date.slice(0, 10) + ' date-holidays');
J
{
	PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py || exit 2
	node ask.cjs || exit 2
	LC_ALL=C root/usr/bin/gcal -q DK -N -u -H no 2026 | sed -n 's/.*(DK) *+ [A-Z][a-z]*, *\([A-Z][a-z]*\) *\([0-9]*\).*/\1 \2/p' |
		awk '{ m = index("JanFebMarAprMayJunJulAugSepOctNovDec", $1); printf "2026-%02d-%02d gcal\n", (m + 2) / 3, $2 }'
} >all || exit 2
sort all | awk '{ who[$1] = who[$1] " " $2; n[$1]++ } END { for (d in who) if (n[d] < 4) print d ":" who[d] }' | sort >got
cat got
cat >wanted <<'W'
2026-03-29: holidays
2026-05-01: gcal holidays workalendar
2026-12-24: gcal workalendar
2026-12-31: gcal
W
cmp got wanted
