/*
 * signal - what in a network may be worth a question.
 *
 *	struct signals s;
 *
 *	signals_take(&s, &(struct signals_of){ .net = &net, .aside = &aside, .ids = &contacts.ids,
 *	    .known = &actors, .period = &period, .today = today });
 *	for (int i = 0; i < SIGNALS; i++)
 *		if (s.item[i].state == SIGNAL_SEEN)
 *			signal_add(&out, &s.item[i], LANG_DA);	"I 2 af de 5 par ... Er det sådan, ...?"
 *	signals_release(&s);
 *
 * Each is a figure, what it rests on and a question, never a grade: what is much and what
 * is little is for the people of the house to say.  The borders below only keep questions
 * away that nobody would ask:
 *	left-outside		actors in the house (where nobody knows who is: in the log) without a tie
 *	small-circle		a third of six actors or more has two thirds of all participations
 *	closed-group		three entries or more of samskabe in twelve months, and in that time
 *				nobody who had not been in one before, though there are others
 *				in the house
 *	only-informal		five or more of videndele tell their channel, and none is a meeting
 *	one-sided		pairs with three initiatives or more, all of one of the two
 *	few-across-sectors	under half as many ties across sectors as there would be if actors
 *				met without regard to sector; or all are of one
 *	few-outside		the same of ties with who is from outside; or nobody is
 * Under ten entries or three actors nothing is asked at all; where a signal rests on what is
 * not known of most of the actors, it is unknown.
 * Sources: [R] Part 2, what hinders videndele and samskabe; Part 3, 1.4, 2.7, 2.8, 3.4.
 */
#ifndef MC_NET_SIGNAL_H
#define MC_NET_SIGNAL_H

#include <stddef.h>

#include "base/lang.h"
#include "base/period.h"

struct actors;
struct aside;
struct intern;
struct net;
struct net_tie;

enum signal_kind {
	SIGNAL_LEFT_OUTSIDE, SIGNAL_SMALL_CIRCLE, SIGNAL_CLOSED_GROUP, SIGNAL_ONLY_INFORMAL,
	SIGNAL_ONE_SIDED, SIGNAL_FEW_ACROSS, SIGNAL_FEW_OUTSIDE, SIGNALS
};

enum signal_state { SIGNAL_NONE, SIGNAL_SEEN, SIGNAL_UNKNOWN };

struct signal {
	enum signal_kind kind;
	enum signal_state state;
	unsigned long value, of;
	unsigned long entries;		/* that it rests on */
	unsigned long could, could_of;	/* of the few: pairs that could be, of all pairs */
	struct period period;
	int since;			/* of the closed group: the day of the last newcomer */
	int listed;			/* of who is left outside: it is known who is in the house */
	const char **name;		/* borrowed; in the order of ids, for the caller to sort */
	const char **partner;		/* of those of one-sided: towards whom, or NULL */
	size_t names;
};

struct signals {
	unsigned long entries, actors;	/* of the period */
	int too_few;			/* nothing is asked, and all states are SIGNAL_NONE */
	struct period period;
	struct signal item[SIGNALS];
};

/*
 * What they are taken from.  What the entries tell aside is counted until the end of the period, or until today
 * where that is still to come.  Whoever holds the ties in another way than the net hands them out, each once and
 * in any order: of initiatives only who took some, in pairs that have SIGNAL_INITIATIVES or more.
 */
enum { SIGNAL_INITIATIVES = 3 };

struct signals_of {
	const struct net *net;
	void (*ties)(void *arg, void (*use)(void *, const struct net_tie *), void *to);	/* NULL: the net has them */
	void *arg;
	const struct aside *aside;
	const struct intern *ids;	/* whom its numbers mean */
	const struct actors *known;	/* or NULL */
	const struct period *period;
	int today;
};

void signals_take(struct signals *, const struct signals_of *);
void signals_release(struct signals *);

/* What it is called; the passage behind it. */
extern const char *const signal_name[SIGNALS];
extern const char *const signal_source[SIGNALS];

/* The figure in a sentence, and the question; of an unknown one why it is. */
void signal_add(struct buf *, const struct signal *, enum language);

/* That there is too little to ask about. */
void signals_add_too_few(struct buf *, const struct signals *, enum language);

#endif
