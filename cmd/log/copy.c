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
	c->cell[c->n++] = (struct log_cell){ column, is_code };
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
	for (size_t i = 0; i < c->n; i++)
		if (c->cell[i].is_code || !c->in_order)
			look_up_to(c, c->cell[i].column);
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
	return filter_cell(&r->actor, actors.text, actors.len, ' ');
}

/* ---- their bytes ---- */

/*
 * A cell, and what follows it.  Most are short: so many bytes are moved whatever their
 * number, for a jump that depends on it would be guessed wrong.
 */
static inline char *
put_cell(char *to, struct csv_field cell)
{
	if (cell.len <= SLACK)
		memcpy(to, cell.text, SLACK);
	else
		memcpy(to, cell.text, cell.len);
	return to + cell.len;
}

/* A line, most of which are a few times as long. */
static inline char *
put_line(char *to, struct csv_field line)
{
	if (line.len > 16 * SLACK)
		memcpy(to, line.text, line.len);
	else
		for (size_t i = 0; i < line.len; i += SLACK)
			memcpy(to + i, line.text + i, SLACK);
	return to + line.len;
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
	return code.len <= 16 ? first_ones(word_beyond16(code.text), code.len) == 0 :
	    text_is_ascii(code.text, code.len);
}

/* Are its codes in ASCII, so that they stay as they are? */
static inline int
has_plain_codes(const struct log_copying *c, const struct csv_glance *at)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->cell[i].is_code && c->cell[i].column >= 0 &&
		    !is_ascii(csv_glance_field(at, c->end, (size_t)c->cell[i].column)))
			return 0;
	return 1;
}

/* Cell by cell, without quotes that are not needed. */
static inline char *
put_cells(char *to, const struct log_copying *c, const struct csv_glance *at)
{
	for (size_t i = 0; i < c->n; i++) {
		if (c->cell[i].column >= 0) {
			struct csv_field cell = csv_glance_field(at, c->end, (size_t)c->cell[i].column);

			if (*cell.text == '"') {
				struct csv_field inner = { cell.text + 1, cell.len - 2 };

				if (!needs_quotes(inner))
					cell = inner;
			}
			to = put_cell(to, cell);
		}
		*to++ = ',';
	}
	return to - 1;
}

/* The row as one of the stream. */
static inline char *
put_row(char *to, const struct log_copying *c, const struct csv_glance *at)
{
	to = put_line(to, (struct csv_field){ buf_text(&c->first), c->first.len });
	if (c->in_order && (at->canonical || csv_line_is_canonical(csv_glance_line(at)))) {
		to = put_line(to, csv_glance_line(at));
	} else {
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
	int good = 1;

	if (at.newline == NULL)
		return 0;
	to = room = rows_room(r->out, most_bytes(c, &at));
	do {
		struct entry e;
		int wanted;

		csv_glance_list(&at, c->columns, c->end);
		if (!entries_glance(log, &at, c->end, &e) ||
		    (wanted = r->filtered ? is_wanted(r, log, c, &at, &e) : 1) < 0 ||
		    !has_plain_codes(c, &at)) {
			good = 0;
			break;
		}
		if (!wanted)
			continue;
		to = put_row(to, c, &at);
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
	rows_take(r->out, (size_t)(put_row(room, c, &at) - room), 1);
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
	free(c->end);
	*c = (struct log_copying){ 0 };
}
