/*
 * records - bring two versions of a YAML file together, record by record.
 *
 *	struct csv_field text[VERSIONS] = { base, ours, theirs };
 *	struct buf out = { 0 };
 *	size_t conflicts;
 *
 *	if (records_merge(&out, text, "actors.yaml", MERGE_MARKER, &conflicts) && conflicts == 0)
 *		both are in it, and nothing is in doubt
 *
 * The records of a list go by their id, the entries of a map by their key, whatever lines
 * they are on.  What one side added, changed, moved or took out is so in the result; of
 * what both changed the entries are looked at one by one, and lists of words item by item.
 * A record that got another id is the same one, if nothing else in it changed.  What was
 * changed differently, or changed by one side and taken out by the other, is a conflict:
 * both stand between markers of so many characters, whole lines of whole entries, and it
 * is reported at its line.  What is not in doubt keeps its bytes, comments too.
 */
#ifndef MC_MERGE_RECORDS_H
#define MC_MERGE_RECORDS_H

#include "merge/versions.h"

struct buf;

/*
 * 0: a version is no such list or map, or what comes out would not be; nothing is added
 * then, and nothing reported.  The texts are borrowed.
 */
int records_merge(struct buf *out, const struct csv_field text[VERSIONS], const char *shown,
    size_t marker, size_t *conflicts);

#endif
