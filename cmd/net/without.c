#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "ask.h"

static void
begin(struct request *r, const struct house *h, const char *what, const char *a, const char *b)
{
	net_row(r, h);
	rows_text(r->out, what);
	rows_text(r->out, a);
	rows_text(r->out, b);
}

static void
print_item(struct request *r, const struct house *h, const char *what, const char *a, const char *b,
    const char *note)
{
	begin(r, h, what, a, b);
	rows_text(r->out, "");
	rows_text(r->out, "");
	rows_text(r->out, note);
}

static void
print_figures(struct request *r, const struct house *h, struct net *with, struct net *without)
{
	struct measure m[2];

	measure_take(&m[0], with, r->wanted);
	measure_take(&m[1], without, r->wanted);
	for (int i = 0; i < MEASURES; i++) {
		struct buf note = { 0 };
		enum measure_figure figure = (enum measure_figure)i;

		begin(r, h, measure_name[i], "", "");
		net_cell_measure(r, m[0].figure[i]);
		net_cell_measure(r, m[1].figure[i]);
		/* Of the two notes the one on what is left: what is undefined before is so after. */
		measure_add_note(&note, &m[1], figure, h->language);
		net_cell(r, &note);
		buf_release(&note);
	}
	measure_release(&m[0]);
	measure_release(&m[1]);
}

/* Its ties, and the partners that had no other. */
static void
print_lost(struct request *r, const struct house *h, const struct net *with, size_t me)
{
	for (size_t i = 0; i < with->ties; i++) {
		const struct net_tie *t = &with->tie[i];

		if (t->a != me && t->b != me)
			continue;
		begin(r, h, "tie-lost", with->actor[me].id, with->actor[t->a == me ? t->b : t->a].id);
		rows_count(r->out, (int64_t)t->count);
		rows_count(r->out, 0);
		rows_text(r->out, "");
	}
	for (size_t i = 0; i < with->actors; i++)
		if (i != me && with->actor[i].degree == 1 && net_tie_of(with, i, me) != NULL)
			print_item(r, h, "isolate-new", with->actor[i].id, "", "");
}

/* What the actor held together: each part of two or more, by its ids. */
static void
print_parts(struct request *r, const struct house *h, struct net *with, size_t me, struct net *without)
{
	size_t *of = mem_zero(with->actors, sizeof *of), *part = mem_zero(without->actors, sizeof *part);
	size_t parts, was, broken = 0;

	measure_parts(with, of);
	was = of[me];
	parts = measure_parts(without, part);
	for (size_t p = 0; p < parts; p++)
		for (size_t i = 0; i < without->actors; i++)
			if (part[i] == p) {
				broken += of[net_find(with, without->actor[i].id)] == was;
				break;
			}
	for (size_t p = 0; broken > 1 && p < parts; p++) {
		struct buf ids = { 0 };
		size_t n = 0;

		for (size_t i = 0; i < without->actors; i++)
			if (part[i] == p && of[net_find(with, without->actor[i].id)] == was)
				buf_addf(&ids, "%s%s", n++ > 0 ? " " : "", without->actor[i].id);
		if (n > 1) {
			begin(r, h, "part", "", "");
			rows_text(r->out, "");
			rows_count(r->out, (int64_t)n);
			net_cell(r, &ids);
		}
		buf_release(&ids);
	}
	free(of);
	free(part);
}

/* Initiatives that run and have no lead: now, and when the actor has left. */
static void
print_initiatives(struct request *r, const struct house *h)
{
	int day = net_day(r);
	size_t none = 0, led = 0;

	for (size_t i = 0; h->has_plans && i < h->plans.n; i++) {
		const struct initiative *t = &h->plans.item[i];

		none += initiative_runs_on(t, day) && *t->cell[INITIATIVE_LEAD] == '\0';
		led += initiative_runs_on(t, day) && strcmp(t->cell[INITIATIVE_LEAD], r->actor) == 0;
	}
	begin(r, h, "initiatives-without-lead", "", "");
	if (!h->has_plans || h->plans.n == 0) {
		rows_text(r->out, "");
		rows_text(r->out, "");
		rows_text(r->out, LANG(h->language, "initiativerne er ikke oplyst", "the initiatives are not known"));
		return;
	}
	rows_count(r->out, (int64_t)none);
	rows_count(r->out, (int64_t)(none + led));
	rows_text(r->out, "");
	for (size_t i = 0; i < h->plans.n; i++) {
		const struct initiative *t = &h->plans.item[i];

		if (initiative_runs_on(t, day) && strcmp(t->cell[INITIATIVE_LEAD], r->actor) == 0)
			print_item(r, h, "initiative-without-lead", t->cell[INITIATIVE_ID], "", initiative_title(t));
	}
}

void
net_without(struct request *r, struct house *h)
{
	struct net with, without;
	size_t me;
	char *keeps;

	if (!net_has_asked(r, h))
		return;
	net_take(&with, r, h, NULL);
	me = net_find(&with, r->actor);
	keeps = mem_zero(with.actors, 1);
	memset(keeps, 1, with.actors);
	if (me < with.actors)
		keeps[me] = 0;
	net_part(&without, &with, keeps);
	print_figures(r, h, &with, &without);
	if (me < with.actors) {
		print_lost(r, h, &with, me);
		print_parts(r, h, &with, me, &without);
	}
	print_initiatives(r, h);
	free(keeps);
	net_release(&with);
	net_release(&without);
}
