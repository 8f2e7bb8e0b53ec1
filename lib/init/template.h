/*
 * template - the files of a new centre, commented for a person to go on with.
 *
 *	struct buf text = { 0 };
 *
 *	template_add(&text, TEMPLATE_CENTRE, "Eksempelhuset", "Nordby", LANG_DA);
 *
 * Each is valid as it stands, and stays so when the '# ' before its example
 * lines is taken away.  Comments are in the centre's language.
 */
#ifndef MC_INIT_TEMPLATE_H
#define MC_INIT_TEMPLATE_H

#include "base/lang.h"

struct buf;

enum template { TEMPLATE_CENTRE, TEMPLATE_ACTORS, TEMPLATE_CONDITIONS, TEMPLATE_LOG,
    TEMPLATE_ATTRIBUTES, TEMPLATE_IGNORE, TEMPLATES };

extern const char *const template_files[TEMPLATES];

/* place may be NULL. */
void template_add(struct buf *, enum template, const char *name, const char *place,
    enum language);

#endif
