#include "base/days.h"
#include "base/processor.h"
#include "glancelists.h"
#include "glancerow.h"

/* Rows that are looked at together, each with a list. */
struct looked {
	uint16_t row[CELLLISTS_ROWS];		/* counted from where they begin */
	uint16_t from[CELLLISTS_ROWS], to[CELLLISTS_ROWS];	/* the cell beside the list */
	uint32_t value[CELLLISTS_ROWS];		/* of it */
	int are_dates;				/* as they are written, by their length */
};

/* Put where a cell is. */
WORD_INLINE size_t
put(const struct glancerow *row, int column, uint16_t *from, uint16_t *to)
{
	struct csv_field cell = glancerow_cell(row, column);
	size_t at = (size_t)(cell.text - row->text);

	*from = (uint16_t)at;
	*to = (uint16_t)(at + cell.len);
	return cell.len;
}

/*
 * Where the cells of rows are, up to one that is to be looked at closely (*good: there is none) and no more than
 * are recalled together: how many rows.  `asks`: some may be passed over.
 */
WORD_INLINE size_t
look(struct request *r, const struct csv_glance *begin, const struct further *f, struct looked *l, int asks, int *good,
    const struct glanceway *way)
{
	struct celllists *lists = axislists_begin(r->count.list, begin->text);
	const int list = r->count.list->column, beside = r->count.other != NULL ? r->count.other->column : list;
	const size_t rows = (size_t)(begin->last - begin->newline) + 1, most = lists->most;
	struct csv_glance at = *begin;
	size_t i = 0, n = 0, odd = 0;

	for (*good = 1; i < rows && n < most; at = csv_glance_row(&at, 1), i++) {
		uint16_t room[FEWENDS_MOST];
		const struct glancerow row = glancerow(&at, f, room, way);

		if (asks) {
			enum known known = glancerow_is_counted(r, &row, f, way);

			if (known == PASSED_OVER)
				continue;
			*good = known == KNOWN;
			if (!*good)
				break;
		}
		odd |= put(&row, beside, &l->from[n], &l->to[n]) ^ (ROWSTART_DATE - 1);
		put(&row, list, &lists->from[n], &lists->to[n]);
		l->row[n++] = (uint16_t)i;
	}
	lists->rows = n;
	l->are_dates = odd == 0;
	return i;
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

	return way[processor_way(0)](r, at, f);
}
