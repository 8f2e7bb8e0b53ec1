#!/bin/sh
# KCalendarCore 5.103.0 (KOrganizer's and Merkuro's library, Debian's libkf5calendarcore5abi2) counts no days and weeks of a year from
# its end, though RFC 5545 (3.3.10) has them from -1 to -366 and -53: what is held in the last week (BYWEEKNO=-1) or on the last day
# of each year (BYYEARDAY=-1) is never held, not on its first day either, and of the first and the last day the first alone is left.
# As a month's last day (BYMONTHDAY=-1) the same day is there.  And what comes every six hours from the 5th on,
# at ten first, is there four days earlier, from the day on that one looks at.  Nothing is said.
#
#	sh findings/kcalendarcore-the-last-week-of-the-year.sh	prints the days; needs apt, g++ and about 90 MB

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libkf5calendarcore-dev=5:5.103.0-1 libkf5calendarcore5abi2=5:5.103.0-1 qtbase5-dev libqt5core5a libqt5gui5 \
    libical3=3.0.16-1+b1 libpcre2-16-0 libdouble-conversion3 libicu72 libmd4c0 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
libs=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
qt=$(echo root/usr/include/*/qt5)
cat >days.cpp <<'C'
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/OccurrenceIterator>
#include <QTimeZone>
#include <cstdio>

int main(int, char **argv)
{
	const QTimeZone zone("Europe/Copenhagen");
	KCalendarCore::MemoryCalendar::Ptr calendar(new KCalendarCore::MemoryCalendar(zone));
	if (!KCalendarCore::ICalFormat().load(calendar, argv[1]))
		return 1;
	const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), zone), to(QDate(2028, 12, 31), QTime(23, 0), zone);
	for (KCalendarCore::OccurrenceIterator each(*calendar, from, to); each.hasNext();) {
		each.next();
		printf(" %s", qPrintable(each.occurrenceStartDate().toTimeZone(zone).toString("yyyy-MM-ddTHH")));
	}
	printf("\n");
}
C
g++ -fPIC -O0 days.cpp -o days -Iroot/usr/include/KF5/KCalendarCore -Iroot/usr/include/KF5 -I"$qt" -I"$qt/QtCore" -I"$qt/QtGui" \
    -L"$libs" -Wl,-rpath-link,"$libs" -lKF5CalendarCore -lQt5Core 2>built || { cat built; exit 2; }
days() {
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//x//EN BEGIN:VEVENT UID:a DTSTAMP:20260101T000000Z SUMMARY:Mad \
	    "DTSTART;TZID=Europe/Copenhagen:$1" "RRULE:$2" END:VEVENT END:VCALENDAR >house.ics
	echo "$1 $2:$(LD_LIBRARY_PATH=$libs ./days house.ics)"
}
{
	days 20261228T100000 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3'
	days 20261228T100000 'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO;COUNT=3'
	days 20261231T100000 'FREQ=YEARLY;BYYEARDAY=-1;COUNT=3'
	days 20260101T100000 'FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=4'
	days 20261231T100000 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1;COUNT=3'
	days 20260105T100000 "FREQ=HOURLY;INTERVAL=6;COUNT=4" | cut -d" " -f1-4
} >got
cat got
cat >wanted <<'W'
20261228T100000 FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3: 2026-12-28T10
20261228T100000 FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO;COUNT=3:
20261231T100000 FREQ=YEARLY;BYYEARDAY=-1;COUNT=3:
20260101T100000 FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=4: 2026-01-01T10 2027-01-01T10 2028-01-01T10
20261231T100000 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1;COUNT=3: 2026-12-31T10 2027-12-31T10 2028-12-31T10
20260105T100000 FREQ=HOURLY;INTERVAL=6;COUNT=4: 2026-01-01T04 2026-01-01T10
W
cmp got wanted
