/*
 * axis - one side of a cross table: where its values come from, and their order.
 *
 *	struct axis a;
 *
 *	axis_init(&a, "month");
 *	if (axis_find(&a, csv))
 *		for (; csv_next(csv); axis_begin(&a))
 *			if (axis_read(&a, csv))		a.value[0 .. a.n-1]
 *	axis_order(&a, &period);		a.order[0 .. a.n_order-1]
 *
 * A column with the axis's very name goes first; else year, quarter, month,
 * week and weekday come from `date`, the singular of a list column stands for
 * each of its items, `pair` for each two actors of an entry and `initiator` for the
 * first of them.  Values of
 * a known vocabulary stand in its order, time in order and without gaps, all
 * else by bytes.  Values of an open vocabulary (targets, themes, needs) are one where they
 * differ in capitals, blanks and the form of Unicode, those of columns that nobody knows in
 * the last two; the spelling is that which was met first.
 */
#ifndef MC_ANALYSIS_AXIS_H
#define MC_ANALYSIS_AXIS_H

#include <stdint.h>
#include <string.h>

#include "analysis/pairs.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/days.h"
#include "base/intern.h"
#include "base/memo.h"
#include "base/period.h"
#include "csv/csv.h"
#include "csv/once.h"

struct field;

/* Which spellings of a value are one: of its words, its blanks, or its bytes only. */
enum axis_alike { ALIKE_BYTES, ALIKE_BLANKS, ALIKE_WORDS };

enum axis_kind { AXIS_COLUMN, AXIS_DATE, AXIS_LIST, AXIS_PAIRS, AXIS_FIRST };

struct celllists;

struct axis {
	char *name;
	enum axis_kind kind;
	int column;		/* of the current file */
	const struct field *field;	/* what the column's values must be; NULL: anything */
	char separator;		/* of a list; 0: ';' where there is one, else ' ' */
	size_t prefix;		/* of a date: so many characters are the value; 0: none */
	int by_month;		/* all days of a month are one value */
	int is_log;		/* the items may be an entry's actors */
	enum axis_alike alike;
	struct fold fold;
	int apart;		/* actors are `centre/id` */
	int centre;		/* the column, of the current file, if apart; or -1 */
	struct buf prefix_of, item_text;	/* "centre/"; a value with it */
	struct intern values;	/* all that were met */
	struct intern keys;	/* unless alike by bytes: what each is compared by, under the same number */
	size_t *value;		/* of the current row, each once */
	size_t n, cap;
	struct celllists *lists;	/* lists of some rows that are recalled together; or NULL */
	int by_alphabet;	/* what else stands by bytes stands by the Danish alphabet */
	uint32_t *order;	/* after axis_order: values in order */
	size_t n_order;
	struct memo memo;	/* the values of cells and items that were judged good */
	struct days days;	/* those of dates */
	struct memo judged;	/* of a list's first: the items that were, for they are no values */
	int of_pairs;		/* the values are those of pairs, not of `values` */
	struct pairs pairs;
	size_t before;		/* values before the current row */
	struct csv_field *item;	/* of the current cell */
	size_t item_cap;
	struct once met;	/* the same, each once */
	size_t *listed;		/* of each value: the list that it was in last; they are numbered from 1 */
	size_t listed_cap, n_lists;
};

void axis_init(struct axis *, const char *name);
void axis_release(struct axis *);

/* Which spellings of its values are one, as the name tells. */
enum axis_alike axis_alike(const char *name);

/* Are the values ids of actors, whatever the file? */
int axis_is_of_actors(const struct axis *);

/* Has each row one value of it, as far as the name tells?  0: it may be a list. */
int axis_has_one_value(const struct axis *);

/* What a column of a log or of actors holds, as the file's header tells them; of other files NULL. */
const struct field *axis_field_of(const struct csv *, const char *column);

/* Find the column in a file's header; 0: it is missing (a fault, reported). */
int axis_find(struct axis *, struct csv *);

/* The values of the current row; 0 if one is wrong, which is a fault. */
int axis_read(struct axis *, const struct csv *);

/* Each two of the items of a list, by their numbers, are the values of the current row. */
void axis_take_pairs(struct axis *, const uint32_t *number, size_t n);

/*
 * The value of a day that was not met, where that is one already: the month of it was.  From now on
 * the day is known, or all days of its month are; 0: leave it to axis_read().
 */
int axis_learn_day(struct axis *, struct csv_field cell, size_t *value);

/* Are the actors that were read last those of this centre?  Only where they are kept apart. */
static inline int
axis_is_at(const struct axis *a, struct csv_field centre)
{
	return a->prefix_of.len == centre.len + 1 &&
	    memcmp(a->prefix_of.data, centre.text, centre.len) == 0;
}

/* A row begins: what it brings may be forgotten, if it is left out. */
static inline void
axis_begin(struct axis *a)
{
	a->before = a->values.n;
	pairs_begin(&a->pairs);
}

void axis_forget(struct axis *);

/* What a value is called; good until the next question. */
const char *axis_label(struct axis *, size_t value);

/* A value from elsewhere (a long table). */
size_t axis_value(struct axis *, const char *text, size_t len);

/* Is it a list?  Then two equal axes make a table of co-occurrence. */
static inline int
axis_is_list(const struct axis *a)
{
	return a->kind == AXIS_LIST || a->kind == AXIS_PAIRS;
}

/* Are these the two axes of a table of co-occurrence?  Has each row one value a side, in no list? */
int axis_are_square(const struct axis *rows, const struct axis *columns);
int axis_are_single(const struct axis *rows, const struct axis *columns);

/* Put the values in order; a time axis is filled, between the period's ends if any. */
void axis_order(struct axis *, const struct period *);

#endif
