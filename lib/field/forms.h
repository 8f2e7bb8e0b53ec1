/*
 * forms - the five forms of collaboration in plain words, for whoever has to choose one.
 *
 *	puts(form_about[FORM_SAMVIRKE].says[LANG_DA]);
 *
 * One table for `mc-log forms`, `mc-log add --help`, mc-forms(7) and the legend of
 * the report.  The order is that of form_vocab, and no form is better than another.
 *
 * Source: [R] Part 2 and fig. 7, under the heading of each form; the sentences and
 * the examples are ours, and the houses in them invented.
 */
#ifndef MC_FIELD_FORMS_H
#define MC_FIELD_FORMS_H

#include <stddef.h>

#include "base/lang.h"
#include "field/terms.h"

#define FORM_LANGUAGES 2	/* indexed by enum language */

struct form_about {
	const char *says[FORM_LANGUAGES];	/* what one does, in one line */
	const char *fits[FORM_LANGUAGES];	/* when it is the right one */
	const char *helps[FORM_LANGUAGES];
	const char *hinders[FORM_LANGUAGES];
	const char *example[FORM_LANGUAGES];
	const char *differs[FORM_LANGUAGES];	/* from its neighbours */
	const char *source;
};

extern const struct form_about form_about[FORMS];

/* What one does in a form, in one line. */
const char *form_line(size_t form, enum language);

/* Two forms that are taken for each other, and how to tell which it was. */
struct form_doubt {
	enum form a, b;
	const char *question[FORM_LANGUAGES];
};

extern const struct form_doubt form_doubts[];
extern const size_t form_doubts_count;

/* To be said wherever the five stand together. */
extern const char *const form_all_are_valuable[FORM_LANGUAGES];

#endif
