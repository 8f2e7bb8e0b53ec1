/*
 * bounds - how large the numbers of the field tables may plainly be.
 *
 *	const char *doubt = bounds_doubt(&entry_schema, &entry_schema.field[ENTRY_HOURS],
 *	    "9999", 4);
 *
 *	if (doubt != NULL)
 *		puts(doubt);	"9999 is a lot for 'hours': more than 200 of one entry; ..."
 *
 * A number beyond its bound is right by its type, and hardly what was meant: a warning
 * where it is added, imported or checked (slip.h).  So is a day long before the house
 * opened, or years from today or from the others of its file (centre/daydoubt.h).  The
 * bounds are ours: well above what the report's houses and the largest housing areas have.
 */
#ifndef MC_SCHEMA_BOUNDS_H
#define MC_SCHEMA_BOUNDS_H

#include <stdint.h>

#include "schema/schema.h"

/* (In arrays: pointers would be made good at each start of a program.) */
struct bound {
	char file[20], field[20];
	int64_t most;		/* whole */
	char of[36];		/* what the number is of */
};
extern const struct bound bounds[];
extern const size_t bounds_count;

/* Of a day, or of a time by its day; a file's records within records are of the file. */
struct bound_day {
	char file[20], field[20];
	int before;	/* so many days before the house opened may be meant */
	int years;	/* further than that from all other days of the file is hardly meant (0: what
			   goes with another day, and is no company for it) ... */
	int lasts;	/* ... but what goes on (else 0) may have begun so many years before them */
	int back, ahead;	/* further than so many years from today is hardly meant, alone or not */
};
extern const struct bound_day bounds_days[];
extern const size_t bounds_days_count;

enum {
	BOUNDS_BEFORE = 731,	/* two years: money, plans and people come before the house */
	BOUNDS_ANY = 73050	/* the house has nothing to say of it */
};

/* NULL: it has no bound. */
const struct bound_day *bounds_day(const struct schema *, const struct field *);

/* NULL, or what to say of a value that is right by its type: a static buffer. */
const char *bounds_doubt(const struct schema *, const struct field *, const char *text,
    size_t len);

/*
 * NULL, or why a value from a spreadsheet is refused: beyond its bound, and a count of
 * days or a telephone number.  A static buffer.
 */
const char *bounds_refuse(const struct schema *, const struct field *, const char *text,
    size_t len);

#endif
