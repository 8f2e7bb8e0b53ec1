#include <string.h>
#include <strings.h>

#include "calendar/icszone.h"

/* After a slash, or from the start on. */
static const char *const danish[] = {
	"Europe/Copenhagen", "Europe/Berlin", "Europe/Stockholm", "Europe/Oslo", "Europe/Paris",
	"Europe/Amsterdam", "Europe/Brussels", "Europe/Luxembourg", "Europe/Vienna", "Europe/Zurich",
	"Europe/Rome", "Europe/Madrid", "Europe/Prague", "Europe/Budapest", "Europe/Warsaw",
	"Europe/Bratislava", "Europe/Ljubljana", "Europe/Zagreb", "Europe/Belgrade", "Europe/Monaco",
	"Europe/Malta", "Arctic/Longyearbyen", "CET", "MET", "Romance Standard Time",
	"W. Europe Standard Time", "Central Europe Standard Time", "Central European Standard Time"
};
static const char *const utc[] = {
	"UTC", "Z", "Etc/UTC", "Etc/GMT", "Etc/Zulu", "Coordinated Universal Time", "tzone://Microsoft/Utc"
};

static int
is_one_of(const char *name, const char *const *list, size_t n)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < n; i++) {
		size_t of = strlen(list[i]);

		/* Programs put their own before it: /mozilla.org/20050126_1/Europe/Copenhagen. */
		if (len >= of && strcasecmp(name + len - of, list[i]) == 0 &&
		    (len == of || name[len - of - 1] == '/'))
			return 1;
	}
	return 0;
}

enum icszone
icszone_of_name(const char *name)
{
	if (is_one_of(name, utc, sizeof utc / sizeof *utc))
		return ICSZONE_UTC;
	/* Outlook names a zone by its cities, in the language of its user. */
	if (is_one_of(name, danish, sizeof danish / sizeof *danish) ||
	    (*name == '(' && (strstr(name, "Copenhagen") != NULL || strstr(name, "København") != NULL)))
		return ICSZONE_DENMARK;
	return ICSZONE_UNKNOWN;
}
