#include "base/days.h"
#include "base/processor.h"
#include "glancelists.h"
#include "glancerow.h"

/* What a processor does in its own way, given as a constant. */
struct way {
	const struct rowstart_way *row;
	days_few_way *days;
};

/* Rows that are looked at together, each with a list. */
struct looked {
	uint16_t row[CELLLISTS_ROWS];		/* counted from where they begin */
	uint16_t from[CELLLISTS_ROWS], to[CELLLISTS_ROWS];	/* the cell beside the list */
	uint32_t value[CELLLISTS_ROWS];		/* of it */
	int are_dates;				/* as they are written, by their length */
};

struct stretch {
	size_t from, to;
};

/* Where a cell of a row is, without its quotes. */
WORD_INLINE struct stretch
find(const char *text, size_t line, const uint16_t *end, size_t column)
{
	size_t begin = column > 0 ? end[column - 1] + (size_t)1 : line, quotes = text[begin] == '"';

	return (struct stretch){ begin + quotes, end[column] - quotes };
}

/*
 * Where the cells of rows are, up to one that is to be looked at closely (*good: there is none) and no more than
 * are recalled together: how many rows.  `asks`: some may be passed over.
 */
WORD_INLINE size_t
look(struct request *r, const struct csv_glance *begin, const struct further *f, struct looked *l, int asks, int *good,
    const struct way *way)
{
	struct celllists *lists = axislists_begin(r->count.list, begin->text);
	const size_t list = (size_t)r->count.list->column;
	const size_t beside = r->count.other != NULL ? (size_t)r->count.other->column : list;
	const size_t rows = (size_t)(begin->last - begin->newline) + 1, most = lists->most, columns = begin->columns;
	const uint16_t *newline = begin->newline, *end = csv_glance_ends(begin);
	const char *text = begin->text;
	size_t line = (size_t)(begin->line - text), i = 0, n = 0, odd = 0;

	for (*good = 1; i < rows && n < most; line = newline[i++] + (size_t)1, end += columns) {
		struct stretch cell;

		if (asks) {
			struct csv_glance at = csv_glance_row(begin, i);
			enum known known = glancerow_is_counted(r, &at, f, way->row);

			if (known == PASSED_OVER)
				continue;
			*good = known == KNOWN;
			if (!*good)
				break;
		}
		cell = find(text, line, end, beside);
		odd |= (cell.to - cell.from) ^ (ROWSTART_DATE - 1);
		l->from[n] = (uint16_t)cell.from;
		l->to[n] = (uint16_t)cell.to;
		cell = find(text, line, end, list);
		lists->from[n] = (uint16_t)cell.from;
		lists->to[n] = (uint16_t)cell.to;
		l->row[n++] = (uint16_t)i;
	}
	lists->rows = n;
	l->are_dates = odd == 0;
	return i;
}

/* What stands beside so many lists: of how many it is known. */
WORD_INLINE size_t
recall_beside(struct request *r, const char *text, struct looked *l, size_t n, const struct way *way)
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

		if (!(other->kind == AXIS_COLUMN ? glancerow_word(r, other, cell, &value, way->row) :
		    glancerow_one(other, cell, &value, way->row)))
			return i;
		l->value[i] = (uint32_t)value;
	}
	return n;
}

WORD_INLINE int
count(struct request *r, struct csv_glance *now, const struct further *f, int asks, const struct way *way)
{
	struct celllists *lists = r->count.list->lists;
	struct csv_glance begin = *now;
	struct looked l;
	int good;

	for (;;) {
		size_t left = (size_t)(begin.last - begin.newline) + 1;
		size_t rows = look(r, &begin, f, &l, asks, &good, way);
		size_t n = r->count.other != NULL ? recall_beside(r, begin.text, &l, lists->rows, way) : lists->rows;

		/* The lists behind a row of which something is new are not recalled in vain. */
		if (n < lists->rows) {
			rows = l.row[n];
			lists->rows = n;
			good = 0;
		}
		n = axislists_recall(r->count.list);
		rowcount_lists(&r->count, n, r->count.other != NULL ? l.value : NULL);
		if (n < lists->rows) {
			rows = l.row[n];
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
count_by(struct request *r, struct csv_glance *now, const struct further *f, const struct way *way)
{
	return f->date >= 0 || f->centre >= 0 ? count(r, now, f, 1, way) : count(r, now, f, 0, way);
}

/* ---- the ways ---- */

#ifdef WORD_SSE2

WIDE_AVX512 static int
count_avx512(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct way){ &rowstart_avx2, days_find_few_avx512 });
}

WIDE_AVX2 static int
count_avx2(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct way){ &rowstart_avx2, days_find_few_avx2 });
}

#endif

static int
count_plain(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct way){ &rowstart_plain, days_find_few_plain });
}

int
glancelists_count(struct request *r, struct csv_glance *at, const struct further *f)
{
	static int (*const way[])(struct request *, struct csv_glance *, const struct further *) = WIDE_WAYS(count);

	return way[processor_way(0)](r, at, f);
}
