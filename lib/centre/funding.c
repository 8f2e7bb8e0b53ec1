#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/number.h"
#include "centre/csvfile.h"
#include "centre/funding.h"
#include "field/schemas.h"

static void
add(struct funding *f, const struct csvfile *in)
{
	struct csv_field source = csvfile_field(in, FUNDING_SOURCE);
	struct csv_field amount = csvfile_field(in, FUNDING_AMOUNT);
	struct grant *g;

	f->item = mem_grow(f->item, &f->cap, f->n + 1, sizeof *f->item);
	g = &f->item[f->n++];
	*g = (struct grant){
		.source = intern_add(&f->sources, source.text, source.len),
		.basis = csvfile_code(in, FUNDING_BASIS),
		.from = csvfile_day(in, FUNDING_FROM, INT_MIN),
		.until = csvfile_day(in, FUNDING_UNTIL, INT_MAX),
		.line = csv_place(in->csv, 0).line,
	};
	g->last = g->until;
	number_parse(amount.text, amount.len, &g->amount);
}

static int
by_source_and_first_day(const void *a, const void *b)
{
	const struct grant *x = a, *y = b;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	return (x->from > y->from) - (x->from < y->from);
}

/* On the day that money is handed over it counts once. */
static void
hand_over(struct funding *f)
{
	struct grant *all = mem_zero(f->n + 1, sizeof *all);

	for (size_t i = 0; i < f->n; i++)
		all[i] = f->item[i];
	if (f->n > 1)
		qsort(all, f->n, sizeof *all, by_source_and_first_day);
	for (size_t i = 0; i < f->n; i++) {
		struct grant *g = &f->item[i];
		struct grant next = { .source = g->source, .from = g->until };

		if (g->until != INT_MAX && g->from < g->until &&
		    bsearch(&next, all, f->n, sizeof *all, by_source_and_first_day) != NULL)
			g->last = g->until - 1;
	}
	free(all);
}

int
funding_read(struct funding *f, const struct centre *c, unsigned long fields)
{
	struct csvfile in;
	int good, opened;

	*f = (struct funding){ 0 };
	opened = csvfile_open(&in, c, &funding_schema, fields);
	f->missing = in.missing;
	while (opened && (good = csvfile_next(&in)) >= 0) {
		if (good)
			add(f, &in);
		else
			csv_leave_out(in.csv);
	}
	hand_over(f);
	csvfile_close(&in);
	f->left_out = in.left_out;
	return opened;
}

void
funding_release(struct funding *f)
{
	free(f->item);
	intern_release(&f->sources);
	*f = (struct funding){ 0 };
}

int
grant_is_active(const struct grant *g, int day)
{
	return g->from <= day && g->last >= day;
}

static const struct funding *ordered;	/* for by_bytes; qsort has no argument */

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(funding_source(ordered, *(const size_t *)a),
	    funding_source(ordered, *(const size_t *)b));
}

size_t *
funding_order(const struct funding *f)
{
	size_t *order = mem_zero(f->sources.n + 1, sizeof *order);

	for (size_t i = 0; i < f->sources.n; i++)
		order[i] = i;
	ordered = f;
	if (f->sources.n > 1)
		qsort(order, f->sources.n, sizeof *order, by_bytes);
	return order;
}

const char *
funding_source(const struct funding *f, size_t source)
{
	return intern_text(&f->sources, source);
}
