/*
 * value - what a single value of each type must look like.
 *
 *	const char *wrong = field_wrong(field, text, len);
 *
 *	if (wrong != NULL)
 *		diag_fault(&place, field_topic(field), "%s", wrong);
 *
 * What is wrong is NULL, or a message that names the text and what would be right:
 * all of them in one buffer, good until the next call of any.
 */
#ifndef MC_SCHEMA_VALUE_H
#define MC_SCHEMA_VALUE_H

#include <stddef.h>

#include "base/diag.h"
#include "schema/schema.h"

struct buf;

/* Is one value (of a list: one item) of the field's type?  NULL, or what is wrong. */
const char *field_wrong(const struct field *, const char *text, size_t len);
int field_is_free(const struct field *);	/* any UTF-8 is */

/* What to say of a number below 0, in whatever spelling. */
const char *field_wrong_below(const struct field *, const char *text, size_t len);

/*
 * Is a value right but perhaps not what was meant?  NULL, or what to ask:
 * "540.000" is 540, where a Dane may mean thousands.
 */
const char *field_doubt(const struct field *, const char *text, size_t len);

/*
 * A number that surely has decimals, for it had a comma, say: write it so that field_doubt() asks
 * nothing.  3.250 becomes 3.25, and 3.255 becomes 3.2550.
 */
void field_settle(const struct field *, struct buf *number);

/* What such a fault is about. */
enum topic field_topic(const struct field *);

/*
 * Add what a message says of a text, "'TEXT' is ...", as said of another text: the one
 * that a person wrote, where it was brought into another spelling before it was judged.
 */
void value_said_of(struct buf *, const char *message, const char *text, size_t len,
    const char *other, size_t other_len);

/* The same for a type without a field at hand. */
const char *value_wrong_id(const char *text, size_t len);
const char *value_wrong_code(const struct vocab *, const char *text, size_t len);
const char *value_wrong_date(const char *text, size_t len);
int value_is_time(const char *text, size_t len);	/* "2026-10-05T15:00" */

/*
 * Is something in a value shaped like a CPR number?  The value goes by a name, or (NULL)
 * by its text, masked.  And in a whole row, whose cells by themselves are none?
 */
const char *value_personal(const char *name, const char *text, size_t len);
const char *value_personal_row(const char *text, size_t len);

/* The program that lists things of a kind: "actor": "mc-actors".  Static, until the next call. */
const char *value_program(const char *thing);

/*
 * One of a centre's CSV files has no column for a value: what to say, with the command that
 * adds it (widen.h), if the format knows it.  The file goes by a label, the centre by its path.
 */
struct schema;
const char *value_no_column(const struct schema *, const char *label, const char *column, const char *path);

/*
 * No record has the id: what to say, with the nearest id that one has, or NULL.
 * The program that lists the things of a centre is named, unless path is NULL.
 */
const char *value_unknown(const char *thing, const char *text, size_t len, const char *near,
    const char *path);

/*
 * The day of what took place, and its text: in a year that is hardly meant, or after
 * today, with what to write instead?
 */
const char *value_wrong_day(int day, int today, const char *text, size_t len, const char *remedy);

#endif
