/*
 * arena - room for many small things that are given back all at once.
 *
 *	struct arena a = { 0 };
 *	struct thing *t = arena_room(&a, sizeof *t);
 *	char *name = arena_text(&a, "sal", 3);
 *
 *	arena_release(&a);
 *
 * Room is cut from pieces, of which each is twice as large as the one before, up to 64 KiB.
 * What lies there stays where it is until release.
 */
#ifndef MC_BASE_ARENA_H
#define MC_BASE_ARENA_H

#include <stddef.h>

struct arena_piece;

struct arena {
	struct arena_piece *last;
};

/* Room for so many bytes, in which anything may be; it holds what it happens to. */
void *arena_room(struct arena *, size_t n);

/* A copy with a NUL behind it.  The texts lie close to each other. */
char *arena_text(struct arena *, const char *text, size_t len);

/* Of the last text: its room is free again. */
void arena_forget(struct arena *, const char *text);
void arena_release(struct arena *);

#endif
