#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "calendar/icsline.h"
#include "calendar/icszones.h"

struct icszones_zone {
	char *name;
	int is_danish;		/* winter is an hour before UTC, summer two */
};

void
icszones_read(struct icszones *all, struct icsline *l)
{
	int inside = 0, offsets = 0;
	char *name = NULL;

	while (icsline_next(l) != ICSLINE_END) {
		if (icsline_is(l, "BEGIN") && strcasecmp(l->value, "VTIMEZONE") == 0)
			inside = 1, offsets = 0;
		else if (inside && icsline_is(l, "TZID") && name == NULL)
			name = mem_copy(l->value, l->value_len);
		else if (inside && icsline_is(l, "TZOFFSETTO"))
			offsets |= strcmp(l->value, "+0100") == 0 ? 1 : strcmp(l->value, "+0200") == 0 ? 2 : 4;
		else if (inside && icsline_is(l, "END") && strcasecmp(l->value, "VTIMEZONE") == 0) {
			all->zone = mem_grow(all->zone, &all->cap, all->n + 1, sizeof *all->zone);
			if (name != NULL)
				all->zone[all->n++] = (struct icszones_zone){ name, offsets == 3 };
			name = NULL;
			inside = 0;
		}
	}
	free(name);
	l->at = 0;
	l->next = 0;
}

enum icszone
icszones_find(const struct icszones *all, const char *name)
{
	enum icszone zone = icszone_of_name(name);

	for (size_t i = 0; zone == ICSZONE_UNKNOWN && i < all->n; i++)
		if (all->zone[i].is_danish && strcmp(all->zone[i].name, name) == 0)
			zone = ICSZONE_DENMARK;
	return zone;
}

void
icszones_release(struct icszones *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->zone[i].name);
	free(all->zone);
	*all = (struct icszones){ 0 };
}
