#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/processor.h"
#include "log.h"
#include "put.h"

void
log_copying_add(struct log_copying *c, int column, int is_code)
{
	c->cell = mem_grow(c->cell, &c->cap, c->n + 1, sizeof *c->cell);
	c->cell[c->n++] = column;
	if (!is_code || column < 0)
		return;
	c->code = mem_grow(c->code, &c->codes_cap, c->codes + 1, sizeof *c->code);
	c->code[c->codes++] = column;
}

static struct pieces *
add_piece(struct log_copying *c, int column)
{
	struct pieces *p = c->pieces + c->n_pieces - 1;

	if (c->n_pieces == 0 || p->n == LOG_PIECES) {
		c->n_pieces++;
		p++;
	}
	p->before[p->n] = (int16_t)(column - 1);
	p->last[p->n] = (int16_t)column;
	p->n++;
	return p;
}

/* End number i is made of that of a column, or of none: -1. */
static void
order_end(struct pieces_order *order, size_t i, int column)
{
	const int half = LOG_PIECES_FEW / 2;

	for (int byte = 0; byte < 2; byte++) {
		char *first = &order->first[2 * i], *others = &order->others[2 * i];

		first[byte] = (char)(column >= 0 && column < half ? 2 * column + byte : -1);
		others[byte] = (char)(column >= half ? 2 * (column - half) + byte : -1);
	}
}

/* Of few columns: what is the same in all rows. */
static void
order_few(struct pieces *p)
{
	for (size_t i = 0; i < p->n; i++) {
		order_end(&p->before_first, i, p->before[i]);
		order_end(&p->to_last, i, p->last[i]);
	}
}

/* Neighbours that stay neighbours are one. */
static void
find_pieces(struct log_copying *c, size_t columns)
{
	struct pieces *p = c->pieces = mem_zero(c->n / LOG_PIECES + 1, sizeof *c->pieces);

	for (size_t i = 0; i < c->n; i++) {
		if (i > 0 && c->cell[i] > 0 && c->cell[i] == c->cell[i - 1] + 1)
			p->last[p->n - 1] = (int16_t)c->cell[i];
		else
			p = add_piece(c, c->cell[i]);
		p->far |= c->cell[i] >= LOG_PIECES;
	}
	for (size_t i = 0; i < p->n; i++)
		p->bare |= (uint32_t)(p->last[i] < 0 || (size_t)p->last[i] == columns - 1) << i;
	p->few = c->n_pieces == 1 && p->n <= LOG_PIECES_FEW && columns <= LOG_PIECES_FEW;
	if (p->few)
		order_few(p);
}

void
log_copying_begin(struct log_copying *c, size_t columns)
{
	buf_room(&c->first, PUT_BEHIND);	/* which are read with it */
	c->unquoted = mem_resize(NULL, 1, sizeof *c->unquoted);
	c->at_once = LOG_AT_ONCE;
	c->way = processor_way(0);
	find_pieces(c, columns);
}

void
log_copying_learn(struct memo *judged, struct csv_field cell, int is_wanted)
{
	/* Cells are recalled with the quotes that stand in them. */
	if (cell.len == 0 || memchr(cell.text, '"', cell.len) == NULL)
		memo_keep(judged, cell.text, cell.len, (size_t)is_wanted);
}

void
log_copying_release(struct log_copying *c)
{
	buf_release(&c->first);
	memo_release(&c->form);
	memo_release(&c->initiative);
	memo_release(&c->channel);
	free(c->cell);
	free(c->code);
	free(c->pieces);
	free(c->unquoted);
	*c = (struct log_copying){ 0 };
}
