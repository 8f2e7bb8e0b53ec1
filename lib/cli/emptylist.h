/*
 * emptylist - why a listing of centres' files shows nothing: the file holds nothing, or nobody is called so.
 *
 *	emptylist_say(out, &meeting_schema, NULL, NULL, argv);	just before rows_end()
 *		mc-meetings: i 'hus/meetings.csv' står der intet endnu; 'mc-meetings add' skriver det første
 *	emptylist_say(out, &entry_schema, &actor, &initiative, argv);
 *		mc-log: ingen rækker at vise: ukendt aktør 'skoel'; mente du 'skole'?
 */
#ifndef MC_CLI_EMPTYLIST_H
#define MC_CLI_EMPTYLIST_H

struct filter;
struct rows;
struct schema;

/*
 * Where no row is shown and all operands (none: this folder) are centres that have nobody of one of the ids that
 * were asked for (NULL: nobody was), that is said, in a pipe, too: a table of zeros that is made of it looks
 * like an answer.  To who sits at a terminal also that the one centre's file of this schema holds no record.
 * The files are read again, and quietly.
 */
void emptylist_say(struct rows *, const struct schema *, const struct filter *actor,
    const struct filter *initiative, char *const *argv);

#endif
