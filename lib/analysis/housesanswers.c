#include <stdlib.h>
#include <string.h>

#include "analysis/housesanswers.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/safeadd.h"
#include "field/municipality.h"

static const char others[] = "andre";	/* of names of which few houses each are */

static struct houses_cell *
new_cell(struct houses_answers *a, long rank, const char *value, const char *key)
{
	struct houses_cell *c;

	a->cell = mem_grow(a->cell, &a->cap, a->n + 1, sizeof *a->cell);
	c = &a->cell[a->n++];
	*c = (struct houses_cell){ .value = mem_copy(value, strlen(value)), .rank = rank,
	    .key = key != NULL ? mem_copy(key, strlen(key)) : NULL };
	return c;
}

struct houses_cell *
housesanswers_with(struct houses_answers *a, long rank, const char *value)
{
	for (size_t i = 0; i < a->n; i++)
		if (a->cell[i].rank == rank && a->cell[i].key == NULL)
			return &a->cell[i];
	return new_cell(a, rank, value, NULL);
}

static struct houses_cell *
cell_of_key(struct houses_answers *a, const char *name, const char *key)
{
	struct buf shown = { 0 };
	struct houses_cell *found = NULL;

	for (size_t i = 0; i < a->n && found == NULL; i++)
		if (a->cell[i].key != NULL && strcmp(a->cell[i].key, key) == 0)
			found = &a->cell[i];
	if (found == NULL && *key != '\0') {
		safeadd(&shown, name, strlen(name));
		found = new_cell(a, 0, shown.data, key);
	}
	buf_release(&shown);
	return found;
}

struct houses_cell *
housesanswers_named(struct houses_answers *a, const char *name)
{
	struct fold f = { 0 };
	struct houses_cell *found;

	fold_text(&f, name, strlen(name));
	found = cell_of_key(a, name, buf_text(&f.text));
	fold_release(&f);
	return found;
}

struct houses_cell *
housesanswers_municipality(struct houses_answers *a, const char *name)
{
	struct fold f = { 0 };
	struct houses_cell *found;

	municipality_fold(&f, name, strlen(name));
	found = cell_of_key(a, name, buf_text(&f.text));
	fold_release(&f);
	return found;
}

void
housesanswers_add_house(struct houses_cell *c, struct intern *ids, const char *id, size_t len)
{
	c->house = mem_grow(c->house, &c->cap, c->houses + 1, sizeof *c->house);
	c->house[c->houses++] = intern_add(ids, id, len);
}

void
housesanswers_join(struct houses_cell *to, const struct houses_cell *from)
{
	to->house = mem_grow(to->house, &to->cap, to->houses + from->houses, sizeof *to->house);
	for (size_t i = 0; i < from->houses; i++)
		to->house[to->houses++] = from->house[i];
}

static void
release_cell(struct houses_cell *c)
{
	free(c->value);
	free(c->key);
	free(c->house);
}

void
housesanswers_hide_names(struct houses_answers *a)
{
	struct houses_cell hidden = { .rank = HOUSES_OTHERS };
	size_t n = 0;

	for (size_t i = 0; i < a->n; i++) {
		struct houses_cell *c = &a->cell[i];

		if (c->key == NULL || c->n >= HOUSES_FEW) {
			a->cell[n++] = *c;
			continue;
		}
		hidden.n += c->n;
		housesanswers_join(&hidden, c);
		release_cell(c);
	}
	a->n = n;
	if (hidden.n == 0)
		return;
	hidden.value = mem_copy(others, strlen(others));
	a->cell = mem_grow(a->cell, &a->cap, a->n + 1, sizeof *a->cell);
	a->cell[a->n++] = hidden;
}

void
housesanswers_allow_names(struct houses_answers *a, size_t ids, int own)
{
	char *told = mem_zero(ids + 1, 1), *met = mem_zero(ids + 1, 1);
	size_t left = 0;

	for (size_t i = 0; i < a->n; i++) {
		struct houses_cell *c = &a->cell[i];

		c->named = own || (c->n >= HOUSES_FEW && c->houses >= HOUSES_FEW);
		for (size_t k = 0; k < c->houses; k++) {
			met[c->house[k]] = 1;
			told[c->house[k]] |= (char)c->named;
		}
	}
	for (size_t i = 0; i < ids; i++)
		left += met[i] && !told[i];
	for (size_t i = 0; i < a->n && left > 0 && left < HOUSES_FEW; i++)
		a->cell[i].named = 0;
	free(told);
	free(met);
}

static int
by_rank(const void *va, const void *vb)
{
	const struct houses_cell *a = va, *b = vb;

	return (a->rank > b->rank) - (a->rank < b->rank);
}

void
housesanswers_order(struct houses_answers *a, int names)
{
	if (a->n == 0)
		return;
	if (names)
		collate_sort(a->cell, a->n, sizeof *a->cell, LANG_DA);
	for (size_t i = 0; i < a->n && names; i++)
		if (a->cell[i].key != NULL)
			a->cell[i].rank = (long)i;
	qsort(a->cell, a->n, sizeof *a->cell, by_rank);
}

void
housesanswers_release(struct houses_answers *a)
{
	for (size_t i = 0; i < a->n; i++)
		release_cell(&a->cell[i]);
	free(a->cell);
}
