/* Words that people wrote, compared as people compare them. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/lang.h"
#include "base/mem.h"
#include "field/target.h"
#include "yaml/yaml.h"
#include "analysis/advisingparts.h"

static void
add_word(struct advising_words *w, struct fold *fold, const struct actor *actor, const char *text)
{
	struct advising_word *word;
	size_t at;

	fold_text(fold, text, strlen(text));
	if (fold->text.len == 0 || target_is_all(buf_text(&fold->text)))
		return;
	at = intern_add(&w->words, fold->text.data, fold->text.len);
	if (at == w->known) {
		w->item = mem_grow(w->item, &w->cap, ++w->known, sizeof *w->item);
		w->item[at] = (struct advising_word){ .text = text };
	}
	word = &w->item[at];
	if (word->n > 0 && word->actor[word->n - 1] == actor)
		return;
	word->actor = mem_grow(word->actor, &word->cap, word->n + 1, sizeof *word->actor);
	word->actor[word->n++] = actor;
}

void
advising_words_add_one(struct advising_words *w, const struct actor *actor, const char *text)
{
	struct fold fold = { 0 };

	add_word(w, &fold, actor, text);
	fold_release(&fold);
}

void
advising_words_add(struct advising_words *w, const struct actor *actor, const char *key)
{
	const struct yaml_node *list = yaml_get(actor->node, key);
	struct fold fold = { 0 };

	for (size_t i = 0; i < yaml_items(list); i++)
		add_word(w, &fold, actor, yaml_item(list, i));
	fold_release(&fold);
}

const struct advising_word *
advising_words_find(const struct advising_words *w, const char *text)
{
	struct fold fold = { 0 };
	size_t at;

	fold_text(&fold, text, strlen(text));
	at = intern_find(&w->words, buf_text(&fold.text), fold.text.len);
	fold_release(&fold);
	return at == INTERN_NONE ? NULL : &w->item[at];
}

void
advising_words_release(struct advising_words *w)
{
	for (size_t i = 0; i < w->words.n; i++)
		free(w->item[i].actor);
	free(w->item);
	intern_release(&w->words);
}

static int
by_text(const void *x, const void *y)
{
	const struct advising_word *const *a = x, *const *b = y;

	return strcmp((*a)->text, (*b)->text);
}

const char *
advising_words_shared(struct advising *a, const struct advising_words *w)
{
	const struct advising_word **shared = mem_zero(w->words.n + 1, sizeof *shared);
	struct buf *text = advising_text(a);
	size_t n = 0;

	for (size_t i = 0; i < w->words.n; i++)
		if (w->item[i].n > 1)
			shared[n++] = &w->item[i];
	qsort(shared, n, sizeof *shared, by_text);
	for (size_t i = 0; i < n && i < ADVISING_MOST; i++)
		buf_addf(text, "%s%s (%s)", i > 0 ? "; " : "", shared[i]->text,
		    advising_names(a, shared[i]->actor, shared[i]->n));
	advising_add_others(text, a->language, n);
	free(shared);
	return n > 0 ? buf_text(text) : NULL;
}

void
advising_add_others(struct buf *text, enum language l, size_t n)
{
	if (n > ADVISING_MOST)
		buf_addf(text, LANG(l, "; og %s til", "; and %s more"), lang_count(l, n - ADVISING_MOST));
}

const char *
advising_common(const struct yaml_node *one, const struct yaml_node *other)
{
	struct fold a = { 0 }, b = { 0 };
	const char *common = NULL;

	for (size_t i = 0; common == NULL && i < yaml_items(one); i++) {
		const char *text = yaml_item(one, i);

		fold_text(&a, text, strlen(text));
		if (a.text.len == 0 || target_is_all(buf_text(&a.text)))
			continue;
		for (size_t k = 0; k < yaml_items(other); k++) {
			const char *its = yaml_item(other, k);

			fold_text(&b, its, strlen(its));
			if (strcmp(buf_text(&a.text), buf_text(&b.text)) == 0)
				common = text;
		}
	}
	fold_release(&a);
	fold_release(&b);
	return common;
}
