#include <stdlib.h>

#include "base/mem.h"
#include "base/tagged.h"

enum { FIRST_BITS = 2, MOST_BITS = 12 };

/* NULL: its group is full. */
static struct tagged_text *
put(struct tagged *t, const struct tagged_text *text)
{
	uint64_t number = tagged_number(word16_load(text->text), word16_load(text->text + 16));
	size_t group = tagged_group(number, t->bits);
	unsigned vacant = word_same16(t->tag + group, '\0');

	if (vacant == 0)
		return NULL;
	group += word_first(vacant);
	t->tag[group] = tagged_tag(number);
	t->text[group] = *text;
	t->n++;
	return &t->text[group];
}

static size_t
places(const struct tagged *t)
{
	return t->tag != NULL ? (size_t)TAGGED_GROUP << t->bits : 0;
}

/* A table of twice as many places, or a first one; where texts find their groups full a larger one. */
static void
grow(struct tagged *t)
{
	struct tagged old = *t;
	size_t all = places(&old), i;

	for (int bits = all > 0 ? old.bits + 1 : FIRST_BITS;; bits++) {
		*t = (struct tagged){ .bits = bits };
		t->tag = mem_zero((size_t)TAGGED_GROUP << bits, 1);
		t->text = mem_resize(NULL, places(t), sizeof *t->text);
		for (i = 0; i < all && (old.tag[i] == '\0' || put(t, &old.text[i]) != NULL); i++)
			;
		if (i == all || bits == MOST_BITS)
			break;
		tagged_release(t);
	}
	tagged_release(&old);
}

struct tagged_text *
tagged_place(struct tagged *t, const char *text, size_t len)
{
	struct tagged_text new = { .value = 0 }, *at;

	memcpy(new.text, text, len);
	if (t->tag != NULL && (at = tagged_find_plain(t, new.text, len)) != NULL)
		return at;
	if (t->n == TAGGED_MOST)
		tagged_release(t);	/* what is kept next may be little */
	/* Half of the places stay free, so that few groups are full. */
	if (t->tag == NULL || (t->n * 2 >= places(t) && t->bits < MOST_BITS))
		grow(t);
	while ((at = put(t, &new)) == NULL && t->bits < MOST_BITS)
		grow(t);
	return at;
}

void
tagged_release(struct tagged *t)
{
	free(t->tag);
	free(t->text);
	*t = (struct tagged){ 0 };
}
