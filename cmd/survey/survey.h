/*
 * survey - the parts of mc-survey: a questionnaire that goes out, comes back and becomes folders.
 *
 * form.c and book.c write it; read.c and answer.c read it back, row by row; house.c makes
 * helhedsplaner and houses of the rows, texts.c the files of a house, fill.c what one that is there
 * lacks; write.c puts them on disk, list.c survey.csv; missing.c asks what was not answered.
 */
#ifndef MC_SURVEY_H
#define MC_SURVEY_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/language.h"
#include "field/survey.h"
#include "output/rows.h"
#include "workbook/cells.h"

/* ---- the form ---- */

void form_html(struct buf *, enum language);
void form_csv(struct buf *, enum language);
void form_book(struct buf *, enum language);

/* ---- what came back ---- */

/* A row of the file: an answer for each column, "" where there is none. */
struct answers {
	char **cell;		/* in its normal form; the items of a list parted by ';' */
	struct place *place;
	int is_bad;		/* a fault was reported of it */
};

struct returned {
	const char *shown;	/* the file */
	char *sheet;		/* of a workbook; messages name it as long as this is not released */
	struct answers *row;
	size_t n, cap;
	unsigned long empty, refused;
	/* for read.c */
	int *column;		/* of each field of the file: a column of the survey, or -1 */
	char **heading;
	size_t columns;
};

/*
 * One answer, in the form of our files; where nobody knows, or nothing stands there, it is
 * empty.  0: add to why what is wrong.
 */
int answer_take(struct buf *, size_t column, enum cell_kind, const char *text, size_t len, struct buf *why);

/* The answers of a file (csv, xlsx, ods).  0 if it cannot be read as a whole, which is reported. */
int returned_read(struct returned *, const char *path);
void returned_release(struct returned *);

/* A fault of a row, at one of its columns. */
void returned_fault(struct returned *, struct answers *, size_t column, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* ---- helhedsplaner and houses ---- */

struct plan {
	const struct answers *first;	/* of its rows */
	char *cell[ITEM_HOUSES + 1];	/* what is known of it */
	size_t houses;		/* described in the file */
	int is_bad;		/* what is said of it does not fit */
	struct buf centres;	/* ids of those that get a folder, or have one, parted by ';' */
};

enum { HOUSE_ACTORS, HOUSE_FUNDING, HOUSE_CENTRE, HOUSE_FILES };
extern const char *const house_files[HOUSE_FILES];

struct house {
	const struct answers *first;
	char **cell;		/* by column */
	struct buf plans;	/* parted by ';' */
	char *id;		/* its folder; NULL: not chosen yet */
	int exists;		/* the folder is there */
	struct buf lacks;	/* keys of its centre.yaml that the answers fill in, as "rooms, opened" */
	size_t actors;
	struct buf text[HOUSE_FILES];
	struct buf twin;	/* the folder while it is being made */
	int made;
};

struct country {
	struct plan *plan;
	size_t plans, plancap;
	struct house *house;
	size_t houses, housecap;
};

/* Who answered and wrote no day of it is taken to have done so today. */
void country_gather(struct country *, struct returned *, int today);
void country_release(struct country *);

/* The files of a house, of its answers; and an id that is made of a name, or else the other. */
void house_write(struct house *);
void house_add_id(struct buf *, const char *name, const char *fallback);

/* A house that is there: what it lacks, and a warning of what the answers say otherwise; fill that in. */
struct replacement;
struct yaml;
void house_compare(struct house *, const struct yaml *, const char *path);
int house_fill(const struct house *, struct replacement *);

/* Choose the folders in `dir`; a house that has one is compared with it.  0: one cannot be read, which is reported. */
int country_settle(struct country *, const char *dir);

/* 0 if nothing was made, which is reported. */
int country_put(struct country *, const char *dir);

/* survey.csv with these helhedsplaner in it: what stands there stays, and what is empty is filled in. */
int list_add(struct buf *, const struct country *, const char *bytes, size_t len, const char *shown);

/* ---- what is missing ---- */

void missing_list(char *const *argv, enum rows_format, const char *language);

#endif
