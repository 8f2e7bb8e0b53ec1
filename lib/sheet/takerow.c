#include <string.h>

#include "base/marker.h"
#include "base/misread.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "field/terms.h"
#include "schema/cellkind.h"
#include "schema/fieldcell.h"
#include "schema/timeorder.h"
#include "schema/value.h"
#include "sheet/fieldtext.h"
#include "sheet/harmless.h"
#include "sheet/reader.h"
#include "sheet/rowpersonal.h"
#include "sheet/takedate.h"
#include "sheet/takename.h"
#include "sheet/takenumber.h"
#include "sheet/takerow.h"

enum { LONGEST_ROW = 8 << 20 };

_Static_assert(1 << SHEETROW_COUNTS <= METCELL_MARKS, "what a cell counts as is kept with it");

static void
take_code(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	const struct field *kind = sheetrow_field(r, field);
	const struct wording *w = wording_of(kind->vocab);
	int is_needed = (kind->flags & FIELD_REQUIRED) != 0, code;
	const char *own = NULL;

	if (f.len == 0 && is_needed && kind->vocab == &form_vocab)
		buf_adds(why, translate("the form is missing"));
	else if (f.len == 0 && is_needed)
		sheetrow_say_missing(r, field, why);
	if (sheetrow_is_nothing(f.text, f.len) && (f.len == 0 || !is_needed))
		return;
	code = kind->vocab == &form_vocab && (own = rules_form(r->rules, f.text, f.len)) != NULL ?
	    wording_read(w, own, strlen(own)) : wording_read(w, f.text, f.len);
	/* Nor is a number or a day taken that was written in doubt. */
	if (code >= 0 && own == NULL && wording_is_doubted(f.text, f.len, why))
		code = -1;
	else if (code >= 0)
		buf_adds(&r->cell[field], kind->vocab->term[code].code);
	else
		buf_adds(why, value_wrong_code(kind->vocab, f.text, f.len));
	r->odd_forms |= code < 0 && kind->vocab == &form_vocab;
}

/* ---- cells of a workbook, whose kind is known ---- */

/* What is wrong if a cell holds no value: a formula that was not calculated, or an error. */
static void
add_no_value(const struct reader *in, size_t column, struct buf *why)
{
	struct csv_field f = reader_field(in, column);
	enum cell_kind kind = reader_kind(in, column);

	if (kind == CELL_UNCALCULATED)
		buf_addf(why, translate("'%s' is a formula without a value; open the workbook in the "
		    "spreadsheet and save it once"), shown(f.text, f.len));
	else if (kind == CELL_ERROR && (*f.text != '#' || f.text[1] == '#'))
		buf_addf(why, translate("'%s' is no day of any calendar; write the date"), shown(f.text, f.len));
	else if (kind == CELL_ERROR)
		buf_addf(why, translate("'%s' is an error of the spreadsheet; put its formula right, or write "
		    "what you know"), shown(f.text, f.len));
}

/* Does the kind of a field's cell tell what it is, or what is wrong?  Else it is judged as text. */
static int
take_cell(struct sheetrow *r, const struct reader *in, int field, int column, struct buf *why)
{
	const struct cells_merged *m;
	char name[CELLNAME_TEXT];
	int is_number;

	if (in->sheet == NULL || column < 0)
		return 0;
	for (int i = column; i >= 0; i = r->head->next[i])
		if (why->len == 0)
			add_no_value(in, (size_t)i, why);
	if (why->len > 0)
		return 1;
	is_number = cellkind_of(sheetrow_field(r, field)) == CELLKIND_NUMBER;
	if (reader_cell(in, (size_t)column) == NULL && (m = cells_merged_at(in->sheet,
	    (unsigned)in->line - 1, (unsigned)column)) != NULL && m->row + 1ul < in->line) {
		const char *heading = r->head->name[column];

		cellname_write(name, m->row, m->column);
		if (is_number)	/* which would be counted once a row */
			buf_addf(why, translate("the cell is merged with %s, so how much is this row's is not "
			    "told; write the number of each row"), name);
		else
			buf_addf(why, translate("the cell is merged with %s; --fill-down '%s' repeats its "
			    "value in each row"), name, shown(heading, strlen(heading)));
		return 1;
	}
	if (sheetrow_field(r, field)->type == FIELD_DATE)
		return takedate_cell(r, in, field, (size_t)column, why);
	if (is_number)
		return takenumber_cell(r, in, field, (size_t)column, why);
	return 0;
}

/* ---- the row ---- */

/* The field of a cell that is text, by its type. */
static void
take_text(struct sheetrow *r, const struct reader *in, int field, const struct buf *text,
    struct buf *why)
{
	const struct field *kind = sheetrow_field(r, field);
	struct csv_field f = sheetrow_trim(text);

	switch (kind->type) {
	case FIELD_DATE:
		takedate_text(r, field, f, why);
		break;
	case FIELD_TIME:
		takedate_time(r, in, field, f, why);
		break;
	case FIELD_CODE:
		take_code(r, field, f, why);
		break;
	case FIELD_ACTOR:
		if (kind->flags & FIELD_LIST) {
			takename_actors(r, field, f, why);
			break;
		}
		/* FALLTHROUGH */
	case FIELD_ACTOR_OR_TEXT:
	case FIELD_RESOURCE:
		takename_one(r, field, f, why);
		break;
	case FIELD_INITIATIVE:
		takename_initiative(r, f, why);
		break;
	case FIELD_DECIMAL:
	case FIELD_COUNT:
		takenumber_text(r, in, field, f, why);
		break;
	default:
		if (sheetrow_is_missing(f.text, f.len))
			break;
		fieldcell_add_normal(&r->cell[field], kind, buf_text(text), f.len > 0 ? text->len : 0);
	}
}

static void
take_gathered(struct sheetrow *r, const struct reader *in, int field, int column, struct buf *text)
{
	struct buf why = { 0 };
	const char *misread, *lost;

	sheetrow_mend(r, text);
	misread = text_is_ascii(buf_text(text), text->len) ? NULL : misread_wrong(buf_text(text), text->len);
	lost = misread == NULL ? misread_lost(buf_text(text), text->len) : NULL;
	/* What is lost from the log itself, nobody can save once more. */
	if (lost != NULL && !r->as_is)
		misread = lost;
	if (field == ENTRY_ACTORS && r->head->ticks)
		fieldtext_ticks(r, in, &why);
	if (why.len > 0)
		;
	else if (misread != NULL)
		buf_adds(&why, misread);
	else if (take_cell(r, in, field, column, &why))
		;
	else
		take_text(r, in, field, text, &why);
	if (why.len > 0)
		sheetrow_fault(r, in, column, misread != NULL ? TOPIC_ENCODING : TOPIC_VALUE,
		    why.data);
	buf_release(&why);
}

/* Whatever is told of a cell at once makes this number another one. */
static unsigned long
told(const struct sheetrow *r)
{
	return diag_warnings() + r->faults + r->doubt.len;
}

/* Does what a cell is hang on its text alone, below these headings? */
static int
is_by_itself(const struct sheetrow *r, int field)
{
	return !r->as_is && sheetrow_field(r, field)->type != FIELD_TIME &&
	    !(field == ENTRY_ACTORS && r->head->ticks);
}

/* Does one column alone hold a field, as it stands there? */
static int
is_one_column(const struct sheetrow *r, const struct reader *in, int i)
{
	return in->fills == 0 && i >= 0 && r->head->next[i] < 0 && !r->head->ticked[i];
}

/* The cell that alone is a field's, and may be taken as it stands; 0: there is another thing. */
static int
is_one_cell(const struct sheetrow *r, const struct reader *in, int field, struct csv_field *cell)
{
	int i = heading_column(r->head, field);

	if (!is_one_column(r, in, i) || (size_t)i >= in->n)
		return 0;
	*cell = harmless_strip(reader_field(in, (size_t)i));
	return 1;
}

/* How a cell of a sheet is met again: by its text, behind a byte that is in none if it is no text. */
struct sheetkey {
	char room[MEMO_SHORT];
	struct csv_field text;
};

_Static_assert((int)CELLS_BEYOND >= (int)MEMO_SHORT, "a cell is found as a near text");

/* 0: it is of several cells, or what it is does not hang on its value alone. */
static int
key_of_sheet(const struct sheetrow *r, const struct reader *in, int field, struct sheetkey *key)
{
	int i = heading_column(r->head, field);
	const struct cell *c = i >= 0 ? reader_cell(in, (size_t)i) : NULL;

	if (!is_one_column(r, in, i))
		return 0;
	key->text = reader_field(in, (size_t)i);
	if (c == NULL)
		return cells_merged_at(in->sheet, (unsigned)in->line - 1, (unsigned)i) == NULL;
	if (c->flags != 0 || (c->kind != CELL_TEXT && key->text.len >= sizeof key->room))
		return 0;
	if (c->kind != CELL_TEXT) {
		/* No byte of UTF-8 is above 0xf7. */
		key->room[0] = (char)(0xf7 + c->kind);
		memcpy(key->room + 1, key->text.text, key->text.len);
		key->text = (struct csv_field){ key->room, key->text.len + 1 };
	}
	return 1;
}

/* Is a field what a cell with its text was before? */
static inline int
is_met(struct sheetrow *r, int field, const char *text, size_t len, int near)
{
	struct csv_field value;
	unsigned counted;

	if (!metcell_find(&r->met, field, text, len, near, &value, &counted))
		return 0;
	buf_add(&r->cell[field], value.text, value.len);
	for (unsigned i = 0; counted >> i != 0; i++)
		if (counted >> i & 1)
			sheetrow_counts(r, (enum sheetrow_count)i);
	return 1;
}

static void
take_field(struct sheetrow *r, const struct reader *in, int field)
{
	struct buf *text = &r->text;
	int column, may_be_met = is_by_itself(r, field);
	unsigned long before;
	struct csv_field cell;
	struct sheetkey key;

	if (in->sheet != NULL)
		may_be_met = may_be_met && key_of_sheet(r, in, field, &key);
	if (may_be_met && in->sheet != NULL && is_met(r, field, key.text.text, key.text.len, 1)) {
		r->is_met[field] = 1;
		return;
	}
	if (may_be_met && in->sheet == NULL && is_one_cell(r, in, field, &cell) &&
	    is_met(r, field, cell.text, cell.len, 0))
		return;
	buf_clear(text);
	column = fieldtext_add(r, in, field, text);
	if (in->sheet == NULL)
		key.text = (struct csv_field){ buf_text(text), text->len };
	if (may_be_met && in->sheet == NULL && is_met(r, field, key.text.text, key.text.len, 0))
		return;
	before = told(r);
	r->counted = 0;
	take_gathered(r, in, field, column, text);
	cell = (struct csv_field){ buf_text(&r->cell[field]), r->cell[field].len };
	/* Of a sheet each cell is looked at for CPR numbers; what is met again need not be. */
	if (!may_be_met || told(r) != before || !metcell_keeps(&r->met, field, key.text.len) ||
	    (in->sheet != NULL && rowpersonal_is(r, in, (size_t)column)))
		return;
	r->is_met[field] = in->sheet != NULL;
	metcell_keep(&r->met, field, key.text.text, key.text.len, cell, r->counted);
}

static void
check_centre(struct sheetrow *r, const struct reader *in)
{
	int column = heading_column(r->head, HEADING_CENTRE);
	struct csv_field f = reader_field(in, column >= 0 ? (size_t)column : in->n);

	if (!r->as_is && f.len > 0 && (f.len != strlen(r->centre) || memcmp(f.text, r->centre, f.len) != 0))
		sheetrow_fault(r, in, column, TOPIC_VALUE,
		    translate("the row is of another centre; import it there"));
}

/* Does something end before it begins? */
static void
check_times(struct sheetrow *r, const struct reader *in)
{
	const struct schema *s = r->head->table->schema;

	for (const struct timeorder *t = s->times; t != NULL && t->before != NULL; t++) {
		const struct buf *a = &r->cell[schema_index(s, t->before, strlen(t->before))];
		int last = schema_index(s, t->after, strlen(t->after));
		const struct buf *b = &r->cell[last];
		const char *wrong = a->len > 0 && b->len > 0 && !r->as_is ?
		    timeorder_wrong(t, a->data, a->len, b->data, b->len) : NULL;

		if (wrong != NULL)
			sheetrow_fault(r, in, heading_column(r->head, last), TOPIC_DATE, wrong);
	}
}

static void
begin_row(struct sheetrow *r)
{
	buf_clear(&r->reason);
	buf_clear(&r->doubt);
	r->faults = 0;
	entryjudge_next(&r->judge);
	for (size_t i = 0; i < r->head->table->schema->n; i++)
		buf_clear(&r->cell[i]);
	memset(r->is_met, 0, sizeof r->is_met);
	if (r->met_below != r->head->line)
		metcell_release(&r->met);
	r->met_below = r->head->line;
}

/* What is wrong with the line as a whole.  0: then nothing else is asked of it. */
static int
check_form(struct sheetrow *r, const struct reader *in)
{
	const struct record *line = &in->record;
	struct buf why = { 0 };

	if (marker_is(line->text + line->start, line->end - line->start)) {
		sheetrow_fault(r, in, 0, TOPIC_SYNTAX, MARKER_ADVICE);
		return 0;
	}
	if (line->broken != NULL) {
		sheetrow_fault(r, in, 0, TOPIC_SYNTAX, line->broken);
		return 0;
	}
	for (size_t i = r->head->n; i < in->n && r->faults == 0; i++) {
		if (sheetrow_is_nothing(reader_field(in, i).text, reader_field(in, i).len))
			continue;
		if (in->sheet != NULL)
			buf_adds(&why, translate("there is no heading above this; write one, or empty the cell"));
		else
			buf_addf(&why, translate("%zu fields, but %zu headings; quote a field that holds "
			    "the separator"), in->n, r->head->n);
		sheetrow_fault(r, in, (long)i, TOPIC_SYNTAX, why.data);
	}
	buf_release(&why);
	return 1;
}

static void
take_fields(struct sheetrow *r, const struct reader *in)
{
	check_centre(r, in);
	for (int i = 0; i < (int)r->head->table->schema->n; i++)
		if (heading_column(r->head, i) >= 0)
			take_field(r, in, i);
		else if (i < (int)r->head->table->fields && rules_given(r->rules, i) != NULL)
			buf_adds(&r->cell[i], rules_given(r->rules, i));
	check_times(r, in);
}

int
takerow(struct sheetrow *r, const struct reader *in)
{
	size_t all = 0;

	begin_row(r);
	if (!check_form(r, in))
		return 0;
	if (r->faults == 0)
		take_fields(r, in);
	for (size_t i = 0; i < r->head->table->schema->n; i++)
		all += r->cell[i].len;
	if (all > LONGEST_ROW)
		sheetrow_fault(r, in, 0, TOPIC_SYNTAX, translate("the row is over 8 MiB"));
	rowpersonal_check(r, in);
	return r->faults == 0;
}
