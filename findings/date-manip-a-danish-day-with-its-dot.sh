#!/bin/sh
# Date::Manip 6.91 (Perl) reads a Danish date written out, "5. oktober 2026", as 20 October at 5: the day with its dot is
# taken for an hour, and the first half of the year for the day.  Nothing is said.  Danish.pm has "5." among the words
# for the fifth, and from the 24th on, which is no hour, the date is right; so is "5 oktober 2026".  Swedish goes
# wrong in the same way; Norwegian and German are right.
#
#	sh findings/date-manip-a-danish-day-with-its-dot.sh	prints what is read; needs perl

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libdate-manip-perl=6.91-1 2>apt || { cat apt; exit 2; }
dpkg -x libdate-manip-perl*.deb root || exit 2
cat >ask.pl <<'P'
use Date::Manip::Date;
for my $language (qw(Danish Norwegian)) {
	for my $text ('5. oktober 2026', '23. oktober 2026', '24. oktober 2026', '5 oktober 2026', '5. oktober 1998') {
		my $date = Date::Manip::Date->new;
		$date->config('Language', $language, 'DateFormat', 'non-US', 'SetDate', 'now,Europe/Copenhagen');
		print "$language, $text: ", $date->parse($text) ? 'refused' : $date->printf('%Y-%m-%d %H:%M'), "\n";
	}
}
P
LC_ALL=C.UTF-8 PERL5LIB=root/usr/share/perl5 perl ask.pl 2>err >got || { cat err; exit 2; }
cat got
cat >wanted <<'W'
Danish, 5. oktober 2026: 2026-10-20 05:00
Danish, 23. oktober 2026: 2026-10-20 23:00
Danish, 24. oktober 2026: 2026-10-24 00:00
Danish, 5 oktober 2026: 2026-10-05 00:00
Danish, 5. oktober 1998: 1998-10-19 05:00
Norwegian, 5. oktober 2026: 2026-10-05 00:00
Norwegian, 23. oktober 2026: 2026-10-23 00:00
Norwegian, 24. oktober 2026: 2026-10-24 00:00
Norwegian, 5 oktober 2026: 2026-10-05 00:00
Norwegian, 5. oktober 1998: 1998-10-05 00:00
W
cmp got wanted
