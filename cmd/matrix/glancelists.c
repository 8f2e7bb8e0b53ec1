#include "base/days.h"
#include "base/processor.h"
#include "glancelists.h"
#include "glancerow.h"

enum { SHORT_ROW = 64 };	/* bytes, on average */

/* Rows that are looked at together, each with a list. */
struct looked {
	uint16_t row[LISTCELLS_ROWS];		/* counted from where they begin, if some are passed over */
	uint16_t from[LISTCELLS_ROWS], to[LISTCELLS_ROWS];	/* the cell beside the list */
	uint32_t value[LISTCELLS_ROWS];		/* of it */
	int are_dates;				/* as they are written, by their length */
};

/* Put where a cell is, of which is known where it begins and ends with its quotes; how long it is. */
WORD_INLINE size_t
put(const char *text, size_t begin, size_t end, uint16_t *from, uint16_t *to)
{
	size_t quotes = text[begin] == '"';

	*from = (uint16_t)(begin + quotes);
	*to = (uint16_t)(end - quotes);
	return end - begin - 2 * quotes;
}

WORD_INLINE size_t
put_cell(const struct glancerow *row, int column, uint16_t *from, uint16_t *to)
{
	const uint16_t *end = row->end + ((size_t)column - row->base);

	return put(row->text, column > 0 ? end[-1] + (size_t)1 : row->line, *end, from, to);
}

/*
 * Where the cells of rows are, up to one that is to be looked at closely (*good: there is none) and no more than
 * are recalled together: how many rows.  `asks`: some may be passed over.
 */
WORD_INLINE size_t
look(struct request *r, const struct csv_glance *begin, const struct further *f, struct looked *l, int asks, int *good,
    const struct glanceway *way)
{
	struct listcells *lists = axislists_begin(r->count.list, begin->text);
	const int list = r->count.list->column, beside = r->count.other != NULL ? r->count.other->column : list;
	const size_t rows = (size_t)(begin->last - begin->newline) + 1, most = lists->most;
	const uint16_t *newline = begin->newline;
	const int few = glancerow_are_few(begin, f);
	const struct fewends walk = f->few;
	uint16_t room[FEWENDS_MOST];
	struct glancerow row = { .text = begin->text, .line = (size_t)(begin->line - begin->text), .end = room };
	size_t i = 0, n = 0, odd = 0;

	row.base = few ? walk.base : 0;
	if (!few)
		row.end = csv_glance_ends(begin);
	for (*good = 1; i < rows && n < most; row.line = newline[i++] + (size_t)1, row.end += few ? 0 : begin->columns) {
		if (few)
			fewends_row(&walk, begin->ends, row.line, newline[i], room, way->last);
		if (asks) {
			enum known known = glancerow_is_counted(r, &row, f, way);

			if (known == PASSED_OVER)
				continue;
			*good = known == KNOWN;
			if (!*good)
				break;
		}
		odd |= put_cell(&row, beside, &l->from[n], &l->to[n]) ^ (ROWSTART_DATE - 1);
		put_cell(&row, list, &lists->from[n], &lists->to[n]);
		l->row[n++] = (uint16_t)i;
	}
	lists->rows = n;
	l->are_dates = odd == 0;
	return i;
}

/*
 * The same of rows none of which is passed over, and whose third field is the list: date, form, actors.  is_first:
 * the first stands beside it, and not the second; quoted: they may have quotes.  0: one has some.
 */
WORD_INLINE size_t
look_near_by(struct request *r, const struct csv_glance *begin, struct looked *l, int is_first, int quoted)
{
	struct listcells *lists = axislists_begin(r->count.list, begin->text);
	const size_t left = (size_t)(begin->last - begin->newline) + 1, rows = left < lists->most ? left : lists->most;
	const uint64_t *ends = begin->ends;
	const uint16_t *newline = begin->newline;
	const char *text = begin->text;
	size_t line = (size_t)(begin->line - text), odd = 0, any_quotes = 0;

	for (size_t i = 0; i < rows; line = newline[i++] + (size_t)1) {
		size_t end[3], from, to;

		fewends_three(ends, line, end);
		from = is_first ? line : end[0] + 1;
		to = is_first ? end[0] : end[1];
		if (quoted) {
			odd |= put(text, from, to, &l->from[i], &l->to[i]) ^ (ROWSTART_DATE - 1);
			put(text, end[1] + 1, end[2], &lists->from[i], &lists->to[i]);
			continue;
		}
		any_quotes |= (size_t)((text[from] == '"') | (text[end[1] + 1] == '"'));
		l->from[i] = (uint16_t)from;
		l->to[i] = (uint16_t)to;
		odd |= (to - from) ^ (ROWSTART_DATE - 1);
		lists->from[i] = (uint16_t)(end[1] + 1);
		lists->to[i] = (uint16_t)end[2];
	}
	lists->rows = rows;
	l->are_dates = odd == 0;
	return any_quotes ? 0 : rows;
}

/* Mostly all rows have some, or none. */
WORD_INLINE size_t
look_near(struct request *r, const struct csv_glance *begin, struct looked *l, int is_first)
{
	size_t rows = *begin->line != '"' ? look_near_by(r, begin, l, is_first, 0) : 0;

	return rows > 0 ? rows : look_near_by(r, begin, l, is_first, 1);
}

/* Are these such rows, and not all ends listed? */
static inline int
are_near(const struct request *r, const struct csv_glance *at, const struct further *f)
{
	const struct axis *other = r->count.other;

	return r->count.list->column == 2 && (other == NULL || other->column < 2) && at->columns > 3 &&
	    glancerow_are_few(at, f);
}

/* What stands beside so many lists: of how many it is known. */
WORD_INLINE size_t
recall_beside(struct request *r, const char *text, struct looked *l, size_t n, const struct glanceway *way)
{
	struct axis *other = r->count.other;
	size_t i = 0, value;

	if (other->kind == AXIS_DATE && l->are_dates) {
		for (size_t k = n; k % DAYS_FEW != 0; k++)
			l->from[k] = l->from[0];
		while (i < n && way->days(&other->days, text, l->from + i, l->value + i))
			i += DAYS_FEW;
	}
	for (; i < n; i++) {
		struct csv_field cell = { text + l->from[i], (size_t)l->to[i] - l->from[i] };

		if (!(other->kind == AXIS_COLUMN ? glancerow_word(r, other, cell, &value, way) :
		    glancerow_one(other, cell, &value, way)))
			return i;
		l->value[i] = (uint32_t)value;
	}
	return n;
}

WORD_INLINE int
count(struct request *r, struct csv_glance *now, const struct further *f, int asks, const struct glanceway *way)
{
	struct listcells *lists = &r->count.list->lists->cells;
	struct csv_glance begin = *now;
	struct looked l;
	int good = 1;

	for (;;) {
		size_t left = (size_t)(begin.last - begin.newline) + 1;
		size_t rows = asks || !are_near(r, &begin, f) ? look(r, &begin, f, &l, asks, &good, way) :
		    r->count.other != NULL && r->count.other->column == 0 ? look_near(r, &begin, &l, 1) :
		    look_near(r, &begin, &l, 0);
		size_t n = r->count.other != NULL ? recall_beside(r, begin.text, &l, lists->rows, way) : lists->rows;

		/* The lists behind a row of which something is new are not recalled in vain. */
		if (n < lists->rows) {
			rows = asks ? l.row[n] : n;
			lists->rows = n;
			good = 0;
		}
		n = axislists_recall(r->count.list);
		rowcount_lists(&r->count, n, r->count.other != NULL ? l.value : NULL);
		if (n < lists->rows) {
			rows = asks ? l.row[n] : n;
			good = 0;
		}
		if (!good || rows == left) {
			axis_begin(r->count.list);
			*now = csv_glance_row(&begin, good ? rows - 1 : rows);
			return good;
		}
		begin = csv_glance_row(&begin, rows);
	}
}

WORD_INLINE int
count_by(struct request *r, struct csv_glance *now, const struct further *f, const struct glanceway *way)
{
	return f->date >= 0 || f->centre >= 0 ? count(r, now, f, 1, way) : count(r, now, f, 0, way);
}

/* ---- the ways ---- */

#ifdef WORD_SSE2

WIDE_AVX512 static int
count_avx512(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct glanceway){ &rowstart_avx2, days_find_few_avx512, fewends_last_avx2 });
}

WIDE_AVX2 static int
count_avx2(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct glanceway){ &rowstart_avx2, days_find_few_avx2, fewends_last_avx2 });
}

#endif

static int
count_plain(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct glanceway){ &rowstart_plain, days_find_few_plain, fewends_last_plain });
}

int
glancelists_count(struct request *r, struct csv_glance *at, const struct further *f)
{
	static int (*const way[])(struct request *, struct csv_glance *, const struct further *) = WIDE_WAYS(count);
	const size_t rows = (size_t)(at->last - at->newline) + 1, bytes = *at->last - (size_t)(at->line - at->text);

	/* Three ends of a short row are looked for longer than all of its ends are listed with those of others. */
	if (are_near(r, at, f) && rows > bytes / SHORT_ROW)
		at->seen->few_ends = 0;
	return way[processor_way(0)](r, at, f);
}
