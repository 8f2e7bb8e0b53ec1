#include <stdlib.h>

#include "base/mem.h"
#include "base/quicktexts.h"

/* The place of a text, or a free one where it may stand; NULL: there is none. */
static uint16_t *
search(const struct quicktexts *q, const struct memo_key *key)
{
	const size_t mask = ((size_t)1 << QUICKTEXTS_BITS) - 1, first = quicktexts_place(key);

	for (size_t i = first; i < first + QUICKTEXTS_STEPS; i++) {
		uint16_t *place = &q->place[i & mask];
		const char *text = q->text[*place];

		if (*place == 0 || word16_are(key->first, word16_load(text), key->second, word16_load(text + 16)))
			return place;
	}
	return NULL;
}

uint32_t
quicktexts_keep(struct quicktexts *q, const char *text, size_t len)
{
	struct memo_key key;
	uint16_t *place;

	if (len - 1 >= MEMO_SHORT || q->n == QUICKTEXTS_MOST)
		return QUICKTEXTS_NONE;
	if (q->place == NULL) {
		q->place = mem_zero((size_t)1 << QUICKTEXTS_BITS, sizeof *q->place);
		q->text = mem_zero(QUICKTEXTS_MOST + 1, sizeof *q->text);
	}
	key = memo_key(text, len, 0);
	place = search(q, &key);
	if (place == NULL || *place != 0)
		return QUICKTEXTS_NONE;
	*place = (uint16_t)++q->n;
	memcpy(q->text[q->n], text, len);
	return *place - 1u;
}

uint32_t
quicktexts_find(const struct quicktexts *q, const char *text, size_t len)
{
	const struct memo_key key = memo_key(text, quicktexts_len(len), 1);
	const uint16_t *place = len - 1 < MEMO_SHORT && q->n > 0 ? search(q, &key) : NULL;

	return place != NULL ? *place - 1u : QUICKTEXTS_NONE;
}

void
quicktexts_release(struct quicktexts *q)
{
	free(q->place);
	free(q->text);
	*q = (struct quicktexts){ 0 };
}
