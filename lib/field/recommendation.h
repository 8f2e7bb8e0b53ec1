/*
 * recommendation - the three basic conditions and the seventeen recommendations.
 *
 *	int i = recommendation_find("3.2", 3);		or "tovholder"
 *
 *	printf("%s %s\n", recommendations[i].code, recommendations[i].title_da);
 *
 * Source: [R] Part 3, fig. 8; the conditions' names are the report's, the
 * titles of the recommendations are ours.
 */
#ifndef MC_FIELD_RECOMMENDATION_H
#define MC_FIELD_RECOMMENDATION_H

#include <stddef.h>

#include "schema/vocab.h"

enum { CONDITIONS = 3, RECOMMENDATIONS = 17 };

struct condition_name {
	const char *da, *en;
	const char *about;
};

struct recommendation {
	int condition;		/* 1, 2, 3 */
	const char *code;	/* "1.1" */
	const char *word;	/* "ledelsesdialog" */
	const char *title_da, *title_en;
	const char *source;	/* the report's heading, abridged */
	const char *about;	/* what it is about, for the manual */
};

extern const struct condition_name condition_names[CONDITIONS];
extern const struct recommendation recommendations[RECOMMENDATIONS];

/* The words in their order, ending with NULL: the keys of conditions.yaml. */
extern const char *const recommendation_words[RECOMMENDATIONS + 1];

const char *recommendation_title(const struct recommendation *, enum language);

/* By code or word; -1 if it is neither. */
int recommendation_find(const char *text, size_t len);
const char *recommendation_nearest(const char *text, size_t len);

#endif
