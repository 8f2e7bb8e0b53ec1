#!/bin/sh
# calcurse 4.7.1 refuses an event that is repeated, begins at midnight and has no end ("rrule does
# not match start day"): it takes the event to lie on the day before.  RFC 5545 (3.6.1) lets an
# event without DTEND and DURATION end when it begins; with an end, or once, it is taken.
#
#	sh findings/calcurse-midnight-without-end.sh		prints what it lists of each

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download calcurse=4.7.1-1 2>apt || { cat apt; exit 2; }
dpkg -x calcurse*.deb root || exit 2
list() {
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//x//EN BEGIN:VEVENT UID:a DTSTAMP:20260101T000000Z \
		DTSTART:20270113T000000 "$@" SUMMARY:a END:VEVENT END:VCALENDAR >a.ics
	mkdir home
	TMPDIR=$tmp root/usr/bin/calcurse -D home -C home -q -i a.ics >/dev/null 2>&1
	grep -h '^VEVENT' calcurse_log* 2>/dev/null
	root/usr/bin/calcurse -D home -C home -q -Q --from 01/01/2027 --days 60 \
		--format-apt '%(start:%m-%d %H:%M)\n' --format-recur-apt '%(start:%m-%d %H:%M)\n' | grep -v -e '/' -e '^$' | paste -s -d ,
	rm -rf home calcurse_log*
}
{
	echo "repeated: $(list 'RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270127T235900')"
	echo "with an end: $(list DTEND:20270113T010000 'RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270127T235900')"
	echo "once: $(list)"
} >got
cat got
cat >wanted <<'W'
repeated: VEVENT [4]: rrule does not match start day (01/13/2027).
with an end: 01-13 00:00,01-20 00:00,01-27 00:00
once: 01-13 00:00
W
cmp got wanted
