#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "centre/csvfile.h"
#include "centre/funding.h"
#include "field/schemas.h"

static void
add(struct funding *f, const struct rowfile *in)
{
	struct csv_field source = rowfile_field(in, FUNDING_SOURCE);
	struct csv_field amount = rowfile_field(in, FUNDING_AMOUNT);
	struct grant *g;

	f->item = mem_grow(f->item, &f->cap, f->n + 1, sizeof *f->item);
	g = &f->item[f->n++];
	*g = (struct grant){
		.source = intern_add(&f->sources, source.text, source.len),
		.basis = rowfile_code(in, FUNDING_BASIS),
		.from = rowfile_day(in, FUNDING_FROM, INT_MIN),
		.until = rowfile_day(in, FUNDING_UNTIL, INT_MAX),
		.line = csv_place(in->csv, 0).line,
	};
	number_parse(amount.text, amount.len, &g->amount);
}

int
funding_read(struct funding *f, const struct centre *c, unsigned long fields)
{
	struct rowfile in;
	int good, opened;

	*f = (struct funding){ 0 };
	opened = rowfile_open(&in, c, &funding_schema, fields);
	f->missing = in.missing;
	while (opened && (good = rowfile_next(&in)) >= 0) {
		if (good)
			add(f, &in);
		else
			csv_leave_out(in.csv);
	}
	rowfile_close(&in);
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
grant_is_active(const struct grant *g, int today)
{
	return g->from <= today && g->until >= today;
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
