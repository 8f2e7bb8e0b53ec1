#!/bin/sh
# xlsx2csv 0.7.8 loses a number whose format has a unit in quotes, as Danes write hours and days: with the
# format 0 "timer" three hours become "ti01er", quotes and all, for m is taken as the month, and no hours
# become 00:00.  The status is 0.  A unit with none of h, s, m, d and y is safe, as "uge"; with
# --ignore-formats date time all are, but then dates stay numbers too.
#
#	sh findings/xlsx2csv-a-unit-that-reads-as-a-date.sh	prints the rows; needs python3 with expat

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download xlsx2csv=1:0.7.8-1 python3-xlsxwriter=3.0.2-2 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >write.py <<'P'
import xlsxwriter

book = xlsxwriter.Workbook("hours.xlsx")
sheet = book.add_worksheet()
for column, unit in enumerate(['0 "timer"', '0" dage"', '0 "uge"', "0.0"]):
    style = book.add_format({"num_format": unit})
    sheet.write(0, column, 3, style)
    sheet.write(1, column, 0, style)
book.close()
P
export PYTHONPATH=root/usr/lib/python3/dist-packages
/usr/bin/python3 write.py || exit 2
/usr/bin/python3 root/usr/bin/xlsx2csv hours.xlsx >got || exit 2
echo "--ignore-formats date time:" >>got
/usr/bin/python3 root/usr/bin/xlsx2csv hours.xlsx --ignore-formats date time >>got || exit 2
cat got
cat >wanted <<'W'
"0 ""ti01er""","0"" 02age""",3,3.0
00:00,00:00,0,0.0
--ignore-formats date time:
3,3,3,3.0
0,0,0,0.0
W
cmp got wanted
