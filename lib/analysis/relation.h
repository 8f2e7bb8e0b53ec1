/*
 * relation - who has to do with the house, and how: owns it, runs it, is housed in it, pays.
 *
 *	struct relations all;
 *
 *	relations_take(&all, &centre, &actors, &funding, &meetings, day);
 *	for (size_t i = 0; i < all.n; i++)
 *		printf("%s %d\n", all.item[i].from, all.item[i].kind);
 *	relations_release(&all);
 *
 * As it is on a day.  What centre.yaml says of owner, management and convener has no dates:
 * it holds on each day on which the actor, as far as is known, had come and had not left.
 * Who sits in the forum tells the list of meetings: who was at one of kind `forum` in the
 * twelve months to that day.  A board of residents is the exception: who is named at its
 * meetings beside it is a guest.
 * Texts are borrowed of what was read.
 */
#ifndef MC_ANALYSIS_RELATION_H
#define MC_ANALYSIS_RELATION_H

#include <stddef.h>

struct actor;
struct actors;
struct centre;
struct funding;
struct meetings;

struct relation {
	int kind;		/* enum relation_kind; -1: a listed actor of which it is not known */
	const char *from;	/* the id of an actor; of who pays perhaps a free text */
	const struct actor *actor;	/* NULL: it is not listed */
	int since, until;	/* days; INT_MIN, INT_MAX: not known, or open */
	int ends;		/* who pays: some of the money runs out within twelve months */
};

struct relations {
	struct relation *item;	/* by kind, then by the bytes of `from`, then by time */
	size_t n, cap;
};

void relations_take(struct relations *, const struct centre *, const struct actors *,
    const struct funding *, const struct meetings *, int day);
void relations_release(struct relations *);

/* Is the relation one to the forum, and not to the house? */
int relation_is_to_forum(int kind);

/* The actor that is the centre's forum itself, for it has its name; or NULL. */
const struct actor *relation_forum_itself(const struct centre *, const struct actors *);

#endif
