#include <stdlib.h>
#include <string.h>

#include "analysis/profile.h"
#include "analysis/evidencewords.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/phrase.h"
#include "centre/dossier.h"
#include "field/terms.h"

/* What the facts of a question are called: codes of a vocabulary, or actors. */
static const struct vocab *
vocab_of(enum look look)
{
	switch (look) {
	case LOOK_FOCUS:
		return &focus_vocab;
	case LOOK_FORUM:
		return &forum_kind_vocab;
	case LOOK_ROOMS:
		return &room_vocab;
	case LOOK_REACH:
		return &reach_vocab;
	case LOOK_BASE:
		return &kind_vocab;
	default:
		return NULL;
	}
}

/* "24 lejere, ...": what makes the house large; each is KEY=NUMBER. */
static void
add_large(struct buf *b, enum language l, const char *words)
{
	const char *const about[LARGE] = {
		LANG(l, " lejere", " tenants"),
		LANG(l, " arbejdspladser", " places of work"),
		LANG(l, " kr. for byggeriet", " kr. for the building")
	};

	for (int i = 0; i < LARGE; i++) {
		size_t len = strlen(large[i].key);
		const char *at = strstr(words, large[i].key);

		if (at == NULL || at[len] != '=')
			continue;
		buf_adds(b, b->len > 0 ? ", " : "");
		lang_add_number(b, l, strtoll(at + len + 1, NULL, 10) * NUMBER_ONE);
		buf_adds(b, about[i]);
	}
}

/* "a, b og c": the facts as people say them; of those in the house only their kinds. */
static void
add_called(struct buf *b, const struct dossier *sheet, enum language l, enum look look,
    const char *words)
{
	const struct vocab *vocab = vocab_of(look);
	const char **name = mem_zero(strlen(words) + 1, sizeof *name);
	char *met = mem_zero(vocab != NULL ? vocab->n : 0, 1);
	size_t n = 0;

	for (size_t len; *words != '\0'; words += len + (words[len] == ' ')) {
		const struct actor *a = actors_find(&sheet->actors, words,
		    len = strcspn(words, " "));
		int code = look == LOOK_BASE && a != NULL ? vocab_find(vocab, a->cell[ACTOR_KIND],
		    strlen(a->cell[ACTOR_KIND])) : vocab != NULL ? vocab_find(vocab, words, len) : -1;

		/* What is no actor's id any more has no name. */
		if (code >= 0 ? met[code]++ : a == NULL)
			continue;
		name[n++] = code < 0 ? dossier_name(sheet, a->cell[ACTOR_ID]) :
		    vocab_word(vocab, code, l);
	}
	collate_sort(name, n, sizeof *name, l);
	lang_add_names(b, l, name, n);
	free(name);
	free(met);
}

void
evidencewords_add(struct buf *b, const struct profile_answer *answer, const struct dossier *sheet,
    enum language l)
{
	const struct criterion *c = answer->criterion;
	struct buf names = { 0 };

	if (c->look == LOOK_SIZE)
		add_large(&names, l, buf_text(&answer->found));
	else if (c->codes != NULL)
		add_called(&names, sheet, l, c->look, buf_text(&answer->found));
	phrase_add(b, l, LANG(l, c->da, c->en), &(struct phrase_facts){ .value = answer->value,
	    .of = answer->of, .names = buf_text(&names) });
	buf_release(&names);
}
