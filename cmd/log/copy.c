#include <stdint.h>

#include "base/wide.h"
#include "centre/entry.h"
#include "csv/rowstart.h"
#include "output/rows.h"
#include "begins.h"
#include "judge.h"
#include "log.h"
#include "put.h"

_Static_assert((int)WIDE <= (int)CSV_NEAR && (int)IDLIST_NEAR <= (int)CSV_NEAR, "what is read behind a row");
_Static_assert((int)LOG_AT_ONCE <= 32, "a bit for each row that is judged");

/* Bytes that the rows from this one to the last that was seen may take. */
static size_t
most_bytes(const struct log_copying *c, const struct csv_glance *at)
{
	size_t rows = (size_t)(at->last - at->newline) + 1;

	return (size_t)(at->text + *at->last - at->line) + rows * (c->first.len + c->n + 1) + PUT_BEHIND;
}

/* ---- many rows ---- */

/* What log_copy() does; where the rows were written to so far, and how many. */
struct written {
	char *to;
	unsigned long rows;
};

/*
 * Where the fields of the current row end, which some rows were asked in vain to begin with.  Are they few, the row
 * before it was, too: then it is listed for all.
 */
static const uint16_t *
ends_of_one(const struct log_copying *c, const struct csv_glance *at, size_t asked, uint16_t *room)
{
	if (!c->begins || at->seen->list == NULL || asked <= 2)
		return csv_glance_ends(at);
	csv_glance_list(at, at->columns, room);
	return room;
}

/* Look closely at the current row, and learn its form; 0: take it apart. */
static int
learn_row(const struct request *r, struct entries *log, struct log_copying *c,
    const struct csv_glance *at, size_t asked, uint32_t *wanted)
{
	uint16_t room[ENTRY_ALL];	/* which are all columns, if `begins` */
	const uint16_t *end = ends_of_one(c, at, asked, room);
	struct csv_field form = judge_inner(at, end, log->column[ENTRY_FORM]);
	struct csv_field actors = judge_inner(at, end, log->column[ENTRY_ACTORS]);
	int is_form = judge_wants(&r->form, &c->form, form), further;
	struct entry e;

	if (is_form < 0 || !entries_glance(log, at, end, &e) || !judge_codes(c, at, end))
		return 0;
	rowstart_keep(&c->forms, form.text, form.len, (size_t)is_form);
	further = judge_further(r, log, c, at, end);
	*wanted = is_form && further && (!r->dated || period_holds(&r->period, e.day)) &&
	    filter_cell_near(&r->actor, actors.text, actors.len, ' ');
	return further >= 0;
}

/*
 * As judge_rows(): by how the rows begin where nobody listed their ends, or where every field is quoted, for which the
 * date and the form need not be rid of their quotes.
 */
static size_t
judge(const struct request *r, const struct entries *log, const struct log_copying *c, const struct csv_glance *at,
    size_t n, uint32_t *wanted)
{
	int is_listed = at->seen->list == NULL;
	size_t good = 0;

	if (c->begins && (!is_listed || *at->line == '"'))
		good = begins_rows(r, c, at, n, wanted);
	return good > 0 || (c->begins && !is_listed) ? good :
	    judge_rows(r, log, c, at, csv_glance_ends(at), n, wanted);
}

/* How that is done is given as constants, so that it is done in place. */
WORD_INLINE int
copy_rows(struct request *r, struct entries *log, struct log_copying *c, struct csv_glance *from,
    struct written *w, put_way *write, const struct wide *wide)
{
	struct csv_glance at = *from;
	struct put_rows rows;
	struct written to = *w;
	size_t n = 0, asked = 0;

	do {
		size_t left = (size_t)(at.last - at.newline) + 1;
		uint32_t wanted;

		/* Where some but not all were good, the next one is to be looked at closely. */
		if (n == asked || n == 0) {
			asked = left < c->at_once ? left : c->at_once;
			n = judge(r, log, c, &at, asked, &wanted);
			if (n < asked)
				c->at_once = n + 1;	/* those behind it were judged in vain */
		} else {
			n = 0;
		}
		if (n == 0)
			asked = n = (size_t)learn_row(r, log, c, &at, asked, &wanted);
		if (n == 0)
			break;
		rows = (struct put_rows){ at, n, wanted };
		to.to = write == put_cells && c->in_order ? put_unquoted(to.to, c, &rows, wide) :
		    put_each(to.to, c, &rows, write, wide);
		to.rows += word_count(wanted);
		c->at_once = c->at_once < LOG_AT_ONCE / 2 ? 2 * c->at_once : LOG_AT_ONCE;
		at = csv_glance_row(&at, n - 1);
	} while (csv_glance_next(&at));
	*from = at;
	*w = to;
	return n > 0;
}

typedef int copy_way(struct request *, struct entries *, struct log_copying *, struct csv_glance *,
    struct written *);

#define WAY(name, put, wide) \
	static int \
	name(struct request *r, struct entries *log, struct log_copying *c, struct csv_glance *at, \
	    struct written *w) \
	{ \
		return copy_rows(r, log, c, at, w, put, wide); \
	}

WAY(lines_plain, put_line, &wide_plain)
WAY(pieces_plain, put_pieces, &wide_plain)
WAY(cells_plain, put_cells, &wide_plain)
#ifdef WORD_SSE2
WIDE_AVX2 WAY(lines_avx2, put_line, &wide_avx2)
WIDE_AVX2 WAY(pieces_avx2, put_pieces_avx2, &wide_avx2)
WIDE_AVX2 WAY(cells_avx2, put_cells, &wide_avx2)
WIDE_AVX512 WAY(lines_avx512, put_line, &wide_avx512)
WIDE_AVX512 WAY(pieces_avx512, put_pieces_avx512, &wide_avx512)
WIDE_AVX512 WAY(cells_avx512, put_cells, &wide_avx512)
#endif

int
log_copy(struct request *r, struct entries *log, struct log_copying *c)
{
	static copy_way *const lines[] = WIDE_WAYS(lines), *const pieces[] = WIDE_WAYS(pieces),
	    *const cells[] = WIDE_WAYS(cells);
	struct csv_glance at = csv_glance(log->csv);
	struct written w = { 0 };
	char *room;
	int good;

	if (at.newline == NULL)
		return 0;
	w.to = room = rows_room(r->out, most_bytes(c, &at));
	good = (!at.canonical ? cells : c->in_order ? lines : pieces)[c->way](r, log, c, &at, &w);
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
	if (!judge_codes(c, &at, end))
		return 0;
	room = rows_room(r->out, most_bytes(c, &at));
	to = (at.canonical ? put_pieces : put_cells)(room, c, &at, end, &wide_plain);
	rows_take(r->out, (size_t)(to - room), 1);
	return 1;
}
