#!/bin/sh
# jc 1.22.5 (Debian's 1.22.5-1, with Python 3.11), which makes JSON of what programs print, guesses at the sign between the cells of a CSV (--csv) and
# may take a letter: a table of one column, as "cut -f" gives it, with "forening" above "koret" and "huset" has the columns "for"
# and "ning", parted at e, and of "form" above "samvirke" and "samordne" the r is gone.  RFC 4180 (2.4) has one or more
# cells in a line.  With two columns it is right.
#
# A line end in a cell (2.6) is taken out, with nothing in its place: "Sal 1", a line end, "2. sal" is "Sal 12. sal", with --csv-s, too.
# And a day as ISO 8601 has it (--datetime-iso) is in week_of_year 40 where ISO 8601 and Danish calendars have week 41, on 5 October
# 2026: weeks are counted from the first Monday.  So it is in each year that begins on a Tuesday, Wednesday or Thursday.  The status is 0.
#
#	sh findings/jc-a-column-parted-at-a-letter.sh	prints the JSON; needs apt and python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download jc=1.22.5-1 python3-ruamel.yaml python3-xmltodict python3-pygments >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
jc() {
	PYTHONPATH=root/usr/lib/python3/dist-packages python3 root/usr/bin/jc "$@" || exit 2
}
{
	printf '%s\n' forening koret huset | jc --csv
	printf '%s\n' form samvirke samordne | jc --csv
	printf '%s\n' form,timer samvirke,2 samordne,1 | jc --csv
	printf 'navn,sted\nKor,"Sal 1\n2. sal"\n' | jc --csv
	printf 'navn,sted\nKor,"Sal 1\n2. sal"\n' | jc --csv-s
	for day in 2025-10-06 2026-10-05 2027-10-04; do
		echo "$day: $(printf %s "$day" | jc --datetime-iso | sed 's/.*"\(week_of_year":[0-9]*\).*/"\1/'), ISO 8601's $(date -d "$day" +%V)"
	done
} >got || exit 2
cat got
cat >wanted <<'W'
[{"for":"kor","ning":"t"},{"for":"hus","ning":"t"}]
[{"fo":"samvi","m":"ke"},{"fo":"samo","m":"dne"}]
[{"form":"samvirke","timer":"2"},{"form":"samordne","timer":"1"}]
[{"navn":"Kor","sted":"Sal 12. sal"}]
{"navn":"Kor","sted":"Sal 12. sal"}
2025-10-06: "week_of_year":40, ISO 8601's 41
2026-10-05: "week_of_year":40, ISO 8601's 41
2027-10-04: "week_of_year":40, ISO 8601's 40
W
cmp got wanted
