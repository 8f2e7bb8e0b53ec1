/*
 * jsoncell - a cell of a row as a typed value of JSON.
 *
 *	jsoncell_add(&line, CELLKIND_NUMBER, "0.50", 4);	0.50
 *	jsoncell_add(&line, CELLKIND_IDS, "sumak basen", 11);	["sumak", "basen"]
 *	jsoncell_add(&line, CELLKIND_TRUTH, "nej", 3);		false
 *	jsoncell_add(&line, CELLKIND_TEXT, "", 0);		null
 *
 * An empty cell is null: unknown, of a list too.  A number keeps its digits, so no decimal
 * is lost; what is not what its kind says is a string, as it stands.
 */
#ifndef MC_OUTPUT_JSONCELL_H
#define MC_OUTPUT_JSONCELL_H

#include <stddef.h>

#include "schema/cellkind.h"

struct buf;

void jsoncell_add(struct buf *, enum cellkind, const char *text, size_t len);

#endif
