/*
 * importrules - how a centre's spreadsheets are to be read: `import.yaml`.
 *
 *	encoding: cp1252
 *	separator: semicolon
 *	decimal: comma
 *	dates: dmy
 *	columns: [Ansvarlig=-, Hvad=note]
 *
 *	struct importrules r = { .encoding = -1 };
 *
 *	importrules_take(&r, "decimal", "comma");	options first: they win
 *	importrules_read(&r, &centre);
 *	...
 *	importrules_save(&r, &centre);
 *	importrules_release(&r);
 *
 * What is not set is guessed from the file that is read.
 */
#ifndef MC_IMPORTRULES_H
#define MC_IMPORTRULES_H

#include <stddef.h>

#include "base/amount.h"
#include "base/datestyle.h"

struct centre;

enum { RULE_ENCODING = 1, RULE_SEPARATOR = 2, RULE_DECIMAL = 4, RULE_DATES = 8 };

struct importrules {
	int encoding;		/* of base/encoding.h, or -1 */
	char separator;		/* or NUL */
	enum amount_sign decimal;
	enum datestyle dates;
	char **column;		/* HEADING=FIELD, or HEADING=- to leave it out */
	size_t columns;
	unsigned given;		/* bits of what a person set, by option or in the file */
	unsigned weak;		/* of what was taken for want of evidence: it is not saved */
};

/* Set one; NULL, or what is wrong with the value: a static text. */
const char *importrules_take(struct importrules *, const char *key, const char *value);

/* How a value is written, for messages and the file. */
const char *importrules_separator(char separator);
const char *importrules_decimal(enum amount_sign);
const char *importrules_dates(enum datestyle);

/* Take from import.yaml what was not set before; 0 if it cannot be read or holds faults. */
int importrules_read(struct importrules *, const struct centre *);

/* Write what is set and not weak to import.yaml, leaving the rest of it as it is. */
int importrules_save(const struct importrules *, const struct centre *);
void importrules_release(struct importrules *);

#endif
