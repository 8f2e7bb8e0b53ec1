/*
 * field - the bytes of a field: borrowed, not NUL-terminated.
 */
#ifndef MC_CSV_FIELD_H
#define MC_CSV_FIELD_H

#include <stddef.h>

struct csv_field {
	const char *text;
	size_t len;
};

#endif
