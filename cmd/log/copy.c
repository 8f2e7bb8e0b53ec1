#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/idlook.h"
#include "base/mem.h"
#include "base/processor.h"
#include "base/text.h"
#include "base/wide.h"
#include "centre/entry.h"
#include "csv/rowstart.h"
#include "output/rows.h"
#include "log.h"
#include "put.h"

enum { SOME = 32 };	/* lines, at most, are judged before they are written */

_Static_assert((int)WIDE <= (int)CSV_NEAR && (int)IDLIST_NEAR <= (int)CSV_NEAR, "what is read behind a row");

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

/* Neighbours that stay neighbours are one. */
static void
find_pieces(struct log_copying *c)
{
	c->piece = mem_zero(c->n, sizeof *c->piece);
	for (size_t i = 0; i < c->n; i++) {
		struct piece *last = c->piece + c->pieces;

		if (i > 0 && c->cell[i] > 0 && c->cell[i] == last[-1].last + 1)
			last[-1].last++;
		else
			c->piece[c->pieces++] = (struct piece){ c->cell[i], c->cell[i] };
	}
}

void
log_copying_begin(struct log_copying *c)
{
	buf_room(&c->first, PUT_BEHIND);	/* which are read with it */
	c->at_once = SOME;
	find_pieces(c);
}

/* ---- what a processor does in its own way ---- */

/* Each is given as a constant, so that it is done in place. */
struct hand {
	const struct wide *wide;
	int (*is_list)(const char *, size_t len);	/* base/idlook.h */
	/* put.h; NULL: it would be no faster than cell by cell */
	char *(*unquoted)(char *to, const char *text, size_t len, size_t columns);
};

static const struct hand plain = { &wide_plain, idlist_is_sure, NULL };
#ifdef WORD_SSE2
static const struct hand avx2 = { &wide_avx2, idlook_avx2, NULL };
static const struct hand avx512 = { &wide_avx512, idlook_avx512, put_unquoted_avx512 };
#endif

/* ---- which rows ---- */

void
log_copying_learn(struct memo *judged, struct csv_field cell, int is_wanted)
{
	/* Cells are recalled with the quotes that stand in them. */
	if (cell.len == 0 || memchr(cell.text, '"', cell.len) == NULL)
		memo_keep(judged, cell.text, cell.len, (size_t)is_wanted);
}

/* What is asked of a row: cells without the quotes around them, empty ones where there is no column. */
struct cells {
	int day;
	int form;		/* is it wanted?  -1: see wants() */
	struct csv_field actors, initiative, channel;
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
is_wanted(const struct request *r, const struct log_copying *c, const struct cells *cells)
{
	int form = cells->form;
	int initiative = wants(&r->initiative, &c->initiative, cells->initiative);
	int channel = wants(&r->channel, &c->channel, cells->channel);

	if ((form | initiative | channel) < 0)
		return -1;
	if (!(form & initiative & channel) || (r->dated && !period_holds(&r->period, cells->day)))
		return 0;
	return r->actor.n == 0 ||
	    filter_cell_near(&r->actor, cells->actors.text, cells->actors.len, ' ');
}

WORD_INLINE int
is_ascii(struct csv_field code, const struct hand *hand)
{
	return code.len > WIDE ? text_is_ascii(code.text, code.len) :
	    (hand->wide->beyond(code.text) & wide_low(code.len)) == 0;
}

/* Are its codes in ASCII, so that they stay as they are? */
WORD_INLINE int
has_plain_codes(const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct hand *hand)
{
	for (size_t i = 0; i < c->codes; i++)
		if (!is_ascii(csv_glance_field(at, end, (size_t)c->code[i]), hand))
			return 0;
	return 1;
}

/* ---- are they good at a glance? ---- */

/*
 * A row of the file whose columns are ours in our order: its cells, if it is good and its codes are in
 * ASCII.  0: look closely.
 */
WORD_INLINE int
begins_well(const struct entries *log, const struct log_copying *c, const struct csv_glance *at,
    const uint16_t *end, struct cells *cells, const struct hand *hand)
{
	size_t day = 0, form = 0, len = rowstart_find(&c->forms, &log->days, at->line, &day, &form);
	struct csv_field actors = csv_glance_field(at, end, ENTRY_ACTORS);
	struct csv_field initiative = csv_glance_field(at, end, ENTRY_INITIATIVE);
	struct csv_field channel = csv_glance_field(at, end, ENTRY_CHANNEL);

	/* Nothing that is asked here waits for what is answered before it. */
	*cells = (struct cells){ (int)day - DAYS_MORE, (int)form, actors, initiative, channel };
	return at->line + len == actors.text && actors.len > 0 && hand->is_list(actors.text, actors.len) &&
	    *initiative.text != '"' && *channel.text != '"' && channel.len <= WIDE &&
	    (hand->wide->beyond(channel.text) & wide_low(channel.len)) == 0;
}

/* How many rows begin well, from the current one on, at most so many?  No call, which would slow it down. */
WORD_INLINE size_t
judge_lines(const struct entries *log, const struct log_copying *c, const struct csv_glance *glance,
    const uint16_t *end, struct cells *cells, size_t most, const struct hand *hand)
{
	struct csv_glance at = *glance;
	size_t n = 0;

	for (; begins_well(log, c, &at, end, &cells[n], hand); end += at.columns)
		if (++n == most || !csv_glance_next(&at))
			break;
	return n;
}

static inline struct csv_field
inner(const struct csv_glance *at, const uint16_t *end, int column)
{
	return column >= 0 ? csv_glance_inner(at, end, (size_t)column) : (struct csv_field){ "", 0 };
}

/* Is any row good, whose fields end there? */
WORD_INLINE int
is_good(const struct request *r, struct entries *log, const struct log_copying *c,
    const struct csv_glance *at, const uint16_t *end, struct cells *cells, const struct hand *hand)
{
	struct entry e;

	if (!entries_glance(log, at, end, &e) || !has_plain_codes(c, at, end, hand))
		return 0;
	*cells = (struct cells){ e.day, wants(&r->form, &c->form, inner(at, end, log->column[ENTRY_FORM])),
		inner(at, end, log->column[ENTRY_ACTORS]),
		inner(at, end, r->initiative.n > 0 ? log->column[ENTRY_INITIATIVE] : -1),
		inner(at, end, r->channel.n > 0 ? log->column[ENTRY_CHANNEL] : -1) };
	return 1;
}

/* Bytes that the rows from this one to the last that was seen may take. */
static size_t
most_bytes(const struct log_copying *c, const struct csv_glance *at)
{
	size_t rows = (size_t)(at->last - at->newline) + 1;

	return (size_t)(at->text + *at->last - at->line) + rows * (c->first.len + c->n + 1) + PUT_BEHIND;
}

/* ---- row by row ---- */

/* What log_copy() does; where the rows were written to so far, and how many. */
struct written {
	char *to;
	unsigned long rows;
};

/* Look closely at a row that begins in no known way, and learn its form; 0: take it apart. */
static int
learn_line(const struct request *r, struct entries *log, struct log_copying *c,
    const struct csv_glance *at, const uint16_t *end, struct cells *cells)
{
	struct csv_field form = csv_glance_field(at, end, ENTRY_FORM);

	if (!is_good(r, log, c, at, end, cells, &plain))
		return 0;
	if (cells->form >= 0 && is_ascii(form, &plain))
		rowstart_keep(&c->forms, form.text, form.len, (size_t)cells->form);
	return 1;
}

/*
 * Rows of a file whose columns are ours in our order, and all of which are canonical: they are
 * copied as lines.
 */
WORD_INLINE int
copy_lines(struct request *r, struct entries *log, struct log_copying *c, struct csv_glance *at,
    struct written *w, const struct hand *hand)
{
	struct cells cells[SOME];

	do {
		const uint16_t *end = csv_glance_ends(at);
		size_t n = judge_lines(log, c, at, end, cells, c->at_once, hand);

		if (n == 0)
			n = (size_t)learn_line(r, log, c, at, end, cells);
		if (n == 0)
			return 0;
		for (size_t i = 0; i < n; i++) {
			int wanted = r->filtered ? is_wanted(r, c, &cells[i]) : 1;

			if (i > 0)
				csv_glance_next(at);
			if (wanted < 0) {
				c->at_once = 1;		/* those behind it were judged in vain */
				return 0;
			}
			if (wanted) {
				w->to = put_line(w->to, c, at, hand->wide);
				w->rows++;
			}
		}
		if (c->at_once < SOME)
			c->at_once *= 2;
	} while (csv_glance_next(at));
	return 1;
}

/* A row that is no line of the stream: mostly, or so many write, because all of its fields are quoted. */
WORD_INLINE char *
copy_row(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct hand *hand)
{
	struct csv_field line = csv_glance_line(at);
	char *text, *last = NULL;

	if (hand->unquoted != NULL && c->in_order && !at->canonical) {
		text = put(to, c->first.data, c->first.len, hand->wide);
		last = hand->unquoted(text, line.text, line.len, at->columns);
	}
	if (last == NULL)
		return put_row(to, c, at, end, hand->wide);
	*last = '\n';
	return last + 1;
}

/* Any others, the ends of all of whose fields are listed: cell by cell. */
WORD_INLINE int
copy_cells(struct request *r, struct entries *log, struct log_copying *c, struct csv_glance *at,
    struct written *w, const struct hand *hand)
{
	do {
		const uint16_t *end = csv_glance_ends(at);
		struct cells cells;
		int wanted = -1;

		if (is_good(r, log, c, at, end, &cells, hand))
			wanted = r->filtered ? is_wanted(r, c, &cells) : 1;
		if (wanted < 0)
			return 0;
		if (wanted) {
			w->to = copy_row(w->to, c, at, end, hand);
			w->rows++;
		}
	} while (csv_glance_next(at));
	return 1;
}

/* What each kind of processor does in its own way. */
typedef int copy_way(struct request *, struct entries *, struct log_copying *, struct csv_glance *,
    struct written *);

#define WAY(name, loop, hand) \
	static int \
	name(struct request *r, struct entries *log, struct log_copying *c, struct csv_glance *at, \
	    struct written *w) \
	{ \
		return loop(r, log, c, at, w, hand); \
	}

WAY(lines_plain, copy_lines, &plain)
WAY(cells_plain, copy_cells, &plain)
#ifdef WORD_SSE2
WIDE_AVX2 WAY(lines_avx2, copy_lines, &avx2)
WIDE_AVX2 WAY(cells_avx2, copy_cells, &avx2)
WIDE_AVX512 WAY(lines_avx512, copy_lines, &avx512)
WIDE_AVX512 WAY(cells_avx512, copy_cells, &avx512)
#endif

static copy_way *
find_way(int is_line)
{
#ifdef WORD_SSE2
	if (processor_has_avx512())
		return is_line ? lines_avx512 : cells_avx512;
	if (processor_has_avx2())
		return is_line ? lines_avx2 : cells_avx2;
#endif
	return is_line ? lines_plain : cells_plain;
}

int
log_copy(struct request *r, struct entries *log, struct log_copying *c)
{
	static copy_way *lines, *cells;
	struct csv_glance at = csv_glance(log->csv);
	struct written w = { 0 };
	char *room;
	int good;

	if (at.newline == NULL)
		return 0;
	if (lines == NULL) {
		lines = find_way(1);
		cells = find_way(0);
	}
	w.to = room = rows_room(r->out, most_bytes(c, &at));
	good = (c->in_order && at.canonical ? lines : cells)(r, log, c, &at, &w);
	rows_take(r->out, (size_t)(w.to - room), w.rows);
	csv_go_on(log->csv, &at);
	return good;
}

int
log_copy_row(struct request *r, const struct entries *log, struct log_copying *c)
{
	struct csv_glance at = csv_glance(log->csv);
	const uint16_t *end;
	char *room, *to;

	if (at.newline == NULL)
		return 0;
	end = csv_glance_ends(&at);
	if (!has_plain_codes(c, &at, end, &plain))
		return 0;
	room = rows_room(r->out, most_bytes(c, &at));
	to = put_row(room, c, &at, end, &wide_plain);
	rows_take(r->out, (size_t)(to - room), 1);
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
	free(c->piece);
	*c = (struct log_copying){ 0 };
}
