#include <string.h>

#include "base/date.h"
#include "base/number.h"
#include "base/processor.h"
#include "glance.h"
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
    int quoted, size_t *day, size_t *word, const struct rowstart_way *way)
{
	const char *text = line + quoted;
	size_t place, is_held;

	if (!way->reckon(text, &place))
		return UNKNOWN;
	if (held != NULL) {
		if (!days_at(held, place, &is_held))
			return UNKNOWN;
		if (!is_held)
			return memcmp(text + ROWSTART_DATE - 1, quoted ? "\"," : ",", quoted ? 2 : 1) == 0 ? PASSED_OVER : UNKNOWN;
	}
	return days_at(days, place, day) && rowstart_behind(words, text, quoted, word, way) > 0 ? KNOWN : UNKNOWN;
}

/*
 * Count rows that are known by what they begin with, each with a quote or none does; how many.  `dated`: there
 * is a period.  What is asked of each row is little, and to be done in registers.
 */
WORD_INLINE size_t
count_starts(const struct request *r, const struct csv_glance *at, const struct further *f, int quoted, int dated,
    const struct rowstart_way *way)
{
	const struct days held = r->days, days = f->time->days;
	const struct rowstart *words = &r->words;
	const size_t rows = (size_t)(at->last - at->newline) + 1, by_rows = f->time == &r->rows;
	const uint16_t *newline = at->newline;
	const char *text = at->text, *line = at->line;
	uint64_t *single = r->count.single;
	size_t i = 0;

	for (; i < rows; line = text + newline[i++] + 1) {
		size_t day, word;
		enum known known;

		if ((*line == '"') != quoted)
			break;
		known = recall_start(dated ? &held : NULL, &days, words, line, quoted, &day, &word, way);
		if (known == PASSED_OVER)
			continue;
		if (known == UNKNOWN || (day | word) >= ROWCOUNT_NEAR)
			break;
		single[by_rows ? day * ROWCOUNT_NEAR + word : word * ROWCOUNT_NEAR + day]++;
	}
	return i;
}

/* The same by these two cells, wherever they stand; 0: they are to be looked at closely. */
WORD_INLINE int
recall_apart(struct request *r, const struct csv_glance *at, const struct further *f, size_t *day, size_t *word,
    const struct rowstart_way *way)
{
	return glancerow_one(f->time, glancerow_cell(at, f->time->column), day, way) &&
	    glancerow_word(r, f->words, glancerow_cell(at, f->words->column), word, way);
}

/* The cell of a row of one value a side; `starts`: what it begins with was not looked at yet. */
WORD_INLINE enum known
recall_single(struct request *r, const struct csv_glance *at, const struct further *f, int starts, size_t *row,
    size_t *column, const struct rowstart_way *way)
{
	size_t *day = f->time == &r->rows ? row : column, *word = f->time == &r->rows ? column : row;
	enum known known = UNKNOWN;

	if (starts && f->begins) {
		const struct days *held = f->date >= 0 ? &r->days : NULL;

		known = *at->line != '"' ? recall_start(held, &f->time->days, &r->words, at->line, 0, day, word, way) :
		    recall_start(held, &f->time->days, &r->words, at->line, 1, day, word, way);
	}
	if (known != UNKNOWN)
		return known;
	known = glancerow_is_counted(r, at, f, way);
	if (known != KNOWN)
		return known;
	if (f->time != NULL)
		return recall_apart(r, at, f, day, word, way) ? KNOWN : UNKNOWN;
	return glancerow_one(&r->rows, glancerow_cell(at, r->rows.column), row, way) &&
	    glancerow_one(&r->columns, glancerow_cell(at, r->columns.column), column, way) ? KNOWN : UNKNOWN;
}

/* The amount of a row, if it has one; 0: it is to be looked at closely. */
WORD_INLINE int
recall_amount(struct request *r, const struct csv_glance *at, const struct further *f, int *has,
    int64_t *amount)
{
	struct csv_field number = glancerow_cell(at, f->amount);

	*has = number.len > 0;
	if (f->is_doubtful || (*has && !number_quick(number.text, number.len, amount)))
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
    const struct rowstart_way *way)
{
	size_t row, column;
	int64_t amount = 0;
	int has;
	enum known known = recall_single(r, at, f, adds, &row, &column, way);

	if (known != KNOWN || (adds && !recall_amount(r, at, f, &has, &amount)))
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
    const struct rowstart_way *way)
{
	enum known known = glancerow_is_counted(r, at, f, way);
	int64_t amount = 0;
	int has = 1;

	axis_begin(&r->rows);
	axis_begin(&r->columns);
	if (known != KNOWN)
		return known == PASSED_OVER;
	if (!axisrecall_values(&r->rows, glancerow_cell(at, r->rows.column)))
		return 0;
	/* The two axes of a square table have the same values. */
	if ((r->squareness != SQUARE || adds || r->columns.of_pairs) &&
	    !axisrecall_values(&r->columns, glancerow_cell(at, r->columns.column)))
		return 0;
	if (adds && !recall_amount(r, at, f, &has, &amount))
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
    const struct rowstart_way *way)
{
	/* In registers: what is counted might lie over theirs. */
	struct csv_glance at = *now;
	const struct further f = *given;
	int good;

	do
		good = is_single ? count_single(r, &at, &f, adds, way) : count_listed(r, &at, &f, adds, way);
	while (good && csv_glance_next(&at));
	*now = at;
	return good;
}

/* The same of rows that mostly begin with both values of their cell: of the others, one by one. */
WORD_INLINE int
count_begun(struct request *r, struct csv_glance *at, const struct further *f, const struct rowstart_way *way)
{
	for (;;) {
		int quoted = *at->line == '"', good;
		size_t left = (size_t)(at->last - at->newline) + 1, n;

		if (r->count.single == NULL)
			n = 0;
		else if (f->date < 0)
			n = quoted ? count_starts(r, at, f, 1, 0, way) : count_starts(r, at, f, 0, 0, way);
		else
			n = quoted ? count_starts(r, at, f, 1, 1, way) : count_starts(r, at, f, 0, 1, way);
		*at = csv_glance_row(at, n < left ? n : n - 1);
		if (n == left)
			return 1;
		if (n > 0)
			continue;
		good = count_single(r, at, f, 0, way);
		if (!good || !csv_glance_next(at))
			return good;
	}
}

WORD_INLINE int
count_rows(struct request *r, struct csv_glance *at, const struct further *f, const struct rowstart_way *way)
{
	if (f->begins && f->amount < 0)
		return count_begun(r, at, f, way);
	if (f->is_single)
		return f->amount < 0 ? count_glances(r, at, f, 1, 0, way) : count_glances(r, at, f, 1, 1, way);
	return f->amount < 0 ? count_glances(r, at, f, 0, 0, way) : count_glances(r, at, f, 0, 1, way);
}

/* ---- the ways ---- */

#ifdef WORD_SSE2

WIDE_AVX2 static int
count_avx2(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_rows(r, at, f, &rowstart_avx2);
}

#endif

static int
count_plain(struct request *r, struct csv_glance *at, const struct further *f)
{
	return count_rows(r, at, f, &rowstart_plain);
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
