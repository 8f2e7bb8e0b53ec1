#include <stdlib.h>

#include "base/intern.h"
#include "base/mem.h"
#include "base/memo.h"

/* Small tables have more room: their texts are mostly where they are searched for first. */
enum { ROOMY_BITS = 14, WIDE_BITS = 14, MOST_BITS = 17, MOST_LONGER = 4096 };

/* Longer texts, by the numbers that intern gives. */
struct memo_longer {
	struct intern texts;
	uint32_t value[MOST_LONGER];
};

#define EIGHT "\xff\xff\xff\xff\xff\xff\xff\xff"
/* (In one line of the cache: of two lines each load of it would take twice as long.) */
_Alignas(2 * MEMO_SHORT) const char memo_mask[2 * MEMO_SHORT] = EIGHT EIGHT EIGHT EIGHT;

/* 0: all places where it would be searched for are taken.  Of one that was there the value is new. */
static int
put(struct memo *m, const struct memo_text *t)
{
	const size_t mask = ((size_t)1 << m->bits) - 1;
	const struct memo_key key = memo_key(t->text, t->len, 1);
	size_t i = memo_place(&key, m->bits);

	for (int step = 0; step < MEMO_STEPS; step++, i = (i + 1) & mask)
		if (m->slot[i].len == 0 || memo_is(&m->slot[i], &key)) {
			m->n += m->slot[i].len == 0;
			m->slot[i] = *t;
			return 1;
		}
	return 0;
}

static void
grow(struct memo *m)
{
	struct memo old = *m;

	m->bits = old.bits > 0 ? old.bits + 1 : 6;
	m->slot = mem_zero((size_t)1 << m->bits, sizeof *m->slot);
	m->n = 0;
	for (size_t i = 0; old.bits > 0 && i < (size_t)1 << old.bits; i++)
		if (old.slot[i].len > 0)
			put(m, &old.slot[i]);
	free(old.slot);
}

int
memo_find_longer(const struct memo *m, const char *text, size_t len, size_t *value)
{
	size_t i = len <= MEMO_LONGEST ? intern_find(&m->longer->texts, text, len) : INTERN_NONE;

	if (i == INTERN_NONE)
		return 0;
	*value = m->longer->value[i];
	return 1;
}

static void
forget_longer(struct memo *m)
{
	if (m->longer != NULL)
		intern_release(&m->longer->texts);
	free(m->longer);
	m->longer = NULL;
}

static void
keep_longer(struct memo *m, const char *text, size_t len, uint32_t value)
{
	if (m->longer != NULL && m->longer->texts.n == MOST_LONGER)
		forget_longer(m);
	if (m->longer == NULL)
		m->longer = mem_zero(1, sizeof *m->longer);
	m->longer->value[intern_add(&m->longer->texts, text, len)] = value;
}

void
memo_keep(struct memo *m, const char *text, size_t len, size_t value)
{
	struct memo_text t = { .len = (uint32_t)len, .value = (uint32_t)value };

	if (len > MEMO_LONGEST || value >= UINT32_MAX)
		return;
	if (len == 0) {
		m->empty = (uint32_t)value + 1;
		return;
	}
	if (len > MEMO_SHORT) {
		keep_longer(m, text, len, (uint32_t)value);
		return;
	}
	if (m->n == MEMO_MOST)
		memo_clear(m);
	if (m->bits == 0 || m->n * (m->bits < ROOMY_BITS ? 4 : 2) >= (size_t)1 << m->bits)
		grow(m);
	memcpy(t.text, text, len);
	while (!put(m, &t) && m->bits < MOST_BITS)
		grow(m);
}

/*
 * Many texts are searched for that are not in their first place: a table of twice the room, unless most
 * are there already.
 */
static void
widen(struct memo *m)
{
	if (m->bits > 0 && m->bits < WIDE_BITS && m->n * 16 > (size_t)1 << m->bits)
		grow(m);
}

void
memo_clear(struct memo *m)
{
	memo_release(m);	/* what is kept next may be little */
}

void
memo_release(struct memo *m)
{
	free(m->slot);
	forget_longer(m);
	*m = (struct memo){ 0 };
}

int
memo_item_further(const struct memo *m, const char *text, size_t len, size_t *aside, uint32_t *value)
{
	size_t found;

	*aside += len <= MEMO_SHORT;
	if (len == 0 || !memo_find_near(m, text, len, &found))
		return 0;
	*value = (uint32_t)found;
	return 1;
}

void
memo_mind_aside(struct memo *m, size_t *aside)
{
	enum { MANY = 1000 };	/* each jump was guessed wrong */

	if (*aside <= MANY)
		return;
	widen(m);
	*aside = 0;
}
