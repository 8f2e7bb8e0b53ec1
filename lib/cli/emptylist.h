/*
 * emptylist - why a listing of a centre's file shows nothing: the file holds nothing, or nobody is called so.
 *
 *	emptylist_say(out, &meeting_schema, NULL, argv);	just before rows_end()
 *		mc-meetings: i 'hus/meetings.csv' står der intet endnu; 'mc-meetings add' skriver det første
 *	emptylist_say(out, &entry_schema, &actor, argv);
 *		mc-log: ingen rækker at vise: ukendt aktør 'skoel'; mente du 'skole'?
 */
#ifndef MC_CLI_EMPTYLIST_H
#define MC_CLI_EMPTYLIST_H

struct filter;
struct rows;
struct schema;

/*
 * Where no row is shown to who sits at a terminal, and the operands (none: this folder) are one
 * centre whose file of this schema holds no record, or whose actors' ids one of those that were asked for (NULL:
 * nobody was) is not among.  The files are read again, and quietly.
 */
void emptylist_say(struct rows *, const struct schema *, const struct filter *actor, char *const *argv);

#endif
