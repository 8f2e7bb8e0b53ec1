/*
 * report - what the sections of mc-report share: the centre, read and counted.
 *
 *	static const struct { const char *name; void (*write)(const struct report *); } ...
 *	{ "tally", tally_section },
 *
 * Each section is a file beside this one and writes its part of the document,
 * with a heading of level 2.  All is read before anything is written.
 */
#ifndef MC_REPORT_H
#define MC_REPORT_H

#include "analysis/classify.h"
#include "analysis/indicate.h"
#include "analysis/summary.h"
#include "centre/dossier.h"
#include "centre/entry.h"
#include "centre/history.h"
#include "output/document.h"

struct buf;

struct report {
	struct document *out;	/* not its own: reports follow each other in one */
	enum language language;
	int today, good;
	struct sheet sheet;
	struct summary summary;
	struct figures figures;
	struct profile profile;
	struct entries_read log;
	struct history then;	/* the answers before the period; of the section on conditions */
};

void tally_section(const struct report *);
void actors_section(const struct report *);
void meetings_section(const struct report *);
void initiatives_section(const struct report *);
void funding_section(const struct report *);
void type_section(const struct report *);
void conditions_section(const struct report *);
void basis_section(const struct report *);

/* What the answers of the checklist were before the period, and how they moved since. */
void history_before(struct report *);
void history_paragraph(const struct report *);

/* ---- words ---- */

/* "a, b og c", in alphabetical order. */
void say_names(const struct report *, const char **name, size_t n);
/* A paragraph "LABEL: a, b og c."; nothing of no names. */
void names_paragraph(const struct report *, const char *label, const char **name, size_t n);
void add_names(struct buf *, const struct report *, const char **name, size_t n);

/* A date that people wrote, in words. */
const char *date_in_words(const struct report *, const char *text);

/* An answer of the checklist, in words; -1: there is none. */
const char *status_in_words(const struct report *, int status);

/* Behind what is due, at the end of an item. */
void say_overdue(const struct report *);

/*
 * The actors in the house that lack something, by name; house: how many are in it.
 * name has room for all actors.
 */
size_t house_lacks(const struct report *, const char **name, size_t *house,
    int (*lacks)(const void *arg, const char *actor), const void *arg);

#endif
