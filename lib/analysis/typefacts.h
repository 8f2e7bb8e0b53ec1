/*
 * typefacts - what a centre's files hold on each question of typology.h.
 *
 *	struct typefacts f;
 *
 *	typefacts_collect(&f, &centre, &actors, &funding, today);
 *	for (size_t i = 0; i < f.look[LOOK_ROOMS].n; i++)
 *		puts(f.look[LOOK_ROOMS].item[i].code);
 *	typefacts_release(&f);
 *
 * A fact is a code with a weight, or a question has a number.  Each fact comes once, and
 * what was reported as faulty is none.  Texts are borrowed.
 */
#ifndef MC_ANALYSIS_TYPEFACTS_H
#define MC_ANALYSIS_TYPEFACTS_H

#include <stdint.h>

#include "base/buf.h"
#include "field/typology.h"

struct actors;
struct centre;
struct funding;

struct fact {
	const char *code;
	const char *label;	/* an id, or the code */
	int64_t weight;
};

struct facts {
	struct fact *item;
	size_t n, cap;
	int64_t full;		/* the weight with which the question counts in full; 0: any */
	int64_t number;		/* of a question whose answer is one; 0: not told */
};

struct typefacts {
	struct facts look[LOOKS];
	struct buf large[LARGE];	/* "tenants=24": the labels of facts on size */
};

void typefacts_collect(struct typefacts *, const struct centre *, const struct actors *,
    const struct funding *, int today);
void typefacts_release(struct typefacts *);

#endif
