#!/bin/sh
# Miller 6.6.0 shows a time with sixty seconds where hours that were added lie a little below a whole minute: 0.7 and 0.1 hours
# are 2879.9999999999995 seconds, which fsec2hms has as 00:47:60.000000 and fsec2dhms as 47m60.000000s.  They take the minutes
# off first, and then round the seconds.  Of all sums of two times of 0.1 to 5.0 hours 139 in 1 275 are so.  sec2hms, which
# takes no fractions, is an error there; rounded first, roundm($s, 1), all are right.
#
#	sh findings/miller-a-minute-of-sixty-seconds.sh	prints the times

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download miller=6.6.0-2+b3 2>apt || { cat apt; exit 2; }
dpkg -x miller*.deb root || exit 2
awk 'BEGIN { print "a,b"; for (i = 1; i <= 50; i++) for (j = i; j <= 50; j++) printf "%.1f,%.1f\n", i / 10, j / 10 }' >hours.csv
root/usr/bin/mlr --icsv --ocsv put -q '
	begin { @all = 0; @wrong = 0; @rounded = 0 }
	$s = ($a + $b) * 3600;
	@all += 1;
	if (fsec2hms($s) =~ ":60\.") {
		@wrong += 1;
		if (@wrong <= 3) { print $a . " and " . $b . ": " . fsec2hms($s) . ", " . fsec2dhms($s) }
	}
	if (fsec2hms(roundm($s, 1)) =~ ":60\.") { @rounded += 1 }
	end { print @wrong . " of " . @all . ", rounded first " . @rounded }' hours.csv >got || exit 2
cat got
cat >wanted <<'W'
0.1 and 0.7: 00:47:60.000000, 47m60.000000s
0.1 and 4.0: 04:05:60.000000, 4h05m60.000000s
0.1 and 4.1: 04:11:60.000000, 4h11m60.000000s
139 of 1275, rounded first 0
W
cmp got wanted
