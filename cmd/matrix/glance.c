#include <string.h>

#include "base/date.h"
#include "base/number.h"
#include "base/processor.h"
#include "glance.h"
#include "glanceeight.h"
#include "glancelists.h"
#include "glancerow.h"

int
glance_learn_day(struct request *r, struct csv_field date, size_t *is_held)
{
	int day;

	if (!date_parse(date.text, date.len, &day))
		return 0;
	*is_held = (size_t)period_holds(&r->period, day);
	days_keep(&r->days, date.text, date.len, *is_held);
	return 1;
}

/* The cell of a row by what it begins with.  Of most days out of the period nothing else is known. */
WORD_INLINE enum known
recall_start(const struct days *held, const struct days *days, const struct rowstart *words, const char *line,
    int quoted, size_t *day, size_t *word, const struct glanceway *way)
{
	const char *text = line + quoted;
	size_t place, is_held;

	if (!way->start->reckon(text, &place))
		return UNKNOWN;
	if (held != NULL) {
		if (!days_at(held, place, &is_held))
			return UNKNOWN;
		if (!is_held)
			return memcmp(text + ROWSTART_DATE - 1, quoted ? "\"," : ",", quoted ? 2 : 1) == 0 ? PASSED_OVER : UNKNOWN;
	}
	return days_at(days, place, day) && rowstart_behind(words, text, quoted, word, way->start) > 0 ? KNOWN : UNKNOWN;
}

/* The same of these two cells, wherever they stand; 0: they are to be looked at closely. */
WORD_INLINE int
recall_apart(struct request *r, const struct glancerow *row, const struct further *f, size_t *day, size_t *word,
    const struct glanceway *way)
{
	return glancerow_one(f->time, glancerow_cell(row, f->time->column), day, way) &&
	    glancerow_word(r, f->words, glancerow_cell(row, f->words->column), word, way);
}

/* The cell of a row of one value a side. */
WORD_INLINE enum known
recall_single(struct request *r, const struct glancerow *seen, const struct further *f, size_t *row,
    size_t *column, const struct glanceway *way)
{
	enum known known = glancerow_is_counted(r, seen, f, way);

	if (known != KNOWN)
		return known;
	if (f->time != NULL)
		return (f->time == &r->rows ? recall_apart(r, seen, f, row, column, way) :
		    recall_apart(r, seen, f, column, row, way)) ? KNOWN : UNKNOWN;
	return glancerow_one(&r->rows, glancerow_cell(seen, r->rows.column), row, way) &&
	    glancerow_one(&r->columns, glancerow_cell(seen, r->columns.column), column, way) ? KNOWN : UNKNOWN;
}

/* The same by what the row begins with. */
WORD_INLINE enum known
recall_begun(const struct request *r, const char *line, const struct further *f, size_t *row, size_t *column,
    const struct glanceway *way)
{
	const struct days *held = f->date >= 0 ? &r->days : NULL;
	size_t *day = f->time == &r->rows ? row : column, *word = f->time == &r->rows ? column : row;

	return *line != '"' ? recall_start(held, &f->time->days, &r->words, line, 0, day, word, way) :
	    recall_start(held, &f->time->days, &r->words, line, 1, day, word, way);
}

/* The amount of a row, if it has one; 0: it is to be looked at closely. */
WORD_INLINE int
recall_amount(struct request *r, const struct glancerow *row, const struct further *f, int *has,
    int64_t *amount)
{
	struct csv_field number = glancerow_cell(row, f->amount);

	*has = number.len > 0;
	if (*has && (!number_quick(number.text, number.len, amount) ||
	    (f->is_pointless && memchr(number.text, '.', number.len) != NULL)))
		return 0;
	r->numbers += (unsigned long)*has;
	return 1;
}

/* Count a row of one value a side whose cell is not at hand; has: it has what is added up. */
static void
count_apart(struct request *r, size_t row, size_t column, int has, const int64_t *amount)
{
	r->rows.value[0] = row;
	r->columns.value[0] = column;
	r->rows.n = r->columns.n = 1;
	if (has)
		rowcount_row(&r->count, &r->rows, &r->columns, amount);
	else
		rowcount_unknown(&r->count, &r->rows, &r->columns);
}

/* Count a row of one cell; 0: it is to be looked at closely. */
WORD_INLINE int
count_single(struct request *r, const struct csv_glance *at, const struct further *f, int adds,
    const struct glanceway *way)
{
	enum known known = UNKNOWN;
	uint16_t room[FEWENDS_MOST];
	struct glancerow seen;
	size_t row, column;
	int64_t amount = 0;
	int has;

	if (f->begins)
		known = recall_begun(r, at->line, f, &row, &column, way);
	if (known == PASSED_OVER)
		return 1;
	if (known == UNKNOWN || adds)
		seen = glancerow(at, f, room, way);
	if (known == UNKNOWN)
		known = recall_single(r, &seen, f, &row, &column, way);
	if (known != KNOWN || (adds && !recall_amount(r, &seen, f, &has, &amount)))
		return known == PASSED_OVER;
	if (!adds) {
		if (!rowcount_one(&r->count, row, column))
			count_apart(r, row, column, 1, NULL);
	} else if ((has || !r->mean) && !rowcount_one_amount(&r->count, row, column, has ? &amount : NULL)) {
		count_apart(r, row, column, has, &amount);
	}
	return 1;
}

/* The same of any row, in all of its cells. */
WORD_INLINE int
count_listed(struct request *r, const struct csv_glance *at, const struct further *f, int adds,
    const struct glanceway *way)
{
	uint16_t room[FEWENDS_MOST];
	const struct glancerow row = glancerow(at, f, room, way);
	enum known known = glancerow_is_counted(r, &row, f, way);
	int64_t amount = 0;
	int has = 1;

	axis_begin(&r->rows);
	axis_begin(&r->columns);
	if (known != KNOWN)
		return known == PASSED_OVER;
	if (!axisrecall_values(&r->rows, glancerow_cell(&row, r->rows.column)))
		return 0;
	/* The two axes of a square table have the same values. */
	if ((r->squareness != SQUARE || adds || r->columns.of_pairs) &&
	    !axisrecall_values(&r->columns, glancerow_cell(&row, r->columns.column)))
		return 0;
	if (adds && !recall_amount(r, &row, f, &has, &amount))
		return 0;
	if (has)
		rowcount_row(&r->count, &r->rows, &r->columns, adds ? &amount : NULL);
	else if (!r->mean)
		rowcount_unknown(&r->count, &r->rows, &r->columns);
	return 1;
}

/*
 * Count rows, one after the other, in which all was met before; 0: one is to be looked at closely.
 * What is asked of all of them is a constant, so that it is not asked of each.
 */
WORD_INLINE int
count_glances(struct request *r, struct csv_glance *now, const struct further *given, int is_single, int adds,
    const struct glanceway *way)
{
	/* In registers: what is counted might lie over theirs. */
	struct csv_glance at = *now;
	const struct further f = *given;
	int good;

	do {
		if (is_single && glanceeight_is_worth(r, &at))
			at = csv_glance_row(&at, glanceeight_count(r, &at, &f));
		good = is_single ? count_single(r, &at, &f, adds, way) : count_listed(r, &at, &f, adds, way);
		glanceeight_wait(r);
	} while (good && csv_glance_next(&at));
	*now = at;
	return good;
}

WORD_INLINE int
count_rows(struct request *r, struct csv_glance *at, const struct further *f, const struct glanceway *way)
{
	if (f->is_single)
		return f->amount < 0 ? count_glances(r, at, f, 1, 0, way) : count_glances(r, at, f, 1, 1, way);
	return f->amount < 0 ? count_glances(r, at, f, 0, 0, way) : count_glances(r, at, f, 0, 1, way);
}

/* ---- the ways ---- */

#ifdef WORD_SSE2

WIDE_AVX2 static int
count_avx2(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_rows(r, at, f, &(struct glanceway){ &rowstart_avx2, days_find_few_avx2, fewends_last_avx2 });
}

#endif

static int
count_plain(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_rows(r, at, f, &(struct glanceway){ &rowstart_plain, days_find_few_plain, fewends_last_plain });
}

int
glance_count(struct request *r, struct csv_glance *at, const struct further *f)
{
	if (r->count.list != NULL)
		return glancelists_count(r, at, f);
#ifdef WORD_SSE2
	if (processor_has_avx2())
		return count_avx2(r, at, f);
#endif
	return count_plain(r, at, f);
}
