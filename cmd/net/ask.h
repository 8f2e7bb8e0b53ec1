/*
 * ask - what is asked of mc-net, and what it read: each centre apart.
 *
 *	struct request r = { .least = 1, .forms = ~0u };
 *
 *	net_read(&r, argv);
 *	for (size_t i = 0; i < r.houses; i++)
 *		if (r.house[i].good)
 *			net_figures(&r, &r.house[i]);
 *	net_forget(&r);
 */
#ifndef MC_NET_ASK_H
#define MC_NET_ASK_H

#include "base/intern.h"
#include "base/lang.h"
#include "base/period.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/initiative.h"
#include "net/aside.h"
#include "net/contacts.h"
#include "net/measure.h"
#include "net/net.h"
#include "output/rows.h"

/* Of one centre, or of rows that name none. */
struct house {
	const char *id;		/* NULL: of none */
	struct centre centre;	/* id is NULL where no folder was given */
	struct actors known;
	int has_known;
	struct initiatives plans;	/* where `plans` is asked for */
	int has_plans;
	struct contacts contacts;
	struct aside aside;	/* where `tells` is asked for */
	enum language language;
	int good;
};

struct request {
	struct period period;
	int dated;			/* a period was given */
	int today;
	unsigned forms;			/* bits of enum form */
	unsigned long least;
	int all, directed, skip, weight, keeps;
	unsigned wanted;		/* of measure.h, whatever the view */
	int plans;			/* the initiatives are to be read */
	int counts;			/* how often two met is all that is asked of them */
	int tells;			/* so are the entries' channel and guests, of the whole log */
	const char *actor;		/* --partners, --without */
	struct period then;		/* --compare */
	const char *language;		/* NULL: each centre's own */
	enum rows_format format;
	struct rows *out;
	int centre;			/* rows begin with one */
	struct house *house;
	size_t houses, house_cap;
	struct intern names;		/* of the houses of streams */
};

void net_read(struct request *, char *const *argv);
void net_forget(struct request *);

/* The period that is meant, without open ends; and the net of it (NULL: of all that was read). */
struct period net_period(const struct request *, const struct house *);
/* The day of which it is told how things are: the period's last, or today where none was given or it lies ahead. */
int net_day(const struct request *);
void net_take(struct net *, const struct request *, struct house *, const struct period *);

/* A row begins; its columns are in the order of `names`, `centre` in front if need be. */
void net_begin(struct request *, const char *const *names, size_t n);
void net_row(struct request *, const struct house *);
void net_cell(struct request *, const struct buf *);
void net_cell_day(struct request *, int day);
void net_cell_forms(struct request *, unsigned forms);
void net_cell_measure(struct request *, double);

/* The views: each prints the rows of one house. */
typedef void net_view(struct request *, struct house *);
net_view net_figures, net_actors, net_pairs, net_months, net_quarters, net_blocks, net_partners,
    net_paths, net_edges, net_nodes, net_compare, net_without,
    net_bridges, net_signals;

/* The files: each writes one house's net to the buffer. */
typedef void net_file(struct buf *, const struct request *, struct house *);
net_file net_dot, net_graphml, net_gexf, net_pajek;

/*
 * Does a house have, or list, the actor that was asked for?  Fatal if none does: to be asked
 * before anything is printed.
 */
int net_has_asked(const struct request *, const struct house *);
void net_check_asked(const struct request *);

#endif
