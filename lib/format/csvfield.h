/*
 * csvfield - the bytes of a field: borrowed, not NUL-terminated.
 */
#ifndef MC_CSVFIELD_H
#define MC_CSVFIELD_H

#include <stddef.h>

struct csv_field {
	const char *text;
	size_t len;
};

#endif
