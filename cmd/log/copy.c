#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/word.h"
#include "centre/entry.h"
#include "output/rows.h"
#include "log.h"

void
log_copying_add(struct log_copying *c, int column, int is_code)
{
	c->cell = mem_grow(c->cell, &c->cap, c->n + 1, sizeof *c->cell);
	c->cell[c->n++] = (struct log_cell){ column, is_code };
}

enum { SLACK = 32 };	/* bytes that are written behind a cell */

/*
 * A cell, and what follows it.  Most are short: so many bytes are moved whatever their
 * number, for a jump that depends on it would be guessed wrong.
 */
static inline char *
put(char *to, struct csv_field cell)
{
	if (cell.len <= SLACK)
		memcpy(to, cell.text, SLACK);
	else
		memcpy(to, cell.text, cell.len);
	return to + cell.len;
}

/* Of sixteen bytes, or of less: of those that count. */
static inline unsigned
first_ones(unsigned bits, size_t len)
{
	return len < 16 ? bits & ((1u << len) - 1) : bits;
}

/* Must what stands between quotes be quoted? */
static inline int
needs_quotes(struct csv_field inner)
{
	for (size_t i = 0; i < inner.len; i += 16) {
		unsigned special = word_same16(inner.text + i, ',') | word_same16(inner.text + i, '"');

		if (first_ones(special, inner.len - i) != 0)
			return 1;
	}
	return 0;
}

static inline int
is_ascii(struct csv_field code)
{
	return code.len <= 16 ? first_ones(word_beyond16(code.text), code.len) == 0 :
	    text_is_ascii(code.text, code.len);
}

int
log_copy(struct rows *out, const struct csv *csv, const struct log_copying *c)
{
	struct csv_glance at = csv_glance(csv);
	char *room, *to;

	if (at.end == NULL)
		return 0;
	room = rows_room(out, c->first.len + csv_glance_line(&at).len + c->n + SLACK);
	memcpy(room, buf_text(&c->first), c->first.len);
	to = room + c->first.len;
	for (size_t i = 0; i < c->n; i++) {
		if (c->cell[i].column >= 0) {
			size_t column = (size_t)c->cell[i].column;
			struct csv_field cell = csv_glance_field(&at, column);

			if (*cell.text == '"') {
				struct csv_field inner = { cell.text + 1, cell.len - 2 };

				if (!needs_quotes(inner))
					cell = inner;
			}
			if (c->cell[i].is_code && !is_ascii(cell))
				return 0;
			to = put(to, cell);
		}
		*to++ = ',';
	}
	to[-1] = '\n';
	rows_take(out, (size_t)(to - room), 1);
	return 1;
}

void
log_copying_release(struct log_copying *c)
{
	buf_release(&c->first);
	free(c->cell);
	*c = (struct log_copying){ 0 };
}
