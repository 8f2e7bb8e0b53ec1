#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/processor.h"
#include "centre/entryeach.h"
#include "csv/cellnumbers.h"
#include "csv/rowstart.h"
#include "csv/wordplaces.h"

/* Rows that follow each other, and whose actors are recalled together. */
struct together {
	struct cellnumbers lists;
	struct rowstart forms;
	/* The forms of rows that begin with date and form, both in quotes or neither: FORM_WIDTH times how long it is to the list behind it, and the form. */
	struct wordplaces bare, quoted;
	int day[LISTCELLS_ROWS + DAYS_FEW], form[LISTCELLS_ROWS];
	/* For entries_row(). */
	struct entry entry;
	struct csv_field few[LISTCELLS_FEW];
};

enum { FORM_WIDTH = 1 << 8 };

/* What a processor does in its own way, given as a constant. */
struct way {
	const struct rowstart_way *start;
	wordplaces_way *other;
	days_few_way *days;
};

/* A form that was met. */
static void
keep_form(struct together *t, struct csv_field form, int code)
{
	rowstart_keep(&t->forms, form.text, form.len, (size_t)code);
	wordplaces_keep(&t->bare, ",", form, ",", (uint32_t)((form.len + 1) * FORM_WIDTH) + (uint32_t)code);
	wordplaces_keep(&t->quoted, "\",\"", form, "\",", (uint32_t)((form.len + 2) * FORM_WIDTH) + (uint32_t)code);
}

/* ---- rows that begin with date, form and actors, as most do ---- */

static int
begin_so(const struct entries *log)
{
	return log->column[ENTRY_DATE] == 0 && log->column[ENTRY_FORM] == 1 && log->column[ENTRY_ACTORS] == 2;
}

/* Where the dates of so many rows begin, their forms and their lists, up to one whose form is new: how many. */
WORD_INLINE size_t
look(struct together *t, const struct csv_glance *at, size_t n, uint16_t *date, const uint16_t *end, int quoted,
    const struct way *way)
{
	const struct wordplaces *words = quoted ? &t->quoted : &t->bare;
	const size_t before = ROWSTART_DATE - 1 + (quoted ? 1 : 0), columns = at->columns;
	const char *text = at->text;
	struct cellnumbers *l = &t->lists;
	size_t line = (size_t)(at->line - text);

	for (size_t i = 0; i < n; line = at->newline[i++] + (size_t)1) {
		const char *behind = text + line + before, *word = behind + (quoted ? 3 : 1);
		size_t place = wordplaces_of(word), from, to, quotes;

		if ((quoted && text[line] != '"') || way->other(words, place, behind) != 0)
			return i;
		date[i] = (uint16_t)(line + (quoted ? 1 : 0));
		t->form[i] = (int)(words->value[place] % FORM_WIDTH);
		from = (size_t)(word - text) + words->value[place] / FORM_WIDTH;
		to = end != NULL ? end[i * columns + ENTRY_ACTORS] : csvscan_next_near(at->ends, from);
		quotes = text[from] == '"';
		l->cells.from[i] = (uint16_t)(from + quotes);
		l->cells.to[i] = (uint16_t)(to - quotes);
	}
	return n;
}

/* The days of so many rows, up to one that has none; a new one is learnt. */
WORD_INLINE size_t
find_days(struct entries *log, struct together *t, const char *text, uint16_t *date, size_t n, const struct way *way)
{
	uint32_t value[DAYS_FEW];

	for (size_t k = n; k % DAYS_FEW != 0; k++)
		date[k] = date[0];
	for (size_t i = 0; i < n; i += DAYS_FEW) {
		if (way->days(&log->days, text, date + i, value)) {
			for (size_t k = 0; k < DAYS_FEW; k++)
				t->day[i + k] = (int)value[k] - DAYS_MORE;
			continue;
		}
		for (size_t k = i; k < n && k < i + DAYS_FEW; k++)
			if (!days_find_date(&log->days, text + date[k], ROWSTART_DATE - 1, &t->day[k]))
				return k;
	}
	return n;
}

/* As many rows as begin so, from the current one on, all of whose days and forms are known. */
WORD_INLINE size_t
recall_starts(struct entries *log, struct together *t, const struct csv_glance *at, const struct way *way)
{
	const size_t left = (size_t)(at->last - at->newline) + 1, most = left < t->lists.cells.most ? left : t->lists.cells.most;
	const uint16_t *end = entries_near(log, at) ? NULL : csv_glance_ends(at);
	uint16_t date[LISTCELLS_ROWS];
	size_t n = *at->line == '"' ? look(t, at, most, date, end, 1, way) : look(t, at, most, date, end, 0, way);

	return find_days(log, t, at->text, date, n, way);
}

/* ---- others ---- */

/* The day and the form of a row, which were met; 0: look closely. */
WORD_INLINE int
recall_rest(struct entries *log, struct together *t, struct csv_field date, struct csv_field form, const struct way *way)
{
	size_t place, value, code, row = t->lists.cells.rows;
	struct entry e;

	if (date.len == ROWSTART_DATE - 1 && way->start->reckon(date.text, &place) && days_at(&log->days, place, &value) &&
	    rowstart_word_by(&t->forms, form.text, form.len, &code, way->start)) {
		t->day[row] = (int)value - DAYS_MORE;
		t->form[row] = (int)code;
		return 1;
	}
	if (!entries_recall_rest(log, &e, date, form))
		return 0;
	keep_form(t, form, e.form);
	t->day[row] = e.day;
	t->form[row] = e.form;
	return 1;
}

/* From the current row on, up to one whose day or form is new: at most so many. */
WORD_INLINE void
recall_any(struct entries *log, struct together *t, size_t most, const struct way *way)
{
	struct csv_glance at = csv_glance(log->csv);

	do {
		uint16_t near[ENTRIES_NEAR];
		const uint16_t *end = entries_ends(log, &at, near);

		if (!recall_rest(log, t, csv_glance_inner(&at, end, (size_t)log->column[ENTRY_DATE]),
		    csv_glance_inner(&at, end, (size_t)log->column[ENTRY_FORM]), way))
			return;
		listcells_add(&t->lists.cells, csv_glance_inner(&at, end, (size_t)log->column[ENTRY_ACTORS]));
	} while (t->lists.cells.rows < most && csv_glance_next(&at));
}

/* The same; and those whose actors were all met, too: how many. */
WORD_INLINE size_t
recall(struct entries *log, struct together *t, const struct way *way)
{
	const struct csv_glance at = csv_glance(log->csv);
	struct cellnumbers *l = &t->lists;
	const int begins = begin_so(log);

	listcells_begin(&l->cells, at.text);
	if (begins)
		l->cells.rows = recall_starts(log, t, &at, way);
	if (l->cells.rows == 0)
		recall_any(log, t, begins ? 1 : l->cells.most, way);
	return l->cells.rows > 0 ? cellnumbers_recall(l, &log->ids) : 0;
}

static size_t
recall_plain(struct entries *log, struct together *t)
{
	return recall(log, t, &(struct way){ &rowstart_plain, wordplaces_other_plain, days_find_few_plain });
}

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
recall_avx2(struct entries *log, struct together *t)
{
	return recall(log, t, &(struct way){ &rowstart_avx2, wordplaces_other_avx2, days_find_few_avx2 });
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
	size_t numbers = 0;

	first[0] = 0;
	first[1] = (uint16_t)e->actors;
	for (size_t i = 0; e->number != NULL && i < e->actors; i++)
		numbers = e->number[i] >= numbers ? e->number[i] + (size_t)1 : numbers;
	return (struct entries_rows){ .to = 1, .day = &e->day, .form = &e->form, .first = first,
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
	struct entries_rows rows = { .day = t->day, .form = t->form, .first = t->lists.first,
	    .list = t->lists.known, .lists = t->lists.missed == 0 ? t->lists.wholes.texts.n : 0, .number = t->lists.number, .numbers = log->names.n, .log = log->serial, .names = &log->names,
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
	t->lists.cells.most = 1;
	wordplaces_begin(&t->bare);
	wordplaces_begin(&t->quoted);
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
	cellnumbers_release(&t->lists);
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
