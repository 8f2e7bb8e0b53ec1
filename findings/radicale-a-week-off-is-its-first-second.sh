#!/bin/sh
# Radicale 3.1.8 (a CalDAV server, Debian's 3.1.8-2) takes an event whose length is whole days (DURATION:P7D) for one of a second, for it
# looks at Python's timedelta.seconds, which are what is left beside the days: a week off from Monday 12 October is not there
# for who asks for its Wednesday, or for Tuesday morning.  So is a series of whole days that has no end, a market each Saturday (RFC 5545,
# 3.6.1, has such an event last its day; RFC 4791, 9.9, has what overlaps the time asked for): in the afternoon it is not there.
# With DTEND both are, and so is a single day without.
#
#	sh findings/radicale-a-week-off-is-its-first-second.sh	prints what is there at each time; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-radicale=3.1.8-2 python3-vobject=0.9.6.1-2 python3-dateutil=2.8.2-2 python3-passlib=1.7.4-3 \
    python3-defusedxml=0.7.1-2 python3-six=1.16.0-4 python3-tz=2022.7.1-4 python3-pkg-resources >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import base64, io, re, sys
from radicale import config
from radicale.app import Application

settings = config.load()
settings.update({'storage': {'filesystem_folder': 'calendars'}, 'auth': {'type': 'none'}, 'logging': {'level': 'error'}}, 'here')
server = Application(settings)

def request(method, path, body=''):
    status = []
    answer = server({'REQUEST_METHOD': method, 'PATH_INFO': path, 'SCRIPT_NAME': '', 'CONTENT_LENGTH': str(len(body)),
        'wsgi.input': io.BytesIO(body.encode()), 'wsgi.errors': sys.stderr,
        'HTTP_AUTHORIZATION': 'Basic ' + base64.b64encode(b'hus:x').decode()}, lambda line, headers: status.append(line))
    if status[0][0] != '2':
        sys.exit(status[0])
    return b''.join(answer).decode()

request('MKCALENDAR', '/hus/house/')
for name, lines in {'week-by-length': ['DTSTART;VALUE=DATE:20261012', 'DURATION:P7D'],
        'week-by-end': ['DTSTART;VALUE=DATE:20261012', 'DTEND;VALUE=DATE:20261019'],
        'market': ['DTSTART;VALUE=DATE:20261003', 'RRULE:FREQ=WEEKLY;COUNT=4'],
        'market-by-end': ['DTSTART;VALUE=DATE:20261003', 'DTEND;VALUE=DATE:20261004', 'RRULE:FREQ=WEEKLY;COUNT=4'],
        'one-day': ['DTSTART;VALUE=DATE:20261010']}.items():
    request('PUT', '/hus/house/' + name + '.ics', '\r\n'.join(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hus//DA', 'BEGIN:VEVENT',
        'UID:' + name, 'DTSTAMP:20260101T000000Z', *lines, 'SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR', '']))
for start, end in [('20261010T120000Z', '20261010T200000Z'), ('20261012T000000Z', '20261013T000000Z'),
        ('20261013T060000Z', '20261013T100000Z'), ('20261014T000000Z', '20261015T000000Z')]:
    answer = request('REPORT', '/hus/house/', '<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><D:getetag/></D:prop>'
        '<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="%s" end="%s"/>'
        '</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>' % (start, end))
    print(start, end, *sorted(re.findall(r'/([a-z-]+)\.ics', answer)))
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 ask.py >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
20261010T120000Z 20261010T200000Z market-by-end one-day
20261012T000000Z 20261013T000000Z week-by-end week-by-length
20261013T060000Z 20261013T100000Z week-by-end
20261014T000000Z 20261015T000000Z week-by-end
W
cmp got wanted
