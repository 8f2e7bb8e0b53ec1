/*
 * log - what is asked of mc-log's listing, and how it is printed.
 *
 *	struct request r = { 0 };
 *
 *	filter_add(&r.form, "samskabe", &entry_schema.field[ENTRY_FORM]);
 *	r.filtered = 1;
 *	log_print(&r, argv, ROWS_CSV);
 *
 * The caller releases the filters.
 */
#ifndef MC_LOG_H
#define MC_LOG_H

#include "base/buf.h"
#include "base/dayplaces.h"
#include "base/lang.h"
#include "base/memo.h"
#include "base/period.h"
#include "centre/entry.h"
#include "cli/filter.h"
#include "cli/opt.h"
#include "csv/rowstart.h"
#include "output/rows.h"
#include "schema/stream.h"
#include "with.h"

/* The options; what `add` gives a field is found by the field, and needs no name. */
enum { FORM, ACTOR, INITIATIVE, CHANNEL, PERIOD, OUTPUT, LANGUAGE, TODAY, LINES, WITH, AGAIN };

struct request {
	struct filter form, actor, initiative, channel;
	struct period period;
	int dated;		/* a period was given */
	int filtered;		/* that, or any filter */
	struct with with;
	struct stream stream;	/* log_print() makes these */
	struct rows *out;
	struct csv_field *cell;	/* of a row; and the number of its line */
	struct buf line;
};

/* Print the entries of centres, files or standard input that are asked for. */
void log_print(struct request *, char *const *argv, enum rows_format);

/* Add an entry: what the command line tells, what is answered, or as the last one. */
int log_add(const struct opts *, char *const *argv);

/* The form that a word means, or -1. */
int log_form_meant(const char *word);

/*
 * Explain the five forms, or the one that a word means (fatal where none is meant):
 * as a document, or as rows where a format is given.
 */
void log_explain_forms(const char *word, enum language, const enum rows_format *);

/* Append what helps to choose one of the five, in Markdown: an example of each, and what decides between two. */
void log_add_choice(struct buf *, enum language);

enum { LOG_AT_ONCE = 32 };	/* lines, at most, are judged before they are written */

enum { LOG_PIECES = 32, LOG_PIECES_FEW = 16 };	/* of a row are found at once */

/*
 * Where a row has few fields: of which ends others are made, two bytes each, each byte being one of the first
 * eight ends, or of the eight others; below 0: of none of them.
 */
struct pieces_order {
	char first[2 * LOG_PIECES_FEW], others[2 * LOG_PIECES_FEW];
};

/*
 * Columns that stand beside each other in the file and in the stream: of each piece the column before it, -1
 * being the line's begin, and its last one; -1: a cell of no column.
 */
struct pieces {
	int16_t before[LOG_PIECES], last[LOG_PIECES];
	size_t n;
	int far;		/* a column is LOG_PIECES or more */
	uint32_t more;		/* a bit for each that was long in some row, for put.h */
	uint32_t bare;		/* and one for each behind which no comma stands */
	int few;		/* they and the columns are LOG_PIECES_FEW at most: then those are in ... */
	struct pieces_order before_first, to_last;	/* ... this order */
};

/*
 * How the rows of a file become those of the stream without being taken apart (copy.c):
 * which column each cell comes from, -1 being none, and which of them are codes, which
 * must be in ASCII then.
 */
struct log_copying {
	struct buf first;	/* what each row begins with: the cell `centre` */
	int *cell, *code;	/* their columns */
	struct pieces *pieces;	/* the same, neighbours that stay neighbours being one */
	struct unquoted *unquoted;	/* room for rows of which quotes are left out */
	size_t n, n_pieces, codes, cap, codes_cap;
	int in_order;		/* the cells are all columns of the file, in their order */
	int begins;		/* rows can be judged by how they begin (begins.h) */
	struct dayspan period;	/* that is asked for, if any is */
	struct memo form, initiative, channel;	/* cells that were judged: is the row wanted? */
	struct rowstart forms;	/* in ASCII: they stay as they are */
	size_t at_once;		/* so many lines are judged before they are written */
	size_t way;		/* of this processor: asked once, for each time takes as long as a row */
};

void log_copying_add(struct log_copying *, int column, int is_code);

/* All cells are added; the file has so many columns. */
void log_copying_begin(struct log_copying *, size_t columns);
void log_copying_release(struct log_copying *);

/* From here on a filter's verdict on a cell is known. */
void log_copying_learn(struct memo *, struct csv_field cell, int is_wanted);

/*
 * Copy the rows that are asked for, from the current one on, as far as that can be seen at a
 * glance.  1: also the last that was read was one of them; 0: the current row was not, and
 * nothing is written of it.
 */
int log_copy(struct request *, struct entries *, struct log_copying *);

/* Copy the current row, whatever it is; 0: it is to be taken apart, and nothing was written. */
int log_copy_row(struct request *, const struct entries *, struct log_copying *);

#endif
