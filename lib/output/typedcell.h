/*
 * typedcell - a cell as a typed value of JSON, put where there is room for it, 64 bytes at a time.
 *
 *	to = typedcell_put(to, cell, CELLKIND_IDS, &wide_plain);	["sumak", "basen"]
 *	if (to == NULL)
 *		jsoncell_add(...)
 *
 * The value is what jsoncell.h says, and most are written here: texts, decimals of at most 15 bytes, lists
 * of ids.  The cell's bytes may stand in a string as they are (rowlook.h).  A list takes up to four
 * times its bytes, and 64 are read behind a cell and written behind a value.  For rowtext.c.
 */
#ifndef MC_OUTPUT_TYPEDCELL_H
#define MC_OUTPUT_TYPEDCELL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/wide.h"
#include "base/word.h"
#include "csv/field.h"
#include "schema/cellkind.h"

/* Is it a decimal as JSON has it, too?  Sixteen bytes from its first one on are read; 0: perhaps. */
WORD_INLINE int
typedcell_is_number(struct csv_field cell)
{
	word16 w = word16_load(cell.text);
	unsigned there = (1u << cell.len % 16) - 1, digits = word16_digits(w) & there, point = word16_same(w, '.') & there;

	/* Digits on either side of a point, and no nought before another digit. */
	return cell.len - 1 < 15 && (digits | point) == there && (point & (point - 1)) == 0 &&
	    (point & (1u | 1u << (cell.len - 1))) == 0 && (*cell.text != '0' || (digits & 2) == 0);
}

/* A text that stands as it is, or null where there is none; nothing jumps on which it is. */
WORD_INLINE char *
typedcell_put_string(char *to, struct csv_field cell, const struct wide *wide)
{
	static const char null[WIDE] = "null";
	int is_there = cell.len > 0;

	*to = '"';
	to = wide_put(to + is_there, is_there ? cell.text : null, is_there ? cell.len : 4, wide);
	*to = '"';
	return to + is_there;
}

/* A list of such, one separator between two; NULL: there are others, or none. */
WORD_INLINE char *
typedcell_put_list(char *to, struct csv_field cell, char separator, const struct wide *wide)
{
	size_t begins = 0;

	*to++ = '[';
	for (size_t i = 0; i <= cell.len; i += WIDE) {
		size_t left = cell.len - i;
		uint64_t end = (uint64_t)(left < WIDE) << left % WIDE;
		uint64_t ends = (wide->same(cell.text + i, separator) & wide_low(left)) | end;

		for (; ends != 0; ends &= ends - 1) {
			struct csv_field item = { cell.text + begins, i + word_first(ends) - begins };

			if (item.len == 0 || *item.text == ' ' || item.text[item.len - 1] == ' ')
				return NULL;
			to = typedcell_put_string(to, item, wide);
			memcpy(to, ", ", 2);
			to += 2;
			begins += item.len + 1;
		}
	}
	to[-2] = ']';
	return to - 1;
}

/* Where the next byte goes; NULL: it is another value than most, and what was written is nothing. */
WORD_INLINE char *
typedcell_put(char *to, struct csv_field cell, enum cellkind kind, const struct wide *wide)
{
	switch (kind) {
	case CELLKIND_TEXT:
		return typedcell_put_string(to, cell, wide);
	case CELLKIND_NUMBER:
		if (cell.len > 0 && !typedcell_is_number(cell))
			return NULL;
		memcpy(to, cell.len > 0 ? cell.text : "null            ", 16);
		return to + (cell.len > 0 ? cell.len : 4);
	case CELLKIND_IDS:
		return typedcell_put_list(to, cell, ' ', wide);
	default:
		return NULL;
	}
}

#endif
