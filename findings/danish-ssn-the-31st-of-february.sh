#!/bin/sh
# danish-ssn 2.1.1 (npm), which says of a Danish personal number (CPR: day, month, year and four digits) whether it is valid, and when the
# person is born, does not look at the day: 909 of the 10 000 numbers of 31 February 2020 are valid to it, as of 1 January, and so are those
# of the day 00, of the 32nd and of the month 13; who is "born" on 31 February is born on 2 March.  It goes by the check digit alone, which
# is the wrong way round: numbers without it have been given out since 2007 (CPR-kontoret, "Personnumre uden kontrolciffer"), on 1 January
# alone by its page, and none without a day.  python3-stdnum 1.18 refuses all days that there are not, and none for its check digit.
#
# No number is written here; all of a day are counted.  What our programs refuse as a CPR number goes by the day and not by the check
# digit, so that one of after 2007 does not get into a log, and a case number that begins 3102 does.
#
#	sh findings/danish-ssn-the-31st-of-february.sh	prints how many are valid; needs apt, python3, node and npm

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
npm install --silent --no-save --prefix . danish-ssn@2.1.1 >npm 2>&1 || { cat npm; exit 2; }
apt-get -qq download python3-stdnum=1.18-1 >apt 2>&1 || { cat apt; exit 2; }
dpkg -x python3-stdnum*.deb root || exit 2
cat >count.cjs <<'J'
const cpr = require('danish-ssn');
for (const day of ['010120', '310220', '000120', '320120', '011320']) {
    const valid = [...Array(10000).keys()].map((n) => day + String(n).padStart(4, '0')).filter((n) => cpr.isValid(n));
    const born = new Set(valid.map((n) => cpr(n).date.toISOString().slice(4, 10)));
    console.log('danish-ssn', day, valid.length, ...born);
}
J
TZ=UTC node count.cjs >got || exit 2
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 - >>got <<'P' || exit 2
from stdnum.dk import cpr
for day in ('010120', '310220', '000120', '320120', '011320'):
    print('stdnum', day, sum(cpr.is_valid(day + '%04d' % n) for n in range(10000)))
P
cat got
cat >wanted <<'W'
danish-ssn 010120 909 -01-01
danish-ssn 310220 909 -03-02
danish-ssn 000120 909 -12-31
danish-ssn 320120 909 -02-01
danish-ssn 011320 909 -01-01
stdnum 010120 10000
stdnum 310220 0
stdnum 000120 0
stdnum 320120 0
stdnum 011320 0
W
cmp got wanted
