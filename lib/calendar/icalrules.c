#include <stddef.h>

#include "base/diag.h"
#include "base/library.h"
#include "calendar/icalrules.h"

_Static_assert(ICAL_MAJOR_VERSION == 3, "the name of the library, and its functions");

static struct icalrules ical;

static void
find(void *function, void *library, const char *name)
{
	if (!library_find(function, library, name))
		die("cannot tell when rules of months and years come: %s is not to be had (is libical installed?)",
		    name);
}

const struct icalrules *
icalrules(void)
{
	void *library;

	if (ical.end != NULL)
		return &ical;
	library = library_open("libical.so.3");
	find(&ical.clear, library, "icalrecurrencetype_clear");
	find(&ical.begin, library, "icalrecur_iterator_new");
	find(&ical.next, library, "icalrecur_iterator_next");
	find(&ical.end, library, "icalrecur_iterator_free");
	return &ical;
}
