/*
 * line - the lines of a spreadsheet's file, each with the headings above it.
 *
 *	struct sheetlines l = { .rules = &rules, .actors = &actors };
 *
 *	sheetlines_open(&l, &source, &head);
 *	while (sheetlines_next(&l))
 *		if (l.kind == LINE_ROW)
 *			take(&l.in, l.head);
 *	sheetlines_close(&l);
 *
 * Below other headings rows are read by those.  Where they do not name all
 * that is needed, nobody can say what the rows below hold: they are refused,
 * until the next headings.
 */
#ifndef MC_SHEET_LINE_H
#define MC_SHEET_LINE_H

#include "base/buf.h"
#include "base/memo.h"
#include "sheet/heading.h"
#include "sheet/reader.h"

struct naming;

enum sheetline {
	LINE_ROW, LINE_REFUSED,		/* for what l.lost says */
	LINE_EMPTY,
	LINE_SILENT,			/* the first headings, already reported; or "sep=;" */
	LINE_ABOVE,			/* a title or the like */
	LINE_AGAIN,			/* the headings once more */
	LINE_OTHER,			/* other headings, good from here on */
	LINE_USELESS,			/* headings that lack something */
	LINE_PART,			/* "Oktober": the heading of a part */
	LINE_TOTAL,
	LINE_PLAN,			/* a date and nothing besides: a day that was planned */
	LINE_SUMS			/* numbers and nothing besides */
};

struct sheetlines {
	/* in; borrowed */
	const struct rules *rules;
	struct naming *actors;
	int whole;			/* every line must be a row */
	int rough;			/* give totals and parts as LINE_ROW, which is faster */
	/* of the current line */
	struct reader in;
	enum sheetline kind;
	const struct heading *head;	/* good until the next line */
	struct buf lost;		/* why rows here cannot be read; else empty */
	/* for line.c */
	const struct heading *first;
	struct heading other;
	struct memo days;		/* texts in the day's column: is it one? */
	struct memo meanings;		/* texts, and what they would mean as headings */
};

/* The headings that were found, which outlive it. */
void sheetlines_open(struct sheetlines *, const struct sheetsource *, const struct heading *);
void sheetlines_rewind(struct sheetlines *);
int sheetlines_next(struct sheetlines *);
void sheetlines_close(struct sheetlines *);

#endif
