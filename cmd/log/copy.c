#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/word.h"
#include "centre/entry.h"
#include "output/rows.h"
#include "log.h"

enum { SLACK = 32 };	/* bytes that are written behind what is put */

void
log_copying_add(struct log_copying *c, int column, int is_code)
{
	c->cell = mem_grow(c->cell, &c->cap, c->n + 1, sizeof *c->cell);
	c->cell[c->n++] = column;
	if (!is_code || column < 0)
		return;
	c->code = mem_grow(c->code, &c->codes_cap, c->codes + 1, sizeof *c->code);
	c->code[c->codes++] = column;
}

static void
look_up_to(struct log_copying *c, int column)
{
	if (column >= (int)c->columns)
		c->columns = (size_t)column + 1;
}

void
log_copying_begin(struct log_copying *c, const struct request *r, const struct entries *log)
{
	look_up_to(c, log->column[ENTRY_DATE]);
	look_up_to(c, log->column[ENTRY_FORM]);
	look_up_to(c, log->column[ENTRY_ACTORS]);
	if (r->initiative.n > 0)
		look_up_to(c, log->column[ENTRY_INITIATIVE]);
	if (r->channel.n > 0)
		look_up_to(c, log->column[ENTRY_CHANNEL]);
	for (size_t i = 0; i < c->codes; i++)
		look_up_to(c, c->code[i]);
	for (size_t i = 0; i < c->n && !c->in_order; i++)
		look_up_to(c, c->cell[i]);
	c->end = mem_zero(csv_columns(log->csv), sizeof *c->end);
	buf_room(&c->first, SLACK);	/* which are read with it */
}

/* ---- which rows ---- */

void
log_copying_learn(struct memo *judged, struct csv_field cell, int is_wanted)
{
	/* Cells are recalled with the quotes that stand in them. */
	if (cell.len == 0 || memchr(cell.text, '"', cell.len) == NULL)
		memo_keep(judged, cell.text, cell.len, (size_t)is_wanted);
}

/* Does a filter want the cell?  1, 0; -1: it is to be looked at closely. */
static inline int
wants(const struct filter *f, const struct memo *judged, const struct csv_glance *at,
    const uint16_t *end, int column)
{
	struct csv_field cell = { "", 0 };
	size_t is_wanted;

	if (f->n == 0)
		return 1;
	if (column >= 0)
		cell = csv_glance_inner(at, end, (size_t)column);
	return !memo_find_near(judged, cell.text, cell.len, &is_wanted) ? -1 : (int)is_wanted;
}

/* Is the row asked for?  -1: it is to be looked at closely. */
static inline int
is_wanted(const struct request *r, const struct entries *log, const struct log_copying *c,
    const struct csv_glance *at, const struct entry *e)
{
	int form = wants(&r->form, &c->form, at, c->end, log->column[ENTRY_FORM]);
	int initiative = wants(&r->initiative, &c->initiative, at, c->end, log->column[ENTRY_INITIATIVE]);
	int channel = wants(&r->channel, &c->channel, at, c->end, log->column[ENTRY_CHANNEL]);
	struct csv_field actors;

	if ((form | initiative | channel) < 0)
		return -1;
	if (!(form & initiative & channel) || (r->dated && !period_holds(&r->period, e->day)))
		return 0;
	if (r->actor.n == 0)
		return 1;
	actors = csv_glance_inner(at, c->end, (size_t)log->column[ENTRY_ACTORS]);
	return filter_cell_near(&r->actor, actors.text, actors.len, ' ');
}

/* ---- their bytes ---- */

/*
 * A cell or a line, and what follows it: SLACK bytes at a time, for a jump that depends on
 * each byte of its length would be guessed wrong.
 */
static inline char *
put(char *to, const char *text, size_t len)
{
	size_t i = 0;

	if (len > 16 * SLACK)
		memcpy(to, text, len);
	else
		do
			memcpy(to + i, text + i, SLACK);
		while ((i += SLACK) < len);
	return to + len;
}

/* Of sixteen bytes, or of less: of those that count. */
static inline unsigned
first_ones(unsigned bits, size_t len)
{
	return len < 16 ? bits & ((1u << len) - 1) : bits;
}

/* Must what stands between quotes be quoted? */
static inline int
needs_quotes(struct csv_field inner)
{
	for (size_t i = 0; i < inner.len; i += 16) {
		unsigned special = word_same16(inner.text + i, ',') | word_same16(inner.text + i, '"');

		if (first_ones(special, inner.len - i) != 0)
			return 1;
	}
	return 0;
}

static inline int
is_ascii(struct csv_field code)
{
	uint64_t beyond = word_beyond16(code.text) | (uint64_t)word_beyond16(code.text + 16) << 16;

	return code.len > 32 ? text_is_ascii(code.text, code.len) :
	    (beyond & (((uint64_t)1 << code.len) - 1)) == 0;
}

/* Are its codes in ASCII, so that they stay as they are? */
static inline int
has_plain_codes(const struct log_copying *c, const struct csv_glance *at)
{
	for (size_t i = 0; i < c->codes; i++)
		if (!is_ascii(csv_glance_field(at, c->end, (size_t)c->code[i])))
			return 0;
	return 1;
}

/* Cell by cell, without quotes that are not needed. */
static inline char *
put_cells(char *to, const struct log_copying *c, const struct csv_glance *at)
{
	for (size_t i = 0; i < c->n; i++) {
		if (c->cell[i] >= 0) {
			struct csv_field cell = csv_glance_field(at, c->end, (size_t)c->cell[i]);

			if (*cell.text == '"') {
				struct csv_field inner = { cell.text + 1, cell.len - 2 };

				if (!needs_quotes(inner))
					cell = inner;
			}
			to = put(to, cell.text, cell.len);
		}
		*to++ = ',';
	}
	return to - 1;
}

/* The row, so many of whose columns are listed, as one of the stream. */
static inline char *
put_row(char *to, const struct log_copying *c, const struct csv_glance *at, size_t columns)
{
	struct csv_field line = csv_glance_line(at);

	to = put(to, c->first.data, c->first.len);
	if (c->in_order && at->canonical) {
		to = put(to, line.text, line.len);
	} else {
		if (columns < at->columns)
			csv_glance_list(at, at->columns, c->end);
		to = put_cells(to, c, at);
	}
	*to = '\n';
	return to + 1;
}

/* Bytes that the rows from this one to the last that was seen may take. */
static size_t
most_bytes(const struct log_copying *c, const struct csv_glance *at)
{
	size_t rows = (size_t)(at->last - at->newline) + 1;

	return (size_t)(at->text + *at->last - at->line) + rows * (c->first.len + c->n + 1) + SLACK;
}

int
log_copy(struct request *r, struct entries *log, struct log_copying *c)
{
	struct csv_glance at = csv_glance(log->csv);
	char *room, *to;
	unsigned long rows = 0;
	size_t columns = c->columns;
	int good = 1;

	if (at.newline == NULL)
		return 0;
	/* All of them at once, where all are needed. */
	if (!r->filtered && !(c->in_order && at.canonical))
		columns = at.columns;
	to = room = rows_room(r->out, most_bytes(c, &at));
	do {
		struct entry e;
		int wanted;

		csv_glance_list(&at, columns, c->end);
		if (!entries_glance(log, &at, c->end, &e) ||
		    (wanted = r->filtered ? is_wanted(r, log, c, &at, &e) : 1) < 0 ||
		    !has_plain_codes(c, &at)) {
			good = 0;
			break;
		}
		if (!wanted)
			continue;
		to = put_row(to, c, &at, columns);
		rows++;
	} while (csv_glance_next(&at));
	rows_take(r->out, (size_t)(to - room), rows);
	csv_go_on(log->csv, &at);
	return good;
}

int
log_copy_row(struct request *r, const struct entries *log, struct log_copying *c)
{
	struct csv_glance at = csv_glance(log->csv);
	char *room;

	if (at.newline == NULL)
		return 0;
	csv_glance_list(&at, c->columns, c->end);
	if (!has_plain_codes(c, &at))
		return 0;
	room = rows_room(r->out, most_bytes(c, &at));
	rows_take(r->out, (size_t)(put_row(room, c, &at, c->columns) - room), 1);
	return 1;
}

void
log_copying_release(struct log_copying *c)
{
	buf_release(&c->first);
	memo_release(&c->form);
	memo_release(&c->initiative);
	memo_release(&c->channel);
	free(c->cell);
	free(c->code);
	free(c->end);
	*c = (struct log_copying){ 0 };
}
