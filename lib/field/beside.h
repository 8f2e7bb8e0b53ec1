/*
 * beside - what is known of the actors of an entry, as columns beside what the log says.
 *
 *	size_t i = beside_find("sector", 6);
 *	beside[i].first				"initiator_sector"
 */
#ifndef MC_FIELD_BESIDE_H
#define MC_FIELD_BESIDE_H

#include <stddef.h>

#include "field/schemas.h"

enum { BESIDE = 3 };

/* A field of actors.yaml; what one asks for; the column of who took the initiative, and that of all, an item each. */
struct beside {
	enum actor_field field;
	const char *name, *first, *list;
};

/* `list` is the name and an s: mc-matrix looks for it when it is asked for the items. */
extern const struct beside beside[BESIDE];

/* What is asked for by that name; BESIDE: nothing is. */
size_t beside_find(const char *name, size_t len);

/* What one of these columns is of; BESIDE: it is none of them. */
size_t beside_of_column(const char *column);

#endif
