#!/bin/sh
# hledger 1.25: a rule "every 31st day of month" goes by the month in which it begins: from 1 October on, where it goes
# back to 30 September, it gives the 30th of months that have a 31st; from 1 September on, back to 31 August, it is the
# 31st, and the last day of a shorter month.  "every 5th friday of month" gives first Fridays (4 December), and passes
# over 30 October, which is a fifth one.  A budget then has its grant on another day, or in another month.
#
#	sh findings/hledger-the-31st-and-the-fifth-friday.sh	prints the days

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download hledger=1.25-2+b5 2>apt || { cat apt; exit 2; }
dpkg -x hledger*.deb root || exit 2
for rule in "every 31st day of month from 2026-10-01 to 2027-03-01" "every 31st day of month from 2026-09-01 to 2027-03-01" \
    "every 5th friday of month from 2026-10-01 to 2027-03-01" "every 4th friday of month from 2026-10-01 to 2027-03-01"; do
	printf '~ %s\n    (tilskud)  1000 DKK\n' "$rule" >rule.journal
	LC_ALL=C.UTF-8 root/usr/bin/hledger -f rule.journal print --forecast=2026-10-01..2027-03-01 >days || exit 2
	echo "$rule: $(grep '^20' days | paste -s -d ' ' -)"
done >got
cat got
cat >wanted <<'W'
every 31st day of month from 2026-10-01 to 2027-03-01: 2026-10-30 2026-11-30 2026-12-30 2027-01-30 2027-02-28
every 31st day of month from 2026-09-01 to 2027-03-01: 2026-10-31 2026-11-30 2026-12-31 2027-01-31 2027-02-28
every 5th friday of month from 2026-10-01 to 2027-03-01: 2026-10-02 2026-12-04 2027-01-01 2027-01-29
every 4th friday of month from 2026-10-01 to 2027-03-01: 2026-10-23 2026-11-27 2026-12-25 2027-01-22 2027-02-26
W
cmp got wanted
