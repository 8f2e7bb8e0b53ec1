/*
 * init - the parts of mc-init that go into a centre which is there.
 */
#ifndef MC_INIT_INIT_H
#define MC_INIT_INIT_H

#include "base/language.h"

struct buf;
struct centre;

/*
 * Write the JSON Schema of each YAML file, and at the head of those that are there the line
 * that tells editors of it.  0 if something cannot be done, which is reported: once more does
 * the rest.
 */
int schemas_write(const struct centre *, enum language);

/* Describe the CSV files that are there, in datapackage.json.  0 if that cannot be done, which is reported. */
int datapackage_write(struct centre *, enum language);

/* Write a file that is ours: what stood there goes. */
int init_write(const struct centre *, const char *path, const struct buf *text);

#endif
