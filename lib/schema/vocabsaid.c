#include <string.h>

#include "base/fold.h"
#include "schema/vocab.h"
#include "schema/vocabsaid.h"

/* Is a folded text what this word is folded? */
static int
is(struct fold *f, const char *word, const struct buf *text)
{
	fold_words(f, word, strlen(word));
	return f->text.len == text->len && memcmp(f->text.data, text->data, text->len) == 0;
}

static int
find(const struct vocab *v, const struct buf *text, struct fold *f, enum vocabsaid words)
{
	for (size_t i = 0; i < v->n; i++)
		if (is(f, v->term[i].code, text) || is(f, v->term[i].da, text) || is(f, v->term[i].en, text))
			return (int)i;
	for (const struct vocab_other *o = v->other; o != NULL && *o->word != '\0'; o++)
		if ((o->is_same || words == VOCABSAID_MEANT) && is(f, o->word, text))
			return vocab_find(v, o->code, strlen(o->code));
	return -1;
}

int
vocabsaid_find(const struct vocab *v, const char *text, size_t len, enum vocabsaid words)
{
	struct fold own = { 0 }, other = { 0 };
	int found;

	fold_words(&own, text, len);
	found = own.text.len > 0 ? find(v, &own.text, &other, words) : -1;
	fold_release(&own);
	fold_release(&other);
	return found;
}
