#!/bin/sh
# libical 3.0.16 passes over the days that a rule counts from a month's end when the rule goes by
# days: FREQ=DAILY;BYMONTHDAY=1,-1 gives the first of each month alone, where RFC 5545 (3.3.10:
# BYMONTHDAY limits a daily rule) asks for the first and the last.  FREQ=MONTHLY with the same list
# gives both.  Who writes "the first and the last of the month" for libical's readers has to write
# it as a monthly rule.
#
#	sh findings/libical-days-from-a-months-end.sh		prints both; needs cc

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libical3=3.0.16-1+b1 libical-dev=3.0.16-1+b1 libicu72=72.1-3+deb12u1 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.c <<'C'
#include <libical/ical.h>
#include <stdio.h>

int
main(int argc, char *argv[])
{
	for (int i = 1; i < argc; i++) {
		struct icalrecurrencetype rule = icalrecurrencetype_from_string(argv[i]);
		icalrecur_iterator *times = icalrecur_iterator_new(rule,
		    icaltime_from_string("20260101T100000"));

		printf("%s:", argv[i]);
		for (int k = 0; k < 6 && times != NULL; k++) {
			struct icaltimetype t = icalrecur_iterator_next(times);

			if (icaltime_is_null_time(t))
				break;
			printf(" %02d-%02d", t.month, t.day);
		}
		puts("");
		icalrecur_iterator_free(times);
	}
	return 0;
}
C
lib=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
cc -Iroot/usr/include -o ask ask.c -L"$lib" -Wl,-rpath,"$lib" -Wl,-rpath-link,"$lib" -lical || exit 2
LD_LIBRARY_PATH=$lib ./ask 'FREQ=DAILY;BYMONTHDAY=1,-1' 'FREQ=MONTHLY;BYMONTHDAY=1,-1' >got || exit 2
cat got
cat >wanted <<'W'
FREQ=DAILY;BYMONTHDAY=1,-1: 01-01 02-01 03-01 04-01 05-01 06-01
FREQ=MONTHLY;BYMONTHDAY=1,-1: 01-01 01-31 02-01 02-28 03-01 03-31
W
cmp got wanted
