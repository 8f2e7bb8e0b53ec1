/*
 * entrysaid - an entry of the log in words, for who has just written it.
 *
 *	entrysaid_add(&b, cell, &names, LANG_DA);
 *				"24. november 2026, samvirke, Café Sumak og Basen"
 */
#ifndef MC_CLI_ENTRYSAID_H
#define MC_CLI_ENTRYSAID_H

#include "base/lang.h"
#include "field/schemas.h"
#include "sheet/names.h"

struct centre;

/* The cells of an entry as the log has them; an actor that is not known is called by its id. */
void entrysaid_add(struct buf *, const struct buf cell[ENTRY_FIELDS], const struct names *,
    enum language);

/*
 * On a terminal, to standard output: what was written, and how to take it back.  In a
 * pipe nothing is said.
 */
void entrysaid_written(const struct centre *, const struct buf cell[ENTRY_FIELDS]);

#endif
