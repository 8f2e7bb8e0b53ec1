#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "centre/entry.h"
#include "net/contacts.h"

/* A list of actors, and how often it was met since it was last settled. */
struct contacts_list {
	size_t first, n;	/* of its members */
	unsigned long count;
	struct contacts_moment begun, ended;
	unsigned char forms, first_form, last_form;
};

static int
is_before(struct contacts_moment a, struct contacts_moment b)
{
	return a.day < b.day || (a.day == b.day && a.row < b.row);
}

/* ---- lists ---- */

int
contacts_recall(struct contacts *c, struct csv_field cell, size_t *list)
{
	return listcache_find(&c->met, cell.text, cell.len, list);
}

/* The number of an id: of one that was met lately it is known without much ado. */
static size_t
number_of_id(struct contacts *c, struct csv_field id)
{
	size_t old = c->who_cap, number;

	if (memo_find(&c->numbers, id.text, id.len, &number))
		return number;
	number = intern_add(&c->ids, id.text, id.len);
	memo_keep(&c->numbers, id.text, id.len, number);
	c->who = mem_grow(c->who, &c->who_cap, number + 1, sizeof *c->who);
	memset(c->who + old, 0, (c->who_cap - old) * sizeof *c->who);
	return number;
}

/* The same of the i-th actor of an entry: by its number in the log, where it has one. */
static size_t
number_of(struct contacts *c, const struct entry *e, size_t i)
{
	size_t *mine;

	if (e->number == NULL)
		return number_of_id(c, e->actor[i]);
	mine = lognumbers_of(&c->of_log, e->log, e->number[i]);
	if (*mine == 0)
		*mine = number_of_id(c, e->actor[i]) + 1;
	return *mine - 1;
}

/* The different actors of an entry, behind the members of all lists; how many. */
static size_t
put_actors(struct contacts *c, const struct entry *e)
{
	size_t n = 0;

	c->member = mem_grow(c->member, &c->member_cap, c->members + e->actors, sizeof *c->member);
	c->met_lists++;
	for (size_t i = 0; i < e->actors; i++) {
		size_t id = number_of(c, e, i);

		if (c->who[id].latest == c->met_lists)
			continue;
		c->who[id].latest = c->met_lists;
		c->member[c->members + n++] = (uint32_t)id;
	}
	return n;
}

size_t
contacts_list(struct contacts *c, struct csv_field cell, const struct entry *e)
{
	size_t n;

	/* Whoever keeps no entries needs no list once it was counted. */
	if (!c->keeps && c->lists == LISTCACHE_MOST)
		contacts_settle(c);
	if (c->met.n == LISTCACHE_MOST)
		listcache_clear(&c->met);
	n = put_actors(c, e);
	c->list = mem_grow(c->list, &c->list_cap, c->lists + 1, sizeof *c->list);
	c->list[c->lists] = (struct contacts_list){ .first = c->members, .n = n };
	c->members += n;
	listcache_keep(&c->met, cell.text, cell.len, c->lists);
	return c->lists++;
}

static void
count(struct contacts *c, struct contacts_list *list, int day, int form, uint32_t row)
{
	struct contacts_moment now = { day, row };

	if (list->count == 0 || is_before(now, list->begun)) {
		list->begun = now;
		list->first_form = (unsigned char)form;
	}
	if (list->count == 0 || is_before(list->ended, now)) {
		list->ended = now;
		list->last_form = (unsigned char)form;
	}
	list->forms |= (unsigned char)(1u << form);
	list->count++;
	c->tallied++;
}

void
contacts_add(struct contacts *c, size_t list, int day, int form)
{
	struct contacts_entry *e;

	if (c->added == 0 || day < c->first)
		c->first = day;
	if (c->added++ == 0 || day > c->last)
		c->last = day;
	if (!c->keeps) {
		count(c, &c->list[list], day, form, c->row++);
		return;
	}
	c->entry = mem_grow(c->entry, &c->entry_cap, c->entries + 1, sizeof *c->entry);
	e = &c->entry[c->entries++];
	*e = (struct contacts_entry){ .day = day, .list = (uint32_t)list, .form = (unsigned char)form };
}

const uint32_t *
contacts_members(const struct contacts *c, size_t list, size_t *n)
{
	*n = c->list[list].n;
	return c->member + c->list[list].first;
}

/* ---- ties ---- */

/* Of no more actors each pair may have a place of its own, which is found at once; else it is hashed. */
enum { SQUARE_ACTORS = 4096 };

static size_t
place(const struct contacts *c, uint32_t a, uint32_t b)
{
	size_t i;

	if (!c->hashed)
		return halfsquare_at(a, b);
	i = hash_number((uint64_t)a << 32 | b) & (c->slots - 1);
	while (c->slot[i] != 0 && (c->tie[c->slot[i] - 1].a != a || c->tie[c->slot[i] - 1].b != b))
		i = (i + 1) & (c->slots - 1);
	return i;
}

static void
widen_square(struct contacts *c)
{
	size_t old = c->slots;

	c->slot = mem_grow(c->slot, &c->slots, halfsquare_at(c->ids.n, 0), sizeof *c->slot);
	memset(c->slot + old, 0, (c->slots - old) * sizeof *c->slot);
}

/* Counts become ties, for the square of so many actors would be too large. */
static void
end_lean(struct contacts *c)
{
	c->lean = 0;
	for (uint32_t b = 0; halfsquare_at(b, b) < c->slots; b++)
		for (uint32_t a = 0; a < b; a++) {
			if (contacts_met(c, a, b) == 0)
				continue;
			c->tie = mem_grow(c->tie, &c->tie_cap, c->ties + 1, sizeof *c->tie);
			c->tie[c->ties++] = (struct contacts_tie){ .a = a, .b = b, .count = contacts_met(c, a, b) };
		}
}

/* Slots for the ties there are: a table of them, or the square where that takes no more. */
static void
make_room(struct contacts *c)
{
	size_t square = halfsquare_at(c->ids.n, 0);
	int fits = c->ids.n <= SQUARE_ACTORS;

	if (!c->hashed && fits && (c->lean || c->slots > 0)) {
		if (c->slots < square)
			widen_square(c);
		return;
	}
	if (c->hashed && c->ties < c->slots / 2)
		return;
	if (c->lean)
		end_lean(c);
	free(c->slot);
	for (c->slots = 64; c->ties >= c->slots / 2; )
		c->slots *= 2;
	c->hashed = !fits || c->slots < square;
	c->slots = c->hashed ? c->slots : square;
	c->slot = mem_zero(c->slots, sizeof *c->slot);
	for (size_t i = 0; i < c->ties; i++)
		c->slot[place(c, c->tie[i].a, c->tie[i].b)] = (uint32_t)i + 1;
}

static struct contacts_tie *
tie_of(struct contacts *c, uint32_t a, uint32_t b)
{
	size_t at;

	if (c->hashed)
		make_room(c);
	at = place(c, a, b);
	if (c->slot[at] == 0) {
		c->tie = mem_grow(c->tie, &c->tie_cap, c->ties + 1, sizeof *c->tie);
		c->tie[c->ties++] = (struct contacts_tie){ .a = a, .b = b };
		c->slot[at] = (uint32_t)c->ties;
	}
	return &c->tie[c->slot[at] - 1];
}

static void
add_contacts(struct contacts *c, const struct contacts_list *list, uint32_t x, uint32_t y, int leads)
{
	struct contacts_tie *t = tie_of(c, x < y ? x : y, x < y ? y : x);

	if (t->count == 0 || is_before(list->begun, t->begun)) {
		t->begun = list->begun;
		t->first_form = list->first_form;
	}
	if (t->count == 0 || is_before(t->ended, list->ended)) {
		t->ended = list->ended;
		t->last_form = list->last_form;
	}
	t->count += (uint32_t)list->count;
	t->forms |= list->forms;
	if (leads)
		t->led[x < y ? 0 : 1] += (uint32_t)list->count;
}

static void
add_counts(struct contacts *c, const struct contacts_list *list, const uint32_t *member)
{
	for (size_t x = 1; x < list->n; x++)
		for (size_t y = 0; y < x; y++)
			c->slot[halfsquare_at(member[x], member[y])] += (uint32_t)list->count;
}

void
contacts_settle(struct contacts *c)
{
	if (c->lists > 0)
		make_room(c);
	for (size_t i = 0; i < c->lists; i++) {
		struct contacts_list *list = &c->list[i];
		const uint32_t *member = c->member + list->first;

		if (list->count == 0)
			continue;
		c->who[member[0]].led += list->count;
		for (size_t x = 0; x < list->n; x++) {
			c->who[member[x]].entries += list->count;
			for (size_t y = x + 1; y < list->n && !c->lean; y++)
				add_contacts(c, list, member[x], member[y], x == 0);
		}
		if (c->lean)
			add_counts(c, list, member);
		list->count = 0;
		list->forms = 0;
	}
	if (!c->keeps) {
		c->lists = c->members = 0;
		listcache_clear(&c->met);
	}
}

void
contacts_forget_table(struct contacts *c)
{
	free(c->slot);
	c->slot = NULL;
	c->slots = 0;
	c->hashed = 0;
}

void
contacts_tally(struct contacts *c, const struct period *p, unsigned forms)
{
	for (size_t i = 0; i < c->ids.n; i++)
		c->who[i].entries = c->who[i].led = 0;
	if (c->slots > 0)
		memset(c->slot, 0, c->slots * sizeof *c->slot);
	c->ties = 0;
	c->tallied = 0;
	for (size_t i = 0; i < c->entries; i++) {
		const struct contacts_entry *e = &c->entry[i];

		if ((p == NULL || period_holds(p, e->day)) && forms & 1u << e->form)
			count(c, &c->list[e->list], e->day, e->form, (uint32_t)i);
	}
}

void
contacts_release(struct contacts *c)
{
	intern_release(&c->ids);
	free(c->who);
	free(c->tie);
	free(c->slot);
	free(c->list);
	free(c->member);
	free(c->entry);
	listcache_release(&c->met);
	memo_release(&c->numbers);
	lognumbers_release(&c->of_log);
	*c = (struct contacts){ 0 };
}
