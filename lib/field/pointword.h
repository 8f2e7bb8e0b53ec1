/*
 * pointword - what the 38 points are called where people write: the keys of advice.yaml.
 *
 *	int point = pointword_find("samme-tid", 9);
 *
 *	if (point == POINT_SAMME_TID)
 *		puts(pointword_all[point]);
 *
 * Apart from point.h, whose table is large: who reads advice.yaml says none of its sentences, and
 * each pointer in it would be made good at each start of a program.
 */
#ifndef MC_FIELD_POINTWORD_H
#define MC_FIELD_POINTWORD_H

#include <stddef.h>

extern const char *const pointword_all[];	/* by enum point_id; ending with NULL */

/* By word, spelt either way; -1.  And the nearest one, or NULL. */
int pointword_find(const char *text, size_t len);
const char *pointword_nearest(const char *text, size_t len);

#endif
