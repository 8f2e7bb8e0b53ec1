#include <dlfcn.h>
#include <stddef.h>

#include "base/diag.h"
#include "calendar/icalrules.h"

_Static_assert(ICAL_MAJOR_VERSION == 3, "the name of the library, and its functions");

static struct icalrules ical;

/* A function's address; ISO C has no way from a pointer to data to one to code but by its bytes. */
static void
find(void *function, void *library, const char *name)
{
	*(void **)function = library != NULL ? dlsym(library, name) : NULL;
	if (*(void **)function == NULL)
		die("cannot tell when rules of months and years come: %s is not to be had (is libical installed?)",
		    name);
}

const struct icalrules *
icalrules(void)
{
	void *library;

	if (ical.end != NULL)
		return &ical;
	library = dlopen("libical.so.3", RTLD_LAZY);
	find(&ical.clear, library, "icalrecurrencetype_clear");
	find(&ical.begin, library, "icalrecur_iterator_new");
	find(&ical.next, library, "icalrecur_iterator_next");
	find(&ical.end, library, "icalrecur_iterator_free");
	return &ical;
}
