/*
 * furthercolumns - columns that a centre's own log has beside ours, recognised by their names in a spreadsheet.
 *
 *	struct furthercolumns *x = furthercolumns_new(&names);
 *
 *	i = furthercolumns_find(x, "Sted", "sted");
 *	furthercolumns_free(x);
 */
#ifndef MC_SHEET_FURTHERCOLUMNS_H
#define MC_SHEET_FURTHERCOLUMNS_H

struct furthercolumns;
struct intern;

/* The names stay the caller's, and have to outlive it. */
struct furthercolumns *furthercolumns_new(const struct intern *name);
void furthercolumns_free(struct furthercolumns *);	/* NULL: nothing */

/*
 * The number of the column with a name in the same letters, or else with the folded one (wording_fold; "": none).
 * -1: there is none, or several are the same when folded.
 */
long furthercolumns_find(const struct furthercolumns *, const char *name, const char *word);
const char *furthercolumns_name(const struct furthercolumns *, int number);

#endif
