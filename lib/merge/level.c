#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "merge/level.h"

const struct piece *
level_piece(const struct level *l, int version, size_t slot)
{
	size_t at = l->at[version][slot];

	return at != INTERN_NONE ? &l->of[version].item[at] : NULL;
}

/* ---- which piece is which ---- */

/* What a record says but for its id. */
static void
add_nameless(struct buf *b, const char *text, const struct piece *p)
{
	size_t before = p->name->start - (size_t)(p->body.text - text);
	size_t behind = p->name->end - (size_t)(p->body.text - text);

	buf_add(b, p->body.text, before);
	buf_addc(b, '\0');
	buf_add(b, p->body.text + behind, p->body.len - behind);
}

/* The records of the base that a side has not, by what they say but for their ids. */
struct lost {
	struct intern texts;
	size_t *piece;		/* of each text; INTERN_NONE: several say that */
};

static void
find_lost(struct lost *lost, const char *const text[VERSIONS], const struct level *l, int version)
{
	const struct pieces *base = &l->of[VERSION_BASE];
	struct buf nameless = { 0 };

	lost->piece = mem_zero(base->n + 1, sizeof *lost->piece);
	for (size_t i = 0; i < base->n; i++) {
		size_t known = lost->texts.n, at;

		if (base->item[i].value->kind != YAML_MAP || base->item[i].name == base->item[i].value ||
		    pieces_find(&l->of[version], base->item[i].key) != INTERN_NONE)
			continue;
		buf_clear(&nameless);
		add_nameless(&nameless, text[VERSION_BASE], &base->item[i]);
		at = intern_add(&lost->texts, nameless.data, nameless.len);
		lost->piece[at] = at < known ? INTERN_NONE : i;
	}
	buf_release(&nameless);
}

/* The record of the base that got another id on a side, or INTERN_NONE. */
static size_t
renamed(struct lost *lost, const char *text, const struct piece *p)
{
	struct buf nameless = { 0 };
	size_t at = INTERN_NONE, base = INTERN_NONE;

	if (lost->texts.n > 0 && p->value->kind == YAML_MAP && p->name->start >= p->value->start) {
		add_nameless(&nameless, text, p);
		at = intern_find(&lost->texts, nameless.data, nameless.len);
	}
	if (at != INTERN_NONE) {
		base = lost->piece[at];
		lost->piece[at] = INTERN_NONE;
	}
	buf_release(&nameless);
	return base;
}

void
level_find_slots(struct level *l, const char *const text[VERSIONS])
{
	size_t most = l->of[VERSION_BASE].n + l->of[VERSION_OURS].n + l->of[VERSION_THEIRS].n;

	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		l->slot[v] = mem_zero(l->of[v].n + 1, sizeof *l->slot[v]);
		l->at[v] = mem_zero(most + 1, sizeof *l->at[v]);
		for (size_t i = 0; i < most; i++)
			l->at[v][i] = INTERN_NONE;
	}
	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		struct lost lost = { { 0 }, NULL };

		if (v != VERSION_BASE)
			find_lost(&lost, text, l, v);
		for (size_t i = 0; i < l->of[v].n; i++) {
			const struct piece *p = &l->of[v].item[i];
			size_t base = v == VERSION_BASE ? INTERN_NONE : pieces_find(&l->of[VERSION_BASE], p->key);
			size_t ours = v == VERSION_THEIRS ? pieces_find(&l->of[VERSION_OURS], p->key) : INTERN_NONE;

			if (base == INTERN_NONE && v != VERSION_BASE)
				base = renamed(&lost, text[v], p);
			l->slot[v][i] = base != INTERN_NONE ? l->slot[VERSION_BASE][base] :
			    ours != INTERN_NONE && l->at[VERSION_THEIRS][l->slot[VERSION_OURS][ours]] == INTERN_NONE &&
			    l->at[VERSION_BASE][l->slot[VERSION_OURS][ours]] == INTERN_NONE ? l->slot[VERSION_OURS][ours] :
			    l->slots++;
			l->at[v][l->slot[v][i]] = i;
		}
		intern_release(&lost.texts);
		free(lost.piece);
	}
}

/* ---- the order of the result ---- */

int
level_is_new(const struct level *l, size_t slot)
{
	return l->at[VERSION_BASE][slot] == INTERN_NONE;
}

/* Taken out by one side, and not changed by the other? */
static int
is_gone(const struct level *l, size_t slot)
{
	const struct piece *base = level_piece(l, VERSION_BASE, slot);
	const struct piece *ours = level_piece(l, VERSION_OURS, slot), *theirs = level_piece(l, VERSION_THEIRS, slot);
	const struct piece *left = ours != NULL ? ours : theirs;

	if (base == NULL || (ours != NULL && theirs != NULL))
		return 0;
	/* The lead of one that has come to be the first is part of the head. */
	return left == NULL || (pieces_same(base->body, left->body) && (pieces_same(base->lead, left->lead) ||
	    left->lead.len == 0 || memchr(left->lead.text, '#', left->lead.len) == NULL));
}

/* Do the pieces of the base stand in another order on a side? */
static int
is_moved(const struct level *l, int version)
{
	size_t last = 0;

	for (size_t i = 0; i < l->of[version].n; i++) {
		size_t at = l->at[VERSION_BASE][l->slot[version][i]];

		if (at == INTERN_NONE)
			continue;
		if (at < last)
			return 1;
		last = at;
	}
	return 0;
}

/* Two keys that are days stand in their order. */
static int
is_later(const struct level *l, int version, size_t i, const struct piece *other)
{
	struct csv_field a = l->of[version].item[i].key, b = other->key;
	int first, second;

	return date_parse(a.text, a.len, &first) && date_parse(b.text, b.len, &second) && first < second;
}

void
level_find_order(struct level *l)
{
	int lead = !is_moved(l, VERSION_OURS) && is_moved(l, VERSION_THEIRS) ? VERSION_THEIRS : VERSION_OURS, other = VERSION_OURS + VERSION_THEIRS - lead;
	size_t at = l->slots, end = l->slots + 1;
	char *placed = mem_zero(l->slots + 1, 1);

	l->next = mem_zero(l->slots + 1, sizeof *l->next);
	l->next[at] = end;
	for (size_t i = 0; i < l->of[lead].n; i++) {
		size_t slot = l->slot[lead][i];

		if (is_gone(l, slot))
			continue;
		l->next[at] = slot;
		l->next[slot] = end;
		placed[slot] = 1;
		at = slot;
	}
	at = l->slots;
	for (size_t i = 0; i < l->of[other].n; i++) {
		size_t slot = l->slot[other][i], next;

		if (!placed[slot] && is_gone(l, slot))
			continue;
		if (!placed[slot]) {
			/* Behind what the other side added at the same place. */
			while ((next = l->next[at]) != end && level_is_new(l, next) && l->at[other][next] == INTERN_NONE &&
			    !is_later(l, other, i, &l->of[lead].item[l->at[lead][next]]))
				at = next;
			l->next[slot] = l->next[at];
			l->next[at] = slot;
			placed[slot] = 1;
		}
		at = slot;
	}
	free(placed);
}

void
level_release(struct level *l)
{
	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		pieces_release(&l->of[v]);
		free(l->slot[v]);
		free(l->at[v]);
	}
	free(l->next);
}
