/* Who is there at the same time: --presence; and for whom each is: --targets. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "overlap.h"
#include "yaml/yaml.h"

const char *const presence_columns[] = { "centre", "a", "b", "hours", "referrals", "targets", NULL };

static void
put_two(const struct request *r, const struct house *h, size_t a, size_t b)
{
	const struct together *p = &h->together;
	int minutes = together_common(p, a, b);

	rows_text(r->out, h->centre.id);
	rows_text(r->out, p->item[a].id);
	rows_text(r->out, p->item[b].id);
	if (minutes >= 0)
		rows_number(r->out, number_hours(minutes));
	else
		rows_text(r->out, "");
	if (p->counted)
		rows_count(r->out, (int64_t)together_referrals(p, a, b));
	else
		rows_text(r->out, "");
	put_common(r->out, &p->targets, &p->item[a].targets, &p->item[b].targets);
}

void
view_presence(const struct request *r, struct house *h)
{
	for (size_t a = 0; a < h->together.n; a++)
		for (size_t b = a + 1; b < h->together.n; b++)
			put_two(r, h, a, b);
}

/* ---- --targets ---- */

/* The house actors of all centres, by their ids: each id is a column. */
struct columns {
	const char **id;
	size_t n, cap;
};

static int
is_shown(const struct request *r, const struct actor *a)
{
	return actor_in_house(a, r->period.last < r->today ? r->period.last : r->today);
}

static void
gather_columns(struct columns *c, const struct request *r, const struct house *house, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; house[i].good && k < house[i].actors.n; k++)
			if (is_shown(r, &house[i].actors.item[k])) {
				c->id = mem_grow(c->id, &c->cap, c->n + 1, sizeof *c->id);
				c->id[c->n++] = house[i].actors.item[k].cell[ACTOR_ID];
			}
	if (c->n > 0)
		qsort(c->id, c->n, sizeof *c->id, text_by_bytes);
	for (size_t i = 0; i < c->n; i++)
		if (kept == 0 || strcmp(c->id[kept - 1], c->id[i]) != 0)
			c->id[kept++] = c->id[i];
	c->n = kept;
}

struct target {
	const char *text;
	size_t number;
};

static int
by_target(const void *a, const void *b)
{
	const struct target *x = a, *y = b;

	return strcmp(x->text, y->text);
}

/* 1 and 0; empty of who is not in this house, or says nothing of whom it is for. */
static void
put_targets(const struct request *r, const struct house *h, const struct columns *c)
{
	struct wordlists words = { 0 };
	struct wordlist *list = mem_zero(h->actors.n + 1, sizeof *list);
	const struct actor **actor = mem_zero(c->n + 1, sizeof *actor);
	struct target *target;

	for (size_t i = 0; i < h->actors.n; i++)
		if (is_shown(r, &h->actors.item[i]))
			list[i] = wordlists_read(&words, yaml_get(h->actors.item[i].node, "targets"));
	for (size_t i = 0; i < c->n; i++)
		actor[i] = actors_find(&h->actors, c->id[i], strlen(c->id[i]));
	target = mem_zero(words.words.n + 1, sizeof *target);
	for (size_t i = 0; i < words.words.n; i++)
		target[i] = (struct target){ wordlists_text(&words, i), i };
	qsort(target, words.words.n, sizeof *target, by_target);
	for (size_t i = 0; i < words.words.n; i++) {
		rows_text(r->out, h->centre.id);
		rows_text(r->out, target[i].text);
		for (size_t k = 0; k < c->n; k++) {
			const struct wordlist *own = actor[k] != NULL ? &list[actor[k] - h->actors.item] : NULL;

			rows_text(r->out, own == NULL || own->n == 0 ? "" :
			    wordlists_has(&words, own, target[i].number) ? "1" : "0");
		}
	}
	free(target);
	free(actor);
	free(list);
	wordlists_release(&words);
}

void
view_targets(const struct request *r, const struct house *house, size_t n, enum rows_format format)
{
	struct columns c = { 0 };
	struct request here = *r;
	const char **name;

	gather_columns(&c, r, house, n);
	name = mem_zero(c.n + 2, sizeof *name);
	name[0] = "centre";
	name[1] = "target";
	for (size_t i = 0; i < c.n; i++)
		name[i + 2] = c.id[i];
	here.out = rows_begin(format, c.n + 2, name);
	for (size_t i = 0; i < c.n + 2; i++)
		rows_kind(here.out, i, i < 2 ? CELLKIND_TEXT : CELLKIND_NUMBER);
	for (size_t i = 0; i < n; i++)
		if (house[i].good)
			put_targets(&here, &house[i], &c);
	rows_end(here.out);
	free(name);
	free(c.id);
}
