#!/bin/sh
# Horde_Date 2.4.1 (PHP; the calendar of Horde Groupware, Debian's php-horde-date 2.4.1-9) takes the rules of RFC 5545 with fromRRule20(),
# and what it has no word for it passes over: each workday (FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR) is Saturday and Sunday too, the 6th
# and the 20th of a month are the 6th, the first and the third Monday the first, Tuesdays in September and October those of all the
# year.  Monthly on the 31st, and the last day of a month (BYMONTHDAY=-1), are 3 March and 1 May, though the code says that it skips
# such days: the date is put in order as soon as it is made, and valid by then.  Of COUNT=3 on fifth Fridays there is one, for
# months that have none are counted.  One weekday of the week or of the month, and UNTIL, are right.
#
#	sh findings/horde-date-a-workday-on-saturday.sh	prints the first days of each rule; needs apt

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download php-horde-date=2.4.1-9 php-horde-exception=2.0.8-10 php-horde-translation=2.2.2-7 php-horde-util=2.5.12-2 \
    php-horde-nls=2.2.1-6 php8.2-cli php8.2-common libsodium23 libargon2-1 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.php <<'P'
<?php
spl_autoload_register(function ($class) {
	@include_once 'root/usr/share/php/' . str_replace('_', '/', $class) . '.php';
});
foreach (['2026-10-05 FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '2026-10-06 FREQ=MONTHLY;BYMONTHDAY=6,20', '2026-10-05 FREQ=MONTHLY;BYDAY=1MO,3MO',
	'2026-10-13 FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10', '2026-01-31 FREQ=MONTHLY', '2026-01-31 FREQ=MONTHLY;BYMONTHDAY=-1',
	'2026-10-30 FREQ=MONTHLY;BYDAY=5FR;COUNT=3', '2026-10-27 FREQ=MONTHLY;BYDAY=-1TU;COUNT=3', '2026-10-05 FREQ=WEEKLY;INTERVAL=2;UNTIL=20261102'] as $asked) {
	[$start, $rule] = explode(' ', $asked);
	$series = new Horde_Date_Recurrence(new Horde_Date("$start 10:00:00"));
	$series->fromRRule20($rule);
	$said = [];
	for ($next = $series->nextRecurrence("$start 00:00:00"); $next && count($said) < 6; $next = $series->nextRecurrence($next->add(['day' => 1])))
		$said[] = $next->format('Y-m-d');
	echo "$rule: ", implode(' ', $said), "\n";
}
P
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu) root/usr/bin/php8.2 -n -d error_reporting=1 -d date.timezone=Europe/Copenhagen ask.php >got ||
	{ cat got; exit 2; }
cat got
cat >wanted <<'W'
FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR: 2026-10-05 2026-10-06 2026-10-07 2026-10-08 2026-10-09 2026-10-10
FREQ=MONTHLY;BYMONTHDAY=6,20: 2026-10-06 2026-11-06 2026-12-06 2027-01-06 2027-02-06 2027-03-06
FREQ=MONTHLY;BYDAY=1MO,3MO: 2026-10-05 2026-11-02 2026-12-07 2027-01-04 2027-02-01 2027-03-01
FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10: 2026-10-13 2026-10-20 2026-10-27 2026-11-03 2026-11-10 2026-11-17
FREQ=MONTHLY: 2026-01-31 2026-03-03 2026-03-31 2026-05-01 2026-05-31 2026-07-01
FREQ=MONTHLY;BYMONTHDAY=-1: 2026-01-31 2026-03-03 2026-03-31 2026-05-01 2026-05-31 2026-07-01
FREQ=MONTHLY;BYDAY=5FR;COUNT=3: 2026-10-30
FREQ=MONTHLY;BYDAY=-1TU;COUNT=3: 2026-10-27 2026-11-24 2026-12-29
FREQ=WEEKLY;INTERVAL=2;UNTIL=20261102: 2026-10-05 2026-10-19 2026-11-02
W
cmp got wanted
