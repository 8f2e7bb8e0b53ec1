#!/bin/sh
# csvkit 1.0.7 changes cells when it is asked for another order or a join alone: hours written 1:30 become 0:01:30, a minute
# and a half, and csvstat adds them up so; a day "5/10" becomes 10 May of the year 2001, which nobody wrote; and a column of
# actors called Jan and August the first of those months in the year 1.  "-L da_DK" mends the comma of 1,5 (15 without it),
# and none of the others; -I leaves all cells as they are.  csvstack and csvcut change nothing.
#
#	sh findings/csvkit-hours-and-days-of-a-log.sh	prints what each makes of the log

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install csvkit=1.0.7-1 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
printf '%s\n' day,actor,hours,number 5/10,Jan,1:30,'"1,5"' 12/10,August,0:45,'"0,25"' >log.csv
ask() {
	echo "$*"
	tool=root/usr/bin/$1
	shift
	LC_ALL=C.UTF-8 PYTHONPATH=$tmp/root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore "$tool" "$@" log.csv
}
{
	ask csvsort -r -c number
	ask csvsort -r -c number -L da_DK
	ask csvsort -I -r -c number
	ask csvstat --sum -c hours
	ask csvcut -c day,hours
} >got || exit 2
cat got
cat >wanted <<'W'
csvsort -r -c number
day,actor,hours,number
2001-12-10,0001-08-01,0:00:45,25
2001-05-10,0001-01-01,0:01:30,15
csvsort -r -c number -L da_DK
day,actor,hours,number
2001-05-10,0001-01-01,0:01:30,1.5
2001-12-10,0001-08-01,0:00:45,0.25
csvsort -I -r -c number
day,actor,hours,number
5/10,Jan,1:30,"1,5"
12/10,August,0:45,"0,25"
csvstat --sum -c hours
0:02:15
csvcut -c day,hours
day,hours
5/10,1:30
12/10,0:45
W
cmp got wanted
