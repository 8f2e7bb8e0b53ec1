#!/bin/sh
# ical2html 3.0 puts on its page what a series leaves out: EXDATE (RFC 5545, 3.8.5.1) is passed over, in local time, in UTC and
# as a day, and so is STATUS:CANCELLED.  A time that is moved (RECURRENCE-ID) stands there as it was, and as it is.
# The man page does not say so, and the program says nothing.  Who makes a page of a house's calendar with it
# shows meetings that are not held.
#
#	sh findings/ical2html-what-was-called-off.sh	prints the days that are on the page

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install ical2html=3.0-1 >apt 2>&1 ||
	{ cat apt; exit 2; }
apt-get -qq download libical3=3.0.16-1+b1 libicu72=72.1-3+deb12u1 2>>apt || { cat apt; exit 2; }
for deb in debs/*.deb *.deb; do
	dpkg -x "$deb" root || exit 2
done
page() {
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//x//EN BEGIN:VEVENT UID:a DTSTAMP:20260101T000000Z SUMMARY:Mad \
	    "$@" END:VEVENT END:VCALENDAR >house.ics
	echo "$*: $(LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) root/usr/bin/ical2html -m -z Europe/Copenhagen 20261019 P3W house.ics |
	    tr -d '\n' | sed 's/<td/\n<td/g' | sed -n '/Mad/s/.*dtstart" *title="\([0-9T]*\).*/\1/p' | tr '\n' ' ')"
}
W='DTSTART;TZID=Europe/Copenhagen:20261021T170000 RRULE:FREQ=WEEKLY;COUNT=3'
{
	page $W
	page $W 'EXDATE;TZID=Europe/Copenhagen:20261028T170000'
	page $W EXDATE:20261028T160000Z
	page 'DTSTART;VALUE=DATE:20261021' 'RRULE:FREQ=WEEKLY;COUNT=3' 'EXDATE;VALUE=DATE:20261028'
	page 'DTSTART;TZID=Europe/Copenhagen:20261021T170000' STATUS:CANCELLED
	page $W END:VEVENT BEGIN:VEVENT UID:a DTSTAMP:20260101T000000Z SUMMARY:Mad 'DTSTART;TZID=Europe/Copenhagen:20261029T170000' \
	    'RECURRENCE-ID;TZID=Europe/Copenhagen:20261028T170000'
} >got
cat got
cat >wanted <<'W'
DTSTART;TZID=Europe/Copenhagen:20261021T170000 RRULE:FREQ=WEEKLY;COUNT=3: 20261021T150000 20261028T160000 20261104T160000 
DTSTART;TZID=Europe/Copenhagen:20261021T170000 RRULE:FREQ=WEEKLY;COUNT=3 EXDATE;TZID=Europe/Copenhagen:20261028T170000: 20261021T150000 20261028T160000 20261104T160000 
DTSTART;TZID=Europe/Copenhagen:20261021T170000 RRULE:FREQ=WEEKLY;COUNT=3 EXDATE:20261028T160000Z: 20261021T150000 20261028T160000 20261104T160000 
DTSTART;VALUE=DATE:20261021 RRULE:FREQ=WEEKLY;COUNT=3 EXDATE;VALUE=DATE:20261028: 20261021 20261028 20261104 
DTSTART;TZID=Europe/Copenhagen:20261021T170000 STATUS:CANCELLED: 20261021T150000 
DTSTART;TZID=Europe/Copenhagen:20261021T170000 RRULE:FREQ=WEEKLY;COUNT=3 END:VEVENT BEGIN:VEVENT UID:a DTSTAMP:20260101T000000Z SUMMARY:Mad DTSTART;TZID=Europe/Copenhagen:20261029T170000 RECURRENCE-ID;TZID=Europe/Copenhagen:20261028T170000: 20261021T150000 20261028T160000 20261029T160000 20261104T160000 
W
cmp got wanted
