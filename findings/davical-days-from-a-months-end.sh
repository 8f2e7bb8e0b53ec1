#!/bin/sh
# DAViCal 1.1.12, the CalDAV server of Debian 12, reckons when a house is taken (free-busy) by days that are not the rule's: the
# last day of each month (BYMONTHDAY=-1) from 31 October on passes over 30 November, and from 30 November on 28 February; what
# comes monthly on the 31st is on 1 December and on the first of each month that follows; yearly on 29 February it is 1 March.
# RFC 5545 (3.3.10) has -1 as the last day of any month, and days that do not exist passed over.  Weekdays are right.
#
#	sh findings/davical-days-from-a-months-end.sh	prints the days

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download davical=1.1.12-2 libawl-php=0.64-1 php8.2-cli php8.2-common libsodium23 libargon2-1 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.php <<'P'
<?php
$c = new stdClass;
$c->rrule_loop_limit = 100;	/* as always.php has it */
function dbg_error_log() {}
require_once 'vCalendar.php';
require_once 'RRule.php';
foreach (['20261031 FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4', '20261031 FREQ=MONTHLY;COUNT=4', '20240229 FREQ=YEARLY;COUNT=2',
    '20261130 FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4', '20260930 FREQ=MONTHLY;BYDAY=-1WE;COUNT=4', '20261001 FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4'] as $series) {
	list($day, $rule) = explode(' ', $series);
	$house = new vCalendar(implode("\r\n", ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VEVENT', 'UID:a',
	    'DTSTAMP:20260101T000000Z', 'DTSTART;VALUE=DATE:' . $day, 'RRULE:' . $rule, 'SUMMARY:Mad', 'END:VEVENT', 'END:VCALENDAR', '']));
	$times = expand_event_instances($house, new RepeatRuleDateTime('20240101'), new RepeatRuleDateTime('20290101'));
	echo $series, ':';
	foreach ($times->GetComponents('VTIMEZONE', false) as $time)
		echo ' ', $time->GetPValue('DTSTART');
	echo "\n";
}
P
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) root/usr/bin/php8.2 -n -d error_reporting=0 -d date.timezone=Europe/Copenhagen \
    -d extension_dir="$(echo "$tmp"/root/usr/lib/php/2*)" -d extension=iconv -d extension=calendar \
    -d include_path="$tmp/root/usr/share/awl/inc:$tmp/root/usr/share/davical/inc" ask.php >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
20261031 FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4: 20261031 20261231 20270131 20270228
20261031 FREQ=MONTHLY;COUNT=4: 20261031 20261201 20270101 20270201
20240229 FREQ=YEARLY;COUNT=2: 20240229 20250301
20261130 FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4: 20261130 20261231 20270131 20270331
20260930 FREQ=MONTHLY;BYDAY=-1WE;COUNT=4: 20260930 20261028 20261125 20261230
20261001 FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4: 20261001 20261015 20261101 20261115
W
cmp got wanted
