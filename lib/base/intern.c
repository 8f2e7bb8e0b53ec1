#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/hash.h"
#include "base/intern.h"
#include "base/mem.h"

struct intern_text {
	char *text;
	size_t len;
	uint64_t hash;
};

/* Where a text is searched for.  The upper half of its hash tells of most others that they are not it. */
struct intern_slot {
	uint32_t number;	/* + 1, 0 is free */
	uint32_t tag;
};

/* The slot where the text is, or would go. */
static size_t
probe(const struct intern *in, const char *text, size_t len, uint64_t hash)
{
	size_t i = hash & (in->nslot - 1);

	for (;; i = (i + 1) & (in->nslot - 1)) {
		const struct intern_slot *slot = &in->slot[i];
		const struct intern_text *item;

		if (slot->number == 0)
			return i;
		if (slot->tag != (uint32_t)(hash >> 32))
			continue;
		item = &in->item[slot->number - 1];
		if (item->len == len && memcmp(item->text, text, len) == 0)
			return i;
	}
}

static void
rehash(struct intern *in, size_t nslot)
{
	free(in->slot);
	in->nslot = nslot;
	in->slot = mem_table(in->nslot, sizeof *in->slot);
	for (size_t n = 0; n < in->n; n++) {
		size_t i = in->item[n].hash & (nslot - 1);

		/* No two are the same. */
		while (in->slot[i].number != 0)
			i = (i + 1) & (nslot - 1);
		in->slot[i] = (struct intern_slot){ (uint32_t)n + 1, (uint32_t)(in->item[n].hash >> 32) };
	}
}

size_t
intern_add(struct intern *in, const char *text, size_t len)
{
	uint64_t hash = hash_bytes(text, len);
	size_t i;

	if (in->n * 2 >= in->nslot)
		rehash(in, in->nslot == 0 ? 64 : in->nslot * 2);
	i = probe(in, text, len, hash);
	if (in->slot[i].number == 0) {
		if (in->n == UINT32_MAX - 1)
			die("out of memory");
		in->item = mem_grow(in->item, &in->cap, in->n + 1, sizeof *in->item);
		in->item[in->n++] = (struct intern_text){ arena_text(&in->texts, text, len), len, hash };
		in->slot[i] = (struct intern_slot){ (uint32_t)in->n, (uint32_t)(hash >> 32) };
	}
	return in->slot[i].number - 1;
}

size_t
intern_find(const struct intern *in, const char *text, size_t len)
{
	size_t i;

	if (in->nslot == 0)
		return INTERN_NONE;
	i = probe(in, text, len, hash_bytes(text, len));
	return in->slot[i].number > 0 ? in->slot[i].number - 1 : INTERN_NONE;
}

const char *
intern_text(const struct intern *in, size_t i)
{
	return in->item[i].text;
}

size_t
intern_len(const struct intern *in, size_t i)
{
	return in->item[i].len;
}

void
intern_settle(struct intern *in)
{
	free(in->slot);
	in->slot = NULL;
	in->nslot = 0;
}

void
intern_keep(struct intern *in, size_t n)
{
	if (n >= in->n)
		return;
	/* No search for another passes over the slot of the last that was put in. */
	while (in->n > n) {
		const struct intern_text *last = &in->item[--in->n];

		in->slot[probe(in, last->text, last->len, last->hash)].number = 0;
		arena_forget(&in->texts, last->text);
	}
}

void
intern_release(struct intern *in)
{
	arena_release(&in->texts);
	free(in->item);
	free(in->slot);
	*in = (struct intern){ 0 };
}
