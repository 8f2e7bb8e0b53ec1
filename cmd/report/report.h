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

#include "analysis/profile.h"
#include "analysis/figures.h"
#include "analysis/monthly.h"
#include "analysis/summary.h"
#include "base/phrase.h"
#include "base/quantity.h"
#include "base/when.h"
#include "centre/dossier.h"
#include "centre/entryeach.h"
#include "centre/history.h"
#include "field/nouns.h"
#include "output/document.h"

struct advice_then_and_now;
struct buf;
struct aside;
struct contacts;
struct json;
struct life;
struct lasting;
struct matches;
struct untried;

/* A note of the period that is marked with '!': the report prints it. */
struct told {
	int day;
	char *note;
};

struct report {
	struct document *out;	/* not its own: reports follow each other in one */
	enum language language;
	const char *path;	/* as given */
	unsigned number;	/* of those in the document: their pictures have ids of their own */
	unsigned *legends;	/* of the document: in which languages the forms were explained, a bit each */
	int today, good;
	int is_told;		/* is there a report on it, or are its data at fault? */
	int asof;		/* the period's last day, or today where that lies ahead */
	int compare;		/* with the same period of the year before: asked for */
	int checklist;		/* the whole of it, not only what is new */
	int drawing;		/* of the network, by Graphviz: asked for */
	int interests;		/* tell who is noted with interest and ability: asked for */
	struct dossier sheet;
	struct summary summary;
	struct monthly monthly;
	struct told *told;
	size_t told_n, told_cap;
	struct figures figures;
	struct profile profile;
	struct entries_read log;
	struct advice_then_and_now *advising;	/* of the section on advice; NULL: it is not wanted */
	int advice_asked;			/* by name: it says, too, that nothing is new */
	struct aside *aside;		/* of the section on the network; NULL: it is not wanted */
	struct period network_year;	/* of whose entries it tells */
	struct contacts *contacts;	/* of the period, for its drawing; NULL: none is wanted */
	struct life *life;	/* of the sections on activities and sharing; NULL: neither is wanted */
	struct lasting *lasting;	/* of the section on what lasts; NULL: it is not wanted */
	struct untried *untried;	/* of the section on pairs; NULL: it is not wanted */
	struct history then;	/* the answers before the period; of the section on conditions */
};

/* ---- the whole: see whole.c ---- */

/* What is wanted of all centres of a run. */
struct report_wish {
	unsigned sections;	/* a bit each; 0: all */
	int interests, skip_invalid, today;
	int many;		/* there are several centres, which may have a common overview */
	enum report_format { REPORT_MD, REPORT_HTML, REPORT_JSON } format;
	int compare;		/* with the same period of the year before */
	int checklist;		/* whole, whatever the month */
	int drawing;		/* of the network; only where pictures are */
	int advice;		/* what is new among the points on the forms */
	const char *language;	/* as given; NULL: each centre's own */
};

/* Want the sections that a list names; an unknown name ends the program. */
void report_choose(struct report_wish *, const char *names);

/* Is the section on the network, which --drawing is of, among the wanted ones? */
int report_wants_network(const struct report_wish *);

/* Is the common overview asked for by name; and is anything else wanted? */
int report_wants_overview(const struct report_wish *);
int report_wants_reports(const struct report_wish *);

/* Read and count all that the wanted sections need, into a report of zeros. */
void report_read(struct report *, const char *path, const struct period *,
    const struct report_wish *);
/* One after the other, in one document, of those that are told of. */
void report_write(struct buf *out, struct report *, size_t n, const struct report_wish *);
/* For whoever asks what the figures mean: plain text, so that a command can be copied. */
void report_explain(struct buf *out, const struct report *, size_t n,
    const struct report_wish *);
void report_release(struct report *);

/*
 * The reports of some centres (operands, which end with NULL) on each month of a period
 * that has begun, as pages of a folder, with an index: see index.c.  Returns the exit status.
 */
int report_index(const char *dir, char *const *argv, const struct period *,
    const struct report_wish *);

/* ---- sections ---- */

void story_section(const struct report *);
void tally_section(const struct report *);
void actors_section(const struct report *);
void pairs_section(const struct report *);
void network_section(const struct report *);
void signals_say(const struct report *);		/* in the section on the network */
void meetings_section(const struct report *);
void initiatives_section(const struct report *);
void activities_section(const struct report *);
void sharing_section(const struct report *);
void funding_section(const struct report *);
void lasting_section(const struct report *);
void type_section(const struct report *);
void conditions_section(const struct report *);
void advice_section(const struct report *);
void basis_section(const struct report *);

/* Of the section on advice: begin once the centre is read, entries, its part of the JSON, the end. */
void advicepart_begin(struct report *);
void advicepart_use_rows(struct report *, const struct entries *, const struct entries_rows *);
/* After the last; of a long log, whose `fields` were judged, it may be read once more. */
void advicepart_end(struct report *, unsigned long fields);
void advicepart_json(struct json *, const struct report *);
void advicepart_release(struct report *);

/* The same of the section on what lasts. */
void lastingpart_begin(struct report *);
void lastingpart_json(struct json *, const struct report *);
void lastingpart_release(struct report *);

/* Keep a note that is marked, for the story; and let all of them go. */
void story_keep(struct report *, int day, const char *note, size_t len);
void story_release(struct report *);

/*
 * Of the section on the network: the columns of the log that it asks besides; begin; some rows, which are in the
 * summary already; the end.
 */
extern const unsigned long network_fields;
void network_begin(struct report *);
void network_use_rows(struct report *, const struct entries *, const struct entries_rows *);
void network_release(struct report *);

/* Of the sections on activities and sharing: begin, 0 if a file cannot be read; entries; the end. */
int life_begin(struct report *, enum language);
void life_use_rows(struct report *, const struct entries *, const struct entries_rows *);
void life_release(struct report *);

/*
 * Is there a column for a span?  The twelve months have one where they are not the
 * period itself, and the time before where the log had begun then.
 */
int tally_is_shown(const struct report *, enum summary_span);

/* Of the sources that are marked, is what runs out between two days a single agreement? */
int funding_is_one_ending(const struct report *, const char *ends, int from, int to);

/* The whole of a report, for programs: see json.c. */
void report_json(struct json *, const struct report *);

/* The section on the network in it; and those on activities and sharing. */
void network_json(struct json *, const struct report *);
void signals_json(struct json *, const struct report *);
void life_json(struct json *, const struct report *);

/* What the answers of the checklist were before the period, and how they moved since. */
void history_before(struct report *);
void history_paragraph(const struct report *);

/* What each figure of a section means, what it rests on, and the rows it was counted from: plain text. */
void explain_section(struct buf *, const struct report *, const char *section);

/* ---- pictures: see pictures.c ---- */

/* An id that no other picture of the document has. */
const char *picture_id(const struct report *, const char *name);
/* The months of the pictures, as a heading has them: "oktober 2024 til oktober 2026". */
const char *picture_months(const struct report *);
/* A form's months as a small picture; "" where nothing is known. */
const char *picture_spark(const struct report *, enum form, struct buf *);
/* The forms of the twelve months, above the table that follows. */
void picture_forms(const struct report *);

/* ---- words ---- */

/* A sentence of base/phrase.h in the report's language, in a static buffer of lang.h. */
const char *says(const struct report *, const char *da, const char *en,
    const struct phrase_facts *);

/* "a, b og c.", in alphabetical order, with the full stop. */
void say_names_end(const struct report *, const char **name, size_t n);
/* A paragraph "LABEL: a, b og c."; nothing of no names. */
void names_paragraph(const struct report *, const char *label, const char **name, size_t n);
void add_names(struct buf *, const struct report *, const char **name, size_t n);

/* A date that people wrote, in words: in brackets, and inside a sentence. */
const char *date_in_words(const struct report *, const char *text);
const char *date_in_sentence(const struct report *, const char *text);

/* An answer of the checklist, in words; -1: it is not answered. */
const char *status_in_words(const struct report *, int status);

/* What has passed of the twelve months, by which their figures are told; all of them before the first day. */
struct period year_passed(const struct report *);
/* Behind what is due, at the end of an item. */
void say_overdue(const struct report *);

/*
 * The actors that were in the house on some day of a period (up to today) and lack
 * something, by name.  Those of whom it cannot be asked count nowhere.
 */
struct house {
	const char **name;	/* of those that lack it */
	size_t lack, n;		/* so many, of so many */
	const char *only;	/* the name of the last of these: of the only one */
};
enum lacks { LACKS_NOT, LACKS, LACKS_UNASKED };

void house_lacks(struct house *, const struct report *, const struct period *,
    enum lacks (*lacks)(const void *arg, const struct actor *), const void *arg);
void house_release(struct house *);

/* house_lacks() for those that have no entry in the period. */
void house_silent(struct house *, const struct report *);

/* ---- who might try something: see untried.c ---- */

/* Read what it needs beside the rest; and end the section on pairs with it. */
void untried_begin(struct report *);
void untried_part(const struct report *);
/* Who could meet what need, as of today, if that was found for this section; else NULL. */
const struct matches *untried_matches(const struct report *);
void untried_release(struct report *);

#endif
