/*
 * advice - what people answered about what helps and hinders: advice.yaml.
 *
 *	struct advice a;
 *
 *	if (advice_read(&a, &centre) && advice_of(&a, "nyt", "pigeklub").answer == 1)
 *		...
 *	advice_release(&a);
 *
 * A map whose keys are a point, or a point of one initiative: POINT/INITIATIVE.
 * Source of the points: [R] Part 2, what helps and what hinders each form.
 */
#ifndef MC_CENTRE_ADVICE_H
#define MC_CENTRE_ADVICE_H

#include <stddef.h>

struct centre;
struct yaml;

struct advice {
	char *file;
	struct yaml *doc;	/* texts belong to it */
};

/* What people answered: 1 yes, 0 no, -1 nothing; texts are "" where they are not written. */
struct advice_said {
	int answer;
	const char *by, *date, *note;
};

/* A missing file reads as no answers; 0 if it cannot be read.  Release it all the same. */
int advice_read(struct advice *, const struct centre *);
void advice_release(struct advice *);

/* Of a point; of an initiative's, whose id is given, or NULL. */
struct advice_said advice_of(const struct advice *, const char *point, const char *initiative);

/* Judge the keys and answers; 0 if the file is no map.  What is wrong is reported. */
int advice_check(const struct yaml *);

/* How long the point at the beginning of a key is; what follows its '/' is an initiative's id. */
size_t advice_point(const char *key, size_t len);

#endif
