/*
 * exempt - what a centre's `.mc-check` lets pass.
 *
 *	# workplace numbers look like CPR numbers
 *	cpr workplaces.csv:p-nummer
 *	cpr old-archive.txt
 *	contacts resources.yaml:contact
 *
 *	struct exempt e;
 *
 *	exempt_read(&e, &centre);
 *	if (exempt_column(&e, "log.csv", "note", 4))
 *		...
 *
 * A line names a check (`cpr`, which may be left out, or `contacts`) and a file, or a
 * column or key of it.  `#` begins a comment.
 */
#ifndef MC_CENTRE_EXEMPT_H
#define MC_CENTRE_EXEMPT_H

#include <stddef.h>

struct centre;

/* FILE or FILE:COLUMN each, by their bytes once they are read. */
struct exempt_rules {
	char **rule;
	size_t n, cap;
};

struct exempt {
	struct exempt_rules cpr;	/* CPR numbers */
	struct exempt_rules contacts;	/* telephone numbers and addresses */
};

void exempt_read(struct exempt *, const struct centre *);
void exempt_release(struct exempt *);
int exempt_file(const struct exempt *, const char *file);
int exempt_column(const struct exempt *, const char *file, const char *column, size_t len);

/* Are contacts let pass in a column of a file? */
int exempt_contacts(const struct exempt *, const char *file, const char *column, size_t len);

/* Is any column of the file exempted? */
int exempt_some(const struct exempt *, const char *file);

#endif
