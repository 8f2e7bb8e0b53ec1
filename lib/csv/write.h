/*
 * write - write CSV (RFC 4180), quoting only what needs it.
 *
 *	csv_add_field(&line, note, strlen(note));
 *	buf_addc(&line, '\n');
 *
 * Our records are one physical line each: a line break becomes one space.
 */
#ifndef MC_CSV_WRITE_H
#define MC_CSV_WRITE_H

#include <stddef.h>

struct buf;

/* Add one field, without a comma or a line end beside it. */
void csv_add_field(struct buf *, const char *text, size_t len);

#endif
