/*
 * known - who is meant by the ids and names on a command line?
 *
 *	char *id = known_actor(&centre, "Café Sumak");		"sumak"
 *
 * An id is meant before a name.  Who is unknown is fatal (exit 2), with the nearest name.
 * To write what names them, take the turn (turn.h) first: then they are known until it is
 * written.
 */
#ifndef MC_CLI_KNOWN_H
#define MC_CLI_KNOWN_H

#include <stddef.h>

struct assign;
struct centre;

/* The id, which is the caller's: the text may be a name, and finds nothing. */
char *known_actor(const struct centre *, const char *text) __attribute__((warn_unused_result));

/* The same; NULL: it is nobody's id or name. */
char *known_if_any(const struct centre *, const char *text);

/* The ids of texts that end with NULL, each once, and how many; known_release() frees them. */
char **known_actors(const struct centre *, char *const *text, size_t *n);
void known_release(char **id, size_t n);

/* Of a word about actors: its items become their ids. */
void known_assign(const struct centre *, struct assign *);

/* Say so where an initiative's id was taken unseen, for the centre lists none. */
struct names;
void known_note_initiative(const struct centre *, const struct names *, const char *id);

/* Of a word about a room: the id of the resource that is called so; what is none stays as it is. */
void known_room(const struct centre *, struct assign *);

#endif
