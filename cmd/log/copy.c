#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/word.h"
#include "centre/entry.h"
#include "csv/pick.h"
#include "csv/rowstart.h"
#include "output/rows.h"
#include "log.h"

enum { CELL = 32, SLACK = CSV_NEAR };	/* so many bytes at once: of a cell, of a line; as many are written behind it */

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

/* Cells that are asked of, without the quotes around them; empty ones where there is no column. */
struct cells {
	struct csv_field form, actors, initiative, channel;
};

/* Does a filter want the cell?  1, 0; -1: it is to be looked at closely. */
static inline int
wants(const struct filter *f, const struct memo *judged, struct csv_field cell)
{
	size_t is_wanted;

	if (f->n == 0)
		return 1;
	return !memo_find_near(judged, cell.text, cell.len, &is_wanted) ? -1 : (int)is_wanted;
}

/* Is the row asked for?  -1: it is to be looked at closely. */
static inline int
is_wanted(const struct request *r, const struct log_copying *c, const struct cells *cells,
    const struct entry *e)
{
	int form = wants(&r->form, &c->form, cells->form);
	int initiative = wants(&r->initiative, &c->initiative, cells->initiative);
	int channel = wants(&r->channel, &c->channel, cells->channel);

	if ((form | initiative | channel) < 0)
		return -1;
	if (!(form & initiative & channel) || (r->dated && !period_holds(&r->period, e->day)))
		return 0;
	return r->actor.n == 0 ||
	    filter_cell_near(&r->actor, cells->actors.text, cells->actors.len, ' ');
}

/* Of sixteen bytes, or of less: of those that count. */
static inline unsigned
first_ones(unsigned bits, size_t len)
{
	return len < 16 ? bits & ((1u << len) - 1) : bits;
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

/* ---- are they good at a glance? ---- */

/*
 * A row of the file whose columns are ours in our order: its cells, if it is good and its codes are in
 * ASCII.  0: take it apart.
 */
static inline int
begins_well(const struct entries *log, const struct log_copying *c, const struct csv_glance *at,
    struct entry *e, struct cells *cells)
{
	size_t from = (size_t)(at->line - at->text), day, form;
	size_t len = rowstart_find(&c->forms, &log->days, at->line, &day, &form);
	struct csvpick_walk w = { at->line, csvscan_window(at->ends, from) };
	const char *initiative, *channel, *end;

	if (len == 0)
		return 0;
	w.bits = w.bits >> len << len;
	cells->form = (struct csv_field){ at->line + ROWSTART_DATE, len - ROWSTART_DATE - 1 };
	initiative = csvpick_end(&w, at) + 1;
	cells->actors = (struct csv_field){ at->line + len, (size_t)(initiative - 1 - at->line) - len };
	if (!idlist_is_sure(cells->actors.text, cells->actors.len))
		return 0;
	channel = csvpick_end(&w, at) + 1;
	end = csvpick_end(&w, at);
	cells->initiative = (struct csv_field){ initiative, (size_t)(channel - 1 - initiative) };
	cells->channel = (struct csv_field){ channel, (size_t)(end - channel) };
	*e = (struct entry){ .good = 1, .day = (int)day - ENTRIES_DAYS, .form = (int)form };
	return *initiative != '"' && *channel != '"' && is_ascii(cells->channel);
}

static inline struct csv_field
inner(const struct csv_glance *at, const uint16_t *end, int column)
{
	return column >= 0 ? csv_glance_inner(at, end, (size_t)column) : (struct csv_field){ "", 0 };
}

/* The same of any row, so many of whose columns are looked at. */
static inline int
is_good(const struct request *r, struct entries *log, struct log_copying *c, const struct csv_glance *at,
    size_t columns, struct entry *e, struct cells *cells)
{
	csv_glance_list(at, columns, c->end);
	if (!entries_glance(log, at, c->end, e) || !has_plain_codes(c, at))
		return 0;
	*cells = (struct cells){ inner(at, c->end, log->column[ENTRY_FORM]),
		inner(at, c->end, log->column[ENTRY_ACTORS]),
		inner(at, c->end, r->initiative.n > 0 ? log->column[ENTRY_INITIATIVE] : -1),
		inner(at, c->end, r->channel.n > 0 ? log->column[ENTRY_CHANNEL] : -1) };
	return 1;
}

/* ---- their bytes ---- */

/*
 * A cell or a line, and what follows it: so many bytes at a time, for a jump that depends on
 * each byte of its length would be guessed wrong.
 */
WORD_INLINE char *
put(char *to, const char *text, size_t len, size_t step)
{
	size_t i = 0;

	if (len > 16 * step)
		memcpy(to, text, len);
	else
		do
			memcpy(to + i, text + i, step);
		while ((i += step) < len);
	return to + len;
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
			to = put(to, cell.text, cell.len, CELL);
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

	to = put(to, c->first.data, c->first.len, CELL);
	if (c->in_order && at->canonical) {
		to = put(to, line.text, line.len, SLACK);
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
	int good = 1, is_ours, is_line;

	if (at.newline == NULL)
		return 0;
	is_line = c->in_order && at.canonical;
	is_ours = is_line && c->codes == 2;	/* form and channel */
	/* All of them at once, where all are needed. */
	if (!r->filtered && !is_line)
		columns = at.columns;
	to = room = rows_room(r->out, most_bytes(c, &at));
	do {
		struct cells cells;
		struct entry e;
		int wanted;

		if (!is_ours || !begins_well(log, c, &at, &e, &cells)) {
			good = is_good(r, log, c, &at, columns, &e, &cells);
			if (!good)
				break;
			if (is_ours && is_ascii(cells.form))
				rowstart_keep(&c->forms, cells.form.text, cells.form.len, (size_t)e.form);
		}
		wanted = r->filtered ? is_wanted(r, c, &cells, &e) : 1;
		if (wanted < 0) {
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
