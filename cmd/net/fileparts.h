/*
 * fileparts - what the files of a network have in common.
 *
 *	net_each_line(r, &net, add_edge, &out);
 *
 * A line is a tie or, with --directed, the initiatives that one of two took towards the other.
 */
#ifndef MC_NET_FILEPARTS_H
#define MC_NET_FILEPARTS_H

#include "ask.h"

typedef void net_line(void *, const struct net_tie *, size_t from, size_t to, unsigned long count);

void net_each_line(const struct request *, const struct net *, net_line *, void *arg);

/* The codes of an actor that are known, else "". */
const char *net_sector_code(const struct net_actor *);
const char *net_presence_code(const struct net_actor *);
const char *net_kind_code(const struct net_actor *);

/* Codes, parted by spaces. */
void net_add_forms(struct buf *, unsigned forms);

#endif
