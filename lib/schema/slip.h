/*
 * slip - warnings of what is right by its type, and hardly what was meant.
 *
 *	slip_heed(passes, &exempt);
 *	slip_warn(&place, "'9999' is a lot for 'hours': ...");
 *
 * Only programs that heed slips tell of them: mc-check, and those that add.  Readers
 * that judge the same fields say nothing then.
 */
#ifndef MC_SCHEMA_SLIP_H
#define MC_SCHEMA_SLIP_H

#include "base/diag.h"

/* From now on tell of slips, but for those of which it is said that they pass (NULL: none). */
typedef int slip_passes(void *arg, const struct place *);
void slip_heed(slip_passes *, void *arg);
int slip_is_heeded(void);

/* At a place, or (NULL) at none. */
void slip_warn(const struct place *, const char *text);
/* The same of a text that is to be said in the reader's language first. */
void slip_say(const struct place *, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
