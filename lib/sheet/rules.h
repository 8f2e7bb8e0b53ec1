/*
 * rules - how a centre's spreadsheets are to be read: `import.yaml`.
 *
 *	encoding: cp1252
 *	separator: semicolon
 *	decimal: comma
 *	dates: dmy
 *	columns: [Ansvarlig=-, Hvad=note]
 *	actors: {HP: basen}
 *	forms: {fest: samvirke}
 *
 *	struct rules wanted = IMPORTRULES_NONE;
 *
 *	rules_take(&wanted, "decimal", "comma");	options first: they win
 *	rules_read(&wanted, &centre);
 *	...
 *	rules_release(&wanted);
 *
 * These rules are what is wanted: what a person set, by options or in import.yaml.  From
 * then on nobody writes them.  How a spreadsheet was in fact read, what is not set being
 * guessed from it, is another value: struct found.  One table says what is allowed,
 * for options, for the file and for mc-check, which reads it too.
 */
#ifndef MC_SHEET_RULES_H
#define MC_SHEET_RULES_H

#include <stddef.h>

#include "base/intern.h"
#include "sheet/importsettings.h"
#include "sheet/rulewords.h"
#include "sheet/table.h"

struct centre;

struct rules {
	struct importsettings option, filed;	/* of the command line; of import.yaml */
	char **column;		/* HEADING=FIELD, or HEADING=- to leave it out; each heading once */
	size_t columns, cap;
	struct intern headings;	/* of each column */
	struct intern words;	/* and folded: of two that are the same the first counts */
	size_t *of_word, wordcap;	/* the column of a word */
	size_t optional;	/* columns that options set; the file's come after them */
	struct rulewords actors, forms;	/* what the sheets call them */
	char *file;		/* its path, once it was read */
	const struct sheettable *table;	/* where the rows go */
	const char *form;	/* the code of all rows; NULL: a column has it */
};
#define IMPORTRULES_NONE { .option = IMPORTSETTINGS_NONE, .filed = IMPORTSETTINGS_NONE, \
	.table = &sheettable_log }

struct found {
	struct importsettings used;	/* with which the spreadsheet is read */
	struct importsettings proven;	/* of these what a person set or the spreadsheet shows */
	enum amount_sure decimal_sure;	/* it was set, or the spreadsheet is a file of ours */
	int slashes_are_open;	/* nothing shows the order of dates with two slashes */
	int title_year;		/* the year that a title above the headings or the sheet's name tells, or 0 */
};
#define IMPORTFOUND_NONE { .used = IMPORTSETTINGS_NONE, .proven = IMPORTSETTINGS_NONE }

/* The keys in their order, and what is right for each; ends with a NULL key. */
enum { IMPORT_KEYS = 7 };
enum importabout { IMPORT_SETTING, IMPORT_COLUMNS, IMPORT_ACTORS, IMPORT_FORMS };
struct importkey {
	const char *key;
	enum importabout about;
	unsigned bit;		/* of a setting: of RULE_...; else 0 */
	const char *right;
};
extern const struct importkey importkeys[IMPORT_KEYS + 1];

/* Set one; NULL, or what is wrong with the value: good until the next call. */
const char *rules_take(struct rules *, const char *key, const char *value);

/* The index of the column whose heading is this one when folded, or -1. */
long rules_column(const struct rules *, const char *word, size_t len);

/* The field that a column of theirs goes into, by its name; "-": it is left out. */
const char *rules_field(const struct rules *, size_t column);

/* The value that all rows have in a field without a column, or NULL. */
const char *rules_given(const struct rules *, int field);

/* The form that a word of the centre's own means, as it was written; or NULL. */
const char *rules_form(const struct rules *, const char *text, size_t len);

/* What is wanted: what an option set, else what import.yaml did. */
struct importsettings rules_wanted(const struct rules *);

/* Does what is wanted come from import.yaml? */
int rules_is_filed(const struct rules *, unsigned bit);

/* Take from import.yaml what was not set before; 0 if it cannot be read or holds faults. */
int rules_read(struct rules *, const struct centre *);

/*
 * What to add to a refusal that comes of a setting: where that is written, and that an
 * option goes before it, with another value if one is known.  "" if it is not
 * from the file.  Good until the next call.
 */
const char *rules_blame(const struct rules *, unsigned bit, const char *other);
const char *rules_blame_column(const struct rules *, size_t column);

void rules_release(struct rules *);

#endif
