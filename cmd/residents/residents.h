/*
 * residents - what the files of mc-residents share: a figure, as a sentence.
 */
#ifndef MC_RESIDENTS_PARTS_H
#define MC_RESIDENTS_PARTS_H

#include "analysis/residents.h"
#include "analysis/residentslog.h"
#include "base/lang.h"
#include "base/period.h"

struct buf;
struct dossier;

/* What the sentences are made of. */
struct told {
	const struct dossier *sheet;
	const struct residents *all;
	const struct residentslog *log;
	struct period period;	/* what has passed of it, from the log's first entry on */
	int day;		/* of what is told as it is */
	enum language language;
};

void told_add(struct buf *, const struct told *, const struct residents_item *);

#endif
