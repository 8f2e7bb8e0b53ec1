/*
 * entry - the rows of log.csv: one for each collaboration that took place.
 *
 *	struct entries log;
 *	struct entry e;
 *
 *	entries_open_centre(&log, &centre);
 *	while (entries_next(&log, &e))
 *		if (e.good)
 *			count(e.day, e.form, e.actor, e.actors);
 *	entries_close(&log);
 *
 * A row is judged by itself: date, form, two actors or more.  Whether its
 * ids exist is mc-check's question.  A faulty row is reported and passed on.
 */
#ifndef MC_CENTRE_ENTRY_H
#define MC_CENTRE_ENTRY_H

#include "base/days.h"
#include "base/idlist.h"
#include "base/intern.h"
#include "base/memo.h"
#include "base/word.h"
#include "csv/csv.h"
#include "field/schemas.h"
#include "schema/rowjudge.h"

struct centre;

enum { ENTRIES_NEAR = 16 };	/* columns that are listed for each row */

struct entries {
	struct csv *csv;
	char *file;		/* the path, for messages */
	int column[ENTRY_ALL];	/* in the file, or -1 */
	int centre;		/* the column `centre` of a stream, or -1 */
	size_t near;		/* date, form and actors are among so many first columns; 0: too many */
	struct csv_field *actor;
	size_t cap;
	int numbered;		/* give actors numbers: see struct entry */
	int unlisted;		/* nobody asks who they are: they are judged, and mostly not given */
	struct intern names;
	uint32_t *number;
	size_t number_cap;
	unsigned long serial;	/* of this opening of a log, from 1 */
	int usable;		/* has the columns that are needed */
	struct rowjudge judge;	/* of further fields: bits of enum entry_field */
	struct days days;	/* dates that were judged good, and what they are */
	struct memo forms, ids;
	size_t met;		/* ids: they are numbered */
};

/* Good until the next row. */
struct entry {
	int good;
	int day;
	int form;
	const struct csv_field *actor;	/* the first took the initiative */
	size_t actors;
	const uint32_t *number;	/* of each actor in the log, from 0; NULL unless it is numbered */
	unsigned long log;	/* the log's serial: other logs number other actors */
};

/* 0 if it cannot be opened or has no usable header, which is reported. */
int entries_open_centre(struct entries *, const struct centre *);
int entries_open_file(struct entries *, const char *path);	/* "-": standard input */

/* The same of a reader that is open, which is entries_close()'s to close. */
int entries_open_csv(struct entries *, struct csv *, const char *path);

/* Of a text: a header and rows.  What is wrong is left out and counted, and not reported. */
int entries_open_text(struct entries *, const char *text, size_t len);
void entries_close(struct entries *);

int entries_next(struct entries *, struct entry *);

/* Judge further fields, too (bits), from the next row on; of those without a column nothing can be wrong. */
void entries_judge_fields(struct entries *, unsigned long fields);

/*
 * The same of a row in which all but its day was met before: 1, and it is good.  0: judge it.  Only the
 * day and the form are recalled where `actors` is 0.
 */
int entries_recall(struct entries *, int actors, struct entry *);

/*
 * The same of a row of a loop of one's own (csv.h), the ends of whose date, form and actors
 * are listed; the actors are judged, and not given.
 */
WORD_INLINE int entries_glance(struct entries *, const struct csv_glance *, const uint16_t *end,
    struct entry *);

/* entries_next() for a row that csv_next() found; and where nothing in it was recalled, always 1. */
void entries_take(struct entries *, struct entry *);
int entries_judge(struct entries *, struct entry *);

/* Of the current row, in which the rest is good: are the further fields that are judged? */
int entries_judge_further(struct entries *);

/* A field of the current row, empty if the column is absent. */
static inline struct csv_field
entries_field(const struct entries *log, enum entry_field field)
{
	return csv_field(log->csv, log->column[field]);
}

/*
 * A note that somebody marked with '!' is to be reported: what it says, without its marks;
 * empty if it is not marked, or says nothing else.
 */
struct csv_field entry_told(struct csv_field note);

/* ---- what is below is for speed: part of entry.c that is done in place ---- */

/*
 * Where the fields of a row end, as far as they are asked for.  Of date, form and actors the ends are found
 * anew, into `near`, sooner than those of all; but further fields need all.
 */
static inline int
entries_near(const struct entries *log, const struct csv_glance *at)
{
	return log->near != 0 && log->judge.fields == 0 && at->seen->list != NULL;
}

WORD_INLINE const uint16_t *
entries_ends(const struct entries *log, const struct csv_glance *at, uint16_t near[ENTRIES_NEAR])
{
	if (!entries_near(log, at))
		return csv_glance_ends(at);
	csv_glance_list(at, log->near, near);
	return near;
}

/* The day, and the form, which was met. */
WORD_INLINE int
entries_recall_rest(struct entries *log, struct entry *e, struct csv_field date,
    struct csv_field form)
{
	size_t code;
	int day;

	if (!days_find_date(&log->days, date.text, date.len, &day) ||
	    !memo_find_near(&log->forms, form.text, form.len, &code))
		return 0;
	*e = (struct entry){ .good = 1, .day = day, .form = (int)code,
	    .log = log->serial };
	return 1;
}

/* Were all actors met, and do two differ? */
int entries_recall_actors(struct entries *, struct csv_field actors);

WORD_INLINE int
entries_glance(struct entries *log, const struct csv_glance *at, const uint16_t *end, struct entry *e)
{
	struct csv_field actors = csv_glance_inner(at, end, (size_t)log->column[ENTRY_ACTORS]);

	return entries_recall_rest(log, e, csv_glance_inner(at, end, (size_t)log->column[ENTRY_DATE]),
	    csv_glance_inner(at, end, (size_t)log->column[ENTRY_FORM])) &&
	    (idlist_is_sure(actors.text, actors.len) || entries_recall_actors(log, actors));
}

#endif
