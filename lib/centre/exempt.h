/*
 * exempt - what a centre's `.mc-check` lets pass.
 *
 *	# workplace numbers look like CPR numbers
 *	cpr workplaces.csv:p-nummer
 *	cpr old-archive.txt
 *	contacts resources.yaml:contact
 *	slips funding.csv				# the municipality pays in full
 *	slips log.csv:2026-06-05,samskabe		# the street party: 4000 came
 *	slips centre.yaml:12				# the whole town
 *
 *	struct exempt e;
 *
 *	exempt_read(&e, &centre);
 *	if (exempt_column(&e, "log.csv", "note", 4))
 *		...
 *
 * A line names a check (`cpr`, which may be left out, `contacts` or `slips`) and a file, or a
 * column or key of it; of slips a row of it: its line, or the text that it begins with.
 * `#` begins a comment; after a line on slips there must be one, and it says why.
 */
#ifndef MC_CENTRE_EXEMPT_H
#define MC_CENTRE_EXEMPT_H

#include <stddef.h>

#include "base/diag.h"
#include "csv/field.h"

struct centre;

/* FILE or FILE:COLUMN each, by their bytes once they are read. */
struct exempt_rules {
	char **rule;
	size_t n, cap;
};

struct exempt {
	struct exempt_rules cpr;	/* CPR numbers */
	struct exempt_rules contacts;	/* telephone numbers and addresses */
	struct exempt_rules slips;	/* numbers, days and names that are hardly meant */
};

void exempt_read(struct exempt *, const struct centre *);

/* For who does not check the centre: what is wrong in .mc-check is mc-check's to say. */
void exempt_read_quietly(struct exempt *, const struct centre *);
void exempt_release(struct exempt *);
int exempt_file(const struct exempt *, const char *file);
int exempt_column(const struct exempt *, const char *file, const char *column, size_t len);

/* Are contacts let pass in a column of a file? */
int exempt_contacts(const struct exempt *, const char *file, const char *column, size_t len);

/* Are slips let pass in a whole file of the centre, or at this place?  (For slip_heed().) */
int exempt_slips(const struct exempt *, const char *file);
int exempt_slip_at(void *exempt, const struct place *);

/* Are slips let pass in a row that is to be written to a file: on a line (0: none yet), and how it begins. */
int exempt_slip_row(const struct exempt *, const char *file, unsigned long line,
    struct csv_field row);

/* Is any column of the file exempted? */
int exempt_some(const struct exempt *, const char *file);

#endif
