#!/bin/sh
# iCal::Parser 1.21 (Perl, Debian's 1.21-3), which lists what a calendar file has day by day, loses the last time of each series that ends
# with its UNTIL, when it is asked for the days of a place east of Greenwich: DateTime::Event::ICal 0.13, by which it reckons, holds
# the hour of the place, 10:00 in Copenhagen, against UTC's, 090000Z, as if both were of one clock.  RFC 5545 (3.3.10) has UNTIL in
# UTC there, and the time itself within it.  So it is in summer and in winter, and with a start in UTC; with COUNT, and with UNTIL at the
# end of the day, the last one is there.
#
# And what lasts two whole days by its length (DURATION:P2D) it has on the first day alone; by its end (DTEND) on both.
#
#	sh findings/ical-parser-the-last-tuesday.sh	prints the days of each; needs apt and perl

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq download libical-parser-perl=1.21-3 libdatetime-event-ical-perl=0.13-2 libdatetime-format-ical-perl=0.09-3 >apt 2>&1 ||
	{ cat apt; exit 2; }
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install libical-parser-perl >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in debs/*.deb *.deb; do
	if [ -f "$deb" ]; then
		dpkg -x "$deb" root || exit 2
	fi
done
PERL5LIB=$tmp/root/usr/share/perl5:$(echo "$tmp"/root/usr/lib/*/perl5/5.*)
export PERL5LIB
events() {
	while read -r name start rest; do
		printf '%s\r\n' BEGIN:VEVENT "UID:$name" DTSTAMP:20260101T000000Z "DTSTART$start" "$rest" SUMMARY:x END:VEVENT
	done
}
{
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//hus//DA
	events <<'E'
winter ;TZID=Europe/Copenhagen:20261103T100000 RRULE:FREQ=WEEKLY;UNTIL=20261124T090000Z
summer ;TZID=Europe/Copenhagen:20260901T100000 RRULE:FREQ=WEEKLY;UNTIL=20260922T080000Z
end-of-day ;TZID=Europe/Copenhagen:20261103T100000 RRULE:FREQ=WEEKLY;UNTIL=20261124T225959Z
count ;TZID=Europe/Copenhagen:20261103T100000 RRULE:FREQ=WEEKLY;COUNT=4
utc :20261103T090000Z RRULE:FREQ=WEEKLY;UNTIL=20261124T090000Z
length ;VALUE=DATE:20261010 DURATION:P2D
end ;VALUE=DATE:20261010 DTEND;VALUE=DATE:20261012
E
	printf '%s\r\n' END:VCALENDAR
} >house.ics
cat >ask.pl <<'P'
use strict;
use warnings;
use DateTime;
use iCal::Parser;
my $calendar = iCal::Parser->new(start => DateTime->new(year => 2026), end => DateTime->new(year => 2027), tz => 'Europe/Copenhagen');
my $years = $calendar->parse('house.ics')->{events};
my %days;
for my $month (sort { $a <=> $b } keys %{$years->{2026}}) {
	for my $day (sort { $a <=> $b } keys %{$years->{2026}{$month}}) {
		push @{$days{$_}}, "$day/$month" for keys %{$years->{2026}{$month}{$day}};
	}
}
print "$_: @{$days{$_}}\n" for sort keys %days;
P
perl ask.pl >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
count: 3/11 10/11 17/11 24/11
end: 10/10 11/10
end-of-day: 3/11 10/11 17/11 24/11
length: 10/10
summer: 1/9 8/9 15/9
utc: 3/11 10/11 17/11
winter: 3/11 10/11 17/11
W
cmp got wanted
