/*
 * rules - how a centre's spreadsheets are to be read: `import.yaml`.
 *
 *	encoding: cp1252
 *	separator: semicolon
 *	decimal: comma
 *	dates: dmy
 *	columns: [Ansvarlig=-, Hvad=note]
 *
 *	struct importrules wanted = IMPORTRULES_NONE;
 *
 *	importrules_take(&wanted, "decimal", "comma");	options first: they win
 *	importrules_read(&wanted, &centre);
 *	...
 *	importrules_release(&wanted);
 *
 * These rules are what is wanted: what a person set, by options or in import.yaml.  From
 * then on nobody writes them.  How a spreadsheet was in fact read, what is not set being
 * guessed from it, is another value: struct importfound.  One table says what is allowed,
 * for options, for the file and for mc-check, which reads it too.
 */
#ifndef MC_SHEET_RULES_H
#define MC_SHEET_RULES_H

#include <stddef.h>

#include "base/intern.h"
#include "sheet/amount.h"
#include "sheet/datestyle.h"
#include "sheet/table.h"

struct centre;

enum { RULE_ENCODING = 1, RULE_SEPARATOR = 2, RULE_DECIMAL = 4, RULE_DATES = 8 };

/* Each may be unset: -1, NUL, AMOUNT_UNKNOWN, DATESTYLE_UNKNOWN. */
struct importsettings {
	int encoding;		/* of base/encoding.h */
	char separator;
	enum amount_sign decimal;
	enum datestyle dates;
};
#define IMPORTSETTINGS_NONE { -1, '\0', AMOUNT_UNKNOWN, DATESTYLE_UNKNOWN }

struct importrules {
	struct importsettings option, filed;	/* of the command line; of import.yaml */
	char **column;		/* HEADING=FIELD, or HEADING=- to leave it out; each heading once */
	size_t columns, cap;
	struct intern headings;	/* of each column */
	struct intern words;	/* and folded: of two that are the same the first counts */
	size_t *of_word, wordcap;	/* the column of a word */
	size_t optional;	/* columns that options set; the file's come after them */
	char *file;		/* its path, once it was read */
	const struct sheettable *table;	/* where the rows go */
	const char *form;	/* the code of all rows; NULL: a column has it */
};
#define IMPORTRULES_NONE { .option = IMPORTSETTINGS_NONE, .filed = IMPORTSETTINGS_NONE, \
	.table = &sheettable_log }

struct importfound {
	struct importsettings used;	/* with which the spreadsheet is read */
	struct importsettings proven;	/* of these what a person set or the spreadsheet shows */
	int decimal_is_sure;	/* it was set, or the spreadsheet is a log of ours */
	int slashes_are_open;	/* nothing shows the order of dates with two slashes */
	int title_year;		/* the year that a title above the headings tells, or 0 */
};
#define IMPORTFOUND_NONE { .used = IMPORTSETTINGS_NONE, .proven = IMPORTSETTINGS_NONE }

/* The keys in their order, and what is right for each; ends with a NULL key. */
enum { IMPORT_KEYS = 5 };
struct importkey {
	const char *key;
	unsigned bit;		/* of RULE_..., or 0 */
	const char *right;
};
extern const struct importkey importkeys[IMPORT_KEYS + 1];

/* Set one; NULL, or what is wrong with the value: good until the next call. */
const char *importrules_take(struct importrules *, const char *key, const char *value);

/* The index of the column whose heading is this one when folded, or -1. */
long importrules_column(const struct importrules *, const char *word, size_t len);

/* The value that all rows have in a field without a column, or NULL. */
const char *importrules_given(const struct importrules *, int field);

/* How a value is written, for messages and the file; NULL: it is not set. */
const char *importrules_separator(char separator);
const char *importrules_decimal(enum amount_sign);
const char *importrules_dates(enum datestyle);
const char *importrules_value(const struct importsettings *, unsigned bit);

/* What is wanted: what an option set, else what import.yaml did. */
struct importsettings importrules_wanted(const struct importrules *);

/* Does what is wanted come from import.yaml? */
int importrules_is_filed(const struct importrules *, unsigned bit);

/* Take from import.yaml what was not set before; 0 if it cannot be read or holds faults. */
int importrules_read(struct importrules *, const struct centre *);

/*
 * What to add to a refusal that comes of a setting: where it stands, and that an
 * option goes before it, with another value if one is known.  "" if it is not
 * from the file.  Good until the next call.
 */
const char *importrules_blame(const struct importrules *, unsigned bit, const char *other);
const char *importrules_blame_column(const struct importrules *, size_t column);

void importrules_release(struct importrules *);

#endif
