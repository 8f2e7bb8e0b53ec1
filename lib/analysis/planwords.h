/*
 * planwords - what is known of a physical plan, as sentences.
 *
 *	planwords_add(&b, LANG_DA, &dossier, &planwork, &planwork.item[i]);
 *
 * "»Altaner«. Hørt: Anna og Byggeriet."
 */
#ifndef MC_ANALYSIS_PLANWORDS_H
#define MC_ANALYSIS_PLANWORDS_H

#include "base/lang.h"

struct buf;
struct dossier;
struct planwork;
struct planwork_item;

void planwords_add(struct buf *, enum language, const struct dossier *, const struct planwork *,
    const struct planwork_item *);

/* What is to be said of its days, each sentence behind a blank: when it ends, or that no start is given. */
void planwords_add_days(struct buf *, enum language, const struct planwork *);

/* What somebody wrote, between marks, as a sentence: it has its stop once. */
void planwords_add_quoted(struct buf *, enum language, const char *text);

#endif
