/*
 * nametable - what things are called: names, each with an id, found whole or by how they begin.
 *
 *	struct nametable all = { 0 };
 *
 *	nametable_add(&all, id, NULL, id);
 *	nametable_add(&all, "Café Sumak", NULL, id);
 *	nametable_ready(&all);
 *	found = nametable_find(&all, folded, len, 1);
 *	nametable_release(&all);
 *
 * Names are compared as base/fold.h folds them, and whoever asks has folded the text.
 */
#ifndef MC_SHEET_NAMETABLE_H
#define MC_SHEET_NAMETABLE_H

#include <stddef.h>

#include "base/memo.h"

struct buf;

struct nametable_name {
	char *folded;		/* not empty */
	size_t len;
	const char *id;		/* borrowed, as is: */
	const char *shown;	/* the name as it was given: the id itself, where it is one */
	char *own;		/* the same, where it is not borrowed; or NULL */
	const char *other;	/* another id that it may mean too, or NULL */
	char is_rule;		/* somebody said whom it means */
	char goes_on;		/* before what parts items it may be the beginning of another */
};

struct nametable {
	struct nametable_name *item;	/* the longest first, once they are ready */
	size_t n, cap;
	size_t *sorted;			/* the same by their bytes; NULL before they are ready */
	int is_plain;			/* does no name hold what parts the items of a list? */
};

/*
 * Add a name of what has the id; both stay the caller's.  own: the text, where the table is to free it, or NULL.
 * The new one, until another is added; or NULL: there is nothing in it.
 */
struct nametable_name *nametable_add(struct nametable *, const char *text, char *own, const char *id);

/* Put them in order, each name once: before the first search, and again when more were added. */
void nametable_ready(struct nametable *);
void nametable_release(struct nametable *);

/*
 * The longest name at the beginning of a folded text that ends where the text does or, unless `whole`
 * is asked for, where a separator of a list begins (listparts.h).  NULL: there is none.
 */
const struct nametable_name *nametable_find(const struct nametable *, const char *s, size_t len, int whole);

/* The id that a folded text is, in whatever capitals; or NULL. */
const struct nametable_name *nametable_find_id(const struct nametable *, const char *s, size_t len);

/* Of the names that begin so one, if all of them mean the same; NULL: there is none, or several are meant. */
const struct nametable_name *nametable_begins(const struct nametable *, const char *s, size_t len);

/*
 * What a memo knows of a text: the name that it is, or NULL if it is none.  0: it was not met.
 * And note it there; the same name is returned.  Once there are other names the memo has to be cleared.
 */
static inline int
nametable_recall(const struct nametable *all, const struct memo *m, const char *s, size_t len,
    const struct nametable_name **p)
{
	size_t number;
	int met = memo_find(m, s, len, &number);

	*p = met && number > 0 ? &all->item[number - 1] : NULL;
	return met;
}

const struct nametable_name *nametable_keep(const struct nametable *, struct memo *, const char *s, size_t len,
    const struct nametable_name *);

/* Append its id, behind a blank if others stand there. */
void nametable_add_id(const struct nametable_name *, struct buf *ids);

#endif
