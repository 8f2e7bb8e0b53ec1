#!/bin/sh
# Xandikos 0.2.8 (a CalDAV server that keeps calendars in git, Debian's 0.2.8-1) looks at the first day of a series only when somebody asks
# what lies in a time: a coffee each Tuesday from 6 October on is not there on the 20th, nor for a telephone that asks for all from
# some day on, and when a house is taken (free-busy) it is free.  Asked to write each time out (expand), it has them, each with the end
# of the first, so that they end before they begin, and with UTC's hour without its Z, which is two hours early in
# Denmark.  RFC 4791 (7.8, 7.10, 9.6.5, 9.9) has a series there with each of its times.  What is once is right.
#
#	sh findings/xandikos-a-series-is-its-first-day.sh	prints what is there at each time; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download xandikos=0.2.8-1 python3-icalendar=4.0.3-5 python3-dulwich=0.21.2-1+b1 python3-dateutil=2.8.2-2 \
    python3-tz=2022.7.1-4 python3-six=1.16.0-4 python3-multidict python3-urllib3 python3-jinja2 python3-markupsafe python3-defusedxml=0.7.1-2 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import io, re, sys
from xandikos.web import XandikosApp, XandikosBackend

backend = XandikosBackend(path='calendars')
backend.create_principal('/user/', create_defaults=True)
server = XandikosApp(backend, '/user/')

def request(method, path, body):
    status = []
    answer = server({'REQUEST_METHOD': method, 'PATH_INFO': path, 'SCRIPT_NAME': '', 'CONTENT_LENGTH': str(len(body)), 'HTTP_DEPTH': '1',
        'CONTENT_TYPE': 'text/calendar' if method == 'PUT' else 'text/xml', 'wsgi.input': io.BytesIO(body.encode()),
        'wsgi.errors': sys.stderr, 'wsgi.url_scheme': 'http', 'SERVER_NAME': 'localhost', 'SERVER_PORT': '80'},
        lambda line, headers: status.append(line))
    if status[0][0] != '2':
        sys.exit(status[0])
    return b''.join(answer).decode()

def report(body):
    return request('REPORT', '/user/calendars/calendar/', body.replace('>', ' xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">', 1))

def query(time, data):
    return report('<C:calendar-query><D:prop>' + data + '</D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">'
        '<C:time-range ' + time + '/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>')

for name, rule in {'weekly': ['DTSTART:20261006T080000Z', 'DTEND:20261006T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=8'],
        'once': ['DTSTART:20261020T120000Z', 'DTEND:20261020T130000Z']}.items():
    request('PUT', '/user/calendars/calendar/' + name + '.ics', '\r\n'.join(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hus//DA',
        'BEGIN:VEVENT', 'UID:' + name, 'DTSTAMP:20260101T000000Z', *rule, 'SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR', '']))
for time in ['start="20261006T000000Z" end="20261007T000000Z"', 'start="20261020T000000Z" end="20261021T000000Z"', 'start="20261010T000000Z"']:
    print(time + ':', *sorted(re.findall(r'/(\w+)\.ics', query(time, '<D:getetag/>'))),
        *re.findall(r'(?m)^FREEBUSY\S*', report('<C:free-busy-query><C:time-range ' + time + '/></C:free-busy-query>')))
month = 'start="20261001T000000Z" end="20261101T000000Z"'
print(*re.findall(r'DT(?:START|END)\S*', query(month, '<C:calendar-data><C:expand ' + month + '/></C:calendar-data>')), sep='\n')
P
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 ask.py >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
start="20261006T000000Z" end="20261007T000000Z": weekly FREEBUSY;TZID=UTC:20261006T080000Z/20261006T100000Z
start="20261020T000000Z" end="20261021T000000Z": once FREEBUSY;TZID=UTC:20261020T120000Z/20261020T130000Z
start="20261010T000000Z": once FREEBUSY;TZID=UTC:20261020T120000Z/20261020T130000Z
DTSTART:20261020T120000Z
DTEND:20261020T130000Z
DTSTART:20261006T080000
DTEND:20261006T100000Z
DTSTART:20261013T080000
DTEND:20261006T100000Z
DTSTART:20261020T080000
DTEND:20261006T100000Z
DTSTART:20261027T080000
DTEND:20261006T100000Z
W
cmp got wanted
