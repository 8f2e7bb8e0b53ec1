#include <stdlib.h>

#include "base/linehash.h"
#include "base/mem.h"
#include "check/seenrows.h"
#include "csv/csv.h"

enum { FIRST = 1024, SOME = 64 };	/* slots */

static inline size_t
first_slot(const struct seenrows *s, uint64_t number)
{
	return (size_t)(number >> 1) & (s->slots - 1);
}

/* Where the number stands, or may. */
static inline uint64_t *
find(const struct seenrows *s, uint64_t number)
{
	size_t i = first_slot(s, number);

	while (s->slot[i] != 0 && s->slot[i] != number)
		i = (i + 1) & (s->slots - 1);
	return &s->slot[i];
}

/* Room for so many more: half of the slots stay free. */
static void
make_room(struct seenrows *s, size_t more)
{
	struct seenrows old = *s;

	if ((s->n + more) * 2 <= s->slots)
		return;
	s->slots = s->slots == 0 ? FIRST : s->slots * 2;
	s->slot = mem_table(s->slots, sizeof *s->slot);
	for (size_t k = 0; k < old.slots; k += SOME) {
		uint64_t number[SOME];
		size_t n = 0;

		/* Which slots are free nobody can guess: what there is, is put together first. */
		for (size_t i = 0; i < SOME; i++) {
			number[n] = old.slot[k + i];
			n += number[n] != 0;
		}
		for (size_t i = 0; i < n; i++)
			*find(s, number[i]) = number[i];
	}
	free(old.slot);
}

static inline uint64_t
number_of(struct csv_field line)
{
	return linehash(line.text, line.len) | 1;
}

static inline int
add(struct seenrows *s, uint64_t number)
{
	uint64_t *slot = find(s, number);

	if (*slot == number)
		return 1;
	*slot = number;
	s->n++;
	return 0;
}

int
seenrows_add(struct seenrows *s, struct csv_field line)
{
	make_room(s, 1);
	return add(s, number_of(line));
}

uint32_t
seenrows_add_some(struct seenrows *s, const struct csv_glance *glance, size_t n)
{
	uint64_t number[SEENROWS_MOST];
	struct csv_glance at = *glance;
	uint32_t before = 0;

	make_room(s, n);
	/* All of the slots are fetched before the first is needed. */
	for (size_t i = 0; i < n; i++, csv_glance_next(&at)) {
		number[i] = number_of(csv_glance_line(&at));
#ifdef __GNUC__
		__builtin_prefetch(&s->slot[first_slot(s, number[i])], 1);
#endif
	}
	for (size_t i = 0; i < n; i++)
		before |= (uint32_t)add(s, number[i]) << i;
	return before;
}

void
seenrows_release(struct seenrows *s)
{
	free(s->slot);
}
