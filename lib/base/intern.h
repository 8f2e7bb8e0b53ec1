/*
 * intern - give each different text a small number: 0, 1, 2, ...
 *
 *	struct intern ids = { 0 };
 *	size_t i = intern_add(&ids, "sumak", 5);
 *
 *	printf("%zu is %s\n", i, intern_text(&ids, i));
 *	intern_release(&ids);
 *
 * Numbers follow the order of first meeting, so nothing that is printed may
 * depend on them.  Texts are copied, may hold any byte, and stay where they
 * are until release.
 */
#ifndef MC_BASE_INTERN_H
#define MC_BASE_INTERN_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

#define INTERN_NONE SIZE_MAX

struct intern_text;
struct intern_slot;

struct intern {
	struct intern_text *item;
	size_t n, cap;
	struct intern_slot *slot;
	size_t nslot;		/* a power of two */
	struct arena texts;
};

size_t intern_add(struct intern *, const char *text, size_t len);
size_t intern_find(const struct intern *, const char *text, size_t len);
const char *intern_text(const struct intern *, size_t i);
size_t intern_len(const struct intern *, size_t i);

/* No text is searched for any more, nor added: what finds them is given back.  They stay, by their numbers. */
void intern_settle(struct intern *);

/* Forget all texts from number n on. */
void intern_keep(struct intern *, size_t n);
void intern_release(struct intern *);

#endif
