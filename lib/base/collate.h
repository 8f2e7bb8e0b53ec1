/*
 * collate - the alphabetical order of names for readers.
 *
 *	collate_sort(names, n, sizeof *names, LANG_DA);
 *
 * In Danish æ ø å are last, and aa sorts as å.  The order is ICU's, which is loaded only
 * where a name holds more than plain letters.  Where no reader is, sort by bytes.
 */
#ifndef MC_BASE_COLLATE_H
#define MC_BASE_COLLATE_H

#include <stddef.h>

#include "base/lang.h"

struct buf;

/* Sort items whose first member is a `const char *`; equal names by bytes. */
void collate_sort(void *items, size_t n, size_t size, enum language);

/*
 * Names as "a, b og c", which are sorted: of more than `most` that number less one, and how many
 * others there are.
 */
void collate_add_names(struct buf *, enum language, const char **name, size_t n, size_t most);

#endif
