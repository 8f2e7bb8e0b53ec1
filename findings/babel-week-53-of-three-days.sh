#!/bin/sh
# Babel 2.10.3 (Python) calls the last days of a year week 53 where they are in the next year's first week: "w YYYY" of Monday
# 29 December 2025 is "53 2025" in Danish, where ISO 8601 and Danish calendars have week 1 of 2026, and the Thursday
# after it is in week 1: one week has two numbers.  Of 2020 to 2030 so are all eight such days, in German and
# Swedish as well; days of January that belong to the old year are right.
#
#	sh findings/babel-week-53-of-three-days.sh	prints the wrong days, and a few weeks; needs python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-tz 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import datetime
from babel.dates import format_date

days = [datetime.date(2020, 1, 1) + datetime.timedelta(days=n) for n in range(11 * 365 + 3)]
for locale in "da_DK", "de_DE", "sv_SE":
    print(locale, *(d for d in days if format_date(d, "w YYYY", locale) != "%d %d" % d.isocalendar()[1::-1]))
for day in datetime.date(2025, 12, 29), datetime.date(2026, 1, 1), datetime.date(2027, 1, 1):
    print(day, "week", format_date(day, "w YYYY", "da_DK") + ", of ISO 8601", *day.isocalendar()[1::-1])
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 ask.py >got || exit 2
cat got
cat >wanted <<'W'
da_DK 2024-12-30 2024-12-31 2025-12-29 2025-12-30 2025-12-31 2029-12-31 2030-12-30 2030-12-31
de_DE 2024-12-30 2024-12-31 2025-12-29 2025-12-30 2025-12-31 2029-12-31 2030-12-30 2030-12-31
sv_SE 2024-12-30 2024-12-31 2025-12-29 2025-12-30 2025-12-31 2029-12-31 2030-12-30 2030-12-31
2025-12-29 week 53 2025, of ISO 8601 1 2026
2026-01-01 week 1 2026, of ISO 8601 1 2026
2027-01-01 week 53 2026, of ISO 8601 53 2026
W
cmp got wanted
