/*
 * page - what the pages of mc-page share: the centre, read, and its words.
 *
 *	static const struct { const char *name; void (*write)(const struct page *); } ...
 *	{ "guide", guide_page },
 *
 * Each page is a file beside this one and a row in the table of mc-page.c.  It writes a
 * document that fits one sheet of A4, as long as its centre is of the usual size.  All is
 * read before anything is written.
 */
#ifndef MC_PAGE_H
#define MC_PAGE_H

#include "analysis/activity.h"
#include "analysis/oneactor.h"
#include "base/phrase.h"
#include "base/quantity.h"
#include "base/when.h"
#include "calendar/week.h"
#include "centre/dossier.h"
#include "centre/entryeach.h"
#include "centre/ownsynonyms.h"
#include "field/nouns.h"
#include "field/terms.h"
#include "output/document.h"

/* What the log has of two. */
struct pairlog {
	unsigned long form[FORMS];	/* entries */
	int last;			/* the day of the last */
};

struct page {
	struct document *out;
	enum language language;
	struct dossier sheet;
	struct recordlist resources;
	struct activity_tally activity;	/* of the period, up to today */
	struct entries_read log;
	struct period period;		/* as asked for */
	struct period passed;		/* what has passed of it */
	int today, good;
	int asof;			/* the last day of a period that was asked for, or today */
	const struct actor *actor;	/* of a page on one, else NULL */
	struct oneactor one;		/* what the log says of it */
	const char *target;		/* of a guide */
	const struct actor *pair[2];	/* of a sheet, or NULL */
	struct pairlog pairlog;
	const struct initiative *initiative;	/* that a sheet is about, or NULL */
	struct ownsynonyms synonyms;	/* of a sheet */
	int firm, all;			/* a sheet for a firm; of all who match */
	struct recordlist plans;	/* of a page for builders, and the one that it is on */
	const struct yaml_node *plan;
	struct week week;		/* of a poster: the days of its period */
};

/* What a page is of, beside its centre. */
enum page_of { OF_NOTHING, OF_ACTOR, OF_TARGET, OF_WEEK, OF_PAIR, OF_PLAN };

/* ---- reading: see read.c ---- */

/*
 * Reads the centre and its log, and finds what the page is of by its words, and the
 * initiative, if not NULL; who or what is unknown ends the program.  p->good: all of it is
 * right; its faults are reported.
 */
void page_read(struct page *p, const char *path, enum page_of of, char *const *words, const char *initiative);
/* Of a poster: of the list of activities, which needs few of the other files in order. */
void page_read_week(struct page *p, const char *path);
void page_release(struct page *p);

/* ---- the pages ---- */

void agenda_page(const struct page *);
void builders_page(const struct page *);
void guide_page(const struct page *);
void manager_page(const struct page *);
void poster_page(const struct page *);
void sheet_page(const struct page *);
void welcome_page(const struct page *);

/* The target that comes nearest to one that nobody has, or NULL; has anybody that one? */
const char *guide_nearest(const struct page *);

/* ---- parts of the manager's page: see managerpart.c ---- */

/* What the actor is in an initiative, as sentences; NULL where it is nothing in it. */
const char *manager_part(const struct page *, const struct initiative *, struct buf *);
void manager_initiatives(const struct page *);
void manager_resting(const struct page *);

/* ---- part of the sheet: see sheetpitch.c ---- */

/* What a firm can meet: what the actors in the house are good at, without one of them (or NULL), and what came of it. */
void sheet_pitch(const struct page *, const struct actor *but);

/* ---- words ---- */

/* Add a text of somebody's as a sentence's end: with its stop, once. */
void add_stopped(struct buf *, const char *text);

/* The title of the page, and its note: the centre, its place, then what the caller adds. */
void page_title(const struct page *, const char *title);
void page_open_note(const struct page *);

/* "ikke oplyst", of what a file may hold and does not. */
const char *not_given(const struct page *);

const char *actor_name(const struct page *, const struct actor *);

/* Is it here on the page's day: neither left nor yet to come?  Whatever its presence. */
int actor_is_here(const struct page *, const struct actor *);

/* Hours (hourswords.h) of one weekday only, "13-20"; 0: all are on other days, -1: that cannot be told. */
int add_hours_on(struct buf *, const struct page *, const struct yaml_node *list, int weekday);

/* The items of a list of texts, or the one text, with ", " or ";" between them. */
void add_items(struct buf *, const struct page *, const struct yaml_node *list);
/* The same of codes of a vocabulary, in words. */
void add_codes(struct buf *, const struct page *, const struct yaml_node *list, const struct vocab *);

/* "3 timer om ugen", "1 time om ugen". */
void add_weekly(struct buf *, enum language, int64_t hours);

/* An item "LABEL: TEXT."; nothing of an empty text. */
void say_item(const struct page *, const char *label, const char *text);

#endif
