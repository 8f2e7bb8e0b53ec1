#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/rowsaid.h"
#include "cli/told.h"
#include "csv/cell.h"
#include "edit/samerow.h"
#include "field/schemas.h"
#include "schema/fieldcell.h"
#include "sheet/table.h"
#include "sheet/wording.h"

/* ---- the words ---- */

/* What an id is called, or else the id: a copy. */
static char *
name_of(const struct names *names, const char *text, size_t len)
{
	const struct actor *a = actors_find(&names->list, text, len);
	const char *name = a != NULL ? a->cell[ACTOR_NAME] : "";

	return *name != '\0' ? mem_copy(name, strlen(name)) : mem_copy(text, len);
}

static void
add_names(struct buf *b, const struct names *names, char separator, const struct buf *cell,
    enum language language)
{
	struct csv_field rest = { buf_text(cell), cell->len }, id;
	char **name = NULL;
	size_t n = 0, cap = 0;

	while (cell_next(&rest, separator, &id)) {
		name = mem_grow(name, &cap, n + 1, sizeof *name);
		name[n++] = name_of(names, id.text, id.len);
	}
	lang_add_names(b, language, (const char *const *)name, n);
	while (n > 0)
		free(name[--n]);
	free(name);
}

/* "from" and "until" before a day or a time that is one end of something. */
static const char *
end_word(const struct field *f, enum language language)
{
	if (f == &funding_schema.field[FUNDING_FROM] || f == &booking_schema.field[BOOKING_START])
		return LANG(language, "fra ", "from ");
	if (f == &booking_schema.field[BOOKING_ASKED])
		return LANG(language, "ønsket ", "asked for ");
	if (f == &funding_schema.field[FUNDING_UNTIL] || f == &booking_schema.field[BOOKING_END])
		return LANG(language, "til ", "until ");
	return "";
}

/* Two moments of one day: the day is said once. */
static int
is_same_day(const struct buf *start, const struct buf *end)
{
	const size_t len = strlen("2026-10-05T15:00");

	return start->len == len && end->len == len && memcmp(start->data, end->data, strlen("2026-10-05")) == 0;
}

static void
add_cell(struct buf *b, const struct field *f, const struct buf *cell, const struct names *names,
    enum language language)
{
	char *name;
	int64_t amount;
	int day;

	if (f->type == FIELD_ACTOR && f->flags & FIELD_LIST) {
		add_names(b, names, fieldcell_separator(f), cell, language);
	} else if (f->type == FIELD_ACTOR || f->type == FIELD_ACTOR_OR_TEXT) {
		name = name_of(names, cell->data, cell->len);
		buf_adds(b, name);
		free(name);
	} else if (f->type == FIELD_DATE && date_parse(cell->data, cell->len, &day)) {
		buf_adds(b, end_word(f, language));
		lang_add_day(b, language, day);
	} else if (f->type == FIELD_TIME && cell->len == strlen("2026-10-05T15:00") &&
	    date_parse(cell->data, strlen("2026-10-05"), &day)) {
		buf_adds(b, end_word(f, language));
		lang_add_day(b, language, day);
		lang_add_clock(b, language, LANG(language, " kl. ", " at "), cell->data + strlen("2026-10-05T"));
	} else if (f == &funding_schema.field[FUNDING_AMOUNT] &&
	    number_parse(cell->data, cell->len, &amount) == NULL) {
		lang_add_money(b, language, amount);
		buf_adds(b, LANG(language, " kr. om året", " kr. a year"));
	} else {
		buf_add(b, cell->data, cell->len);
	}
}

/* What a number counts, small: "timer ", "new residents ". */
static void
add_counted(struct buf *b, const struct schema *s, const struct field *f, enum language language)
{
	const struct sheettable *t = sheettable_of_file(s->file);
	size_t from = b->len;

	if (language == LANG_DA && t != NULL) {
		buf_adds(b, wording_heading(t->headings, (int)(f - s->field)));
		if (ascii_is_letter(b->data[from]))
			b->data[from] |= 0x20;
	} else {
		buf_adds(b, f->name);
		for (size_t i = from; i < b->len; i++)
			if (b->data[i] == '_')
				b->data[i] = ' ';
	}
	buf_adds(b, " ");
}

void
rowsaid_add_cell(struct buf *b, const struct schema *s, const struct field *f, const struct buf *cell,
    const struct names *names, enum language language)
{
	int64_t number;

	if ((f->type == FIELD_DECIMAL || f->type == FIELD_COUNT) && f != &funding_schema.field[FUNDING_AMOUNT] &&
	    number_parse(cell->data, cell->len, &number) == NULL) {
		add_counted(b, s, f, language);
		lang_add_number(b, language, number);
	} else {
		add_cell(b, f, cell, names, language);
	}
}

/* Is it what one looks for, to see that it was understood? */
static int
is_told(const struct field *f)
{
	return f->flags & FIELD_REQUIRED || f == &meeting_schema.field[MEETING_ACTORS] ||
	    f == &funding_schema.field[FUNDING_BASIS] || f == &funding_schema.field[FUNDING_FROM] ||
	    f == &funding_schema.field[FUNDING_UNTIL];
}

void
rowsaid_add(struct buf *b, const struct schema *s, const struct buf *cell, const struct names *names,
    enum language language)
{
	size_t from = b->len;

	for (size_t i = 0; i < s->n; i++) {
		if (cell[i].len == 0 || !is_told(&s->field[i]))
			continue;
		if (b->len > from)
			buf_adds(b, (&s->field[i] == &funding_schema.field[FUNDING_UNTIL] &&
			    cell[FUNDING_FROM].len > 0) || &s->field[i] == &booking_schema.field[BOOKING_END] ? " " : ", ");
		if (&s->field[i] == &booking_schema.field[BOOKING_END] && is_same_day(&cell[BOOKING_START], &cell[i]))
			lang_add_clock(b, language, LANG(language, "til kl. ", "until "),
			    cell[i].data + strlen("2026-10-05T"));
		else
			add_cell(b, &s->field[i], &cell[i], names, language);
	}
}

/* ---- told ---- */

void
rowsaid_written(const struct centre *c, const struct schema *s, const struct buf *cell)
{
	struct names names = { 0 };
	struct buf said = { 0 }, back = { 0 };
	struct centre quiet = centre_quietly(c);
	struct samerow same;

	if (!told_is_wanted())
		return;
	same = samerow_find(c, s, cell);
	if (same.line > 0)
		diag_warning(NULL, TOPIC_IDENTICAL, "just such a row stands in line %lu of '%s' already",
		    same.line, s->file);
	else if (same.like > 0)
		diag_warning(NULL, TOPIC_IDENTICAL, "the row in line %lu of '%s' is the same, but for what one of the two "
		    "does not tell; is it the same one twice?", same.like, s->file);
	/* What is wrong with the list was reported before the row was written. */
	names_read_actors(&names, &quiet);
	rowsaid_add(&said, s, cell, &names, translate_language());
	told_add_command(&back, "undo", c);
	told_written(buf_text(&said), buf_text(&back));
	buf_release(&said);
	buf_release(&back);
	names_release(&names);
}
