#!/bin/sh
# recurring_ical_events 2.0.1 loses the last time of a rule that begins in winter and ends in summer:
# it compares UNTIL, which RFC 5545 (3.3.10) has in UTC, with the local times by the offset that was
# at DTSTART.  Each Wednesday at noon in Copenhagen from 25
# March to 8 April 2026, of which the clock goes on after the first.  Who writes UNTIL as the last minute
# of the day is read right, unless the event begins after 23:00.
#
#	sh findings/recurring-ical-events-until-across-summer.sh	prints both; needs python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-recurring-ical-events=2.0.1-1 python3-icalendar=4.0.3-5 python3-x-wr-timezone=0.0.5-2 \
	python3-dateutil=2.8.2-2 python3-tz python3-six python3-click 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import datetime
import icalendar
import recurring_ical_events

EVENT = """BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r
DTSTART;TZID=Europe/Copenhagen:20260325T120000\r\nDTEND;TZID=Europe/Copenhagen:20260325T130000\r
RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=%s\r\nSUMMARY:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"""
for until in "20260408T100000Z", "20260408T215900Z":
    calendar = icalendar.Calendar.from_ical(EVENT % until)
    times = recurring_ical_events.of(calendar).between(datetime.date(2026, 3, 1), datetime.date(2026, 5, 1))
    print(until + ":", *sorted(t["DTSTART"].dt.strftime("%m-%d") for t in times))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
20260408T100000Z: 03-25 04-01
20260408T215900Z: 03-25 04-01 04-08
W
cmp got wanted
