/*
 * manycentres - the centres of a whole country: as they are named, or in the folders that hold them.
 *
 *	struct manycentres in;
 *
 *	manycentres_find(&in, argv);
 *	for (size_t i = 0; i < in.centres.n; i++)
 *		... in.centres.path[i] ...
 *	manycentres_release(&in);
 *
 * An operand is a centre, a survey.csv, or a folder that holds some of these side by side: in the
 * order of their names' bytes; what else is in it is passed over.  Without operands it is `.`.
 */
#ifndef MC_CLI_MANYCENTRES_H
#define MC_CLI_MANYCENTRES_H

#include <stddef.h>

struct manycentres_paths {
	char **path;		/* ends with NULL */
	size_t n, cap;
};

struct manycentres {
	struct manycentres_paths centres;
	struct manycentres_paths surveys;	/* the folders that a survey.csv is in */
};

/* What is none of these is trouble (reported). */
void manycentres_find(struct manycentres *, char *const *argv);
void manycentres_release(struct manycentres *);

#endif
