#include <stdlib.h>

#include "base/listcache.h"
#include "base/mem.h"

/* Give a slot a place from which it is found; 0 if there is none. */
static int
put(struct listcache *m, size_t number)
{
	size_t i = listcache_place(&m->slot[number], m->bits);

	for (int step = 0; step < LISTCACHE_STEPS; step++, i = (i + 1) & (((size_t)1 << m->bits) - 1))
		if (m->place[i] == 0) {
			m->place[i] = (uint16_t)(number + 1);
			return 1;
		}
	return 0;
}

/* Twice the places, of which an eighth at most are taken: most searches are one step. */
static void
grow(struct listcache *m)
{
	m->bits = m->bits > 0 ? m->bits + 1 : 6;
	free(m->place);
	m->place = mem_zero((size_t)1 << m->bits, sizeof *m->place);
	for (size_t i = 0; i < m->n; i++)
		put(m, i);
}

int
listcache_keep(struct listcache *m, const char *text, size_t len, size_t value)
{
	struct listcache_slot t = { .value = (uint32_t)value };

	if (len - 1 >= LISTCACHE_LONGEST || value > UINT32_MAX || m->n == LISTCACHE_MOST)
		return 0;
	if (m->bits == 0 || m->n * 8 >= (size_t)1 << m->bits)
		grow(m);
	listcache_take(&t, text, len);
	m->slot = mem_grow(m->slot, &m->cap, m->n + 1, sizeof *m->slot);
	m->slot[m->n] = t;
	return put(m, m->n++);
}

void
listcache_clear(struct listcache *m)
{
	if (m->bits > 0)
		memset(m->place, 0, sizeof *m->place << m->bits);
	m->n = 0;
}

void
listcache_release(struct listcache *m)
{
	free(m->slot);
	free(m->place);
	*m = (struct listcache){ 0 };
}
