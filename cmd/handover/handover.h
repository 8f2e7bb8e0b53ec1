/*
 * handover - what the files of mc-handover share.
 *
 *	struct house h;
 *
 *	house_read(&h, "kvarterhuset", &request);
 *	if (h.good)
 *		hangs_rows(&request, &h);
 *	house_release(&h);
 */
#ifndef MC_HANDOVER_PARTS_H
#define MC_HANDOVER_PARTS_H

#include "analysis/handover.h"
#include "analysis/reliance.h"
#include "base/lang.h"
#include "base/period.h"
#include "centre/dossier.h"
#include "centre/entryeach.h"
#include "centre/recordlist.h"
#include "output/rows.h"

enum question { HANGS, AFTER, HISTORY, ASK };

struct rounds;

struct request {
	enum question question;
	struct period period;	/* of the log; of --history all of it where none was given */
	int today, skip;
	int after;		/* of --after: the last day before */
	const char *language;	/* as given; NULL: each centre's own */
	char *const *actor;	/* as typed, ends with NULL; none: those that are projects */
	enum rows_format format;
	struct rows *out;
};

struct house {
	struct centre centre;	/* is the dossier's */
	struct dossier sheet;
	struct recordlist resources;
	struct handover_booking *booking;
	size_t bookings, booking_cap;
	struct intern texts;	/* of the bookings */
	/* The log in the period, and in the same one before; of --after before and after the day. */
	struct reliances log, then;
	struct rounds *rounds;	/* of --history and --after: who began; see rounds.h */
	struct entries_read read;
	const struct actor **actor;	/* those that are asked about */
	size_t actors;
	enum language language;
	int today;
	int good;
};

void house_read(struct house *, const char *path, const struct request *);
void house_release(struct house *);

/* An actor's name. */
const char *house_name(const struct house *, const char *id);

/* Is what the log says of a period known: had it begun, and has the period? */
int house_knows(const struct house *, const struct reliances *);

/* The days of a period that the log tells of: from its first entry on. */
struct period house_told(const struct reliances *);

/* Add an item in words, in the language of the house; `one` and `then`: of the log's two periods. */
void says_add(struct buf *, const struct house *, const struct actor *, const struct handover_item *,
    const struct reliance *one, const struct reliance *then);

/* Each prints the rows of a house; and the names of its columns. */
extern const char *const hangs_columns[], *const after_columns[], *const history_columns[];
void hangs_rows(const struct request *, const struct house *);
void after_rows(const struct request *, const struct house *);
void history_rows(const struct request *, const struct house *);

/* The same as a sheet for a meeting. */
struct document;
void ask_sheet(struct document *, const struct house *);

#endif
