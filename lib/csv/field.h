/*
 * field - the bytes of a field: borrowed, not NUL-terminated.
 */
#ifndef MC_CSV_FIELD_H
#define MC_CSV_FIELD_H

#include <stddef.h>
#include <stdint.h>

struct csv_field {
	const char *text;
	size_t len;
};

/* Does it begin within these bytes?  It may be of any others. */
static inline int
csv_field_is_in(struct csv_field field, struct csv_field bytes)
{
	return (uintptr_t)field.text - (uintptr_t)bytes.text < bytes.len;
}

#endif
