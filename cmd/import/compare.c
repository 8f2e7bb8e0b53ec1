#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "edit/bookingclashes.h"
#include "edit/rowsdiff.h"
#include "field/schemas.h"
#include "import.h"

enum { MOST_NOTES = 1000 };	/* the rest are counted */

/* Of each column of the rows: has the file none for it? */
static char *
columns_lacking(const struct sheetimport *s)
{
	char *lacks = mem_zero(s->rules->table->fields + s->kepts + 1, 1);

	for (size_t i = 0; i < s->rules->table->fields; i++)
		lacks[i] = heading_lacks(&s->head, s->rules, (int)i);
	return lacks;
}

/*
 * Rows that go, though they lie outside of the days that the file is of, more of them than it
 * has rows: it may be an export of a month.  That is reported.
 */
static int
is_part_only(const struct rowsdiff *d, const struct sheetimport *s, const char *own)
{
	const struct sheettable *t = s->rules->table;
	const char *first = NULL, *last = NULL;
	size_t outside = 0;

	for (size_t i = 0; i < d->news && t->day >= 0; i++) {
		const char *day = rowsdiff_cell(&d->new[i], (size_t)t->day);

		if (first == NULL || strcmp(day, first) < 0)
			first = day;
		if (last == NULL || strcmp(day, last) > 0)
			last = day;
	}
	for (size_t i = 0; i < d->olds && first != NULL; i++) {
		const char *day = rowsdiff_cell(&d->old[i], (size_t)t->day);

		outside += d->old[i].other < 0 && (strcmp(day, first) < 0 || strcmp(day, last) > 0);
	}
	if (outside <= d->news)
		return 0;
	diag_fault(&(struct place){ s->shown, 0, 0 }, TOPIC_VALUE,
	    translate_count(outside, "the file is of %s to %s, and %zu row of %s on other days would be lost; "
	    "export all of it, or import without --replace",
	    "the file is of %s to %s, and %zu rows of %s on other days would be lost; "
	    "export all of it, or import without --replace"), first, last, outside, own);
	return 1;
}

/* What would be wrong with a row if it came in today; it may stand in the file for long. */
static int
are_sound(const struct rowsdiff *d, const struct sheetimport *s)
{
	int sound = 1;

	for (size_t i = 0; i < d->news; i++) {
		const struct rowsdiff_row *new = &d->new[i];
		struct buf why = { 0 };

		if (s->wrong_if_new[i] == NULL)
			continue;
		if (new->other >= 0)
			rowsdiff_tell(d, &d->old[new->other], &why);
		if (new->other < 0 || why.len > 0) {
			diag_fault(&(struct place){ s->shown, s->line_of[i], 1 }, TOPIC_VALUE, "%s", s->wrong_if_new[i]);
			sound = 0;
		}
		buf_release(&why);
	}
	return sound;
}

/* Bookings that are new or changed, and find the resource taken; 0 if that cannot be known. */
static int
ask_taken(const struct rowsdiff *d, struct sheetimport *s, const struct centre *c)
{
	char *is_new = mem_zero(d->news + 1, 1);
	struct bookingclashes k = { .text = d->text, .len = d->len, .is_new = is_new, .is_whole = 1,
	    .line_of = s->line_of };
	struct buf says = { 0 };
	int good;

	for (size_t i = 0; i < d->news; i++) {
		buf_clear(&says);
		if (d->new[i].other >= 0)
			rowsdiff_tell(d, &d->old[d->new[i].other], &says);
		is_new[i] = d->new[i].other < 0 || says.len > 0;
	}
	good = bookingclashes_find(&k, c);
	for (size_t i = 0; i < k.n && good; i++)
		if (k.why[i] != NULL && s->wrong_if_new[i] == NULL) {
			s->wrong_if_new[i] = k.why[i];
			k.why[i] = NULL;
		}
	bookingclashes_release(&k);
	buf_release(&says);
	free(is_new);
	return good;
}

/* Each row that changes, with its line. */
static void
tell_rows(const struct rowsdiff *d, const struct sheetimport *s, const char *own)
{
	struct buf text = { 0 };
	size_t told = 0;

	for (size_t i = 0; i < d->olds && told < MOST_NOTES; i++) {
		struct place p = { own, d->old[i].line, 0 };

		buf_clear(&text);
		if (d->old[i].other < 0)
			rowsdiff_name(d, &d->old[i], &text);
		else
			rowsdiff_tell(d, &d->old[i], &text);
		if (text.len == 0)
			continue;
		told++;
		if (d->old[i].other < 0)
			diag_note("%s: removed: %s", diag_place(&p), text.data);
		else
			diag_note("%s: changed: %s", diag_place(&p), text.data);
	}
	for (size_t i = 0; i < d->news && told < MOST_NOTES; i++) {
		struct place p = { s->shown, s->line_of[i], 0 };

		if (d->new[i].other >= 0)
			continue;
		told++;
		buf_clear(&text);
		rowsdiff_name(d, &d->new[i], &text);
		diag_note("%s: added: %s", diag_place(&p), buf_text(&text));
	}
	buf_release(&text);
}

/* "1 changed, 1 removed, 39 the same" */
static void
tell_sum(const struct rowsdiff *d, const char *own, const char *end)
{
	struct buf text = { 0 };

	if (d->changed > 0)
		buf_addf(&text, translate(", %zu changed"), d->changed);
	if (d->added > 0)
		buf_addf(&text, translate(", %zu added"), d->added);
	if (d->removed > 0)
		buf_addf(&text, translate(", %zu removed"), d->removed);
	if (d->same > 0)
		buf_addf(&text, translate(", %zu the same"), d->same);
	diag_note("%s: %s%s", own, buf_text(&text) + strlen(", "), end);
	buf_release(&text);
}

static void
compare(const struct request *r, struct sheetimport *s, const struct centre *c, const char *own)
{
	char *lacks = columns_lacking(s);
	struct rowsdiff d = { .schema = r->rules.table->schema, .text = s->rows.data,
	    .len = s->rows.len, .lacks = lacks };
	int good = rowsdiff_find(&d, c);

	if (good && d.lost != NULL) {
		diag_fault(&(struct place){ s->shown, s->head.line, 0 }, TOPIC_KEYS,
		    "the file has no column for '%s', of which %s holds values; they would be lost",
		    shown(d.lost, strlen(d.lost)), own);
		good = 0;
	}
	if (good && d.schema == &booking_schema)
		good = ask_taken(&d, s, c);
	good = good && !is_part_only(&d, s, own) && are_sound(&d, s);
	if (!good) {
		diag_note("%s: nothing was changed", own);
	} else if (d.changed + d.added + d.removed == 0) {
		tell_sum(&d, own, translate("; nothing to change"));
	} else if (r->value[DRY_RUN] != NULL) {
		tell_rows(&d, s, own);
		tell_sum(&d, own, translate("; nothing was written: --dry-run"));
	} else if (rowsdiff_write(&d, c)) {
		tell_rows(&d, s, own);
		tell_sum(&d, own, "");
	}
	rowsdiff_release(&d);
	free(lacks);
}

void
replace_with(const struct request *r, struct sheetimport *s, const struct centre *c,
    const struct buf *bytes)
{
	char *own = centre_file(c, r->rules.table->schema->file);
	struct source from = { .bytes = bytes };

	s->edited = 1;
	if (!source_rows(r, s, &from))
		diag_note("%s: nothing was changed", own);
	else if (s->refused > 0)
		diag_note("%s: nothing was changed: %lu of %lu rows are at fault; mend them first", own,
		    s->refused, s->refused + s->taken);
	else if (s->taken == 0)
		diag_fault(&(struct place){ s->shown, 0, 0 }, TOPIC_VALUE,
		    "the file has no rows; %s is left as it is", own);
	else
		compare(r, s, c, own);
	source_end(&from);
	free(own);
}
