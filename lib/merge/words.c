#include <string.h>

#include "base/buf.h"
#include "merge/words.h"

static int
is_words(const struct yaml_node *node)
{
	if (node == NULL || node->kind != YAML_LIST || node->style != YAML_FLOW)
		return 0;
	for (size_t i = 0; i < node->n; i++)
		if (node->item[i]->kind != YAML_SCALAR)
			return 0;
	return 1;
}

static int
has_word(const struct yaml_node *list, const struct yaml_node *word)
{
	for (size_t i = 0; list != NULL && i < list->n; i++)
		if (list->item[i]->len == word->len &&
		    memcmp(list->item[i]->text, word->text, word->len) == 0)
			return 1;
	return 0;
}

/* Did a side take words out? */
static int
has_lost(const struct yaml_node *base, const struct yaml_node *side)
{
	for (size_t i = 0; base != NULL && i < base->n; i++)
		if (!has_word(side, base->item[i]))
			return 1;
	return 0;
}

static void
add_word(struct buf *b, const char *text, const struct yaml_node *word)
{
	if (b->len > 0)
		buf_adds(b, ", ");
	buf_add(b, text + word->start, word->end - word->start);
}

int
words_merge(struct buf *out, const char *const text[VERSIONS], const struct piece *const piece[VERSIONS])
{
	const struct yaml_node *base = piece[VERSION_BASE] != NULL ? piece[VERSION_BASE]->value : NULL;
	const struct yaml_node *ours = piece[VERSION_OURS]->value, *theirs = piece[VERSION_THEIRS]->value;
	struct csv_field before[VERSIONS], behind[VERSIONS];
	struct buf words = { 0 };

	if (!is_words(ours) || !is_words(theirs) || (base != NULL && !is_words(base)) ||
	    (has_lost(base, ours) && has_lost(base, theirs)))
		return 0;
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++) {
		const struct yaml_node *list = piece[v]->value;
		const char *start = text[v] + list->start, *end = text[v] + list->end;

		/* Comments, and lists over many lines, are laid out by people. */
		if (memchr(start, '\n', list->end - list->start) != NULL)
			return 0;
		before[v] = (struct csv_field){ piece[v]->body.text, (size_t)(start - piece[v]->body.text) };
		behind[v] = (struct csv_field){ end, piece[v]->body.len - (size_t)(end - piece[v]->body.text) };
	}
	if (!pieces_same(before[VERSION_OURS], before[VERSION_THEIRS]) ||
	    !pieces_same(behind[VERSION_OURS], behind[VERSION_THEIRS]))
		return 0;
	for (size_t i = 0; i < ours->n; i++)
		if (has_word(theirs, ours->item[i]) || !has_word(base, ours->item[i]))
			add_word(&words, text[VERSION_OURS], ours->item[i]);
	for (size_t i = 0; i < theirs->n; i++)
		if (!has_word(ours, theirs->item[i]) && !has_word(base, theirs->item[i]))
			add_word(&words, text[VERSION_THEIRS], theirs->item[i]);
	buf_add(out, before[VERSION_OURS].text, before[VERSION_OURS].len);
	buf_addf(out, "[%s]", buf_text(&words));
	buf_add(out, behind[VERSION_OURS].text, behind[VERSION_OURS].len);
	buf_release(&words);
	return 1;
}
