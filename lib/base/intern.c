#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/intern.h"
#include "base/mem.h"

struct intern_text {
	char *text;
	size_t len;
	uint64_t hash;
};

/* The slot where the text is, or would go. */
static size_t
probe(const struct intern *in, const char *text, size_t len, uint64_t hash)
{
	size_t i = hash & (in->nslot - 1);

	for (;; i = (i + 1) & (in->nslot - 1)) {
		const struct intern_text *item;

		if (in->slot[i] == 0)
			return i;
		item = &in->item[in->slot[i] - 1];
		if (item->hash == hash && item->len == len &&
		    memcmp(item->text, text, len) == 0)
			return i;
	}
}

static void
rehash(struct intern *in, size_t nslot)
{
	free(in->slot);
	in->nslot = nslot;
	in->slot = mem_zero(in->nslot, sizeof *in->slot);
	for (size_t n = 0; n < in->n; n++) {
		const struct intern_text *item = &in->item[n];

		in->slot[probe(in, item->text, item->len, item->hash)] = n + 1;
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
	if (in->slot[i] == 0) {
		in->item = mem_grow(in->item, &in->cap, in->n + 1, sizeof *in->item);
		in->item[in->n].text = mem_copy(text, len);
		in->item[in->n].len = len;
		in->item[in->n].hash = hash;
		in->slot[i] = ++in->n;
	}
	return in->slot[i] - 1;
}

size_t
intern_find(const struct intern *in, const char *text, size_t len)
{
	size_t i;

	if (in->nslot == 0)
		return INTERN_NONE;
	i = probe(in, text, len, hash_bytes(text, len));
	return in->slot[i] > 0 ? in->slot[i] - 1 : INTERN_NONE;
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

		in->slot[probe(in, last->text, last->len, last->hash)] = 0;
		free(last->text);
	}
}

void
intern_release(struct intern *in)
{
	for (size_t i = 0; i < in->n; i++)
		free(in->item[i].text);
	free(in->item);
	free(in->slot);
	*in = (struct intern){ 0 };
}
