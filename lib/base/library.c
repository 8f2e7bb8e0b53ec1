#include <dlfcn.h>
#include <string.h>

#include "base/library.h"

void *
library_open(const char *name)
{
	return dlopen(name, RTLD_LAZY);
}

const char *
library_lacks(void *library, const struct library_function *function, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		void *found = library != NULL ? dlsym(library, function[i].name) : NULL;

		if (found == NULL)
			return function[i].name;
		/* ISO C has no way from a pointer to data to one to code but by its bytes. */
		memcpy(function[i].pointer, &found, sizeof found);
	}
	return NULL;
}
