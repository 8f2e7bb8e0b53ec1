#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/number.h"
#include "base/safe.h"
#include "field/schemas.h"
#include "schema/fieldjudge.h"
#include "matrix.h"

int
matrix_judge_amounts(struct request *r, const struct csv *csv, int column)
{
	const struct field *f = column >= 0 ? axis_field_of(csv, r->amount) : NULL;

	if (column >= 0 && strcmp(r->amount, "amount") == 0 && csv_column(csv, "source") >= 0 &&
	    csv_column(csv, "basis") >= 0)
		f = &funding_schema.field[FUNDING_AMOUNT];
	r->amount_field = f != NULL && (f->type == FIELD_COUNT || f->type == FIELD_DECIMAL) ? f : NULL;
	r->is_pointless = r->amount_field != NULL && (f->type == FIELD_COUNT || f->flags & FIELD_ADDED_UP);
	return r->is_pointless;
}

/* A number that is below 0, or is no whole one: may it stand in the column?  If not: reported. */
static int
may_stand(const struct request *r, const struct csv *csv, int column, struct csv_field cell)
{
	struct findings all = { 0 };
	struct place p = csv_place(csv, column);
	int good = fieldjudge_value(&all, NULL, r->amount_field, cell.text, cell.len);

	if (!good)
		diag_fault(&p, TOPIC_VALUE, "%s", buf_text(&all.item[0].text));
	findings_release(&all);
	return good;
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
		if (r == NULL)
			return 1;
		r->numbers++;
		return r->amount_field == NULL || (cell.text[0] != '-' &&
		    !(r->is_pointless && memchr(cell.text, '.', cell.len) != NULL)) ||
		    may_stand(r, csv, column, cell) ? 1 : -1;
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
