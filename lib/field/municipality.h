/*
 * municipality - is it one municipality that two people have written?
 *
 *	struct fold a = { 0 };
 *
 *	municipality_fold(&a, "Nordby Kommune", 14);		"nordby"
 *	fold_release(&a);
 *
 * What a sheet, a survey or a centre.yaml says stays as it is written; this is for comparing alone.
 */
#ifndef MC_FIELD_MUNICIPALITY_H
#define MC_FIELD_MUNICIPALITY_H

#include <stddef.h>

struct fold;

/* The name as fold_words() has it, without the word for what it is; of a name without letters, as fold_text(). */
void municipality_fold(struct fold *, const char *text, size_t len);

#endif
