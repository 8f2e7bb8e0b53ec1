/*
 * spelledhours - opening hours as people write them, in any usual spelling.
 *
 *	if (!hours_right("ma-to 9-16", 10) && spelledhours_forgive(&out, "ma-to 9-16", 10))
 *		...					out has "ma-to 09:00-16:00"
 */
#ifndef MC_SCHEMA_SPELLEDHOURS_H
#define MC_SCHEMA_SPELLEDHOURS_H

#include "schema/hours.h"

/*
 * "ma, on og fr 9-12 og 13-16; lørdag lukket", "kl. 9-16 på hverdage", "to 22-02" (which is of two
 * days).  0: it is something else, or more than `most` spans of days that follow each other, with
 * one time each.
 */
int spelledhours_parse(const char *text, size_t len, struct hours *out, size_t most, size_t *n);

/* Append what it means, "mandag til torsdag kl. 9-16", "hverdage 9-16"; 0: it is something else, or more
 * than one span of days and time. */
int spelledhours_forgive(struct buf *, const char *text, size_t len);

#endif
