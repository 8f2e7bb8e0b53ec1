/*
 * importsettings - with which encoding, signs and order of dates a spreadsheet is read, and what these are called.
 *
 *	struct importsettings s = IMPORTSETTINGS_NONE;
 *
 *	importsettings_take(&s, RULE_DECIMAL, "comma")		1
 *	importsettings_value(&s, RULE_DECIMAL)			"comma"
 */
#ifndef MC_SHEET_IMPORTSETTINGS_H
#define MC_SHEET_IMPORTSETTINGS_H

#include <stddef.h>

#include "sheet/amount.h"
#include "sheet/datestyle.h"

enum { RULE_ENCODING = 1, RULE_SEPARATOR = 2, RULE_DECIMAL = 4, RULE_DATES = 8 };

/* Each may be unset: -1, NUL, AMOUNT_UNKNOWN, DATESTYLE_UNKNOWN. */
struct importsettings {
	int encoding;		/* of base/encoding.h */
	char separator;
	enum amount_sign decimal;
	enum datestyle dates;
};
#define IMPORTSETTINGS_NONE { -1, '\0', AMOUNT_UNKNOWN, DATESTYLE_UNKNOWN }

/* Of RULE_...: a word that is right, the first being 0; NULL: there are no more. */
const char *importsettings_word(unsigned bit, size_t i);

/* Set one of RULE_... by its word, or by the sign itself; 0: it is none. */
int importsettings_take(struct importsettings *, unsigned bit, const char *value);

/* How a value is written, for messages and import.yaml; NULL: it is not set. */
const char *importsettings_separator(char separator);
const char *importsettings_decimal(enum amount_sign);
const char *importsettings_dates(enum datestyle);
const char *importsettings_value(const struct importsettings *, unsigned bit);

#endif
