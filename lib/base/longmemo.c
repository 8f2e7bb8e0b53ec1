#include <stdlib.h>

#include "base/longmemo.h"
#include "base/mem.h"

/* Give a slot a place from which it is found; 0 if there is none. */
static int
put(struct longmemo *m, size_t number)
{
	size_t i = longmemo_place(&m->slot[number], m->bits);

	for (int step = 0; step < LONGMEMO_STEPS; step++, i = (i + 1) & (((size_t)1 << m->bits) - 1))
		if (m->place[i] == 0) {
			m->place[i] = (uint16_t)(number + 1);
			return 1;
		}
	return 0;
}

/* Twice the places, of which an eighth at most are taken: most searches are one step. */
static void
grow(struct longmemo *m)
{
	m->bits = m->bits > 0 ? m->bits + 1 : 6;
	free(m->place);
	m->place = mem_zero((size_t)1 << m->bits, sizeof *m->place);
	for (size_t i = 0; i < m->n; i++)
		put(m, i);
}

int
longmemo_keep(struct longmemo *m, const char *text, size_t len, size_t value)
{
	struct longmemo_slot t = { .value = (uint32_t)value };

	if (len - 1 >= LONGMEMO_LONGEST || value > UINT32_MAX || m->n == LONGMEMO_MOST)
		return 0;
	if (m->bits == 0 || m->n * 8 >= (size_t)1 << m->bits)
		grow(m);
	longmemo_take(&t, text, len);
	m->slot = mem_grow(m->slot, &m->cap, m->n + 1, sizeof *m->slot);
	m->slot[m->n] = t;
	return put(m, m->n++);
}

void
longmemo_clear(struct longmemo *m)
{
	if (m->bits > 0)
		memset(m->place, 0, sizeof *m->place << m->bits);
	m->n = 0;
}

void
longmemo_release(struct longmemo *m)
{
	free(m->slot);
	free(m->place);
	*m = (struct longmemo){ 0 };
}
