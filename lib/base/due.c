#include <stdlib.h>

#include "base/due.h"
#include "base/mem.h"
#include "base/word.h"

enum { HOOKS = 1 << 15, FEW_HOOKS = 1 << 11, WORD = 64, FEW = 128 };

/* ---- later ---- */

static void
push(struct due *d, size_t number, int64_t at)
{
	size_t i = d->n++;

	for (size_t parent; i > 0 && d->later[parent = (i - 1) / 2].at > at; i = parent)
		d->later[i] = d->later[parent];
	d->later[i] = (struct due_later){ at, (uint32_t)number };
}

static struct due_later
pop(struct due *d)
{
	struct due_later first = d->later[0], moved = d->later[--d->n];
	size_t i = 0;

	for (size_t child; (child = 2 * i + 1) < d->n; i = child) {
		if (child + 1 < d->n && d->later[child + 1].at < d->later[child].at)
			child++;
		if (d->later[child].at >= moved.at)
			break;
		d->later[i] = d->later[child];
	}
	d->later[i] = moved;
	return first;
}

/* ---- soon ---- */

static size_t
hook_of(const struct due *d, int64_t at)
{
	return (size_t)((uint64_t)at & (d->hooks - 1));
}

/* May a number that is due then hang already? */
static int
is_near(const struct due *d, int64_t at)
{
	return at - d->now < (int64_t)d->hooks;
}

static void
hang(struct due *d, size_t number, int64_t at)
{
	size_t i = hook_of(d, at);

	d->next[number] = d->hook[i];
	d->hook[i] = (uint32_t)number + 1;
	d->hung[i / WORD] |= (uint64_t)1 << i % WORD;
	d->near++;
}

/* How many minutes after now the first of them is due that hang. */
static size_t
wait_of(const struct due *d)
{
	size_t from = hook_of(d, d->now), i = from / WORD;
	uint64_t bits = d->hung[i] >> from % WORD;

	if (bits != 0)
		return word_first(bits);
	do
		i = (i + 1) & (d->hooks / WORD - 1);
	while (d->hung[i] == 0);
	return (i * WORD + word_first(d->hung[i]) - from) & (d->hooks - 1);
}

/* ---- both ---- */

void
due_begin(struct due *d, size_t n)
{
	*d = (struct due){ .now = INT64_MIN / 2, .hooks = n < FEW ? FEW_HOOKS : HOOKS };
	d->hook = mem_zero(d->hooks, sizeof *d->hook);
	d->hung = mem_zero(d->hooks / WORD, sizeof *d->hung);
	d->next = mem_zero(n + 1, sizeof *d->next);
	d->later = mem_zero(n + 1, sizeof *d->later);
}

void
due_add(struct due *d, size_t number, int64_t at)
{
	if (is_near(d, at))
		hang(d, number, at);
	else
		push(d, number, at);
}

int
due_next(struct due *d, size_t *number, int64_t *at)
{
	size_t i;

	if (d->near == 0 && d->n == 0)
		return 0;
	if (d->near == 0)
		d->now = d->later[0].at;
	while (d->n > 0 && is_near(d, d->later[0].at)) {
		struct due_later soon = pop(d);

		hang(d, soon.number, soon.at);
	}
	d->now += (int64_t)wait_of(d);
	i = hook_of(d, d->now);
	*number = d->hook[i] - 1;
	*at = d->now;
	d->hook[i] = d->next[*number];
	if (d->hook[i] == 0)
		d->hung[i / WORD] &= ~((uint64_t)1 << i % WORD);
	d->near--;
	return 1;
}

void
due_end(struct due *d)
{
	free(d->hook);
	free(d->hung);
	free(d->next);
	free(d->later);
}
