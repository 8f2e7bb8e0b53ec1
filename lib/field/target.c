#include <string.h>

#include "field/target.h"

int
target_is_all(const char *folded)
{
	return strcmp(folded, "alle") == 0 || strncmp(folded, "alle ", 5) == 0;
}
