#include <stddef.h>

#include "base/diag.h"
#include "base/library.h"
#include "calendar/icalrules.h"

_Static_assert(ICAL_MAJOR_VERSION == 3, "the name of the library, and its functions");

static struct icalrules ical;

const struct icalrules *
icalrules(void)
{
	static const struct library_function functions[] = {
		{ &ical.clear, "icalrecurrencetype_clear" }, { &ical.begin, "icalrecur_iterator_new" },
		{ &ical.next, "icalrecur_iterator_next" }, { &ical.end, "icalrecur_iterator_free" }
	};
	const char *missing = ical.end == NULL ? library_lacks(library_open("libical.so.3"), functions, sizeof functions / sizeof *functions) : NULL;

	if (missing != NULL)
		die("cannot tell when rules of months and years come: %s is not to be had (is libical installed?)", missing);
	return &ical;
}
