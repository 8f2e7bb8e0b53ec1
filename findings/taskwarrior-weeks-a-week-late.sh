#!/bin/sh
# taskwarrior 2.6.2 and timewarrior 1.4.3, which read dates by the same code, have each week of 2026 a week late: 2026-W42-1,
# the Monday 12 October by ISO 8601, is the 19th, and week 53 of 2026 lies in January.  So it is in every year that begins
# on a Thursday.  A week without a day is the Sunday before it, with weekstart=monday too, and 2024-W01, of a year that
# begins on a Monday, 30 November.  timew's own table calls the days by their right weeks: asked for week 42 it
# shows the last day of W42, and W43.
#
#	sh findings/taskwarrior-weeks-a-week-late.sh	prints the days, and what is listed of week 42

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial time/data
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install taskwarrior=2.6.2+dfsg-1 \
	timewarrior=1.4.3+ds.1-2 >apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
echo 'verbose=nothing
weekstart=monday' >rc
: >time/timewarrior.cfg
TASKRC=$tmp/rc TASKDATA=$tmp TIMEWARRIORDB=$tmp/time TZ=Europe/Copenhagen
export TASKRC TASKDATA TIMEWARRIORDB TZ
for day in 12 18 19; do
	root/usr/bin/timew track 2026-10-${day}T10:00 - 2026-10-${day}T11:00 >time/said || exit 2
done
{
	for week in 2025-W42-1 2026-W42-1 2026-W42 2026-W01-1 2026-W53-1 2027-W42-1 2024-W01-1 2024-W01; do
		printf '%s ' $week
		root/usr/bin/task calc $week
	done
	root/usr/bin/timew summary 2026-W42 - 2026-W43 | sed -n 's/^\(W[0-9]* 20[0-9-]*\).*/\1/p'
} >got || exit 2
cat got
cat >wanted <<'W'
2025-W42-1 2025-10-13T00:00:00
2026-W42-1 2026-10-19T00:00:00
2026-W42 2026-10-18T00:00:00
2026-W01-1 2026-01-05T00:00:00
2026-W53-1 2027-01-04T00:00:00
2027-W42-1 2027-10-18T00:00:00
2024-W01-1 2024-01-01T00:00:00
2024-W01 2023-11-30T00:00:00
W42 2026-10-18
W43 2026-10-19
W
cmp got wanted
