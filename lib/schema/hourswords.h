/*
 * hourswords - hours as people read them, for pages and pictures.
 *
 *	hourswords_add(&out, LANG_EN, yaml_get(root, "open"));		"Mon-Thu 9:00-16:00, Fri 9:00-12:00"
 *
 * How the files have them is hours.h's.
 */
#ifndef MC_SCHEMA_HOURSWORDS_H
#define MC_SCHEMA_HOURSWORDS_H

#include "base/lang.h"

struct buf;
struct hours;
struct yaml_node;

/* A time of day, in minutes: "13", "17.30", in English 13:00 and 17:30. */
void hourswords_add_clock(struct buf *, enum language, int minutes);

/* "9-16", without the days. */
void hourswords_add_times(struct buf *, enum language, const struct hours *);

/* Those of a list, or the one text; what is no hours as it is written, and nothing where nothing is. */
void hourswords_add(struct buf *, enum language, const struct yaml_node *list);

#endif
