#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "schema/value.h"
#include "sheet/listparts.h"
#include "sheet/naming.h"

void
naming_add(struct naming *all, const char *id, const char *name)
{
	nametable_add(&all->known, id, NULL, id);
	if (name != NULL && *name != '\0')
		nametable_add(&all->known, name, NULL, id);
}

void
naming_add_alias(struct naming *all, const char *id, const char *name, size_t len)
{
	char *own = mem_copy(name, len);

	nametable_add(&all->known, own, own, id);
}

void
naming_add_rule(struct naming *all, const char *id, const char *name)
{
	char *own = mem_copy(name, strlen(name));
	struct nametable_name *p;

	/* The id is the list's own, as that of its other names. */
	for (size_t i = 0; i < all->known.n; i++)
		if (strcmp(all->known.item[i].id, id) == 0)
			id = all->known.item[i].id;
	p = nametable_add(&all->known, own, own, id);
	if (p != NULL)
		p->is_rule = 1;
}

/* What was learnt of the names goes by their places. */
static void
forget(struct naming *all)
{
	nameguess_release(&all->guess);
	memo_release(&all->met);
	memo_release(&all->word);
}

void
naming_release(struct naming *all)
{
	forget(all);
	nametable_release(&all->known);
	writtenlist_release(&all->written);
	fold_release(&all->split);
	buf_release(&all->meant);
	intern_release(&all->meant_words);
	*all = (struct naming){ 0 };
}

void
naming_ready(struct naming *all)
{
	forget(all);
	nametable_ready(&all->known);
	writtenlist_ready(&all->written, &all->known);
}

/* The longest name at the beginning of a list: most often the first item is one, met before. */
static const struct nametable_name *
name_at(struct naming *all, const char *s, size_t len)
{
	const struct nametable_name *p;
	size_t n;

	if (!all->known.is_plain)
		return nametable_find(&all->known, s, len, 0);
	n = listparts_item(s, len);
	if (n == 0)
		return NULL;
	if (!nametable_recall(&all->known, &all->met, s, n, &p))
		p = nametable_keep(&all->known, &all->met, s, n, nametable_find(&all->known, s, n, 1));
	return p;
}

int
naming_is_id(const struct naming *all, const char *text, size_t len, struct buf *id)
{
	const struct nametable_name *p;
	struct fold f = { 0 };

	fold_text(&f, text, len);
	p = f.text.len > 0 ? nametable_find_id(&all->known, f.text.data, f.text.len) : NULL;
	if (p != NULL)
		buf_adds(id, p->id);
	fold_release(&f);
	return p != NULL;
}

static int
add(struct buf *ids, const struct nametable_name *p, struct buf *why)
{
	if (p->other != NULL && why == NULL)
		return 0;
	if (p->other != NULL) {
		buf_addf(why, translate("%s'%s' is both '%s' and '%s'; write the id"),
		    why->len > 0 ? "; " : "", shown(p->shown, strlen(p->shown)), p->id, p->other);
		return 0;
	}
	nametable_add_id(p, ids);
	return 1;
}

/* The id that a word is, which comes in many lists; or NULL. */
static const struct nametable_name *
word_id(struct naming *all, const char *s, size_t len)
{
	const struct nametable_name *p;

	if (!nametable_recall(&all->known, &all->word, s, len, &p))
		p = nametable_keep(&all->known, &all->word, s, len, nametable_find_id(&all->known, s, len));
	return p;
}

/* Ids parted by spaces: all the words, or nothing is added. */
static int
add_words(struct naming *all, const char *s, size_t len, struct buf *ids, struct buf *why)
{
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0, n; i < len; i += n + 1) {
			const struct nametable_name *p;

			n = listparts_word(s + i, len - i);
			p = word_id(all, s + i, n);
			if (p == NULL || (pass == 1 && !add(ids, p, why)))
				return 0;
		}
	return 1;
}

/* What may have been meant: an id, with the name that is near. */
static void
suggest(const struct nametable_name *p, struct buf *why)
{
	buf_addf(why, translate("; did you mean '%s'"), shown(p->id, strlen(p->id)));
	if (p->shown != p->id)
		buf_addf(why, " (%s)", shown(p->shown, strlen(p->shown)));
	buf_addc(why, '?');
}

/* What the command line takes to do as was suggested: a few, and none that messages would show otherwise. */
static void
note_meant(struct naming *all, const char *text, size_t len, const struct fold *f, const char *id)
{
	enum { MOST_MEANT = 8 };
	struct buf rule = { 0 };
	const char *safe = shown(text, len);
	size_t before = all->meant_words.n;

	if (before >= MOST_MEANT || strlen(safe) != len || memcmp(safe, text, len) != 0)
		return;
	if (intern_add(&all->meant_words, f->text.data, f->text.len) < before)
		return;
	buf_addf(&rule, "%s=%s", safe, id);
	buf_adds(&all->meant, " --actor ");
	shellword_add(&all->meant, rule.data);
	buf_release(&rule);
}

static void
unknown(struct naming *all, const char *text, size_t len, struct buf *why)
{
	const struct nametable_name *p;
	struct fold f = { 0 };

	if (why == NULL)
		return;
	buf_addf(why, translate("%sunknown %s '%s'"), why->len > 0 ? "; " : "", translate(all->thing),
	    shown(text, len));
	fold_text(&f, text, len);
	p = nameguess_find(&all->guess, &all->known, buf_text(&f.text), f.text.len);
	all->strange += p == NULL && all->known.n > 0;
	if (p != NULL) {
		suggest(p, why);
		note_meant(all, text, len, &f, p->id);
	} else if (all->known.n == 0 && all->file != NULL)
		buf_addf(why, translate(": '%s' lists none yet; add them with %s add"), all->file,
		    value_program(all->thing));
	else if (all->known.n == 0)
		buf_adds(why, translate("; none are listed yet"));
	else if (all->path != NULL)
		buf_addf(why, translate("; %s %s lists the known ones"), value_program(all->thing), shellword(all->path));
	fold_release(&f);
}

const char *
naming_beginning(const struct naming *all, const char *text, size_t len)
{
	const struct nametable_name *p;
	struct fold f = { 0 };

	fold_text(&f, text, len);
	p = nametable_begins(&all->known, buf_text(&f.text), f.text.len);
	fold_release(&f);
	return p != NULL ? p->id : NULL;
}

int
naming_knows(const struct naming *all, const char *text, size_t len)
{
	struct fold f = { 0 };
	int knows;

	fold_text(&f, text, len < 1000 ? len : 0);
	knows = f.text.len > 0 && all->known.sorted != NULL &&
	    nametable_find(&all->known, f.text.data, f.text.len, 1) != NULL;
	fold_release(&f);
	return knows;
}

int
naming_parts_at_commas(const struct naming *all)
{
	for (size_t i = 0; i < all->known.n; i++)
		if (memchr(all->known.item[i].folded, ',', all->known.item[i].len) != NULL)
			return 0;
	return 1;
}

int
naming_one(struct naming *all, const char *text, size_t len,
    struct buf *id, struct buf *why)
{
	const struct nametable_name *p;
	struct fold f = { 0 };
	int good = 0;

	fold_text(&f, text, len);
	p = nametable_find(&all->known, buf_text(&f.text), f.text.len, 1);
	if (p != NULL)
		good = add(id, p, why);
	else
		unknown(all, text, len, why);
	fold_release(&f);
	return good;
}

int
naming_split(struct naming *all, const char *text, size_t len,
    struct buf *ids, struct buf *why)
{
	struct fold *f = &all->split;
	const char *s;
	int bad = 0;
	size_t n;

	if (writtenlist_split(&all->written, &all->known, text, len, ids))
		return 1;
	fold_text(f, text, len);
	s = f->text.data;
	for (size_t i = 0; i < f->text.len && bad < NAMING_MOST_UNKNOWN; i += n) {
		size_t left = f->text.len - i;
		const struct nametable_name *p = name_at(all, s + i, left);

		if (p == NULL && (n = listparts_separator(s + i, left)) > 0)
			continue;
		if (p == NULL && left > 3 && memcmp(s + i, "og ", 3) == 0) {
			n = 3;		/* "a, og b" */
			continue;
		}
		n = p != NULL ? p->len : listparts_item(s + i, left);
		if (p != NULL) {
			bad += !add(ids, p, why);
		} else if (!add_words(all, s + i, n, ids, why)) {
			unknown(all, f->source.data + f->at[i], f->at[i + n] - f->at[i], why);
			bad++;
		}
	}
	return bad == 0;
}
