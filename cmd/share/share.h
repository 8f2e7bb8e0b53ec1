/*
 * share - what the files of mc-share share.
 *
 *	struct house h;
 *
 *	house_read(&h, "kvarterhuset", &request);
 *	if (h.good)
 *		view_use(&request, &h);
 *	house_release(&h);
 */
#ifndef MC_SHARE_PARTS_H
#define MC_SHARE_PARTS_H

#include "analysis/gifts.h"
#include "analysis/taken.h"
#include "base/period.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/recordlist.h"
#include "cli/opt.h"
#include "output/rows.h"
#include "schema/openweek.h"

enum question { EXCHANGE, FREE, CLASH, USE, FAIR, BALANCE, TERMS, USERS, BOOKINGS, QUESTIONS };

struct request {
	enum question question;
	struct period period;
	int dated;		/* the period was given */
	int today, skip, all;
	const char *free;	/* the resource that is asked about, as typed */
	int prime_given;
	struct openweek prime;
	enum rows_format format;
	int sheet;		/* the exchange as a page: -o html */
	struct rows *out;
};

/* Something that is shared: a record of resources.yaml, or only booked. */
struct thing {
	const char *id;
	size_t number;			/* in `taken` */
	const struct yaml_node *map;	/* NULL: in no list */
	int kind;			/* -1: unknown */
	int until;			/* its last day, or INT_MAX */
	struct busy {
		int from, until;
	} *busy;			/* when it is taken, in order; they do not touch */
	size_t n;
};

struct house {
	struct centre centre;
	struct actors actors;
	struct recordlist resources;
	struct taken taken;
	struct thing *thing;	/* by their ids */
	size_t things;
	int open_known;
	struct openweek open;	/* day and night where that is unknown */
	struct period span;	/* the days that are asked about: of bookings */
	struct gifts gifts;	/* where these are asked about: given_read() */
	int good;
};

void house_read(struct house *, const char *path, const struct request *);
void house_release(struct house *);

/* What was given and got, by the log and the bookings, of a house that is read; not good: the log is at fault. */
void given_read(struct house *, const struct request *);

/* A text of a thing; "" where it is not written. */
const char *thing_text(const struct thing *, const char *key);

/* The thing with an id or a name, or NULL; and say that there is none (trouble). */
const struct thing *house_thing(const struct house *, const char *text);
void house_no_thing(const struct house *, const char *text);

/* What an actor is called: its name, or else the id. */
const char *house_actor(const struct house *, const char *id);

/* Answer what is asked of these centres: the rows of their bookings.csv, or any other question. */
void answer_bookings(struct request *, char *const *argv, int lines);
void answer_question(struct request *, char *const *argv);

/* Each prints the rows of a house; and the names of its columns. */
extern const char *const exchange_columns[], *const free_columns[], *const clash_columns[];
extern const char *const use_columns[], *const fair_columns[], *const users_columns[];
extern const char *const balance_columns[], *const terms_columns[];
void view_exchange(const struct request *, const struct house *);
void view_free(const struct request *, const struct house *);
void view_clash(const struct request *, const struct house *);
void view_use(const struct request *, const struct house *);
void view_fair(const struct request *, const struct house *);
void view_users(const struct request *, const struct house *);
void view_balance(const struct request *, const struct house *);
void view_terms(const struct request *, const struct house *);

/* When a thing is free, as hours are written, appended: nothing of what is not booked, or not known. */
void exchange_add_free(struct buf *, const struct house *, const struct thing *);

/* The exchange as a page to hang up. */
struct document;
void exchange_sheet(struct document *, const struct request *, const struct house *);

/* Edits of bookings.csv.  Each is the run() of a command (cli/program.h). */
int edit_book(const struct opts *, char *const *argv);
int edit_cancel(const struct opts *, char *const *argv);

#endif
