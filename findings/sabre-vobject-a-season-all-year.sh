#!/bin/sh
# sabre/vobject 2.1.7 (PHP; Debian's php-sabre-vobject 2.1.7-6.1) keeps BYMONTH of a yearly rule alone: what is held each week in
# September and October goes on all year, what is held each day of July does not end with it, and the first Monday of January and
# July is that of each month.  BYMONTHDAY of a daily rule is passed over as well, and a year's 20th Monday is the start's date
# each year.  There is no error or warning.  BYSETPOS, and a weekday with its number in the month, are right.
#
#	sh findings/sabre-vobject-a-season-all-year.sh	prints the first days of each rule, which all begin on one of theirs

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq download php-sabre-vobject=2.1.7-6.1 2>apt || { cat apt; exit 2; }
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install php8.2-cli >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in *.deb debs/*.deb; do
	if [ -f "$deb" ]; then
		dpkg -x "$deb" root || exit 2
	fi
done
cat >ask.php <<'P'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
spl_autoload_register(function ($class) {
	$file = 'root/usr/share/php/' . str_replace('\\', '/', $class) . '.php';
	if (is_file($file))
		require $file;
});
echo 'sabre/vobject ', Sabre\VObject\Version::VERSION, "\n";
foreach (['20260928 FREQ=WEEKLY;BYMONTH=9,10', '20260731 FREQ=DAILY;BYMONTH=7', '20260105 FREQ=MONTHLY;BYMONTH=1,7;BYDAY=1MO',
	'20260115 FREQ=DAILY;BYMONTHDAY=1,15', '20260518 FREQ=YEARLY;BYDAY=20MO',
	'20260130 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '20260606 FREQ=YEARLY;BYMONTH=6;BYDAY=1SA'] as $asked) {
	[$start, $rule] = explode(' ', $asked);
	$calendar = Sabre\VObject\Reader::read(implode("\r\n", ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hus//DA', 'BEGIN:VEVENT', 'UID:1',
		'DTSTAMP:20260101T000000Z', "DTSTART:{$start}T100000Z", "DTEND:{$start}T110000Z", "RRULE:$rule", 'END:VEVENT', 'END:VCALENDAR', '']));
	$days = new Sabre\VObject\RecurrenceIterator($calendar, '1');
	for ($said = [], $n = 0; $n < 8; $n++, $days->next())
		$said[] = $days->getDTStart()->format('Y-m-d');
	echo "$rule: ", implode(' ', $said), "\n";
}
P
php=root/usr/bin/php8.2
if [ -x $php ]; then
	LD_LIBRARY_PATH=$(echo root/usr/lib/*-linux-gnu)
	export LD_LIBRARY_PATH
else
	php=php
fi
timeout 60 $php -n ask.php >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
sabre/vobject 2.1.7
FREQ=WEEKLY;BYMONTH=9,10: 2026-09-28 2026-10-05 2026-10-12 2026-10-19 2026-10-26 2026-11-02 2026-11-09 2026-11-16
FREQ=DAILY;BYMONTH=7: 2026-07-31 2026-08-01 2026-08-02 2026-08-03 2026-08-04 2026-08-05 2026-08-06 2026-08-07
FREQ=MONTHLY;BYMONTH=1,7;BYDAY=1MO: 2026-01-05 2026-02-02 2026-03-02 2026-04-06 2026-05-04 2026-06-01 2026-07-06 2026-08-03
FREQ=DAILY;BYMONTHDAY=1,15: 2026-01-15 2026-01-16 2026-01-17 2026-01-18 2026-01-19 2026-01-20 2026-01-21 2026-01-22
FREQ=YEARLY;BYDAY=20MO: 2026-05-18 2027-05-18 2028-05-18 2029-05-18 2030-05-18 2031-05-18 2032-05-18 2033-05-18
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1: 2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29 2026-06-30 2026-07-31 2026-08-31
FREQ=YEARLY;BYMONTH=6;BYDAY=1SA: 2026-06-06 2027-06-05 2028-06-03 2029-06-02 2030-06-01 2031-06-07 2032-06-05 2033-06-04
W
cmp got wanted
