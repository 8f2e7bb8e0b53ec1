/*
 * fieldschema - what a value, a field and a record may hold, as JSON Schema.  For jsonschema.c.
 *
 *	struct fieldschema w = { .json = { .out = &text }, .language = LANG_DA };
 *
 *	json_open(&w.json, NULL, '{');
 *	fieldschema_properties(&w, &actor_schema);
 *	json_close(&w.json);
 *
 * What a value may be is told as alternatives, for an anyOf that is open: editors complete best
 * where they have a list of them.  Texts for people are in the language.
 */
#ifndef MC_DESCRIBE_FIELDSCHEMA_H
#define MC_DESCRIBE_FIELDSCHEMA_H

#include "base/language.h"
#include "output/json.h"
#include "schema/schema.h"
#include "schema/vocab.h"

struct fieldschema {
	struct json json;
	enum language language;
};

/* Of an object that is open: its type, or several, the last followed by NULL; and what a text there matches. */
void fieldschema_type(struct fieldschema *, const char *const *type);
void fieldschema_pattern(struct fieldschema *, const char *pattern);

/* An alternative: a text that matches; a scalar of a field's type, as it may be written. */
void fieldschema_string(struct fieldschema *, const char *pattern);
void fieldschema_scalar(struct fieldschema *, const struct field *);

/* A key without a value, which is as if it were not there. */
void fieldschema_nothing(struct fieldschema *);

/*
 * An alternative for each code, with what it is called and what it is a code for; and one for
 * their other spellings, which editors do not offer.
 */
void fieldschema_codes(struct fieldschema *, const struct vocab *, const char *help);

/* Of an object that is open: the keys of a record, and which of them must be there. */
void fieldschema_properties(struct fieldschema *, const struct schema *);

#endif
