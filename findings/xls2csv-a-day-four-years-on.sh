#!/bin/sh
# xls2csv 0.95 (catdoc, Debian's 1:0.95-6~deb12u1) shows days of an .xls four years and a day late: 5 October 2026 is 6 October
# 2030, counted from 1904, though the workbook says that it counts from 1900 (the record DATEMODE is 0).  So it is with the
# formats that Excel has built in; in one that somebody wrote, as Danes have to for "d. mmmm yyyy", it is the number 46300, with
# -f too, by which its page has all days shown.  26 and a half hours in [h]:mm are 02:30:00.  xlrd 1.2.0 reads 5 October.
#
#	sh findings/xls2csv-a-day-four-years-on.sh	prints the cells; needs python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download catdoc=1:0.95-6~deb12u1 python3-xlwt=1.3.0-4 python3-xlrd=1.2.0-3 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
printf '%s\n' "charset_path=$tmp/root/usr/share/catdoc" "map_path=$tmp/root/usr/share/catdoc" >.catdocrc
cat >write.py <<'P'
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet("Log")
for row, (form, value) in enumerate((("M/D/YY", 46300), ("D-MMM-YY", 46300), ("d. mmmm yyyy", 46300), ("[h]:mm:ss", 26.5 / 24))):
    sheet.write(row, 0, form)
    sheet.write(row, 1, value, xlwt.easyxf(num_format_str=form))
book.save("log.xls")
P
cat >read.py <<'P'
import xlrd

book = xlrd.open_workbook("log.xls")
print("xlrd: days from", 1904 if book.datemode else 1900)
for value in book.sheet_by_index(0).col_values(1):
    print("xlrd:", *xlrd.xldate_as_tuple(value, book.datemode) if value > 2 else [value * 24])
P
export PYTHONPATH="$tmp/root/usr/lib/python3/dist-packages"
python3 write.py || exit 2
{
	HOME=$tmp root/usr/bin/xls2csv -d utf-8 log.xls | tr -d '\f'
	echo "with -f %Y-%m-%d:"
	HOME=$tmp root/usr/bin/xls2csv -d utf-8 -f %Y-%m-%d log.xls | tr -d '\f'
	python3 read.py || exit 2
} >got
cat got
cat >wanted <<'W'
"M/D/YY","10-06-30"
"D-MMM-YY","06-Oct-30"
"d. mmmm yyyy","46300"
"[h]:mm:ss","02:30:00"
with -f %Y-%m-%d:
"M/D/YY","2030-10-06"
"D-MMM-YY","2030-10-06"
"d. mmmm yyyy","46300"
"[h]:mm:ss","1904-01-02"
xlrd: days from 1900
xlrd: 2026 10 5 0 0 0
xlrd: 2026 10 5 0 0 0
xlrd: 2026 10 5 0 0 0
xlrd: 26.5
W
cmp got wanted
