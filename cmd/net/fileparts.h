/*
 * fileparts - what the files of a network have in common.
 *
 *	buf_adds(&out, net_sector_code(&net.actor[i]));
 */
#ifndef MC_NET_FILEPARTS_H
#define MC_NET_FILEPARTS_H

#include "ask.h"

/* The one house that was read, for a file holds one net; NULL: none.  Two are fatal. */
struct house *net_only_house(const struct request *);

/* The codes of an actor that are known, else "". */
const char *net_sector_code(const struct net_actor *);
const char *net_presence_code(const struct net_actor *);
const char *net_kind_code(const struct net_actor *);

/* Codes, parted by spaces. */
void net_add_forms(struct buf *, unsigned forms);

#endif
