/*
 * advice - what people answered about what helps and hinders: advice.yaml.
 *
 *	doc = yamldoc_read(path);
 *	if (doc != NULL && advice_check(doc))
 *		references_in_yaml(&advice_schema, doc->root, seen, arg);
 *
 * A map whose keys are a point, or a point of one initiative: POINT/INITIATIVE.
 * Source of the points: [R] Part 2, what helps and what hinders each form.
 */
#ifndef MC_CENTRE_ADVICE_H
#define MC_CENTRE_ADVICE_H

#include <stddef.h>

struct yaml;

/* Judge the keys and answers; 0 if the file is no map.  What is wrong is reported. */
int advice_check(const struct yaml *);

/* How long the point at the beginning of a key is; what follows its '/' is an initiative's id. */
size_t advice_point(const char *key, size_t len);

#endif
