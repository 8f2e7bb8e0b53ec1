#!/bin/sh
# recutils 1.9: Avg divides by all records, also those without the field: of 1.5 and 2 hours, in two of four meetings, the mean
# is 0.875, and with -G, where the meetings are grouped, 1.75; Count has 2 in both.  Of a group with no hours Avg is 0, Min
# 1.79769e+308 and Max 2.22507e-308, and this is also the greatest of -3 and -1.  By its manual (10.2) Avg is the
# mean of the numbers in the field, and Min and Max are the least and the greatest of them.
#
#	sh findings/recutils-the-mean-of-what-is-not-there.sh	prints what is reckoned

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install recutils=1.9-2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
printf 'form: samvirke\nhours: 1.5\n\nform: samvirke\n\nform: samvirke\nhours: 2\n\nform: samskabe\n' >log.rec
printf 'change: -3\n\nchange: -1\n' >change.rec
ask() {
	echo "$*: $(LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) root/usr/bin/recsel "$@" | tr '\n' ' ' | sed 's/  */ /g; s/ $//')"
}
{
	ask -p 'Count(hours),Avg(hours)' log.rec
	ask -G form -p 'form,Count(hours),Avg(hours),Min(hours),Max(hours)' log.rec
	ask -p 'Min(change),Max(change)' change.rec
} >got
cat got
cat >wanted <<'W'
-p Count(hours),Avg(hours) log.rec: Count_hours: 2 Avg_hours: 0.875
-G form -p form,Count(hours),Avg(hours),Min(hours),Max(hours) log.rec: form: samskabe Count_hours: 0 Avg_hours: 0 Min_hours: 1.79769e+308 Max_hours: 2.22507e-308 form: samvirke Count_hours: 2 Avg_hours: 1.75 Min_hours: 1.5 Max_hours: 2
-p Min(change),Max(change) change.rec: Min_change: -3 Max_change: 2.22507e-308
W
cmp got wanted
