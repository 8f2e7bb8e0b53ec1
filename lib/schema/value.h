/*
 * value - what a single value of each type must look like.
 *
 *	const char *wrong = value_wrong_id("Sumak", 5);
 *
 *	if (wrong != NULL)
 *		die("%s", wrong);
 *
 * NULL, or a message that names the text and what would be right: in one buffer
 * for all of them, good until the next call of any.  These are the parts of field_wrong() in schema.h, which is here too.
 */
#ifndef MC_SCHEMA_VALUE_H
#define MC_SCHEMA_VALUE_H

#include <stddef.h>

struct vocab;

const char *value_wrong_id(const char *text, size_t len);
const char *value_wrong_code(const struct vocab *, const char *text, size_t len);
const char *value_wrong_date(const char *text, size_t len);

/* A date of something logged, in a year that is hardly meant? */
const char *value_unlikely_date(const char *text, size_t len);

#endif
