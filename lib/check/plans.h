/*
 * plans - do a centre's plans fit together: initiatives, people, money, forum?
 *
 *	plancheck_actors(&actors, today);
 *	plancheck_initiatives(&initiatives, &actors, today);
 *	plancheck_funding(&centre);
 *	plancheck_forum(&centre);
 *	plancheck_gone(&centre, &actors, &resources, today);
 *
 * Each value may be right by itself; what is a fault here is where two of them cannot both be true.  What
 * is not written yet is none: a goal that cannot be followed, and a lead beside partners it is not among, are
 * warnings, and of who leads where no partners are written nothing is said.
 */
#ifndef MC_CHECK_PLANS_H
#define MC_CHECK_PLANS_H

struct actors;
struct centre;
struct initiatives;
struct recordlist;

void plancheck_actors(const struct actors *, int today);
void plancheck_initiatives(const struct initiatives *, const struct actors *, int today);

/* Rows of one source that overlap are a warning, as is a forum without a convener. */
void plancheck_funding(const struct centre *);
void plancheck_forum(const struct centre *);

/*
 * A warning where centre.yaml, a resource or an answer names as owner, runner, convener or responsible
 * who left before today: what it says has no day, and is read as what holds now.
 */
void plancheck_gone(const struct centre *, const struct actors *, const struct recordlist *resources, int today);

#endif
