/*
 * plan - what the files of mc-plan share: a row, as a sentence.
 */
#ifndef MC_PLAN_PARTS_H
#define MC_PLAN_PARTS_H

#include "analysis/planwork.h"
#include "base/lang.h"

struct buf;

void planwords_add(struct buf *, const struct dossier *, const struct planwork *, const struct planwork_item *,
    enum language);

#endif
