#include <stdlib.h>
#include <string.h>

#include "analysis/wordlist.h"
#include "base/lang.h"
#include "base/mem.h"
#include "field/target.h"
#include "yaml/yaml.h"

struct wordlist
wordlists_begin(const struct wordlists *w)
{
	return (struct wordlist){ .from = w->numbers };
}

void
wordlists_add(struct wordlists *w, struct wordlist *list, const char *key, size_t len, const char *written)
{
	size_t known = w->words.n, i = intern_add(&w->words, key, len);

	if (i == known) {
		w->written = mem_grow(w->written, &w->cap, i + 1, sizeof *w->written);
		w->written[i] = written;
	}
	w->number = mem_grow(w->number, &w->number_cap, w->numbers + 1, sizeof *w->number);
	w->number[w->numbers++] = i;
	list->n++;
}

static int
by_number(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

void
wordlists_end(struct wordlists *w, struct wordlist *list)
{
	size_t *number = w->number + list->from, n = 0;

	if (list->n > 1)
		qsort(number, list->n, sizeof *number, by_number);
	for (size_t i = 0; i < list->n; i++)
		if (n == 0 || number[n - 1] != number[i])
			number[n++] = number[i];
	list->n = n;
	w->numbers = list->from + n;
}

static struct wordlist
read_words(struct wordlists *w, const struct yaml_node *value, int targets)
{
	struct wordlist list = wordlists_begin(w);
	const char *text;

	for (size_t i = 0; (text = yaml_item(value, i)) != NULL; i++) {
		fold_text(&w->fold, text, strlen(text));
		if (w->fold.text.len > 0 && !(targets && target_is_all(w->fold.text.data)))
			wordlists_add(w, &list, w->fold.text.data, w->fold.text.len, text);
	}
	wordlists_end(w, &list);
	return list;
}

struct wordlist
wordlists_read(struct wordlists *w, const struct yaml_node *value)
{
	return read_words(w, value, 0);
}

struct wordlist
wordlists_read_targets(struct wordlists *w, const struct yaml_node *value)
{
	return read_words(w, value, 1);
}

size_t
wordlists_common(const struct wordlists *w, const struct wordlist *a, const struct wordlist *b, size_t i)
{
	const size_t *x = w->number + a->from, *y = w->number + b->from;
	size_t k = 0, m = 0;

	while (k < a->n && m < b->n)
		if (x[k] < y[m])
			k++;
		else if (x[k] > y[m])
			m++;
		else if (i-- == 0)
			return x[k];
		else
			k++, m++;
	return INTERN_NONE;
}

void
wordlists_add_common(struct buf *out, enum language l, const struct wordlists *w, const struct wordlist *a,
    const struct wordlist *b)
{
	const char **word = mem_zero(a->n + 1, sizeof *word);
	size_t n = 0, number;

	for (; (number = wordlists_common(w, a, b, n)) != INTERN_NONE; n++)
		word[n] = wordlists_text(w, number);
	lang_add_names(out, l, word, n);
	free(word);
}

int
wordlists_has(const struct wordlists *w, const struct wordlist *list, size_t number)
{
	for (size_t i = 0; i < list->n; i++)
		if (w->number[list->from + i] == number)
			return 1;
	return 0;
}

const char *
wordlists_text(const struct wordlists *w, size_t number)
{
	return w->written[number];
}

void
wordlists_release(struct wordlists *w)
{
	intern_release(&w->words);
	fold_release(&w->fold);
	free(w->written);
	free(w->number);
}
