#include <string.h>

#include "analysis/axis.h"
#include "base/buf.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "field/danishword.h"
#include "field/beside.h"
#include "field/schemas.h"
#include "schema/fieldcell.h"

/* ---- what the name of an axis tells of its values ---- */

/* What there is no column for, and what it is made of. */
static const struct derived {
	const char *name;
	enum axis_kind kind;
	const char *column;
	size_t prefix;		/* so many characters of the date are the value; 0: none */
	int by_month;		/* all days of a month are one value */
} derived[] = {
	{ "year", AXIS_DATE, "date", 4, 1 },
	{ "quarter", AXIS_DATE, "date", 0, 1 },
	{ "month", AXIS_DATE, "date", 7, 1 },
	{ "week", AXIS_DATE, "date", 0, 0 },
	{ "weekday", AXIS_DATE, "date", 0, 0 },
	{ "pair", AXIS_PAIRS, "actors", 0, 0 },
	{ "initiator", AXIS_FIRST, "actors", 0, 0 },
	/* So is each item of a list; these are the ones that are asked for. */
	{ "actor", AXIS_LIST, "actors", 0, 0 },
	{ "target", AXIS_LIST, "targets", 0, 0 }
};

enum { DERIVED = sizeof derived / sizeof *derived };

/* What it is derived as; NULL: as an item of a list, if at all. */
static const struct derived *
derived_named(const char *name)
{
	for (size_t i = 0; i < DERIVED; i++)
		if (derived[i].kind != AXIS_LIST && strcmp(derived[i].name, name) == 0)
			return &derived[i];
	return NULL;
}

/* The list field, of whatever record, that a column holds. */
static const struct field *
list_field(const char *column)
{
	for (size_t i = 0; all_schemas[i] != NULL; i++) {
		const struct field *f = schema_field(all_schemas[i], column, strlen(column));

		if (f != NULL && f->flags & FIELD_LIST)
			return f;
	}
	return NULL;
}

/* The list that an axis is an item of, or the field of that name. */
static const struct field *
field_named(const char *name)
{
	struct buf plural = { 0 };
	const struct field *f;

	buf_addf(&plural, "%ss", name);
	f = list_field(plural.data);
	buf_release(&plural);
	for (size_t i = 0; all_schemas[i] != NULL && f == NULL; i++)
		f = schema_field(all_schemas[i], name, strlen(name));
	return f;
}

enum axis_alike
axis_alike(const char *name)
{
	const struct field *f = field_named(name);

	if (derived_named(name) != NULL || strcmp(name, "centre") == 0 || strcmp(name, "verdict") == 0)
		return ALIKE_BYTES;
	return f == NULL || f->type == FIELD_TEXT ? ALIKE_BLANKS :
	    f->type == FIELD_WORD ? ALIKE_WORDS : ALIKE_BYTES;
}

int
axis_is_of_actors(const struct axis *a)
{
	const struct derived *as = derived_named(a->name);
	const struct field *f = field_named(a->name);

	/* The partners and stakeholders of an initiative are maps in its file; a stream has their actors alone. */
	if (f != NULL && f->type == FIELD_MAP && f->flags & FIELD_LIST)
		f = schema_field(f->inner, "actor", strlen("actor"));
	return (as != NULL && as->kind != AXIS_DATE) || (f != NULL && f->type == FIELD_ACTOR);
}

int
axis_has_one_value(const struct axis *a)
{
	const struct derived *as = derived_named(a->name);
	const struct field *f = field_named(a->name);

	return (as != NULL && as->kind != AXIS_PAIRS) || strcmp(a->name, "centre") == 0 ||
	    (f != NULL && !(f->flags & FIELD_LIST));
}

/* ---- where the values come from ---- */

/* The schema whose required columns a header has: then its fields are judged. */
static const struct schema *
recognise(const struct csv *csv)
{
	static const struct schema *const known[] = { &entry_schema, &actor_schema };

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t k = 0;

		while (k < known[i]->n && (!(known[i]->field[k].flags & FIELD_REQUIRED) ||
		    csv_column(csv, known[i]->field[k].name) >= 0))
			k++;
		if (k == known[i]->n)
			return known[i];
	}
	return NULL;
}

const struct field *
axis_field_of(const struct csv *csv, const char *column)
{
	const struct schema *schema = recognise(csv);

	return schema != NULL ? schema_field(schema, column, strlen(column)) : NULL;
}

/* The column `date` of a file that is no log: one of a stream may be empty. */
static const struct field any_day = { .name = "date", .type = FIELD_DATE };

/* What mc-log has to be asked for, to put it beside an entry; BESIDE: nothing. */
static size_t
beside_entry(const struct axis *a)
{
	size_t i = beside_find(a->name, strlen(a->name));

	return !a->is_log ? BESIDE : i < BESIDE ? i : beside_of_column(a->name);
}

static int
say_beside(const struct axis *a, const struct place *p, const char *name)
{
	diag_fault(p, TOPIC_KEYS, "no column '%s'; 'mc-log CENTRE --with %s' prints it beside each entry",
	    shown(a->name, strlen(a->name)), name);
	return 0;
}

/* A log as it lies in its folder does not name its centre. */
static int
say_centre(struct csv *csv)
{
	struct place p = csv_header_place(csv, 0);

	diag_fault(&p, TOPIC_KEYS, "no column 'centre'; 'mc-log CENTRE' puts it first in each row");
	return 0;
}

static int
say_meant(const struct axis *a, struct csv *csv, const struct place *p, const char *meant)
{
	if (csv_column(csv, meant) < 0 && beside_find(meant, strlen(meant)) < BESIDE)
		return say_beside(a, p, meant);
	diag_fault(p, TOPIC_KEYS, "no column '%s'; did you mean '%s'?", shown(a->name, strlen(a->name)), meant);
	return 0;
}

/* Neither a column nor derived from one: perhaps a slip of something derived. */
static int
no_column(const struct axis *a, struct csv *csv)
{
	struct place p;
	size_t asked = beside_entry(a);
	struct nearest near, danish;
	size_t exact;

	if (csv_columns(csv) == 0)
		return 0;
	if (a->is_log && strcmp(a->name, "centre") == 0)
		return say_centre(csv);
	p = csv_header_place(csv, 0);
	if (asked < BESIDE)
		return say_beside(a, &p, beside[asked].name);
	nearest_begin(&near, a->name, strlen(a->name));
	for (size_t i = 0; i < csv_columns(csv); i++)
		nearest_offer(&near, csv_name(csv, i));
	exact = near.distance;
	/* What was asked for itself is no advice: the column that it is derived from is not there. */
	for (size_t i = 0; i < DERIVED; i++)
		if (strcmp(derived[i].name, a->name) != 0)
			nearest_offer(&near, derived[i].name);
	/* Or by what people call it: "måned", "sektor". */
	nearest_begin_spelt(&danish, a->name, strlen(a->name));
	for (size_t i = 0; i < DERIVED; i++)
		danishword_offer(&danish, derived[i].name);
	for (size_t i = 0; i < csv_columns(csv); i++)
		danishword_offer(&danish, csv_name(csv, i));
	for (size_t i = 0; i < BESIDE && a->is_log; i++)
		danishword_offer(&danish, beside[i].name);
	if (nearest_best(&danish) != NULL && danish.distance < near.distance)
		return say_meant(a, csv, &p, nearest_best(&danish));
	if (nearest_best(&near) != NULL && near.distance < exact)
		diag_fault(&p, TOPIC_KEYS, "no column '%s'; did you mean '%s'?",
		    shown(a->name, strlen(a->name)), nearest_best(&near));
	else
		csv_need(csv, a->name);
	return 0;
}

/* What its values are read by where they stand in a column of their own: codes and days. */
static const struct field *
field_of_column(const struct axis *a, const struct schema *schema)
{
	const struct field *f = schema != NULL ? schema_field(schema, a->name, strlen(a->name)) : NULL;

	/* The forms are five, wherever they stand. */
	if (f == NULL && strcmp(a->name, "form") == 0)
		f = &entry_schema.field[ENTRY_FORM];
	/* So is a day, which the month is made of. */
	if (f == NULL && strcmp(a->name, "date") == 0)
		f = &any_day;
	return f != NULL && (f->type == FIELD_CODE || f->type == FIELD_DATE) ? f : NULL;
}

/* It is derived from a column, which must be there. */
static int
derive(struct axis *a, struct csv *csv, const struct derived *as, const struct schema *schema)
{
	a->kind = as->kind;
	if (as->kind == AXIS_DATE) {
		a->prefix = as->prefix;
		a->by_month = as->by_month;
	} else {
		a->separator = ' ';
	}
	if (as->kind == AXIS_FIRST)
		a->field = schema != NULL ? list_field(as->column) : NULL;
	a->column = csv_need(csv, as->column);
	return a->column >= 0;
}

/* The items of a list that is called as it is, but for an `s`. */
static int
find_list(struct axis *a, struct csv *csv, const struct schema *schema)
{
	struct buf plural = { 0 };
	const struct field *list;

	buf_addf(&plural, "%ss", a->name);
	a->kind = AXIS_LIST;
	list = list_field(plural.data);
	/* In our own records only what is a list has items. */
	a->column = schema == NULL || list != NULL ||
	    schema_index(schema, plural.data, plural.len) < 0 ? csv_use(csv, plural.data) : -1;
	a->separator = list != NULL ? fieldcell_separator(list) : '\0';
	if (list != NULL && list->type != FIELD_ACTOR && list->type != FIELD_CODE)
		list = NULL;	/* an open vocabulary: anything */
	a->field = schema != NULL ? list : NULL;
	buf_release(&plural);
	return a->column >= 0 ? 1 : no_column(a, csv);
}

int
axis_find(struct axis *a, struct csv *csv)
{
	const struct derived *as = derived_named(a->name);
	const struct schema *schema = recognise(csv);

	if (a->apart && schema == &entry_schema && csv_columns(csv) > 0 && csv_column(csv, "centre") < 0)
		return say_centre(csv);
	if (a->apart && (a->centre = csv_need(csv, "centre")) < 0)
		return 0;

	/* What is right in one file may be wrong in the next. */
	memo_clear(&a->memo);
	days_clear(&a->days);
	a->of_pairs = as != NULL && as->kind == AXIS_PAIRS;
	a->field = NULL;
	a->is_log = schema == &entry_schema;
	a->column = csv_use(csv, a->name);
	if (a->column >= 0) {
		a->kind = AXIS_COLUMN;
		a->field = field_of_column(a, schema);
		return 1;
	}
	return as != NULL ? derive(a, csv, as, schema) : find_list(a, csv, schema);
}
