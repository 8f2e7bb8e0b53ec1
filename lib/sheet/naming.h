/*
 * naming - find what people mean by a name: an id, or what it is called.
 *
 *	struct naming actors = { 0 };
 *
 *	naming_add(&actors, "sumak", "Café Sumak");
 *	naming_ready(&actors);
 *	if (naming_split(&actors, cell, len, &ids, &why))
 *		puts(ids.data);			"sumak basen"
 *	naming_release(&actors);
 *
 * Capitals, accents' spelling and blanks do not matter.  In a list the longest
 * known name goes before anything is split; then items are parted by comma,
 * semicolon, line break, +, &, / or `og`, or by a space where every word is an id.
 *
 * Of what is unknown it is said what was perhaps meant: the only one that begins so, what is
 * written a letter or two otherwise, or the only one with that word, in whatever form, in its name.
 */
#ifndef MC_SHEET_NAMING_H
#define MC_SHEET_NAMING_H

#include <stddef.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/memo.h"
#include "sheet/nameguess.h"
#include "sheet/nametable.h"
#include "sheet/writtenlist.h"

struct naming {
	struct nametable known;
	struct nameguess guess;		/* what may have been meant by what is unknown */
	struct writtenlist written;
	unsigned long strange;		/* unknown ones for which nobody was suggested */
	struct buf meant;	/* " --actor 'Asta=asta'" for each of the first that somebody was suggested for */
	struct intern meant_words;	/* these, folded */
	struct memo met;		/* of items, folded: the name that each is (nametable_keep) */
	struct memo word;		/* of words that are ids, the same */
	struct fold split;		/* what is split */
	const char *thing;	/* "actor", for messages */
	const char *path, *file;	/* of the centre, and of its list; NULL: not said */
};

/* name may be NULL or empty. */
void naming_add(struct naming *, const char *id, const char *name);
/* Another name of the same, which is copied. */
void naming_add_alias(struct naming *, const char *id, const char *name, size_t len);
/* A name that is said to mean this one, whoever else is called so; the id stays the caller's. */
void naming_add_rule(struct naming *, const char *id, const char *name);
void naming_ready(struct naming *);	/* again, when more were added */
void naming_release(struct naming *);

/* Is a text an id, whatever its capitals?  It is appended. */
int naming_is_id(const struct naming *, const char *text, size_t len, struct buf *id);

/* Is the whole text a name that is known? */
int naming_knows(const struct naming *, const char *text, size_t len);

/* Does no name hold a comma?  Then those that commas part are each read as if alone. */
int naming_parts_at_commas(const struct naming *);

/*
 * Append the one id meant, or what is wrong to why (0).  To find out what may have been meant takes long:
 * who does not ask gives NULL.
 */
int naming_one(struct naming *, const char *text, size_t len,
    struct buf *id, struct buf *why);

/* The id that all names with this beginning have, or NULL: none, or several. */
const char *naming_beginning(const struct naming *, const char *text, size_t len);

/* Append the ids, parted by spaces; the same.  Of what is wrong so many are told, and the rest is not looked at. */
enum { NAMING_MOST_UNKNOWN = 10 };
int naming_split(struct naming *, const char *text, size_t len,
    struct buf *ids, struct buf *why);

#endif
