#!/bin/sh
# libxlsxwriter 1.1.4 copies the formula of a data validation of a list (LXW_VALIDATION_TYPE_LIST_FORMULA)
# twice and loses one of the copies; the formula of a custom one it copies once.  So a program that offers
# lists from a range of cells ends with a few bytes that are nobody's, which a leak checker takes for a fault.
#
#	sh findings/libxlsxwriter-list-formula-copied-twice.sh		prints what each leaks: 12 bytes, 0 bytes; needs cc

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libxlsxwriter4=1.1.4-2+b1 libxlsxwriter-dev=1.1.4-2+b1 libminizip1=1.1-8+deb12u1 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >x.c <<'END'
#include <stdlib.h>
#include <xlsxwriter.h>

int
main(int argc, char *argv[])
{
	lxw_workbook *book = workbook_new(argv[1]);
	lxw_worksheet *sheet = workbook_add_worksheet(book, "A");
	lxw_data_validation v = { .validate = argc > 2 ? LXW_VALIDATION_TYPE_CUSTOM_FORMULA :
	    LXW_VALIDATION_TYPE_LIST_FORMULA, .value_formula = (char *)"=A!$A$1:$A$9" };

	worksheet_data_validation_range(sheet, 1, 1, 5, 1, &v);
	return workbook_close(book) != LXW_NO_ERROR;
}
END
lib=$(echo "$tmp"/root/usr/lib/*-linux-gnu)
cc -g -fsanitize=address -Iroot/usr/include -o x x.c -L"$lib" -Wl,-rpath,"$lib" -Wl,-rpath-link,"$lib" -lxlsxwriter || exit 2
for kind in list custom; do
	LD_LIBRARY_PATH=$lib ./x x.xlsx $(test $kind = list || echo $kind) 2>&1 | awk -v kind=$kind '/SUMMARY/ { n = $3 } END { print kind ":", n + 0, "bytes" }'
done >got
cat got
printf 'list: 12 bytes\ncustom: 0 bytes\n' | cmp got -
