#include <string.h>

#include "field/beside.h"

const struct beside beside[BESIDE] = {
	{ ACTOR_SECTOR, "sector", "initiator_sector", "sectors" },
	{ ACTOR_KIND, "kind", "initiator_kind", "kinds" },
	{ ACTOR_PRESENCE, "presence", "initiator_presence", "presences" }
};

size_t
beside_find(const char *name, size_t len)
{
	size_t i = 0;

	while (i < BESIDE && (strlen(beside[i].name) != len || memcmp(beside[i].name, name, len) != 0))
		i++;
	return i;
}

size_t
beside_of_column(const char *column)
{
	size_t i = 0;

	while (i < BESIDE && strcmp(beside[i].first, column) != 0 && strcmp(beside[i].list, column) != 0)
		i++;
	return i;
}
