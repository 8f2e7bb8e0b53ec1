/*
 * finding - what a judge found wrong or doubtful, for its caller to decide about.
 *
 *	struct findings all = { 0 };
 *
 *	fieldjudge_value(&all, &entry_schema, &entry_schema.field[ENTRY_HOURS], text, len);
 *	for (size_t i = 0; i < all.n; i++)
 *		diag_fault(&place, all.item[i].topic, "%s", buf_text(&all.item[i].text));
 *	findings_release(&all);
 *
 * A judge (fieldjudge.h, rowjudge.h, centre/entryjudge.h) words and never reports.  The
 * same finding refuses a row in one program, is a warning in another, and is passed
 * over in a third: by its kind.
 */
#ifndef MC_SCHEMA_FINDING_H
#define MC_SCHEMA_FINDING_H

#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"

enum finding_kind {
	/* of a field */
	FINDING_MISSING,	/* it is required, and empty */
	FINDING_NO_TEXT,	/* it is not UTF-8 */
	FINDING_WRONG,		/* it is not of its type */
	FINDING_DOUBT,		/* it is right, but perhaps not what was meant */
	/* of a record */
	FINDING_ORDER,		/* its time ends before it begins */
	/* of an entry */
	FINDING_AFTER_TODAY,
	FINDING_HARDLY_MEANT,	/* a year long ago; one to come is after today */
	FINDING_TWICE,
	FINDING_TOO_FEW, FINDING_TOO_MANY,
	FINDING_UNKNOWN
};

struct finding {
	enum finding_kind kind;
	size_t field;		/* its number in the field table */
	enum topic topic;
	struct buf text;	/* the message */
};

/* In the order in which they were found. */
struct findings {
	struct finding *item;
	size_t n, cap;
};

void findings_add(struct findings *, enum finding_kind, size_t field, enum topic,
    const char *text);

/* Forget them; their memory is used again. */
void findings_clear(struct findings *);
void findings_release(struct findings *);

#endif
