#include <string.h>

#include "field/target.h"

/* In either language, for people write both. */
int
target_is_all(const char *folded)
{
	static const char *const all[] = { "alle", "all", "everybody", "everyone" };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		size_t n = strlen(all[i]);

		if (strncmp(folded, all[i], n) == 0 && (folded[n] == '\0' || folded[n] == ' '))
			return 1;
	}
	return 0;
}
