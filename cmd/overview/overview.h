/* What the parts of mc-overview know of each other. */
#ifndef MC_CMD_OVERVIEW_H
#define MC_CMD_OVERVIEW_H

#include "base/lang.h"

struct document;
struct houses;

/* The page: what is said in words, and a line for each question that somebody answered. */
void page_write(struct document *, const struct houses *, size_t left_out, size_t surveys_left_out, enum language);

#endif
