/*
 * entryjudge - the one judge of an entry that is to be logged, or that the log holds.
 *
 *	struct entryjudge j = { .today = today };
 *
 *	entryjudge_day(&j, day, text, len);
 *	for (size_t i = 0; i < j.found.n; i++)
 *		diag_fault(&place, j.found.item[i].topic, "%s", buf_text(&j.found.item[i].text));
 *	entryjudge_release(&j);
 *
 * What a field's type says of its text is asked elsewhere (schema/rowjudge.h); here is asked
 * what makes a sound entry of right values.  The judge finds and words; whether a
 * finding refuses the entry, is told as a warning or passes is the caller's to decide.
 */
#ifndef MC_CENTRE_ENTRYJUDGE_H
#define MC_CENTRE_ENTRYJUDGE_H

#include "base/nearlist.h"
#include "csv/once.h"
#include "field/schemas.h"
#include "schema/finding.h"

struct actors;
struct idlist;

/* What is not given is not asked. */
struct entryjudge {
	int today;
	const char *path;		/* of the centre, for messages */
	const char *file;		/* of the entries: once it is full, names near are not sought */
	const struct actors *actors;	/* that are known */
	const struct idlist *initiatives;

	struct nearlist near_actors, near_initiatives;
	struct once met;		/* actors of this entry */
	size_t met_all;
	struct findings found;		/* in this entry */
};

/* Forget the findings, and which actors were met: the next entry. */
void entryjudge_next(struct entryjudge *);

/* The day, and its text as the person wrote it. */
void entryjudge_day(struct entryjudge *, int day, const char *text, size_t len);

/*
 * Each of the actors in turn, then whether they were enough; or all in a cell.  Those of
 * a meeting or a role may be judged the same, as nothing here says `entry` of one.
 */
void entryjudge_actor(struct entryjudge *, const char *id, size_t len);
void entryjudge_enough(struct entryjudge *);
void entryjudge_actors(struct entryjudge *, struct csv_field list);

/* An id; where no initiative is known, none is unknown. */
void entryjudge_initiative(struct entryjudge *, const char *id, size_t len);
void entryjudge_release(struct entryjudge *);

#endif
