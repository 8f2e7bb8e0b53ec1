#!/bin/sh
# icalendar 4.0.3 (Python; Debian's python3-icalendar 4.0.3-5, by which khal reads and writes), reads texts of RFC 5545 (3.3.11) otherwise than
# they are written, and writes them so again:
#
# - a folder whose name begins with n, "G:\nord", is written with two backslashes, and is "G:", a line end and "ord".
# - a category with a comma, "kor, sang" (its comma behind a backslash, 3.8.1.2), is two, "kor" and " sang".
# - two resources, "projektor,lærred" (3.8.1.10), are one, its comma behind a backslash when it is written.
#
# So a calendar that is read and written has other meetings' papers, kinds and things to be lent than before.  Nothing is said.
#
#	sh findings/icalendar-python-a-folder-in-two-lines.sh	prints what is read, and written again; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-icalendar=4.0.3-5 python3-dateutil python3-tz python3-six >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import icalendar
lines = ['CATEGORIES:kor\\, sang,hus', 'DESCRIPTION:G:\\\\nord\\\\plan.odt', 'RESOURCES:projektor,lærred']
file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hus//DA', 'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20261001T000000Z',
        'DTSTART:20261006T150000Z', *lines, 'END:VEVENT', 'END:VCALENDAR', '']
calendar = icalendar.Calendar.from_ical('\r\n'.join(file))
event = calendar.walk('VEVENT')[0]
print(icalendar.__version__)
print('read', [str(category) for category in event['CATEGORIES'].cats], [str(event['DESCRIPTION'])], [str(event['RESOURCES'])])
for line in calendar.to_ical().decode().split('\r\n'):
    if line.split(':')[0] in ('CATEGORIES', 'DESCRIPTION', 'RESOURCES'):
        print('written', line)
P
PYTHONPATH=root/usr/lib/python3/dist-packages python3 ask.py >got || exit 2
cat got
cat >wanted <<'W'
4.0.3
read ['kor', ' sang', 'hus'] ['G:\nord\\plan.odt'] ['projektor,lærred']
written CATEGORIES:kor, sang,hus
written DESCRIPTION:G:\nord\\plan.odt
written RESOURCES:projektor\,lærred
W
cmp got wanted
