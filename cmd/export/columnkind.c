#include <string.h>

#include "csv/csv.h"
#include "field/schemas.h"
#include "columnkind.h"

enum column_kind
columnkind_of_type(enum field_type type)
{
	return type == FIELD_DATE ? COLUMN_DATE : type == FIELD_DECIMAL || type == FIELD_COUNT ?
	    COLUMN_NUMBER : COLUMN_TEXT;
}

/*
 * Columns of what our programs print that hold ids or texts, and that no file of ours has: an actor may
 * be called 10 and a goal 2026-10-05.  What other tables may call so, too, is known by the column beside
 * it: `from` is the first day of money, but an actor in mc-org.  `code` is that of a recommendation, 1.1.
 */
static int
is_text_of_stream(const struct csv *csv, const char *name)
{
	static const struct {
		const char *name, *beside;
	} columns[] = {
		{ "code", NULL }, { "says", NULL }, { "initiator", NULL }, { "carried_by", NULL },
		{ "gave_to", NULL }, { "got_from", NULL }, { "need_of", NULL }, { "offer_of", NULL },
		{ "need", "need_of" }, { "offer", "offer_of" }, { "goal", "measure" }, { "measure", "goal" },
		{ "from", "relation" }, { "to", "relation" }, { "largest", "largest_share" }, { "activity", "title" },
		{ "about", "point" }, { "what", "says" }, { "a", "forms" }, { "b", "forms" }, { "a", "says" },
		{ "b", "says" }, { "a", "resource" }, { "b", "resource" }, { "a", "referrals" }, { "b", "referrals" },
	};

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (strcmp(name, columns[i].name) == 0 &&
		    (columns[i].beside == NULL || csv_column(csv, columns[i].beside) >= 0))
			return 1;
	return strncmp(name, "roles_", 6) == 0;
}

enum column_kind
columnkind_of_name(const struct csv *csv, const char *name)
{
	int known = 0;

	if (strcmp(name, "actors") == 0)
		return COLUMN_ACTORS;
	if (is_text_of_stream(csv, name))
		return COLUMN_TEXT;
	for (size_t i = 0; all_schemas[i] != NULL; i++) {
		int at = schema_index(all_schemas[i], name, strlen(name));

		if (at < 0)
			continue;
		switch (all_schemas[i]->field[at].type) {
		case FIELD_DATE:
		case FIELD_YEAR:
		case FIELD_TIME:
		case FIELD_MOMENT:
		case FIELD_DECIMAL:
		case FIELD_COUNT:
		case FIELD_GRADE:
			return COLUMN_GUESS;
		default:
			known = 1;
		}
	}
	return known ? COLUMN_TEXT : COLUMN_GUESS;
}

enum column_kind
columnkind_of_field(const struct csv *csv, const struct field *f)
{
	return f->type == FIELD_RESOURCE ? COLUMN_RESOURCE : f->type == FIELD_ACTOR_OR_TEXT ||
	    (f->type == FIELD_ACTOR && !(f->flags & FIELD_LIST)) ? COLUMN_ACTOR : columnkind_of_name(csv, f->name);
}
