#!/bin/sh
# libxlsxwriter 1.1.4 copies the formula of a data validation of a list (LXW_VALIDATION_TYPE_LIST_FORMULA)
# twice and loses one of the copies; the formula of a custom one it copies once.  So a program that offers
# lists from a range of cells ends with a few bytes that are nobody's, which a leak checker takes for a fault.
#
#	sh findings/libxlsxwriter-list-formula-copied-twice.sh		prints what each leaks: 12 bytes, 0 bytes

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cat >"$tmp/x.c" <<'END'
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
${CC:-cc} -g -fsanitize=address -o "$tmp/x" "$tmp/x.c" -lxlsxwriter || exit 2
for kind in '' custom; do
	"$tmp/x" "$tmp/x.xlsx" $kind 2>&1 | awk '/SUMMARY/ { n = $3 } END { print n + 0, "bytes" }'
done
