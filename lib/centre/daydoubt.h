/*
 * daydoubt - days of a centre that are right by themselves, and hardly meant beside the rest.
 *
 *	struct daydoubt d;
 *
 *	daydoubt_begin(&d, &centre, &actors, today);
 *	daydoubt_row(&d, &entry_schema, day, actors_of_the_row, tell, arg);
 *	...
 *	daydoubt_end(&d);
 *
 * Before the house opened, before an actor's `since` or after its `left`, years from the
 * other days of the file, or decades from today: is the year right?  How far is far is in
 * schema/bounds.h.
 * What comes of it, and where it is told, is the caller's.
 */
#ifndef MC_CENTRE_DAYDOUBT_H
#define MC_CENTRE_DAYDOUBT_H

#include "base/apart.h"
#include "base/buf.h"
#include "base/diag.h"
#include "csv/field.h"
#include "schema/bounds.h"

struct actor;
struct actors;
struct centre;
struct yaml_node;

struct daydoubt {
	const struct centre *centre;
	const struct actors *actors;	/* NULL: not asked */
	int since, left;		/* of all of them the last and the first such day */
	int opened;			/* the first day that it may mean, or INT_MIN */
	int today;
	char opening[16];	/* as it is written */
	struct apart days;
	struct daydoubt_kept {
		int day;
		const struct bound_day *bound;
		int far;	/* years from the others, or 0 */
		struct place place;	/* its file is borrowed */
	} *kept;
	size_t n, cap;
	struct buf says;
};

/*
 * Reads again what centre.yaml says of the opening; silent.  One that is to come says
 * nothing of what goes before it: the house is being planned, or its year has slipped.
 */
void daydoubt_begin(struct daydoubt *, const struct centre *, const struct actors *, int today);
void daydoubt_end(struct daydoubt *);

/* Does a day lie before the opening by more than its field may? */
int daydoubt_is_before(const struct daydoubt *, const struct bound_day *, int day);

/* What daydoubt_is_before() finds, in words, or NULL: good until the next question. */
const char *daydoubt_opening(struct daydoubt *, const struct schema *, const struct field *,
    const char *text, size_t len);

/* Was an actor not there yet on a day, or no more?  What to say of it, in the buffer, or NULL. */
const char *daydoubt_actor(struct buf *says, const struct actor *, int day);

/*
 * A row of the log or of the meetings: its day, and its actors as they stand in a cell.
 * Each doubt is told: of the date, or of the actors.  Of most days there is surely none.
 */
static inline int
daydoubt_concerns(const struct daydoubt *d, int day)
{
	return day < d->opened || (d->actors != NULL && (day < d->since || day > d->left));
}

enum daydoubt_of { DAYDOUBT_DATE, DAYDOUBT_ACTORS };
typedef void daydoubt_tell(void *arg, enum daydoubt_of, const char *text);
void daydoubt_row(struct daydoubt *, const struct schema *, int day, struct csv_field actors,
    daydoubt_tell *, void *arg);

/*
 * The other days of a file: today; those of the centre's own, read silently, of CSV or
 * YAML (root: if it is read already, else NULL); and what is read: it is kept with its place, and told of once all are known.  A
 * day that is doubted already is no company for others.
 */
void daydoubt_today(struct daydoubt *);
void daydoubt_learn(struct daydoubt *, const struct schema *, const struct yaml_node *root);
void daydoubt_keep(struct daydoubt *, const struct bound_day *, int day, const struct place *);
void daydoubt_tell_far(struct daydoubt *, const struct schema *,
    void (*tell)(void *arg, const struct place *, const char *text), void *arg);

/*
 * The same where keeping each would take room, for a file has many: they are counted; and once
 * all are, and today once, asked for: is any of them doubted?  Then what to say of each, or NULL.
 */
void daydoubt_count(struct daydoubt *, const struct bound_day *, int day, size_t rows);
int daydoubt_is_any_far(struct daydoubt *, const struct schema *, const struct bound_day *);
const char *daydoubt_counted(struct daydoubt *, const struct schema *, const struct bound_day *, int day);

/* A day that is to be added to a file that was learned: NULL, or what to say. */
const char *daydoubt_far(struct daydoubt *, const struct schema *, const struct field *, int day);

#endif
