#include <stdlib.h>

#include "base/longmemo.h"
#include "base/mem.h"

/* Where a text that is not there goes. */
static struct longmemo_slot *
free_slot(const struct longmemo *m, const struct longmemo_slot *t)
{
	size_t i = longmemo_place(t, m->bits);

	while (m->slot[i].len != 0)
		i = (i + 1) & (((size_t)1 << m->bits) - 1);
	return &m->slot[i];
}

/* Twice the slots, of which a quarter at most are taken: most searches are one step. */
static void
grow(struct longmemo *m)
{
	struct longmemo_slot *old = m->slot;
	size_t n = m->bits > 0 ? (size_t)1 << m->bits : 0;

	m->bits = m->bits > 0 ? m->bits + 1 : 5;
	m->slot = mem_zero((size_t)1 << m->bits, sizeof *m->slot);
	for (size_t i = 0; i < n; i++)
		if (old[i].len != 0)
			*free_slot(m, &old[i]) = old[i];
	free(old);
}

int
longmemo_keep(struct longmemo *m, const char *text, size_t len, size_t value)
{
	struct longmemo_slot t = { .value = (uint32_t)value };

	if (len - 1 >= LONGMEMO_LONGEST || value > UINT32_MAX || m->n == LONGMEMO_MOST)
		return 0;
	if (m->bits == 0 || m->n * 4 >= (size_t)1 << m->bits)
		grow(m);
	longmemo_take(&t, text, len);
	*free_slot(m, &t) = t;
	m->n++;
	return 1;
}

void
longmemo_clear(struct longmemo *m)
{
	if (m->bits > 0)
		memset(m->slot, 0, sizeof *m->slot << m->bits);
	m->n = 0;
}

void
longmemo_release(struct longmemo *m)
{
	free(m->slot);
	*m = (struct longmemo){ 0 };
}
