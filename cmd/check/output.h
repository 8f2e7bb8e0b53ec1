/*
 * output - the faults of mc-check as data: rows, or SARIF 2.1.0.
 *
 *	struct output out = { .format = "json" };
 *
 *	output_begin(&out);
 *	... check ...
 *	output_end(&out);
 *
 * In the order in which they would be said, with the same words.
 */
#ifndef MC_CHECK_OUTPUT_H
#define MC_CHECK_OUTPUT_H

#include "base/buf.h"
#include "base/diag.h"

struct rows;

/* The formats, in the words of an option. */
#define OUTPUT_FORMATS "csv|tsv|json|table|md|sarif"

struct output {
	const char *format;		/* NULL: as messages on standard error */
	struct rows *rows;
	struct buf results;		/* of SARIF */
	unsigned long n;
};

void output_begin(struct output *);
void output_end(struct output *);

#endif
