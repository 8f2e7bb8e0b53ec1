/*
 * field - the bytes of a field: borrowed, not NUL-terminated.
 */
#ifndef MC_CSV_FIELD_H
#define MC_CSV_FIELD_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct csv_field {
	const char *text;
	size_t len;
};

/* Are they the same bytes? */
static inline int
csv_field_same(struct csv_field a, struct csv_field b)
{
	return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

/* Does it begin within these bytes?  It may be of any others. */
static inline int
csv_field_is_in(struct csv_field field, struct csv_field bytes)
{
	return (uintptr_t)field.text - (uintptr_t)bytes.text < bytes.len;
}

/* The same, but for one without a byte it may begin where they end. */
static inline int
csv_field_is_of(struct csv_field field, struct csv_field bytes)
{
	return csv_field_is_in(field, bytes) || (field.len == 0 && field.text == bytes.text + bytes.len);
}

#endif
