#!/bin/sh
# libxlsxwriter 1.1.4 writes each sheet to a temporary file first, and does not look whether that went well.  Where no
# more may be written, as on a full disk, workbook_close() packs as much of the sheet as there is and returns
# LXW_NO_ERROR: a workbook that breaks off within a row, and a program that ends as if all were well.  Here
# files may be 64 KiB long: the sheet is longer, packed it is not.
#
#	sh findings/libxlsxwriter-half-a-sheet.sh		prints what is returned and how the sheet ends; needs cc, unzip

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
command -v unzip >/dev/null || { echo "needs unzip" >&2; exit 2; }
apt-get -qq download libxlsxwriter4=1.1.4-2+b1 libxlsxwriter-dev=1.1.4-2+b1 libminizip1=1.1-8+deb12u1 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >x.c <<'END'
#include <stdio.h>
#include <xlsxwriter.h>

int
main(void)
{
	lxw_workbook *book = workbook_new("x.xlsx");
	lxw_worksheet *sheet = workbook_add_worksheet(book, "A");

	for (lxw_row_t row = 0; row < 2000; row++)
		worksheet_write_number(sheet, row, 0, row, NULL);
	printf("returned %d\n", (int)workbook_close(book));
	return 0;
}
END
lib=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
cc -Iroot/usr/include -o x x.c -L"$lib" -Wl,-rpath,"$lib" -Wl,-rpath-link,"$lib" -lxlsxwriter || exit 2
ends() {
	unzip -p x.xlsx xl/worksheets/sheet1.xml | tail -c 12 | grep -q '</worksheet>' && echo "$1: the sheet is whole" ||
		echo "$1: the sheet breaks off"
}
{
	LD_LIBRARY_PATH=$lib ./x && ends "no limit"
	(trap '' XFSZ; ulimit -f 128; LD_LIBRARY_PATH=$lib exec ./x) 2>/dev/null && ends "64 KiB"
} >got
cat got
cmp got - <<'W'
returned 0
no limit: the sheet is whole
returned 0
64 KiB: the sheet breaks off
W
