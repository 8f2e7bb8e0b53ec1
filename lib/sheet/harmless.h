/*
 * harmless - write CSV fields that a spreadsheet opens and does not run.
 *
 *	harmless_add(&line, "=1+1", 4, ';');		'=1+1
 *
 * A field that begins like a formula (= + - @ in any form, wide or raised, a tab, the
 * end of a line; also after blanks or what is not seen) gets an apostrophe in front,
 * and so does one that begins with apostrophes and then such a sign; harmless_strip()
 * takes one away again.  So every field
 * comes back as it was.  Line breaks are kept, inside quotes.
 */
#ifndef MC_SHEET_HARMLESS_H
#define MC_SHEET_HARMLESS_H

#include <stddef.h>

#include "csv/csv.h"

struct buf;

void harmless_add(struct buf *, const char *text, size_t len, char separator);

/* The field as it was before. */
struct csv_field harmless_strip(struct csv_field);

#endif
