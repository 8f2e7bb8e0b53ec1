/*
 * csvout - write CSV (RFC 4180), quoting only what needs it.
 *
 *	csv_add_field(&line, note, strlen(note));
 *	buf_addc(&line, '\n');
 *
 * Our records are one physical line each: a line break becomes one space.
 */
#ifndef MC_CSVOUT_H
#define MC_CSVOUT_H

#include <stddef.h>

struct buf;

void csv_add_field(struct buf *, const char *text, size_t len);

#endif
