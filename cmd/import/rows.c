#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/option.h"
#include "csv/csv.h"
#include "edit/bookingclashes.h"
#include "edit/likerows.h"
#include "edit/logrows.h"
#include "field/schemas.h"
#include "output/rows.h"
#include "sheet/rejectfile.h"
#include "sheet/rulesfile.h"
#include "import.h"

void
import_print(const struct request *r, const struct sheetimport *s, const char *marked)
{
	struct csv *in = csv_open_text(s->rows.data, s->rows.len, "rows");
	const char **name = calloc(csv_columns(in) + 1, sizeof *name);
	struct rows *out;
	size_t n = 0;

	if (name == NULL)
		die("out of memory");
	for (size_t i = 0; i < csv_columns(in); i++)
		name[i] = csv_name(in, i);
	out = rows_begin(option_format(r->value[OUTPUT]), csv_columns(in), name);
	for (size_t i = 0; i < csv_columns(in); i++) {
		const struct field *f = schema_field(r->rules.table->schema, name[i], strlen(name[i]));

		rows_kind(out, i, f != NULL ? cellkind_of(f) : CELLKIND_TEXT);
	}
	while (csv_next(in)) {
		if (marked != NULL && !marked[n++])
			continue;
		for (size_t i = 0; i < csv_columns(in); i++)
			rows_cell(out, csv_field(in, (int)i).text, csv_field(in, (int)i).len);
	}
	rows_end(out);
	free(name);
	csv_close(in);
}

/* A slipped year is seen by how far the days reach. */
static void
tell_days(const struct request *r, const struct sheetimport *s)
{
	char first[DATE_TEXT], last[DATE_TEXT];

	if (s->taken == 0 || s->rules->table != &sheettable_log)
		return;
	date_format(first, s->first_day);
	date_format(last, s->last_day);
	if (s->first_day == s->last_day)
		diag_note("%s: the date is %s", diag_label(r->file), first);
	else
		diag_note("%s: dates from %s to %s", diag_label(r->file), first, last);
}

/* The last lines: of which days the rows are, and what became of each. */
static void
tell_counts(const struct request *r, const struct sheetimport *s, const struct logrows *b,
    unsigned long filled, int is_dry, const char *rejects)
{
	const struct passedlines *p = &s->passed;
	struct buf text = { 0 };
	unsigned long rows = s->taken + s->refused;

	tell_days(r, s);
	buf_addf(&text, translate_count(rows, "%lu row: ", "%lu rows: "), rows);
	buf_addf(&text, is_dry ? translate("%lu to be added") : translate("%lu added"), b->added);
	if (filled > 0)
		buf_addf(&text, is_dry ? translate(", %lu to be filled in") : translate(", %lu filled in"), filled);
	if (b->known > 0)
		buf_addf(&text, r->rules.table == &sheettable_log ? translate(", %lu in the log already") :
		    translate(", %lu there already"), b->known);
	if (s->refused > 0)
		buf_addf(&text, translate(", %lu refused"), s->refused);
	if (rejects != NULL)
		buf_addf(&text, " (%s)", shown(rejects, strlen(rejects)));
	if (p->above > 0)
		buf_addf(&text, translate("; %lu above the headings"), p->above);
	if (p->headings > 0)
		buf_addf(&text, translate("; %lu of headings"), p->headings);
	if (p->totals > 0)
		buf_addf(&text, translate("; %lu of totals"), p->totals);
	if (p->parts > 0)
		buf_addf(&text, translate("; %lu of parts"), p->parts);
	if (p->plans > 0)
		buf_addf(&text, translate("; %lu of a date alone"), p->plans);
	if (p->sums > 0)
		buf_addf(&text, translate("; %lu of numbers alone"), p->sums);
	if (p->empty > 0)
		buf_addf(&text, translate("; %lu empty"), p->empty);
	diag_note("%s: %s", diag_label(r->file), text.data);
	buf_release(&text);
}

/* ---- rows that are asked about: they are refused when the file is read once more ---- */

/* Why a row is not added, or NULL: of each of them, and how many have a reason. */
struct questions {
	char **why;
	size_t n, found;
};

/* Those that are like one of the file's; each but for these is new. */
static void
ask_like(struct questions *q, const struct likerows *like)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < like->n; i++) {
		if (like->item[i].line == 0)
			continue;
		buf_clear(&text);
		likerows_tell(like, i, &text);
		q->why[i] = mem_copy(text.data, text.len);
		q->found++;
	}
	buf_release(&text);
}

/* Rows that go in, and are those of the log in all but what somebody may have mended there. */
static void
tell_mended(const struct request *r, const struct likerows *like)
{
	struct buf lines = { 0 }, columns = { 0 };
	struct place p = { .file = r->file };

	if (like->mended == 0 || like->schema != &entry_schema)
		return;
	likerows_tell_mended(like, &lines, &columns);
	diag_warning(&p, TOPIC_IDENTICAL, translate_count(like->mended,
	    "%zu row has the date, form and actors of one that stands in the log alone, in line %s, but another %s; "
	    "was it mended there? Then mend it in the file, too, and take the new one back with 'mc-log undo'",
	    "%zu rows have the date, form and actors of some that stand in the log alone, in lines %s, but another %s; "
	    "were they mended there? Then mend them in the file, too, and take the new ones back with 'mc-log undo'"),
	    like->mended, lines.data, columns.data);
	buf_release(&lines);
	buf_release(&columns);
}

/* Bookings that find the resource taken; 0 if that cannot be known. */
static int
ask_taken(struct questions *q, const struct logrows *b, const struct likerows *like,
    const struct sheetimport *s, const struct centre *c)
{
	char *is_new = mem_zero(b->n + 1, 1);
	struct bookingclashes k = { .text = b->text, .len = b->len, .is_new = is_new,
	    .line_of = s->line_of };
	int good;

	for (size_t i = 0; i < b->n; i++)
		is_new[i] = (char)(b->is_new[i] && (i >= like->n || like->item[i].line == 0));
	good = bookingclashes_find(&k, c);
	for (size_t i = 0; i < k.n && good; i++)
		if (k.why[i] != NULL) {
			q->why[i] = k.why[i];
			k.why[i] = NULL;
			q->found++;
		}
	bookingclashes_release(&k);
	free(is_new);
	return good;
}

static int
ask(const struct request *r, struct sheetimport *s, const struct questions *q, struct source *from)
{
	int loud = diag_hush(1), good;

	sheetimport_again(s);
	s->question = (const char *const *)q->why;
	s->questions = q->n;
	good = source_rows(r, s, from);
	s->question = NULL;
	diag_hush(loud);
	return good;
}

static void
release_questions(struct questions *q)
{
	for (size_t i = 0; i < q->n; i++)
		free(q->why[i]);
	free(q->why);
}

static struct logrows
batch_of(const struct request *r, const struct sheetimport *s)
{
	return (struct logrows){ .text = s->rows.data, .len = s->rows.len,
	    .schema = r->rules.table->schema, .allow_duplicates = r->value[ALLOW_DUPLICATES] != NULL,
	    .in_turn = r->value[DRY_RUN] == NULL };
}

/* ---- the things that can be done with the rows ---- */

/* Some rows were refused, and so the others are not added either. */
static void
tell_none(const struct request *r, const struct sheetimport *s)
{
	if (s->taken == 0)
		return;
	if (r->value[ALLOW_DUPLICATES] != NULL)
		diag_note("with --allow-duplicates all rows are added or none: mend the "
		    "refused ones first");
	else if (strcmp(r->file, "-") == 0 && r->value[REJECTS] == NULL)
		diag_note("of standard input all rows are added or none; --rejects FILE is "
		    "where refused ones go, and the others are added");
}

static void
dry_run(const struct request *r, const struct sheetimport *s, struct logrows *b,
    const struct likerows *like)
{
	unsigned long filled = 0;

	for (size_t i = 0; i < like->n; i++) {
		if (like->item[i].line == 0)
			continue;
		b->is_new[i] = 0;
		b->added--;
		if (memchr(like->item[i].fills, 1, like->columns) != NULL)
			filled++;
		else
			b->known++;
	}
	if (s->refused > 0 && r->value[ALL_OR_NOTHING] != NULL) {
		memset(b->is_new, 0, b->n);
		b->added = filled = 0;
	}
	import_print(r, s, b->is_new);
	tell_counts(r, s, b, filled, 1, NULL);
	if (s->refused > 0 && r->value[ALL_OR_NOTHING] != NULL)
		tell_none(r, s);
}

/*
 * Adding failed: do the rows stand in the file all the same, for they could not be
 * taken out again?  Then the rejects stay too.
 */
static int
are_there(struct logrows *b, const struct centre *c)
{
	b->allow_duplicates = 0;
	return logrows_compare(b, c) && b->added == 0;
}

/* The rows go in, and with --update what rows of the file lack, in one step. */
static int
write_rows(struct logrows *b, const struct likerows *like, const struct centre *c,
    unsigned long *filled)
{
	int done;

	if (like->found == 0)
		return logrows_add(b, c);
	done = likerows_fill(like, c, filled);
	b->added -= like->found;
	b->known += like->found - *filled;
	return done;
}

static int
add(const struct request *r, const struct sheetimport *s, struct logrows *b,
    const struct likerows *like, const struct centre *c)
{
	int some = s->taken > 0, refused = s->refused > 0, done = 1, tried = 0;
	struct rejectfile rejects = { 0 };
	struct rulesfile save = { 0 };
	unsigned long filled = 0;

	if (refused && r->value[ALL_OR_NOTHING] != NULL) {
		b->added = b->known = 0;
		tell_counts(r, s, b, 0, 0, NULL);
		tell_none(r, s);
		return 0;
	}
	if (refused)
		done = rejectfile_begin(&rejects, r->file, r->value[REJECTS]) &&
		    rejectfile_write(&rejects, s->rejects.data, s->rejects.len);
	if (done && r->value[SAVE] != NULL)
		done = rulesfile_write(&save, &r->rules, &s->found, c);
	if (done && some) {
		tried = 1;
		done = write_rows(b, like, c, &filled);
	}
	if (!done && (!tried || !are_there(b, c))) {
		rulesfile_undo(&save);
		rejectfile_undo(&rejects);
		diag_note("%s: nothing was added", diag_label(r->file));
	}
	rejectfile_tell(&rejects);
	if (done)
		tell_counts(r, s, b, filled, 0, rejects.path);
	rulesfile_end(&save);
	rejectfile_end(&rejects);
	return done;
}

/* Which of the rows are new, and which of these are like one that is there; 0: the file cannot be read. */
static int
compare(const struct request *r, const struct sheetimport *s, const struct centre *c,
    struct logrows *b, struct likerows *like, int asks)
{
	*like = (struct likerows){ 0 };
	*b = batch_of(r, s);
	if (!logrows_compare(b, c))
		return 0;
	if (!asks)
		return 1;
	*like = (struct likerows){ .schema = b->schema, .text = b->text, .len = b->len,
	    .batch = &b->batch, .is_new = b->is_new };
	return likerows_find(like, c);
}

void
import_take(const struct request *r, struct sheetimport *s, const struct centre *c,
    const struct buf *bytes)
{
	struct logrows b = { 0 };
	struct likerows like = { 0 };
	struct questions q = { 0 };
	struct source from = { .bytes = bytes };
	int good = source_rows(r, s, &from) && compare(r, s, c, &b, &like, r->value[ALLOW_DUPLICATES] == NULL);

	q = (struct questions){ .why = mem_zero(b.n + 1, sizeof *q.why), .n = b.n };
	if (good && like.found > 0 && r->value[UPDATE] == NULL)
		ask_like(&q, &like);
	if (good)
		tell_mended(r, &like);
	if (good && b.schema == &booking_schema)
		good = ask_taken(&q, &b, &like, s, c);
	if (good && q.found > 0) {
		likerows_release(&like);
		logrows_release(&b);
		good = ask(r, s, &q, &from) && compare(r, s, c, &b, &like, r->value[UPDATE] != NULL);
	}
	source_end(&from);
	if (good && r->value[DRY_RUN] != NULL)
		dry_run(r, s, &b, &like);
	else if (good)
		add(r, s, &b, &like, c);
	release_questions(&q);
	likerows_release(&like);
	logrows_release(&b);
}
