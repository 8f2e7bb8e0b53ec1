#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/number.h"
#include "base/safe.h"
#include "schema/value.h"
#include "matrix.h"

int
matrix_is_perhaps_kr(const struct csv *csv, int column)
{
	return column >= 0 && strcmp(csv_name(csv, (size_t)column), "amount") == 0 &&
	    csv_column(csv, "source") >= 0 && csv_column(csv, "basis") >= 0;
}

/*
 * Is an amount of kr. perhaps thousands?  Three digits after the only point are that to a
 * Dane, and the sum would be wrong a thousandfold.  NULL, or what to say.
 */
static const char *
doubt_of_kr(const struct csv *csv, int column, struct csv_field cell)
{
	static const struct field kr = { "amount", FIELD_DECIMAL, 0, NULL, NULL, "" };

	if (!matrix_is_perhaps_kr(csv, column))
		return NULL;
	return field_doubt(&kr, cell.text, cell.len);
}

/*
 * Is a cell no number on purpose?  In a stream where a column holds one value of several
 * kinds, as that of mc-conditions --indicators, it may be a day or a word.  Of a log it is a
 * slip, and so is what has the look of a number.
 */
static int
is_other_kind(const struct csv *csv, struct csv_field cell)
{
	int day;

	if (csv_column(csv, "form") >= 0 && csv_column(csv, "actors") >= 0)
		return 0;
	if (date_parse(cell.text, cell.len, &day))
		return 1;
	for (size_t i = 0; i < cell.len; i++)
		if (ascii_is_digit(cell.text[i]))
			return 0;
	return ascii_is_letter(cell.text[0]) || ascii_is_beyond(cell.text[0]);
}

int
matrix_amount(struct request *r, const struct csv *csv, int column, int64_t *amount)
{
	struct csv_field cell = csv_field(csv, column);
	const char *wrong;
	struct place p;

	if (cell.len == 0)
		return 0;
	wrong = number_parse(cell.text, cell.len, amount);
	if (wrong == NULL) {
		if (r != NULL)
			r->numbers++;
		if (memchr(cell.text, '.', cell.len) == NULL ||
		    (wrong = doubt_of_kr(csv, column, cell)) == NULL)
			return 1;
		p = csv_place(csv, column);
		diag_fault(&p, TOPIC_VALUE, "%s", wrong);
		return -1;
	}
	p = csv_place(csv, column);
	if (r != NULL && is_other_kind(csv, cell)) {
		r->others++;
		diag_warning(&p, TOPIC_VALUE, "'%s' is no number and is left out of the sum",
		    shown(cell.text, cell.len));
		return 0;
	}
	diag_fault(&p, TOPIC_VALUE, "'%s' is not a number for '%s'; %s",
	    shown(cell.text, cell.len), csv_name(csv, (size_t)column), wrong);
	return -1;
}

void
matrix_check_kinds(const struct request *r)
{
	if (r->others > 0 && r->numbers == 0 && !r->lengthy)
		diag_fault(NULL, TOPIC_VALUE, "no value of '%s' is a number; name a column of numbers",
		    r->amount);
}
