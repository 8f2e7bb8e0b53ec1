#!/bin/sh
# dateparser 1.1.6 (Python; Debian's 1.1.6-1), which reads dates as people write them, also Danish ones, reads "i morgen kl. 9" and
# "i går kl. 14.00" as tomorrow and yesterday at the time it is now: what is said of the hour is dropped, where "i morgen 9:30"
# has it.  "fredag kl. 10" is the 10th of the month, a Saturday, and "kl. 14" the 14th.  "1.000 dage siden", a thousand days ago, is
# yesterday, where "1000 dage siden" is right; "06.10", 6 October, is six in the morning, though "06.10.2026" is the day.  The clock
# is now Thursday 15 October 2026, 12:00.  Nothing is said; "tirsdag den 6. oktober 2026" is refused, as it should be where
# a word is not known.
#
#	sh findings/dateparser-tomorrow-at-nine.sh	prints what is read; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-dateparser=1.1.6-1 python3-regex=0.1.20221031-1+b1 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 \
    python3-tz python3-tzlocal=4.2-1 python3-pytz-deprecation-shim >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >read.py <<'P'
import datetime, dateparser
now = {'RELATIVE_BASE': datetime.datetime(2026, 10, 15, 12, 0)}
for text in ['i morgen', 'i morgen 9:30', 'i morgen kl. 9', 'i morgen kl. 9.30', 'i går kl. 14.00', 'fredag', 'fredag kl. 10', 'kl. 14',
             '1000 dage siden', '1.000 dage siden', '06.10', '06.10.2026', '6. oktober 2026', 'tirsdag den 6. oktober 2026']:
    print(text + ':', dateparser.parse(text, languages=['da'], settings=now))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore read.py >got || exit 2
cat got
cat >wanted <<'W'
i morgen: 2026-10-16 12:00:00
i morgen 9:30: 2026-10-16 09:30:00
i morgen kl. 9: 2026-10-16 12:00:00
i morgen kl. 9.30: 2026-10-16 12:00:00
i går kl. 14.00: 2026-10-14 12:00:00
fredag: 2026-10-09 00:00:00
fredag kl. 10: 2026-10-10 00:00:00
kl. 14: 2026-10-14 00:00:00
1000 dage siden: 2024-01-19 12:00:00
1.000 dage siden: 2026-10-14 12:00:00
06.10: 2026-10-15 06:10:00
06.10.2026: 2026-10-06 00:00:00
6. oktober 2026: 2026-10-06 00:00:00
tirsdag den 6. oktober 2026: None
W
cmp got wanted
