#!/bin/sh
# ice_cube 0.16.4 (Ruby; Debian's 0.16.4-3) takes rules of RFC 5545 with Rule.from_ical and passes over BYSETPOS without a word: the last
# workday of each month is each workday, the second day of a month that is a Tuesday or a Thursday each of these.  And BYMONTHDAY=13 of a
# year is the 13th of the start's month alone, where the RFC has twelve.  BYWEEKNO, which it does not know either, it
# refuses, and a weekday with its number in the month, BYDAY=-1SU, is right.
#
#	sh findings/ice-cube-the-last-workday-is-each.sh	prints the first days of each rule from Monday 5 January 2026

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq download ruby-ice-cube=0.16.4-3 2>apt || { cat apt; exit 2; }
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install ruby3.1 >apt 2>&1 ||
	{ cat apt; exit 2; }
for deb in *.deb debs/*.deb; do
	if [ -f "$deb" ]; then
		dpkg -x "$deb" root || exit 2
	fi
done
cat >ask.rb <<'R'
require 'ice_cube'
puts "ice_cube #{IceCube::VERSION}"
%w[FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=2 FREQ=YEARLY;BYMONTHDAY=13
   FREQ=YEARLY;BYWEEKNO=20 FREQ=MONTHLY;BYDAY=-1SU].each do |rule|
	begin
		days = IceCube::Schedule.new(Time.utc(2026, 1, 5, 10))
		days.add_recurrence_rule IceCube::Rule.from_ical(rule)
		puts "#{rule}: #{days.first(4).map { |time| time.strftime('%F') }.join(' ')}"
	rescue ArgumentError => e
		puts "#{rule}: #{e.message}"
	end
end
R
ruby=$(command -v ruby || echo root/usr/bin/ruby3.1)
if [ -x root/usr/bin/ruby3.1 ]; then
	ruby=root/usr/bin/ruby3.1 lib="$tmp/root/usr/lib"
	LD_LIBRARY_PATH=$(echo "$lib"/*-linux-gnu)
	RUBYLIB=$lib/ruby/vendor_ruby:$lib/ruby/3.1.0:$LD_LIBRARY_PATH/ruby/3.1.0
	export LD_LIBRARY_PATH
fi
export RUBYLIB="$tmp/root/usr/share/rubygems-integration/all/gems/ice_cube-0.16.4/lib:$RUBYLIB"
timeout 60 "$ruby" ask.rb >got || exit 2
cat got
cat >wanted <<'W'
ice_cube 0.16.4
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1: 2026-01-05 2026-01-06 2026-01-07 2026-01-08
FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=2: 2026-01-06 2026-01-08 2026-01-13 2026-01-15
FREQ=YEARLY;BYMONTHDAY=13: 2026-01-13 2027-01-13 2028-01-13 2029-01-13
FREQ=YEARLY;BYWEEKNO=20: Invalid rule validation type: BYWEEKNO
FREQ=MONTHLY;BYDAY=-1SU: 2026-01-25 2026-02-22 2026-03-29 2026-04-26
W
cmp got wanted
