/*
 * part - one of N ranges of bytes of a file, cut at line ends.
 *
 *	struct part p;
 *
 *	part_check("3/16");			exit 2 if it is none
 *	part_read(&p, "3/16");
 *	csv = part_open(&p, "log.csv", &origin);	NULL: trouble, reported
 *	...
 *	part_close(&p);
 *
 * The range of part I goes from size * (I - 1) / N to size * I / N, each moved on to where a
 * line begins; the header is in none.  So all parts hold each line once, whoever reads them.
 *
 * A line break in quotes cannot be cut wrongly: a record is one physical line (csv.h), so a
 * quote that does not close on its line is a fault of the part that has this line, as it is of
 * the whole file, and what follows it is judged line by line by both.
 */
#ifndef MC_MATRIX_PART_H
#define MC_MATRIX_PART_H

#include "csv/csv.h"
#include "origin.h"

struct part {
	const char *path;	/* borrowed */
	unsigned long long number, of;
	unsigned long long size;	/* of the file when it was opened */
	long long seconds;	/* and when it was last changed: never shown */
	long nanoseconds;
	int fd;
};

void part_check(const char *text);
void part_read(struct part *, const char *text);

struct csv *part_open(struct part *, const char *path, struct origin *);

/* Where part I + 1 begins, and part I ends, when the header ends at a byte. */
unsigned long long part_begin(const struct part *, unsigned long long i,
    unsigned long long header);

/* If the file was changed while it was read, that is trouble. */
void part_close(struct part *);

#endif
