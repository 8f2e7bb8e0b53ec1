#include <stdlib.h>
#include <string.h>

#include "analysis/tallypieces.h"
#include "base/mem.h"
#include "counted.h"

/* ---- telling ---- */

static void
tell_number(FILE *out, uint64_t n)
{
	fwrite(&n, sizeof n, 1, out);
}

static void
tell_text(FILE *out, const char *text, size_t len)
{
	tell_number(out, len);
	fwrite(text, 1, len, out);
}

static void
tell_axis(FILE *out, const struct axis *a)
{
	tell_number(out, a->values.n);
	for (size_t i = 0; i < a->values.n; i++)
		tell_text(out, intern_text(&a->values, i), intern_len(&a->values, i));
}

/* Is a piece the counts of a row? */
static int
is_row(enum tally_kind kind)
{
	return kind == TALLY_ARE_COUNTS || kind == TALLY_ARE_PAIRS;
}

/* Of a piece no more than it needs: there may be millions. */
static void
tell_piece(void *out, const struct tally_piece *p)
{
	uint32_t place[3] = { p->kind, (uint32_t)p->row, (uint32_t)(is_row(p->kind) ? p->n : p->column) };

	fwrite(place, sizeof place, 1, out);
	if (is_row(p->kind)) {
		fwrite(p->counts, 1, p->n, out);
		return;
	}
	tell_number(out, p->count);
	if (p->kind == TALLY_IS_SUM)
		fwrite(&p->sum, sizeof p->sum, 1, out);
}

void
counted_tell(struct request *r, unsigned long rows, FILE *out)
{
	tell_text(out, buf_text(&r->first_centre), r->first_centre.len);
	tell_number(out, rows);
	tell_number(out, r->numbers);
	tell_axis(out, &r->rows);
	tell_axis(out, &r->columns);
	tallypieces_each(&r->tally, tell_piece, out);
}

/* ---- and being told: *told is what is left of it ---- */

static const char *
hear_bytes(struct csv_field *told, size_t n)
{
	const char *bytes = told->text;

	told->text += n;
	told->len -= n;
	return bytes;
}

static uint64_t
hear_number(struct csv_field *told)
{
	uint64_t n;

	memcpy(&n, hear_bytes(told, sizeof n), sizeof n);
	return n;
}

static struct csv_field
hear_text(struct csv_field *told)
{
	size_t len = (size_t)hear_number(told);

	return (struct csv_field){ hear_bytes(told, len), len };
}

/* The numbers that the values of another process have here, and those of its totals. */
struct numbers {
	size_t *of;
	size_t n;
};

static struct numbers
hear_axis(struct csv_field *told, struct axis *a)
{
	struct numbers numbers = { .n = (size_t)hear_number(told) };

	numbers.of = mem_zero(numbers.n + 1, sizeof *numbers.of);
	for (size_t i = 0; i < numbers.n; i++) {
		struct csv_field text = hear_text(told);

		numbers.of[i] = axis_value(a, text.text, text.len);
	}
	return numbers;
}

static size_t
number_of(uint32_t value, const struct numbers *numbers)
{
	return value < numbers->n ? numbers->of[value] : TALLY_TOTAL;
}

static void
hear_piece(struct csv_field *told, struct tally *t, const struct numbers *rows, const struct numbers *columns)
{
	struct tally_piece p = { 0 };
	uint32_t place[3];

	memcpy(place, hear_bytes(told, sizeof place), sizeof place);
	p.kind = (enum tally_kind)place[0];
	p.row = number_of(place[1], rows);
	if (is_row(p.kind)) {
		p.n = place[2];
		p.counts = (const unsigned char *)hear_bytes(told, p.n);
	} else {
		p.column = number_of(place[2], columns);
		p.count = hear_number(told);
	}
	if (p.kind == TALLY_IS_SUM)
		memcpy(&p.sum, hear_bytes(told, sizeof p.sum), sizeof p.sum);
	tallypieces_join(t, &p, columns->of);
}

/* Ids of two centres in two parts would be warned of in one. */
static int
is_of_centre(struct request *r, struct csv_field centre)
{
	if (r->first_centre.data == NULL && centre.len > 0)
		buf_add(&r->first_centre, centre.text, centre.len);
	return centre.len == 0 || (centre.len == r->first_centre.len &&
	    memcmp(centre.text, r->first_centre.data, centre.len) == 0);
}

int
counted_join(struct request *r, struct csv_field told)
{
	struct numbers rows, columns;

	if (!is_of_centre(r, hear_text(&told)))
		return 0;
	r->origin.rows += hear_number(&told);
	r->numbers += (unsigned long)hear_number(&told);
	rows = hear_axis(&told, &r->rows);
	columns = hear_axis(&told, &r->columns);
	while (told.len > 0)
		hear_piece(&told, &r->tally, &rows, &columns);
	free(rows.of);
	free(columns.of);
	return 1;
}
