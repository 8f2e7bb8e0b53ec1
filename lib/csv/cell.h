/*
 * cell - the items of a list that stands in one cell.
 *
 *	struct csv_field rest = csv_field(csv, column), item;
 *
 *	while (cell_next(&rest, ' ', &item))
 *		use(item.text, item.len);
 *
 * Blanks around an item do not belong to it; empty items are passed over.
 */
#ifndef MC_CSV_CELL_H
#define MC_CSV_CELL_H

#include <string.h>

#include "base/word.h"
#include "csv/field.h"

/*
 * The same items where all is as we write it, one separator between two of them and no
 * blanks besides; else it may give an empty one, or a blank with an item.  It is faster,
 * and reads up to fifteen bytes behind the cell.
 */
WORD_INLINE int
cell_next_near(struct csv_field *rest, char separator, struct csv_field *item)
{
	size_t len = 0;
	unsigned same;

	if (rest->len == 0)
		return 0;
	while ((same = word_same16(rest->text + len, separator)) == 0 && len + 16 < rest->len)
		len += 16;
	len += same != 0 ? word_first(same) : 16;
	if (len >= rest->len) {
		*item = *rest;
		rest->len = 0;
		return 1;
	}
	*item = (struct csv_field){ rest->text, len };
	rest->text += len + 1;
	rest->len -= len + 1;
	return 1;
}

/*
 * Is a text, which is not empty and holds no separator, one of the items that cell_next_near()
 * gives?  Sixteen bytes at once; as many behind the cell may be read.
 */
WORD_INLINE int
cell_has_near(struct csv_field cell, char separator, struct csv_field item)
{
	unsigned begins = 1;	/* the first byte of those that are looked at begins an item */

	for (size_t i = 0; i + item.len <= cell.len; i += 16) {
		const char *text = cell.text + i;
		unsigned divided = word_same16(text, separator);
		unsigned here = (divided << 1 | begins) & word_same16(text, *item.text) &
		    word_same16(text + item.len - 1, item.text[item.len - 1]);

		begins = divided >> 15;
		for (here &= 0xffff; here != 0; here &= here - 1) {
			size_t from = i + word_first(here), to = from + item.len;

			if (to <= cell.len && (to == cell.len || cell.text[to] == separator) &&
			    memcmp(cell.text + from, item.text, item.len) == 0)
				return 1;
		}
	}
	return 0;
}

static inline int
cell_next(struct csv_field *rest, char separator, struct csv_field *item)
{
	const char *s = rest->text, *end = s + rest->len, *last;

	while (s < end && (*s == separator || *s == ' '))
		s++;
	item->text = s;
	while (s < end && *s != separator)
		s++;
	*rest = (struct csv_field){ s, (size_t)(end - s) };
	for (last = s; last > item->text && last[-1] == ' ';)
		last--;
	item->len = (size_t)(last - item->text);
	return item->len > 0;
}

/* Is a text one of the items that cell_next() gives? */
static inline int
cell_has(const char *cell, char separator, const char *text)
{
	struct csv_field rest = { cell, strlen(cell) }, item;

	while (cell_next(&rest, separator, &item))
		if (item.len == strlen(text) && memcmp(item.text, text, item.len) == 0)
			return 1;
	return 0;
}

#endif
