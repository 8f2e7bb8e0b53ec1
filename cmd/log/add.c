#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "centre/slipcheck.h"
#include "cli/ask.h"
#include "cli/assign.h"
#include "cli/rowsaid.h"
#include "cli/newentry.h"
#include "cli/option.h"
#include "edit/entryrows.h"
#include "edit/log.h"
#include "edit/logrows.h"
#include "edit/turn.h"
#include "field/forms.h"
#include "draft.h"
#include "log.h"

/* ---- rows of standard input ---- */

static void
add_batch(const struct buf *rows, const struct centre *c)
{
	struct logrows batch = {
		.text = rows->data, .len = rows->len, .allow_duplicates = 1
	};

	logrows_add(&batch, c);
	logrows_release(&batch);
}

/* All of them, or none. */
static int
add_rows(char *const *argv, char *const value[], int today)
{
	struct buf rows = { 0 };
	struct centre c;

	for (size_t i = 0; i < ENTRY_ALL; i++)
		if (argv[2] != NULL || value[i] != NULL)
			opts_usage("'add CENTRE -' reads rows, and takes nothing else");
	if (centre_find(&c, argv[0])) {
		if (entryrows_read(&rows, &c, argv[1], today)) {
			if (turn_take(&c))
				add_batch(&rows, &c);
		} else
			diag_note("nothing was added: all rows must be right, or none goes in");
		buf_release(&rows);
		centre_close(&c);
	}
	return diag_finish();
}

/* ---- the last one as a pattern ---- */

static void
copy_cell(struct buf *to, const struct entries *log, enum entry_field field)
{
	struct csv_field f = csv_field(log->csv, log->column[field]);

	buf_clear(to);
	buf_add(to, f.text, f.len);
}

/*
 * What tends to be the same again; who came and what there was to tell does not.  0 if
 * the log holds no entry that is right.
 */
static int
take_last(struct draft_entry *d, const struct centre *c)
{
	static const enum entry_field same[] = { ENTRY_FORM, ENTRY_CHANNEL, ENTRY_HOURS };
	struct entries log;
	struct entry e;
	int found = 0;

	if (!entries_open_centre(&log, c))
		return 0;
	while (entries_next(&log, &e)) {
		if (!e.good)
			continue;
		for (size_t i = 0; i < sizeof same / sizeof *same; i++)
			copy_cell(&d->cell[same[i]], &log, same[i]);
		copy_cell(&d->actors, &log, ENTRY_ACTORS);
		copy_cell(&d->initiative, &log, ENTRY_INITIATIVE);
		found = 1;
	}
	entries_close(&log);
	if (!found)
		diag_trouble("'%s' has no entry to take as a pattern", c->path);
	return found;
}

/* ---- writing it ---- */

/* What the command line gives goes over the pattern. */
static void
take_given(struct draft_entry *d, char *const *argv, char *const value[])
{
	static const enum entry_field given[] = {
		ENTRY_CHANNEL, ENTRY_HOURS, ENTRY_RESIDENTS, ENTRY_VISITORS, ENTRY_NOTE,
		ENTRY_VOLUNTEERS, ENTRY_VOLUNTEER_HOURS, ENTRY_NEW_RESIDENTS, ENTRY_FOLLOWED
	};

	if (argv[1] != NULL) {
		assign_check_first(&form_vocab, argv + 1);
		buf_clear(&d->cell[ENTRY_FORM]);
		newentry_take(d->cell, ENTRY_FORM, argv[1], d->today);
	}
	if (value[ENTRY_DATE] != NULL)
		newentry_take(d->cell, ENTRY_DATE, value[ENTRY_DATE], d->today);
	for (size_t i = 0; i < sizeof given / sizeof *given; i++)
		if (value[given[i]] != NULL) {
			buf_clear(&d->cell[given[i]]);
			newentry_take(d->cell, given[i], value[given[i]], d->today);
		}
	if (value[ENTRY_INITIATIVE] != NULL) {
		buf_clear(&d->initiative);
		buf_adds(&d->initiative, value[ENTRY_INITIATIVE]);
	}
}

static void
write_entry(struct draft_entry *d, struct centre *c, char *const *words)
{
	char now[DATE_TEXT];

	if (d->cell[ENTRY_DATE].len == 0) {
		date_format(now, d->today);
		buf_adds(&d->cell[ENTRY_DATE], now);
	}
	newentry_check_day(&d->cell[ENTRY_DATE], d->today);
	if (!turn_take(c))
		return;
	newentry_take_actors(&d->cell[ENTRY_ACTORS], c, words, 2);
	if (d->initiative.len > 0)
		newentry_take_initiative(&d->cell[ENTRY_INITIATIVE], c, buf_text(&d->initiative));
	if (logfile_add(c, d->cell, d->today))
		rowsaid_written(c, &entry_schema, d->cell);
}

int
log_add(const struct opts *o, char *const *argv)
{
	struct draft_entry d = { .today = option_today(opts_value(o, TODAY)) };
	int again = opts_count(o, AGAIN) > 0, good = 1;
	char *value[ENTRY_ALL];
	struct centre c;

	opts_fields(o, &entry_schema, value, ENTRY_ALL);
	if (argv[1] != NULL && strcmp(argv[1], "-") == 0 && !again)
		return add_rows(argv, value, d.today);
	if (argv[1] == NULL && !again && !ask_can())
		return COMMAND_USAGE;
	if (!centre_find(&c, argv[0]))
		return diag_finish();
	if (again)
		good = take_last(&d, &c);
	else if (argv[1] == NULL)
		good = draft_ask(&d, &c);
	if (good) {
		char *const pattern[] = { (char *)buf_text(&d.actors), NULL };
		int told = argv[1] != NULL && (argv[2] != NULL || !again);

		take_given(&d, argv, value);
		write_entry(&d, &c, told ? argv + 2 : pattern);
	} else if (!again) {
		diag_trouble("nothing was added");
	}
	for (size_t i = 0; i < ENTRY_ALL; i++)
		buf_release(&d.cell[i]);
	buf_release(&d.actors);
	buf_release(&d.initiative);
	centre_close(&c);
	return diag_finish();
}
