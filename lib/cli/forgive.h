/*
 * forgive - a value as people type it, in the spelling that the files have.
 *
 *	struct buf out = { 0 };
 *
 *	if (!forgive_value(field, "24/11", 5, today, &out, &why))
 *		die("%s", buf_text(&why));
 *	wrong = field_wrong(field, out.data, out.len);
 *
 * What mc-import takes from a sheet a command line takes too: codes in any case and
 * spelling ("Vidensdeling", "på vej", "idé"), Danish days, a decimal comma, a unit after a
 * number, hours as "90 min", times such as "9-15" beside days, how often something is on
 * ("hver tirsdag").  What is not understood is handed on as it is, for the field's judge to word.
 */
#ifndef MC_CLI_FORGIVE_H
#define MC_CLI_FORGIVE_H

#include <stddef.h>

#include "schema/schema.h"

struct buf;

/*
 * Append the value to out.  today: for "i går"; FORGIVE_NO_DAY takes no word that needs it.
 * 0: it is understood and wrong all the same, which is appended to why.
 */
enum { FORGIVE_NO_DAY = -1 };
int forgive_value(const struct field *, const char *text, size_t len, int today,
    struct buf *out, struct buf *why);

#endif
