/*
 * emptylist - why a listing of a centre's file shows nothing: the file holds nothing.
 *
 *	emptylist_say(out, &meeting_schema, argv);	just before rows_end()
 *		mc-meetings: i 'hus/meetings.csv' står der intet endnu; 'mc-meetings add' skriver det første
 */
#ifndef MC_CLI_EMPTYLIST_H
#define MC_CLI_EMPTYLIST_H

struct rows;
struct schema;

/*
 * Where no row is shown to who sits at a terminal, and the operands (none: this folder) are one
 * centre whose file of this schema holds no record.  The file is read again, and quietly.
 */
void emptylist_say(struct rows *, const struct schema *, char *const *argv);

#endif
