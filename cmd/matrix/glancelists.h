/*
 * glancelists - count rows seen at a glance of one list each, and of one value beside it or none, of which all
 * was met before.
 *
 *	if (r.count.list != NULL)
 *		all = glancelists_count(&r, &at, &further);	as glance_count(), which calls it
 *
 * Rows are looked at together, up to as many as celllists.h takes: first where their cells are, then
 * what stands beside the lists, then the lists.
 */
#ifndef MC_MATRIX_GLANCELISTS_H
#define MC_MATRIX_GLANCELISTS_H

#include "glance.h"

int glancelists_count(struct request *, struct csv_glance *, const struct further *);

#endif
