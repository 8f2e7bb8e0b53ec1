/*
 * told - what was written, and the way back, for who sits at a terminal.
 *
 *	told_written("Basen (basen), mandate: selv", "mc-actors set basen mandate=");
 *		Skrevet: Basen (basen), mandate: selv. Fortryd: mc-actors set basen mandate=
 *
 * A line on standard output; in a pipe nothing is said.
 */
#ifndef MC_CLI_TOLD_H
#define MC_CLI_TOLD_H

struct buf;
struct centre;

/* Is somebody there to be told? */
int told_is_wanted(void);

/* A line.  No text need be fit to show. */
void told_line(const char *text);

/* What was written, and a command or an advice that takes it back. */
void told_written(const char *what, const char *back);

/* Append "mc-log undo", and the centre where it is another folder than this one. */
void told_add_command(struct buf *, const char *word, const struct centre *);

#endif
