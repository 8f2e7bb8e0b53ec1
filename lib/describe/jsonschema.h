/*
 * jsonschema - what a YAML file of a centre may hold, as JSON Schema, for editors.
 *
 *	for (size_t i = 0; jsonschema_files[i] != NULL; i++) {
 *		jsonschema_add(&text, jsonschema_files[i], LANG_DA);
 *		...
 *	}
 *
 * Made of the field tables, draft 7 and nothing but its plain words, which all readers know.
 * What is not empty is judged as mc-check judges a value by itself; whether ids are known,
 * stand once, and times are in order is mc-check's question.  Keys that are not known may
 * stand there.  An editor offers codes in ASCII; their other spelling (på-vej) is right, too.
 */
#ifndef MC_DESCRIBE_JSONSCHEMA_H
#define MC_DESCRIBE_JSONSCHEMA_H

#include "base/language.h"

struct buf;

/* The files that have one; ends with NULL. */
extern const char *const jsonschema_files[];

/* Of one of these, with descriptions in the language. */
void jsonschema_add(struct buf *, const char *file, enum language);

#endif
