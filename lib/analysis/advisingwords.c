#include <stdlib.h>
#include <string.h>

#include "analysis/advisingwords.h"
#include "base/fold.h"
#include "base/mem.h"
#include "field/target.h"
#include "yaml/yaml.h"

static void
add_word(struct advisingwords *w, struct fold *fold, const struct actor *actor, const char *text)
{
	struct advisingword *word;
	size_t at;

	fold_text(fold, text, strlen(text));
	if (fold->text.len == 0 || target_is_all(buf_text(&fold->text)))
		return;
	at = intern_add(&w->words, fold->text.data, fold->text.len);
	if (at == w->known) {
		w->item = mem_grow(w->item, &w->cap, ++w->known, sizeof *w->item);
		w->item[at] = (struct advisingword){ .text = text };
	}
	word = &w->item[at];
	if (word->n > 0 && word->actor[word->n - 1] == actor)
		return;
	word->actor = mem_grow(word->actor, &word->cap, word->n + 1, sizeof *word->actor);
	word->actor[word->n++] = actor;
}

void
advisingwords_add_one(struct advisingwords *w, const struct actor *actor, const char *text)
{
	struct fold fold = { 0 };

	add_word(w, &fold, actor, text);
	fold_release(&fold);
}

void
advisingwords_add(struct advisingwords *w, const struct actor *actor, const char *key)
{
	const struct yaml_node *list = yaml_get(actor->node, key);
	struct fold fold = { 0 };

	for (size_t i = 0; i < yaml_items(list); i++)
		add_word(w, &fold, actor, yaml_item(list, i));
	fold_release(&fold);
}

const struct advisingword *
advisingwords_find(const struct advisingwords *w, const char *text)
{
	struct fold fold = { 0 };
	size_t at;

	fold_text(&fold, text, strlen(text));
	at = intern_find(&w->words, buf_text(&fold.text), fold.text.len);
	fold_release(&fold);
	return at == INTERN_NONE ? NULL : &w->item[at];
}

void
advisingwords_release(struct advisingwords *w)
{
	for (size_t i = 0; i < w->words.n; i++)
		free(w->item[i].actor);
	free(w->item);
	intern_release(&w->words);
}

static int
by_text(const void *x, const void *y)
{
	const struct advisingword *const *a = x, *const *b = y;

	return strcmp((*a)->text, (*b)->text);
}

const char *
advisingwords_list(struct advising *a, const struct advisingwords *w, size_t actors)
{
	const struct advisingword **word = mem_zero(w->words.n + 1, sizeof *word);
	struct buf *text = advised_text(a), *to;
	size_t found = 0, n = 0;

	for (size_t i = 0; i < w->words.n; i++)
		if (w->item[i].n >= actors)
			word[found++] = &w->item[i];
	qsort(word, found, sizeof *word, by_text);
	for (size_t i = 0; i < found; i++)
		if ((to = advised_example(text, &n)) != NULL)
			buf_addf(to, "%s (%s)", word[i]->text, advised_names(a, word[i]->actor, word[i]->n));
	advised_add_others(text, a->language, n);
	free(word);
	return n > 0 ? buf_text(text) : NULL;
}
