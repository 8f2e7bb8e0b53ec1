#!/bin/sh
# dateutils 0.4.10: the months and days that datediff counts over the end of February are wrong: from 31 January to
# 1 March 2026 are 1 month and 62 days, where %d alone says 29, and from 31 December to it 2 months and 62.  It happens
# where the first day is one that February lacks; its own "dateadd" of a month to 31 January gives 28 February, and
# from there it is a day.
#
#	sh findings/dateutils-months-and-days.sh	prints what is counted

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download dateutils=0.4.10-1 2>apt || { cat apt; exit 2; }
dpkg -x dateutils*.deb root || exit 2
for days in "2026-01-31 2026-03-01" "2026-01-30 2026-03-01" "2026-12-31 2027-03-01" "2026-01-28 2026-03-01" \
    "2026-01-31 2026-03-31" "2026-10-30 2026-12-01"; do
	from=${days% *}
	to=${days#* }
	echo "$from to $to: $(root/usr/bin/dateutils.ddiff -f '%m months and %d days' "$from" "$to")," \
	    "$(root/usr/bin/dateutils.ddiff -f %d "$from" "$to") days; a month on: $(root/usr/bin/dateutils.dadd "$from" +1mo)"
done >got
cat got
cat >wanted <<'W'
2026-01-31 to 2026-03-01: 1 months and 62 days, 29 days; a month on: 2026-02-28
2026-01-30 to 2026-03-01: 1 months and 63 days, 30 days; a month on: 2026-02-28
2026-12-31 to 2027-03-01: 2 months and 62 days, 60 days; a month on: 2027-01-31
2026-01-28 to 2026-03-01: 1 months and 1 days, 32 days; a month on: 2026-02-28
2026-01-31 to 2026-03-31: 2 months and 0 days, 59 days; a month on: 2026-02-28
2026-10-30 to 2026-12-01: 1 months and 1 days, 32 days; a month on: 2026-11-30
W
cmp got wanted
