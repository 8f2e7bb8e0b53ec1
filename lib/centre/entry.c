#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "csv/cell.h"
#include "disk/file.h"
#include "field/terms.h"
#include "schema/value.h"

/* Find the columns. */
static int
use(struct entries *log)
{
	static unsigned long serial;

	log->serial = ++serial;
	for (size_t i = 0; i < ENTRY_ALL; i++)
		log->column[i] = csv_column(log->csv, entry_schema.field[i].name);
	log->centre = csv_column(log->csv, "centre");
	for (size_t i = 0; i <= ENTRY_ACTORS; i++)
		if (log->column[i] >= (int)log->near)
			log->near = (size_t)log->column[i] + 1;
	if (log->near > ENTRIES_NEAR)
		log->near = 0;
	log->judge = (struct rowjudge){ .schema = &entry_schema, .is_text = 1 };
	log->usable = !csv_is_other(log->csv);
	for (size_t i = 0; i < ENTRY_ALL && csv_columns(log->csv) > 0; i++)
		if (entry_schema.field[i].flags & FIELD_REQUIRED &&
		    csv_need(log->csv, entry_schema.field[i].name) < 0)
			log->usable = 0;
	return log->usable;
}

int
entries_open_centre(struct entries *log, const struct centre *c)
{
	int fd;

	*log = (struct entries){ .file = centre_file(c, "log.csv") };
	switch (file_open_regular(log->file, &fd)) {
	case FILE_MISSING:
		log->csv = csv_open_missing(log->file);
		break;
	case FILE_FOUND:
		log->csv = csv_open(fd, log->file);
		break;
	case FILE_TROUBLE:
		return 0;
	}
	return use(log);
}

int
entries_open_file(struct entries *log, const char *path)
{
	*log = (struct entries){ .file = mem_copy(path, strlen(path)) };
	log->csv = csv_open_path(log->file);
	return log->csv != NULL && use(log);
}

int
entries_open_csv(struct entries *log, struct csv *csv, const char *path)
{
	*log = (struct entries){ .file = mem_copy(path, strlen(path)), .csv = csv };
	return use(log);
}

int
entries_open_text(struct entries *log, const char *text, size_t len)
{
	*log = (struct entries){ .csv = csv_open_text_quiet(text, len, "") };
	return use(log);
}

void
entries_close(struct entries *log)
{
	if (log->csv != NULL)
		csv_close(log->csv);
	days_release(&log->days);
	memo_release(&log->forms);
	memo_release(&log->ids);
	intern_release(&log->names);
	free(log->number);
	rowjudge_release(&log->judge);
	free(log->actor);
	free(log->file);
	*log = (struct entries){ 0 };
}

static int
fault(const struct entries *log, enum entry_field field, enum topic topic, const char *what)
{
	csv_fault(log->csv, log->column[field], topic, what);
	return 0;
}

/* Is it an id, and its number? */
static int
is_id(struct entries *log, struct csv_field item, size_t *number)
{
	if (memo_find(&log->ids, item.text, item.len, number))
		return 1;
	if (!text_is_id(item.text, item.len))
		return fault(log, ENTRY_ACTORS, TOPIC_VALUE, value_wrong_id(item.text, item.len));
	*number = log->numbered ? intern_add(&log->names, item.text, item.len) : log->met++;
	memo_keep(&log->ids, item.text, item.len, *number);
	return 1;
}

static void
add_actor(struct entries *log, size_t n, struct csv_field item, size_t number)
{
	if (n == log->cap) {
		log->actor = mem_grow(log->actor, &log->cap, n + 1, sizeof *log->actor);
		log->number = mem_grow(log->number, &log->number_cap, log->cap, sizeof *log->number);
	}
	log->actor[n] = item;
	log->number[n] = (uint32_t)number;
}

/* Split the actors; 0 if there are not two different ones. */
static int
split_actors(struct entries *log, struct entry *e)
{
	struct csv_field rest = entries_field(log, ENTRY_ACTORS), item;
	size_t number;
	int different = 0;

	e->actors = 0;
	while (cell_next(&rest, ' ', &item)) {
		if (e->actors == ENTRY_MOST_ACTORS)
			return fault(log, ENTRY_ACTORS, TOPIC_ACTORS, entry_too_many);
		if (!is_id(log, item, &number))
			return 0;
		add_actor(log, e->actors++, item, number);
		different = different || !csv_field_same(item, log->actor[0]);
	}
	e->actor = log->actor;
	e->number = log->numbered ? log->number : NULL;
	if (!different)
		return fault(log, ENTRY_ACTORS, TOPIC_ACTORS, entry_too_few(e->actors > 0));
	return 1;
}

static int
read_date(struct entries *log, int *day)
{
	struct csv_field date = entries_field(log, ENTRY_DATE);

	if (!days_find_date(&log->days, date.text, date.len, day))
		return fault(log, ENTRY_DATE, TOPIC_DATE, value_wrong_date(date.text, date.len));
	return 1;
}

static int
read_form(struct entries *log, int *form)
{
	struct csv_field cell = entries_field(log, ENTRY_FORM);

	*form = vocab_find(&form_vocab, cell.text, cell.len);
	if (*form < 0)
		return fault(log, ENTRY_FORM, TOPIC_VALUE,
		    value_wrong_code(&form_vocab, cell.text, cell.len));
	memo_keep(&log->forms, cell.text, cell.len, (size_t)*form);
	return 1;
}

/* The actors, all of which were met, and no two neighbours of which are one; 0: look closely. */
static inline int
recall_actors(struct entries *log, struct entry *e, struct csv_field rest)
{
	struct csv_field item;
	size_t number, last = SIZE_MAX;

	e->actors = 0;
	while (cell_next_near(&rest, ' ', &item)) {
		if (e->actors == log->cap ||
		    !memo_find_near(&log->ids, item.text, item.len, &number) || number == last)
			return 0;
		last = number;
		log->number[e->actors] = (uint32_t)number;
		log->actor[e->actors++] = item;
	}
	e->actor = log->actor;
	e->number = log->numbered ? log->number : NULL;
	return e->actors > 1;
}

int
entries_recall(struct entries *log, int actors, struct entry *e)
{
	const struct csv *csv = log->csv;
	struct csv_field list;
	uint16_t near[ENTRIES_NEAR];
	const uint16_t *end;

	if (csv->at.newline == NULL)
		return 0;
	end = entries_ends(log, &csv->at, near);
	if (!entries_recall_rest(log, e, csv_glance_inner(&csv->at, end, (size_t)log->column[ENTRY_DATE]),
	    csv_glance_inner(&csv->at, end, (size_t)log->column[ENTRY_FORM])))
		return 0;
	if (!actors)
		return 1;
	list = csv_glance_inner(&csv->at, end, (size_t)log->column[ENTRY_ACTORS]);
	return (log->unlisted && idlist_is_sure(list.text, list.len)) || recall_actors(log, e, list);
}

int
entries_recall_actors(struct entries *log, struct csv_field actors)
{
	struct entry e;

	return recall_actors(log, &e, actors);
}

/* Of the further fields only what is there is judged; none of them must be. */
int
entries_judge_further(struct entries *log)
{
	const struct findings *all = &log->judge.found;

	if (log->judge.fields == 0)
		return 1;
	rowjudge_row(&log->judge, log->csv, log->column);
	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].kind != FINDING_DOUBT)
			fault(log, (enum entry_field)all->item[i].field, all->item[i].topic,
			    buf_text(&all->item[i].text));
	return rowjudge_is_right(&log->judge);
}

void
entries_judge_fields(struct entries *log, unsigned long fields)
{
	if (!log->usable)
		return;
	for (size_t i = 0; i < ENTRY_ALL; i++)
		if (log->column[i] < 0)
			fields &= ~SCHEMA_BIT(i);
	log->judge.fields = fields;
	rowjudge_columns(&log->judge, log->column);
}

void
entries_take(struct entries *log, struct entry *e)
{
	if (entries_recall(log, 1, e))
		e->good = entries_judge_further(log);
	else
		entries_judge(log, e);
}

int
entries_next(struct entries *log, struct entry *e)
{
	if (log->csv == NULL || !log->usable || !csv_next(log->csv))
		return 0;
	entries_take(log, e);
	return 1;
}

int
entries_judge(struct entries *log, struct entry *e)
{
	*e = (struct entry){ .good = 1, .log = log->serial };
	/* All three, so that all faults are told. */
	e->good &= read_date(log, &e->day);
	e->good &= read_form(log, &e->form);
	e->good &= split_actors(log, e);
	e->good &= entries_judge_further(log);
	return 1;
}

struct csv_field
entry_told(struct csv_field note)
{
	if (note.len == 0 || *note.text != '!')
		return (struct csv_field){ note.text, 0 };
	while (note.len > 0 && (*note.text == ' ' || *note.text == '!')) {
		note.text++;
		note.len--;
	}
	return note;
}
