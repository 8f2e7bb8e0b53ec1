#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/processor.h"
#include "centre/entryeach.h"
#include "csv/celllists.h"
#include "csv/rowstart.h"

/* Rows that follow each other, and whose actors are recalled together. */
struct together {
	struct celllists lists;
	struct rowstart forms;
	int day[CELLLISTS_ROWS], form[CELLLISTS_ROWS];
	struct csv_field actor[CELLLISTS_ITEMS];
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

/* From the current row on, up to one whose day or form is new; and those whose actors were all met, too: how many. */
WORD_INLINE size_t
recall(struct entries *log, struct together *t, const struct rowstart_way *way)
{
	struct csv_glance at = csv_glance(log->csv);
	struct celllists *l = &t->lists;

	celllists_begin(l, at.text);
	do {
		uint16_t near[ENTRIES_NEAR];
		const uint16_t *end = entries_ends(log, &at, near);

		if (!recall_rest(log, t, csv_glance_inner(&at, end, (size_t)log->column[ENTRY_DATE]),
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
	const struct celllists *l = &t->lists;
	size_t rows;

	if (csv_glance(log->csv).newline == NULL)
		return 0;
	rows = way[processor_way(0)](log, t);
	for (size_t i = 0; rows > 0 && i < l->first[rows]; i++)
		t->actor[i] = (struct csv_field){ l->text + l->start[i], (size_t)l->end[i] - l->start[i] };
	return rows;
}

/* One of these. */
static struct entry
entry_of(const struct entries *log, const struct together *t, size_t row)
{
	size_t first = t->lists.first[row];

	return (struct entry){ .good = 1, .day = t->day[row], .form = t->form[row], .log = log->serial,
	    .actor = t->actor + first, .actors = t->lists.first[row + 1] - first,
	    .number = t->lists.number + first };
}

int
entries_each(const struct centre *c, unsigned long fields,
    void (*use)(void *, const struct entries *, const struct entry *), void *arg, struct entries_read *read)
{
	struct together *t = mem_zero(1, sizeof *t);
	struct entries log;
	int good = entries_open_centre(&log, c);

	*read = (struct entries_read){ 0 };
	t->lists.separator = ' ';
	t->lists.least = 2;
	t->lists.most = 1;
	entries_judge_fields(&log, fields);
	log.numbered = 1;
	if (good) {
		read->missing = access(log.file, F_OK) != 0;
		csv_skip_canonical(log.csv);
	}
	while (good && csv_next(log.csv)) {
		size_t rows = recall_rows(&log, t), i = 0;

		do {
			struct entry e;

			if (i < rows) {
				e = entry_of(&log, t, i);
				e.good = entries_judge_further(&log);
			} else {
				entries_take(&log, &e);
			}
			if (e.good) {
				use(arg, &log, &e);
				read->rows++;
			} else {
				csv_leave_out(log.csv);
			}
		} while (++i < rows && csv_next(log.csv));
	}
	if (log.csv != NULL)
		read->left_out = csv_left_out(log.csv);
	entries_close(&log);
	celllists_release(&t->lists);
	free(t);
	return good;
}
