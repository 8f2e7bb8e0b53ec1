#!/bin/sh
# csv2latex 0.23.1 (Debian's 0.23.1-1), which makes LaTeX's tables of CSV, knows a quoted cell, and neither a line end in it (RFC 4180,
# 2.6), so that a meeting with a note of two lines is two meetings, the first with half a note and no hours, nor the quotation
# mark that stands twice in it (2.7): "Sal ""Lille""" is Sal Lille".  Of the letters that LaTeX keeps for itself it makes \~ and
# \^, which set an accent over what follows: a web page's ~hus is "h" with a tilde, and m^2 has a hat on its 2.  The status is 0.
#
#	sh findings/csv2latex-a-row-that-is-two.sh	prints the rows; needs apt

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download csv2latex=0.23.1-1 >apt 2>&1 || { cat apt; exit 2; }
dpkg -x csv2latex*.deb root || exit 2
cat >log.csv <<'X'
date,note,hours
2026-10-05,"Mad, kaffe",2
2026-10-06,"Vi spiste
og talte",1.5
2026-10-07,"Sal ""Lille""",3
2026-10-08,se hus.example/~hus,1
2026-10-09,50 m^2,1
X
root/usr/bin/csv2latex --nohead --nohlines log.csv >made || exit 2
grep '&' made >got
cat got
cat >wanted <<'W'
date&note&hours\\
2026-10-05&Mad, kaffe&2\\
2026-10-06&Vi spiste&\\
og talte&1.5&\\
2026-10-07&Sal Lille"&3\\
2026-10-08&se hus.example/\~hus&1\\
2026-10-09&50 m\^2&1\\
W
cmp got wanted
