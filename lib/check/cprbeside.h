/*
 * cprbeside - a file searched for CPR numbers while somebody else reads it.
 *
 *	struct cprbeside b = { 0 };
 *
 *	cprbeside_begin(&b, fd, "log.csv", &exempt);
 *	csv = csv_open_watched(fd, path, cprbeside_take, &b);
 *	...
 *	if (cprbeside_is(&b, fd, "log.csv"))
 *		cprbeside_tell(&b, found, arg);
 *	cprbeside_release(&b);
 *
 * Each piece of a large file is looked at twice while it is at hand, and the file is read once.
 */
#ifndef MC_CHECK_CPRBESIDE_H
#define MC_CHECK_CPRBESIDE_H

#include <sys/stat.h>

#include "check/cprfile.h"

enum { CPRBESIDE_MOST = 1000 };	/* hits that are kept: of no more of a file it is told where they are (base/diag.h) */

struct cprbeside {
	struct cprfile file;
	struct stat st;		/* of the file, when it was opened */
	int is_begun, is_whole;	/* it was searched to its end */
	struct cprfile_hit *hit;
	size_t n, cap;
	unsigned long more;	/* hits, which are counted */
};

/* A file that is open; its name and what is exempted are borrowed. */
void cprbeside_begin(struct cprbeside *, int fd, const char *name, const struct exempt *);

/* The next of its bytes; none: that was all. */
void cprbeside_take(void *beside, const char *bytes, size_t n);

/* Are these of the bytes that were taken surely UTF-8?  Who searches looks at each; 0: it is to be asked. */
int cprbeside_is_utf8(const struct cprbeside *, unsigned long long from, unsigned long long to);

/* Is it this file, unchanged, and is all known of it?  Else it is to be searched. */
int cprbeside_is(const struct cprbeside *, int fd, const char *name);

/* What was found, in order: the first of it, and how much more there is. */
unsigned long cprbeside_tell(const struct cprbeside *, void (*found)(void *arg, const struct cprfile_hit *), void *arg);
void cprbeside_release(struct cprbeside *);

#endif
