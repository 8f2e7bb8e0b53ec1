#!/bin/sh
# taskwarrior 2.6.2 repeats by so many times 24 hours what comes daily, on weekdays and weekly: once the clock has gone back,
# what is due each Thursday is due on Wednesday at 23, and each meeting at 10 is at 9.  What comes monthly keeps
# its hour.  A task that is due on a day, with no hour, is due at its midnight, and so on the day before for half of the year.
#
#	sh findings/taskwarrior-weekly-over-the-clock.sh	prints when each is due

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial data
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install taskwarrior=2.6.2+dfsg-1 \
	>apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
echo 'verbose=nothing
confirmation=off
recurrence.limit=3
dateformat=a_Y-M-D_H:N
report.all.labels=what,when
report.all.columns=description,due
report.all.sort=description+,due+
report.all.filter=status:pending' >rc
TASKRC=$tmp/rc TASKDATA=$tmp/data TZ=Europe/Copenhagen
export TASKRC TASKDATA TZ
add() {
	root/usr/bin/task rc.dateformat=Y-M-DTH:N add "$@" </dev/null
}
{
	add oprydning due:2033-10-27T00:00 recur:weekly
	add lektiecafe due:2033-10-29T10:00 recur:daily
	add vagt due:2033-10-28T10:00 recur:weekdays
	add husmoede due:2033-10-06T10:00 recur:monthly
	root/usr/bin/task all
} >got || exit 2
cat got
cat >wanted <<'W'
husmoede   Thu_2033-10-06_10:00
husmoede   Sun_2033-11-06_10:00
husmoede   Tue_2033-12-06_10:00
lektiecafe Sat_2033-10-29_10:00
lektiecafe Sun_2033-10-30_09:00
lektiecafe Mon_2033-10-31_09:00
oprydning  Thu_2033-10-27_00:00
oprydning  Wed_2033-11-02_23:00
oprydning  Wed_2033-11-09_23:00
vagt       Fri_2033-10-28_10:00
vagt       Mon_2033-10-31_09:00
vagt       Tue_2033-11-01_09:00
W
cmp got wanted
