#include <string.h>

#include "base/encoding.h"
#include "sheet/importsettings.h"

/* The words that are allowed, and the signs that may be used in their place. */
static const char separator_signs[] = { ';', ',', '\t' };
static const char *const separators[] = { "semicolon", "comma", "tab", NULL };
static const char *const decimals[] = { "comma", "point", NULL };
static const char *const date_orders[] = { "dmy", "mdy", NULL };

const char *
importsettings_word(unsigned bit, size_t i)
{
	return bit == RULE_ENCODING ? encodings[i].name :
	    bit == RULE_SEPARATOR ? separators[i] :
	    bit == RULE_DECIMAL ? decimals[i] : date_orders[i];
}

static char
sign(unsigned bit, size_t i)
{
	return bit == RULE_SEPARATOR ? separator_signs[i] :
	    bit == RULE_DECIMAL ? ",."[i] : '\0';
}

const char *
importsettings_separator(char separator)
{
	for (size_t i = 0; separators[i] != NULL; i++)
		if (separator_signs[i] == separator)
			return separators[i];
	return NULL;
}

const char *
importsettings_decimal(enum amount_sign s)
{
	return s == AMOUNT_UNKNOWN ? NULL : decimals[s - AMOUNT_COMMA];
}

const char *
importsettings_dates(enum datestyle style)
{
	return style == DATESTYLE_UNKNOWN ? NULL : date_orders[style - DATESTYLE_DMY];
}

const char *
importsettings_value(const struct importsettings *s, unsigned bit)
{
	switch (bit) {
	case RULE_ENCODING:
		return s->encoding >= 0 ? encodings[s->encoding].name : NULL;
	case RULE_SEPARATOR:
		return importsettings_separator(s->separator);
	case RULE_DECIMAL:
		return importsettings_decimal(s->decimal);
	case RULE_DATES:
		return importsettings_dates(s->dates);
	}
	return NULL;
}

static void
set(struct importsettings *r, unsigned bit, size_t i)
{
	if (bit == RULE_ENCODING)
		r->encoding = (int)i;
	else if (bit == RULE_SEPARATOR)
		r->separator = separator_signs[i];
	else if (bit == RULE_DECIMAL)
		r->decimal = AMOUNT_COMMA + (enum amount_sign)i;
	else
		r->dates = DATESTYLE_DMY + (enum datestyle)i;
}

int
importsettings_take(struct importsettings *s, unsigned bit, const char *value)
{
	const char *word;

	for (size_t i = 0; (word = importsettings_word(bit, i)) != NULL; i++)
		if (strcmp(word, value) == 0 || (*value != '\0' && *value == sign(bit, i) && value[1] == '\0')) {
			set(s, bit, i);
			return 1;
		}
	return 0;
}
