#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "schema/value.h"
#include "sheet/heading.h"
#include "sheet/headingfault.h"
#include "sheet/linekind.h"
#include "sheet/lostcolumns.h"
#include "sheet/naming.h"
#include "sheet/reader.h"
#include "sheet/tick.h"

void
lostcolumns_release(struct lostcolumns *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->dropped[i].text);
	free(l->dropped);
	buf_release(&l->may_have);
	free(l->told);
	free(l->actors);
}

/* A field that not every log has, and this one has not. */
static int
is_of_other_logs(const struct heading *h, size_t i)
{
	return h->column[i] >= (int)h->table->fields && h->column[i] < (int)h->table->schema->n &&
	    heading_further(h, i) < 0;
}

/* The column that an option or import.yaml has put in the place of this one, or -1. */
static int
taken_by(const struct heading *h, size_t i)
{
	int means = h->column[i] != COLUMN_UNKNOWN ? -1 :
	    wording_find(h->table->headings, h->word[i], strlen(h->word[i]));

	return means >= 0 && means < (int)h->table->schema->n ? heading_column(h, means) : -1;
}

/* Were it added, its rows would come twice.  What no log has a place for can wait. */
static int
is_dropped(const struct heading *h, size_t i)
{
	int means;

	if (h->column[i] != COLUMN_UNKNOWN)
		return is_of_other_logs(h, i);
	means = wording_find(h->table->headings, h->word[i], strlen(h->word[i]));
	return means < 0 || means == HEADING_WHAT || means == HEADING_PEOPLE || is_of_other_logs(h, i) ||
	    taken_by(h, i) >= 0;
}

void
lostcolumns_begin(struct lostcolumns *l, const struct heading *h)
{
	free(l->told);
	free(l->actors);
	l->told = mem_zero(h->n + 1, 1);
	l->actors = mem_zero(h->n + 1, 1);
	l->untold = 0;
	/* Of most columns there is nothing to tell. */
	for (size_t i = 0; i < h->n; i++) {
		l->told[i] = !is_dropped(h, i) && h->column[i] != COLUMN_UNKNOWN && h->column[i] != COLUMN_BLANK;
		l->untold += !l->told[i];
	}
}

/* Does the cell name an actor that is known, perhaps among others? */
static int
names_actor(struct naming *actors, struct csv_field f)
{
	struct buf ids = { 0 };
	int names = f.len > 0 && f.len < 1000;

	if (names) {
		naming_split(actors, f.text, f.len, &ids, NULL);
		names = ids.len > 0;
	}
	buf_release(&ids);
	return names;
}

/* The actor that a column of ticks is called nearly as, which headings show only in part; or NULL. */
static const char *
ticked_actor(const struct heading *h, size_t i, struct csv_field f)
{
	enum { LEAST_NAME = 3 };
	size_t len = strlen(h->name[i]);

	return h->actors != NULL && h->table->many >= 0 && len >= LEAST_NAME && tick_read(f) >= 0 ?
	    naming_beginning(h->actors, h->name[i], len) : NULL;
}

/* Does a heading name persons, or what leads to one?  That belongs in no note. */
static int
is_personal(const char *folded)
{
	static const char *const words[] = { "mail", "navn", "name", "telefon", "phone", "tlf", "mobil", "adresse",
	    "address", "cpr", "udfyldtaf", NULL };
	int is = 0;

	for (size_t i = 0; words[i] != NULL && !is; i++)
		is = strstr(folded, words[i]) != NULL;
	return is;
}

/* Words, where the table has a column for them. */
static int
is_prose(const struct heading *h, const struct reader *in, size_t i)
{
	struct csv_field f = reader_field(in, i);
	const struct schema *s = h->table->schema;
	size_t letters = 0, field = 0;

	while (field < s->n && strcmp(s->field[field].name, "note") != 0)
		field++;
	/* Danish letters are two bytes; a half is two bytes as well, and no letter. */
	for (size_t k = 0; k < f.len; k++)
		letters += ascii_is_letter(f.text[k]) ? 1 : f.text[k] == '\xc3' ? 2 : 0;
	return field < s->n && letters > f.len / 2 && !is_personal(h->word[i]) && tick_read(f) < 0 && reader_kind(in, i) == CELL_TEXT;
}

/*
 * The first value of each such column: to be asked about before anything is added.  With
 * `actors` only the columns that hold some.
 */
static void
note_dropped(struct lostcolumns *l, const struct heading *h, const struct reader *in,
    struct naming *actors)
{
	for (size_t i = 0; i < h->n && i < in->n; i++) {
		struct csv_field f = reader_field(in, i);
		const char *name, *actor;
		struct lostcolumn *d;
		struct buf text = { 0 };
		int near;

		if (l->told[i] || linekind_is_blank(f.text, f.len) || !is_dropped(h, i))
			continue;
		actor = ticked_actor(h, i, f);
		if (actor == NULL && actors != NULL && !names_actor(actors, f))
			continue;
		l->told[i] = 1;
		l->untold--;
		name = shown(h->name[i], strlen(h->name[i]));
		l->dropped = mem_grow(l->dropped, &l->cap, l->n + 1, sizeof *l->dropped);
		d = &l->dropped[l->n++];
		reader_place(in, i, &d->line, &d->column);
		near = headingfault_near(h, i);
		if (is_of_other_logs(h, i)) {
			const char *field = h->table->schema->field[h->column[i]].name;

			buf_addf(&text, translate("%s has no column '%s' for '%s'; '%s column %s %s' adds it, "
			    "--column '%s=-' leaves it out"), h->table->schema->file, field, name,
			    value_program(h->table->schema->thing), shellword(l->folder), field, name);
			buf_addf(&l->may_have, " %s", field);
			l->may_haves++;
			l->program = value_program(h->table->schema->thing);
		}
		else if (actor != NULL)
			buf_addf(&text, translate("is '%s' the actor '%s'? --actor '%s=%s' takes what is ticked, "
			    "--column '%s=-' leaves it out"), name, actor, name, actor, name);
		else if (actors != NULL)
			buf_addf(&text, translate("'%s' names actors, and no column of %s: --column '%s=actors' "
			    "takes them, --column '%s=-' leaves them out"), name, h->table->schema->file, name, name);
		else if (taken_by(h, i) >= 0)
			headingfault_twice(h, (size_t)taken_by(h, i), i, &text);
		else if (near >= 0)
			buf_addf(&text, translate("unknown column '%s'; did you mean '%s'? --column '%s=%s' takes "
			    "it, --column '%s=-' leaves it out"), name,
			    wording_heading(h->table->headings, near), name, h->table->schema->field[near].name, name);
		else if (is_prose(h, in, i))
			buf_addf(&text, translate("%s has no column '%s': --column '%s=note' takes its values into the "
			    "note, --column '%s=-' leaves them out"), h->table->schema->file, name, name, name);
		else {
			buf_addf(&text, translate("%s has no column '%s': --column '%s=FIELD' takes its values, "
			    "--column '%s=-' leaves them out"), h->table->schema->file, name, name, name);
			l->open = h->table;
		}
		d->text = text.data;
	}
}

/* A column without a heading, or that no log has: said once for each. */
static void
warn_of_columns(struct lostcolumns *l, const char *label, const struct heading *h,
    const struct reader *in)
{
	for (size_t i = 0; i < h->n && i < in->n; i++) {
		struct csv_field f = reader_field(in, i);
		struct place p = { label, 0, 0 };
		const char *name;

		if (l->told[i] || (i == 0 && h->is_indexed) || (h->column[i] != COLUMN_UNKNOWN &&
		    h->column[i] != COLUMN_BLANK) || linekind_is_blank(f.text, f.len) || is_dropped(h, i))
			continue;
		l->told[i] = 1;
		l->untold--;
		name = shown(h->name[i], strlen(h->name[i]));
		reader_place(in, i, &p.line, &p.column);
		if (h->column[i] == COLUMN_BLANK)
			diag_warning(&p, TOPIC_KEYS, "a column without a heading holds values; "
			    "they are left out");
		else if (wording_find(h->table->headings, h->word[i], strlen(h->word[i])) == HEADING_COUNT)
			diag_warning(&p, TOPIC_KEYS, "the log has no column '%s'; its values are "
			    "left out (--column '%s=residents' or '%s=visitors' takes them)", name, name, name);
		else
			diag_warning(&p, TOPIC_KEYS, "the log has no column '%s'; its values are "
			    "left out (--column '%s=FIELD' takes them)", name, name);
	}
}

void
lostcolumns_see(struct lostcolumns *l, const char *label, const struct heading *h,
    const struct reader *in)
{
	if (l->untold == 0)
		return;
	note_dropped(l, h, in, NULL);
	warn_of_columns(l, label, h, in);
}

void
lostcolumns_see_actors(struct lostcolumns *l, struct naming *actors, const struct heading *h,
    const struct reader *in)
{
	if (h->table->many >= 0)
		note_dropped(l, h, in, actors);
}

/* What FIELD may be. */
static void
tell_fields(const struct sheettable *t, const char *label)
{
	struct buf names = { 0 };

	for (size_t i = 0; i < t->fields; i++)
		buf_addf(&names, "%s%s", i > 0 ? ", " : "", t->schema->field[i].name);
	diag_note("%s: FIELD is one of %s", diag_label(label), names.data);
	buf_release(&names);
}

int
lostcolumns_refuse(const struct lostcolumns *l, const char *label)
{
	for (size_t i = 0; i < l->n; i++)
		diag_fault(&(struct place){ label, l->dropped[i].line, l->dropped[i].column },
		    TOPIC_KEYS, "%s", l->dropped[i].text);
	if (l->may_haves > 1)
		diag_note("%s: '%s column %s%s' adds at once those that the file may have", diag_label(label),
		    l->program, shellword(l->folder), buf_text(&l->may_have));
	if (l->open != NULL)
		tell_fields(l->open, label);
	if (l->n > 0)
		diag_note("%s: nothing was added; say first what becomes of these columns",
		    diag_label(label));
	return l->n > 0;
}

int
lostcolumns_has_value(const struct heading *h, const struct reader *in)
{
	for (size_t i = 0; i < h->n && i < in->n; i++)
		if (h->column[i] == COLUMN_BLANK && !(i == 0 && h->is_indexed) &&
		    !linekind_is_blank(reader_field(in, i).text, reader_field(in, i).len))
			return 1;
	return 0;
}

void
lostcolumns_learn(struct lostcolumns *l, struct naming *actors, const struct heading *h,
    const struct reader *in)
{
	for (size_t i = 0; i < h->n && i < in->n; i++)
		if (h->column[i] == COLUMN_BLANK && !l->actors[i] && names_actor(actors, reader_field(in, i)))
			l->actors[i] = 1;
}

long
lostcolumns_actor(const struct lostcolumns *l, const struct heading *h, const struct reader *in)
{
	for (size_t i = 0; i < h->n && i < in->n; i++)
		if (l->actors[i] && !linekind_is_blank(reader_field(in, i).text, reader_field(in, i).len))
			return (long)i;
	return -1;
}
