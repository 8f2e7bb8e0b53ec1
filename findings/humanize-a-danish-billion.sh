#!/bin/sh
# humanize 4.4.0 (Python) says a thousand millions in Danish as "1.0 billion", and two and a half as "2.5 billioner".  In
# Danish a billion is a million millions, a thousand times as much; a thousand millions are a milliard, as
# its German and French have it.  The million millions are "1.0 billion" too, in English for want of a Danish
# word, so that the two cannot be told apart.
#
#	sh findings/humanize-a-danish-billion.sh	prints the words; needs python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-humanize=4.4.0-1 2>apt || { cat apt; exit 2; }
dpkg -x python3-humanize*.deb root || exit 2
cat >ask.py <<'P'
import humanize

for language in "da_DK", "de_DE", "fr_FR":
    humanize.i18n.activate(language)
    print(language + ":", ", ".join(humanize.intword(n) for n in (10**6, 10**9, 25 * 10**8, 10**12)))
P
LC_ALL=C.UTF-8 PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 ask.py >got || exit 2
cat got
cat >wanted <<'W'
da_DK: 1.0 million, 1.0 billion, 2.5 billioner, 1.0 billion
de_DE: 1.0 Million, 1.0 Milliarde, 2.5 Milliarde, 1.0 Billion
fr_FR: 1.0 million, 1.0 milliard, 2.5 milliard, 1.0 trillion
W
cmp got wanted
