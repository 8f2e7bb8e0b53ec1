#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "sheet/naming.h"
#include "sheet/rulewords.h"

void
rulewords_release(struct rulewords *all)
{
	for (size_t i = 0; i < all->n; i++) {
		free(all->item[i].word);
		free(all->item[i].means);
	}
	free(all->item);
	intern_release(&all->folded);
	*all = (struct rulewords){ 0 };
}

/* The number of a word; INTERN_NONE: nobody spoke of it. */
static size_t
find(const struct rulewords *all, const char *word, size_t len)
{
	struct fold f = { 0 };
	size_t i;

	fold_text(&f, word, len);
	i = intern_find(&all->folded, buf_text(&f.text), f.text.len);
	fold_release(&f);
	return i;
}

const char *
rulewords_find(const struct rulewords *all, const char *word, size_t len)
{
	size_t i = all->n > 0 ? find(all, word, len) : INTERN_NONE;

	return i != INTERN_NONE ? all->item[i].means : NULL;
}

static const char *
add(struct rulewords *all, const char *word, size_t len, const char *means,
    const struct place *place)
{
	struct fold f = { 0 };
	size_t same = find(all, word, len);

	if (same != INTERN_NONE)
		return all->item[same].place.file == NULL && place->file != NULL ? NULL :
		    strcmp(all->item[same].means, means) == 0 ? NULL :
		    translate("that word means another already");
	fold_text(&f, word, len);
	if (f.text.len == 0) {
		fold_release(&f);
		return translate("there is no word before it");
	}
	intern_add(&all->folded, f.text.data, f.text.len);
	fold_release(&f);
	all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
	all->item[all->n++] = (struct ruleword){ mem_copy(word, len), mem_copy(means, strlen(means)),
	    *place };
	return NULL;
}

static void
put(char **text, const char *now)
{
	free(*text);
	*text = mem_copy(now, strlen(now));
}

void
rulewords_keep(struct rulewords *all, const char *means)
{
	put(&all->item[all->n - 1].means, means);
}

const char *
rulewords_take(struct rulewords *all, const char *text)
{
	const char *sign = strrchr(text, '=');

	if (sign == NULL || sign == text || sign[1] == '\0')
		return translate("it is WORD=MEANING, as in 'HP=basen'");
	return add(all, text, (size_t)(sign - text), sign + 1, &(struct place){ NULL, 0, 0 });
}

const char *
rulewords_add(struct rulewords *all, const char *word, const char *means,
    const struct place *place)
{
	return add(all, word, strlen(word), means, place);
}

/* ---- actors ---- */

static int
fault(const struct ruleword *w, const char *why)
{
	const char *word = shown(w->word, strlen(w->word));

	if (w->place.file != NULL)
		diag_fault(&w->place, TOPIC_REFERENCE, "'%s': %s", word, why);
	else
		diag_trouble("--actor '%s': %s", word, why);
	return 0;
}

/* Whom a word means: 1, with the id, or none if it is that id itself; 0, reported. */
static int
find_actor(const struct ruleword *w, struct naming *actors, struct buf *id)
{
	struct buf why = { 0 }, own = { 0 };
	int good = naming_one(actors, w->means, strlen(w->means), id, &why);

	if (!good) {
		fault(w, buf_text(&why));
	} else if (naming_is_id(actors, w->word, strlen(w->word), &own)) {
		if (strcmp(own.data, id->data) != 0)
			good = fault(w, translate("that is the id of an actor, and means no other"));
		buf_clear(id);
	}
	buf_release(&why);
	buf_release(&own);
	return good;
}

int
rulewords_name(struct rulewords *all, struct naming *actors)
{
	struct buf *id = mem_zero(all->n, sizeof *id);
	int good = 1;

	for (size_t i = 0; i < all->n; i++)
		good &= find_actor(&all->item[i], actors, &id[i]);
	for (size_t i = 0; i < all->n && good; i++)
		if (id[i].len > 0) {
			naming_add_rule(actors, id[i].data, all->item[i].word);
			put(&all->item[i].means, id[i].data);
		}
	if (all->n > 0 && good)
		naming_ready(actors);
	for (size_t i = 0; i < all->n; i++)
		buf_release(&id[i]);
	free(id);
	return good;
}
