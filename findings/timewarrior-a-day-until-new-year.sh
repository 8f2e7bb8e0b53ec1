#!/bin/sh
# timewarrior 1.4.3 (Debian's 1.4.3+ds.1-2) takes 2026-10-05 for that day, and the same day by its number in the year, 2026-278,
# which its page timew-dates has as another way to write a date, for all from that day to the end of the year; so it does with a day by its week.
# "summary 2026-278" adds up three months of hours, without a word; the two ways are alike where both ends are given.
# (That its weeks are a week late in 2026 is told in taskwarrior-weeks-a-week-late.sh: 2026-W40-1 is 5 October here.)
#
#	sh findings/timewarrior-a-day-until-new-year.sh	prints which days each has

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download timewarrior=1.4.3+ds.1-2 2>apt || { cat apt; exit 2; }
dpkg -x timewarrior*.deb root || exit 2
export TIMEWARRIORDB="$tmp/db" TZ=UTC LC_ALL=C
mkdir db && : >db/timewarrior.cfg
timew() {
	root/usr/bin/timew "$@" </dev/null 2>&1
}
for day in 2026-10-01 2026-10-05 2026-10-06 2026-10-11 2026-10-12 2026-11-02 2026-12-31 2027-01-01; do
	timew track ${day}T09:00 - ${day}T10:00 x >/dev/null || exit 2
done
for asked in 2026-10-05 2026-278 2026-W40-1 '2026-10-05 - 2026-10-12' '2026-278 - 2026-285' '2026-278 for 1day'; do
	# shellcheck disable=SC2086	# words
	echo "$asked: $(timew summary $asked | sed -n 's/^W[0-9]* \([0-9-]*\) .*/\1/p' | tr '\n' ' ')"
done | sed 's/ $//' >got
cat got
cat >wanted <<'W'
2026-10-05: 2026-10-05
2026-278: 2026-10-05 2026-10-06 2026-10-11 2026-10-12 2026-11-02 2026-12-31
2026-W40-1: 2026-10-05 2026-10-06 2026-10-11 2026-10-12 2026-11-02 2026-12-31
2026-10-05 - 2026-10-12: 2026-10-05 2026-10-06 2026-10-11
2026-278 - 2026-285: 2026-10-05 2026-10-06 2026-10-11
2026-278 for 1day: 2026-10-05
W
cmp got wanted
