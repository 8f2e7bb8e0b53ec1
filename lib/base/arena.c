#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"

struct arena_piece {
	struct arena_piece *before;
	size_t len, cap;
	char bytes[];
};

enum { FIRST_PIECE = 200, LARGEST_PIECE = 64 << 10, ALIGNED = sizeof(void *) };

/* The piece that has room for so many bytes more. */
static struct arena_piece *
piece_for(struct arena *a, size_t n)
{
	struct arena_piece *p = a->last;
	size_t cap = p == NULL ? FIRST_PIECE : p->cap < LARGEST_PIECE ? 2 * p->cap : LARGEST_PIECE;

	if (p != NULL && n <= p->cap - p->len)
		return p;
	cap = cap > n ? cap : n;
	p = mem_resize(NULL, sizeof *p + cap, 1);
	*p = (struct arena_piece){ .before = a->last, .cap = cap };
	return a->last = p;
}

void *
arena_room(struct arena *a, size_t n)
{
	struct arena_piece *p = piece_for(a, n + ALIGNED - 1);
	void *room;

	p->len += -p->len % ALIGNED;
	room = p->bytes + p->len;
	p->len += n;
	return room;
}

char *
arena_text(struct arena *a, const char *text, size_t len)
{
	struct arena_piece *p = piece_for(a, len + 1);
	char *kept = p->bytes + p->len;

	if (len > 0)
		memcpy(kept, text, len);
	kept[len] = '\0';
	p->len += len + 1;
	return kept;
}

void
arena_forget(struct arena *a, const char *text)
{
	while (a->last->len == 0) {
		struct arena_piece *empty = a->last;

		a->last = empty->before;
		free(empty);
	}
	a->last->len = (size_t)(text - a->last->bytes);
}

void
arena_release(struct arena *a)
{
	while (a->last != NULL) {
		struct arena_piece *last = a->last;

		a->last = last->before;
		free(last);
	}
}
