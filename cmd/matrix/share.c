#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/shares.h"
#include "matrix.h"

/* What is no number of thousandths: nothing that a share could be of, and none and all of it. */
enum { NO_SHARE = -1, NONE = -2, ALL = -3 };

void
share_check(const char *value)
{
	if (strcmp(value, "row") != 0 && strcmp(value, "column") != 0)
		die("no shares of '%s'; --share row is of each row's total, --share column of each column's",
		    shown(value, strlen(value)));
}

enum share_of
share_which(const char *value)
{
	return value == NULL ? SHARE_OF_NOTHING : strcmp(value, "row") == 0 ? SHARE_OF_ROW : SHARE_OF_COLUMN;
}

/* ---- a line: a row of the table, or a column ---- */

struct line {
	int64_t *part;		/* below 0: it is not known */
	int *share;
	size_t n;
};

/* A count or an amount.  1: it is known; 0: it is not; -1: it is below 0. */
static int
read_amount(const struct request *r, size_t row, size_t column, int64_t *amount)
{
	const struct tally_cell *cell;

	*amount = 0;
	if (r->amount == NULL) {
		*amount = (int64_t)tally_count(&r->tally, row, column);
		return 1;
	}
	cell = tally_at(&r->tally, row, column);
	if (cell != NULL && cell->count == 0)
		return 0;
	if (cell != NULL)
		tally_sum(&r->tally, cell, amount);	/* fits: see is_writable() */
	return *amount < 0 ? -1 : 1;
}

/* Have the parts nothing in common, so that they add up to the total? */
static int
adds_up(const struct line *l, int64_t total)
{
	for (size_t i = 0; i < l->n; i++) {
		if (l->part[i] > total)
			return 0;
		total -= l->part[i] > 0 ? l->part[i] : 0;
	}
	return total == 0;
}

/* 0: there are no shares of a total that is less than its parts. */
static int
cut(struct line *l, int64_t total)
{
	int together = adds_up(l, total);

	for (size_t i = 0; i < l->n; i++)
		if (l->part[i] > total)
			return 0;
	if (together) {
		int64_t *known = mem_zero(l->n + 1, sizeof *known);

		for (size_t i = 0; i < l->n; i++)
			known[i] = l->part[i] > 0 ? l->part[i] : 0;
		shares_thousandths(l->share, known, l->n);
		free(known);
	}
	for (size_t i = 0; i < l->n; i++)
		if (l->part[i] < 0 || total == 0)
			l->share[i] = NO_SHARE;
		else if (l->part[i] == 0 || l->part[i] == total)
			l->share[i] = l->part[i] == 0 ? NONE : ALL;
		else if (!together)
			l->share[i] = shares_part(l->part[i], total);
	return 1;
}

/* Of a row where that is meant, else of a column. */
static int
read_line(const struct request *r, struct line *l, size_t at)
{
	int by_row = r->share.of == SHARE_OF_ROW;
	const struct axis *across = by_row ? &r->columns : &r->rows;
	int64_t total;
	int known = read_amount(r, by_row ? at : TALLY_TOTAL, by_row ? TALLY_TOTAL : at, &total);

	if (known < 0)
		return 0;
	for (size_t i = 0; i < l->n; i++) {
		size_t other = across->order[i];
		int has = read_amount(r, by_row ? at : other, by_row ? other : at, &l->part[i]);

		if (has < 0)
			return 0;
		if (has == 0)
			l->part[i] = -1;
	}
	return cut(l, total);
}

/* ---- the table ---- */

int
share_reckon(struct request *r)
{
	const struct axis *along = r->share.of == SHARE_OF_ROW ? &r->rows : &r->columns,
	    *across = r->share.of == SHARE_OF_ROW ? &r->columns : &r->rows;
	struct line l = { .n = across->n_order };
	int good = 1;

	l.part = mem_zero(l.n + 1, sizeof *l.part);
	l.share = mem_zero(l.n + 1, sizeof *l.share);
	r->share.columns = r->columns.n_order;
	r->share.thousandths = mem_zero(along->n_order * l.n + 1, sizeof *r->share.thousandths);
	for (size_t i = 0; i < along->n_order && good; i++) {
		good = read_line(r, &l, along->order[i]);
		for (size_t k = 0; k < l.n && good; k++)
			r->share.thousandths[along == &r->rows ? i * l.n + k : k * r->share.columns + i] = (int16_t)l.share[k];
	}
	free(l.part);
	free(l.share);
	if (!good)
		diag_fault(NULL, TOPIC_VALUE, "numbers of '%s' are below 0, and what is taken away is no share; "
		    "leave those rows out, or --share", shown(r->amount, strlen(r->amount)));
	return good;
}

void
share_add(struct buf *b, const struct share *s, size_t i, size_t k)
{
	int share = s->thousandths[i * s->columns + k];
	char text[SHARES_TEXT];

	if (share == NO_SHARE)
		return;
	shares_format(text, share < 0 ? 0 : share);
	buf_adds(b, share == NONE ? "0" : share == ALL ? "1" : text);
}

void
share_release(struct share *s)
{
	free(s->thousandths);
}
