#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/processor.h"
#include "centre/entryeach.h"
#include "csv/celllists.h"
#include "csv/rowstart.h"

/* Rows that follow each other, and whose actors are recalled together. */
struct together {
	struct celllists lists;
	struct rowstart forms;
	int day[CELLLISTS_ROWS], form[CELLLISTS_ROWS];
	/* For entries_row(). */
	struct entry entry;
	struct csv_field few[CELLLISTS_FEW];
};

/* The day and the form of a row, which were met; 0: look closely. */
WORD_INLINE int
recall_rest(struct entries *log, struct together *t, struct csv_field date, struct csv_field form,
    const struct rowstart_way *way)
{
	size_t place, value, code, row = t->lists.rows;
	struct entry e;

	if (date.len == ROWSTART_DATE - 1 && way->reckon(date.text, &place) && days_at(&log->days, place, &value) &&
	    rowstart_word_by(&t->forms, form.text, form.len, &code, way)) {
		t->day[row] = (int)value - DAYS_MORE;
		t->form[row] = (int)code;
		return 1;
	}
	if (!entries_recall_rest(log, &e, date, form))
		return 0;
	rowstart_keep(&t->forms, form.text, form.len, (size_t)e.form);
	t->day[row] = e.day;
	t->form[row] = e.form;
	return 1;
}

/* The same of a row that begins with the two, both in quotes or neither, as most do. */
WORD_INLINE int
recall_start(struct entries *log, struct together *t, const char *line, const struct rowstart_way *way)
{
	size_t place, value, code, row = t->lists.rows;

	if (!way->reckon(line + (*line == '"'), &place) || !days_at(&log->days, place, &value))
		return 0;
	if ((*line == '"' ? rowstart_behind(&t->forms, line + 1, 1, &code, way) :
	    rowstart_behind(&t->forms, line, 0, &code, way)) == 0)
		return 0;
	t->day[row] = (int)value - DAYS_MORE;
	t->form[row] = (int)code;
	return 1;
}

/* From the current row on, up to one whose day or form is new; and those whose actors were all met, too: how many. */
WORD_INLINE size_t
recall(struct entries *log, struct together *t, const struct rowstart_way *way)
{
	struct csv_glance at = csv_glance(log->csv);
	struct celllists *l = &t->lists;
	const int begins = log->column[ENTRY_DATE] == 0 && log->column[ENTRY_FORM] == 1;

	celllists_begin(l, at.text);
	do {
		uint16_t near[ENTRIES_NEAR];
		const uint16_t *end = entries_ends(log, &at, near);

		if (!(begins && recall_start(log, t, at.line, way)) &&
		    !recall_rest(log, t, csv_glance_inner(&at, end, (size_t)log->column[ENTRY_DATE]),
		    csv_glance_inner(&at, end, (size_t)log->column[ENTRY_FORM]), way))
			break;
		celllists_add(l, csv_glance_inner(&at, end, (size_t)log->column[ENTRY_ACTORS]));
	} while (l->rows < l->most && csv_glance_next(&at));
	return l->rows > 0 ? celllists_recall(l, &log->ids, log->names.n) : 0;
}

static size_t
recall_plain(struct entries *log, struct together *t)
{
	return recall(log, t, &rowstart_plain);
}

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
recall_avx2(struct entries *log, struct together *t)
{
	return recall(log, t, &rowstart_avx2);
}

/* (There is no better way with AVX-512.) */
#define recall_avx512 recall_avx2

#endif

/* So many rows from the current one on are good, but for their further fields. */
static size_t
recall_rows(struct entries *log, struct together *t)
{
	static size_t (*const way[])(struct entries *, struct together *) = WIDE_WAYS(recall);
	static size_t (*fastest)(struct entries *, struct together *);

	if (fastest == NULL)
		fastest = way[processor_way(0)];
	return csv_glance(log->csv).newline != NULL ? fastest(log, t) : 0;
}

/* ---- rows, for a function ---- */

struct entries_rows
entries_rows_of(const struct entry *e, uint16_t first[2])
{
	static const uint16_t row[ENTRY_MOST_ACTORS];	/* 0 */
	size_t numbers = 0;

	first[0] = 0;
	first[1] = (uint16_t)e->actors;
	for (size_t i = 0; e->number != NULL && i < e->actors; i++)
		numbers = e->number[i] >= numbers ? e->number[i] + (size_t)1 : numbers;
	return (struct entries_rows){ .to = 1, .day = &e->day, .form = &e->form, .first = first, .row = row,
	    .number = e->number, .numbers = numbers, .log = e->log, .actor = e->actor };
}

const struct entry *
entries_row(const struct entries *log, const struct entries_rows *r, size_t row)
{
	size_t first = r->first[row], n = r->first[row + 1] - first;
	struct csv_glance at;

	if (r->actor != NULL)
		return r->entry;	/* it is the only one, and current */
	at = csv_glance_row(&r->begin, row);
	csv_go_on(log->csv, &at);
	for (size_t i = 0; i < n; i++)
		r->few[i] = entries_rows_actor(r, first + i);
	*r->entry = (struct entry){ .good = 1, .day = r->day[row], .form = r->form[row], .log = r->log,
	    .actor = r->few, .actors = n, .number = r->number + first };
	return r->entry;
}

/* A field that is a number, and near, as most are; 0: there is none. */
WORD_INLINE int
take_number(const char *start, const char *end, int64_t *number)
{
	size_t quotes = *start == '"', len = (size_t)(end - start) - 2 * quotes;

	start += quotes;
	return number_digits(start, len, number) ||
	    (len > 0 && (number_quick(start, len, number) || number_parse(start, len, number) == NULL));
}

uint64_t
entries_rows_numbers(const struct entries *log, const struct entries_rows *r, uint64_t rows, enum entry_field field,
    int64_t number[WITHIN_MOST])
{
	const struct csv_glance *at = &r->begin;
	const int column = log->column[field];
	const uint16_t *ends;
	uint64_t told = 0;

	if (column < 0 || rows == 0)
		return 0;
	if (r->actor != NULL || column == 0) {
		for (uint64_t left = rows; left != 0; left &= left - 1) {
			struct csv_field cell = entries_rows_field(log, r, r->from + word_first(left), field);

			if (cell.len > 0 && number_parse(cell.text, cell.len, &number[word_first(left)]) == NULL)
				told |= left & -left;
		}
		return told;
	}
	ends = csv_glance_ends(at) + column;
	for (uint64_t left = rows; left != 0; left &= left - 1) {
		size_t i = word_first(left);
		const uint16_t *end = ends + (r->from + i) * at->columns;

		told |= (uint64_t)take_number(at->text + end[-1] + 1, at->text + end[0], &number[i]) << i;
	}
	return told;
}

/* Who is given them. */
struct taker {
	void (*use)(void *, const struct entries *, const struct entries_rows *);
	void *arg;
	struct entries_read *read;
};

static void
give(const struct taker *to, const struct entries *log, const struct entries_rows *rows)
{
	if (rows->from == rows->to)
		return;
	to->use(to->arg, log, rows);
	to->read->rows += rows->to - rows->from;
}

/* So many rows from the current one on, up to one whose further fields are wrong, and from there on again. */
static void
give_rows(const struct taker *to, struct entries *log, struct together *t, size_t n)
{
	struct entries_rows rows = { .day = t->day, .form = t->form, .first = t->lists.first, .row = t->lists.row,
	    .number = t->lists.number, .numbers = log->names.n, .log = log->serial, .lists = &t->lists,
	    .begin = csv_glance(log->csv), .entry = &t->entry, .few = t->few };
	uint64_t left = 0;

	if (log->judge.fields != 0)
		left = ~rowjudge_were_met(&log->judge, &rows.begin, n) & ~(uint64_t)0 >> (ROWJUDGE_MOST - n);
	for (; left != 0; left &= left - 1) {
		struct csv_glance at;

		rows.to = word_first(left);
		at = csv_glance_row(&rows.begin, rows.to);
		give(to, log, &rows);
		rows.from = rows.to;
		csv_go_on(log->csv, &at);
		if (!entries_judge_further(log)) {
			csv_leave_out(log->csv);
			rows.from++;
		}
	}
	rows.to = n;
	give(to, log, &rows);
	rows.begin = csv_glance_row(&rows.begin, n - 1);
	csv_go_on(log->csv, &rows.begin);
}

/* The current row, of which something is new. */
static void
give_one(const struct taker *to, struct entries *log, struct together *t)
{
	uint16_t first[2];
	struct entries_rows rows;

	entries_take(log, &t->entry);
	if (!t->entry.good) {
		csv_leave_out(log->csv);
		return;
	}
	rows = entries_rows_of(&t->entry, first);
	rows.entry = &t->entry;
	give(to, log, &rows);
}

int
entries_each_rows(const struct centre *c, unsigned long fields,
    void (*use)(void *, const struct entries *, const struct entries_rows *), void *arg, struct entries_read *read)
{
	const struct taker to = { use, arg, read };
	struct together *t = mem_zero(1, sizeof *t);
	struct entries log;
	int good = entries_open_centre(&log, c);

	*read = (struct entries_read){ 0 };
	t->lists.separator = ' ';
	t->lists.least = 2;
	t->lists.most = 1;
	log.numbered = 1;
	if (good) {
		entries_judge_fields(&log, fields);
		read->missing = access(log.file, F_OK) != 0;
		csv_skip_canonical(log.csv);
	}
	while (good && csv_next(log.csv)) {
		size_t rows = recall_rows(&log, t);

		if (rows > 0)
			give_rows(&to, &log, t, rows);
		else
			give_one(&to, &log, t);
	}
	if (log.csv != NULL)
		read->left_out = csv_left_out(log.csv);
	entries_close(&log);
	celllists_release(&t->lists);
	free(t);
	return good;
}

/* ---- one by one ---- */

struct one_by_one {
	void (*use)(void *, const struct entries *, const struct entry *);
	void *arg;
};

static void
use_each(void *arg, const struct entries *log, const struct entries_rows *rows)
{
	const struct one_by_one *one = arg;

	for (size_t i = rows->from; i < rows->to; i++)
		one->use(one->arg, log, entries_row(log, rows, i));
}

int
entries_each(const struct centre *c, unsigned long fields,
    void (*use)(void *, const struct entries *, const struct entry *), void *arg, struct entries_read *read)
{
	return entries_each_rows(c, fields, use_each, &(struct one_by_one){ use, arg }, read);
}
