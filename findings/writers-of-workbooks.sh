#!/bin/sh
# What programs that write workbooks leave out or change, silently, seen in the workbooks that
# the tests keep (tests/import/workbooks-of-programs; versions in its README):
#
# - openpyxl writes each formula with an empty value, <f>1+0.5</f><v/>: it looks like an empty text.
# - gnumeric writes no sheet as hidden in .xlsx: one that was hidden is shown.
# - pandas and odfpy write blanks side by side bare in .ods, where they count as one.
#
#	sh findings/writers-of-workbooks.sh	prints what shows it; needs unzip

cd "${0%/*}/../tests/import/workbooks-of-programs/books" || exit 2
command -v unzip >/dev/null || { echo "needs unzip" >&2; exit 2; }
echo "openpyxl, formulas:"
unzip -p openpyxl-titled.xlsx xl/worksheets/sheet1.xml | grep -o '<f>[^<]*</f><v[^>]*>\(</v>\)*' | head -n 2
echo "sheets, openpyxl's and what gnumeric made of them:"
for program in openpyxl gnumeric; do
	unzip -p $program-sheets.xlsx xl/workbook.xml | grep -o '<sheet [^>]*name="Lister"[^>]*'
done
