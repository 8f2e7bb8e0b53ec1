#include <dlfcn.h>
#include <stddef.h>

#include "base/library.h"

void *
library_open(const char *name)
{
	return dlopen(name, RTLD_LAZY);
}

/* ISO C has no way from a pointer to data to one to code but by its bytes. */
int
library_find(void *function, void *library, const char *name)
{
	*(void **)function = library != NULL ? dlsym(library, name) : NULL;
	return *(void **)function != NULL;
}
