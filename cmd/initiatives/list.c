#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "centre/yamlstream.h"
#include "cli/emptylist.h"
#include "cli/operands.h"
#include "field/terms.h"
#include "schema/fieldcell.h"
#include "initiatives.h"

/* `sound`: initiatives at fault are left out, and a centre that is not told of for them is not good. */
static struct source *
read_all(char *const *argv, int sound, int skip)
{
	struct source *all;
	size_t n = operands_count(argv);

	all = mem_zero(n + 1, sizeof *all);
	for (size_t i = 0, k = 0; i < n; i++) {
		unsigned long faults = diag_faults();

		if (!centre_open(&all[k].centre, argv[i]))
			continue;
		all[k].good = initiatives_read(&all[k].initiatives, &all[k].centre, ~0ul);
		if (sound) {
			initiatives_leave_out(&all[k].initiatives);
			all[k].good = centre_is_told(argv[i], all[k].good, faults, skip);
		}
		k++;
	}
	return all;
}

struct source *
sources_read(char *const *argv)
{
	return read_all(argv, 0, 0);
}

struct source *
sources_read_sound(char *const *argv, int skip)
{
	return read_all(argv, 1, skip);
}

void
sources_release(struct source *all)
{
	for (struct source *s = all; s->centre.id != NULL; s++) {
		initiatives_release(&s->initiatives);
		centre_close(&s->centre);
	}
	free(all);
}

/* ---- filters ---- */

static int
in_cell(const struct filter *f, const struct initiative *t, enum initiative_field i)
{
	return filter_cell(f, t->cell[i], strlen(t->cell[i]),
	    fieldcell_separator(&initiative_schema.field[i]));
}

/* All that have a hand in it, parted by spaces. */
static int
involves(const struct filter *f, const struct initiative *t)
{
	struct buf all = { 0 };
	int found;

	buf_addf(&all, "%s %s %s", t->cell[INITIATIVE_LEAD], t->cell[INITIATIVE_ANCHOR],
	    t->cell[INITIATIVE_PARTNERS]);
	for (int phase = 0; phase < PHASE_AFSLUTTET; phase++)
		buf_addf(&all, " %s", t->role[phase]);
	found = filter_cell(f, all.data, all.len, ' ');
	buf_release(&all);
	return found;
}

/* Did it run on some day of the period?  Unknown days are open ends. */
static int
runs_in(const struct initiative *t, const struct period *p)
{
	return (t->started == NO_DAY || t->started <= p->last) &&
	    (t->ended == NO_DAY || t->ended >= p->first);
}

int
request_wants(const struct request *r, const struct initiative *t)
{
	const char *phase = t->phase >= 0 ? phase_vocab.term[t->phase].code :
	    t->cell[INITIATIVE_PHASE];
	const char *lead = t->cell[INITIATIVE_LEAD], *plan = t->cell[INITIATIVE_PLAN];

	return filter_text(&r->phase, phase, strlen(phase)) &&
	    filter_text(&r->lead, lead, strlen(lead)) &&
	    filter_text(&r->plan, plan, strlen(plan)) &&
	    in_cell(&r->theme, t, INITIATIVE_THEMES) &&
	    in_cell(&r->target, t, INITIATIVE_TARGETS) &&
	    (r->actor.n == 0 || involves(&r->actor, t)) &&
	    (!r->dated || runs_in(t, &r->period));
}

/* ---- the stream ---- */

/* The columns: a map from phases has one for each phase but the last. */
static size_t
name_columns(const struct stream *s, const char **name, struct buf role[PHASE_AFSLUTTET])
{
	size_t n = 0;

	name[n++] = "centre";
	for (size_t i = 0; i < INITIATIVE_FIELDS; i++) {
		if (i != INITIATIVE_ROLES) {
			name[n++] = initiative_schema.field[i].name;
			continue;
		}
		for (int phase = 0; phase < PHASE_AFSLUTTET; phase++) {
			buf_addf(&role[phase], "roles_%s", phase_vocab.term[phase].code);
			name[n++] = role[phase].data;
		}
	}
	for (size_t i = 0; i < s->extra.n; i++)
		name[n++] = intern_text(&s->extra, i);
	return n;
}

/* The kinds of those columns. */
static void
set_kinds(struct rows *out, const struct stream *s)
{
	size_t n = 0;

	rows_kind(out, n++, CELLKIND_TEXT);
	for (size_t i = 0; i < INITIATIVE_FIELDS; i++)
		for (int k = 0; k < (i == INITIATIVE_ROLES ? PHASE_AFSLUTTET : 1); k++)
			rows_kind(out, n++, cellkind_of(&initiative_schema.field[i]));
	for (size_t i = 0; i < s->extra.n; i++)
		rows_kind(out, n++, CELLKIND_TEXT);
}

static void
print_initiative(struct rows *out, const struct stream *s, const struct source *from,
    const struct initiative *t)
{
	rows_text(out, from->centre.id);
	for (size_t i = 0; i < INITIATIVE_FIELDS; i++)
		if (i != INITIATIVE_ROLES)
			rows_text(out, t->cell[i]);
		else
			for (int phase = 0; phase < PHASE_AFSLUTTET; phase++)
				rows_text(out, t->role[phase]);
	for (size_t i = 0; i < s->extra.n; i++) {
		struct buf cell = { 0 };

		yamlstream_add(&cell, t->node, intern_text(&s->extra, i));
		rows_text(out, buf_text(&cell));
		buf_release(&cell);
	}
}

void
list_initiatives(const struct request *r, char *const *argv)
{
	struct stream stream = { .schema = &initiative_schema, .centre = 1 };
	struct source *all = sources_read(argv);
	struct buf role[PHASE_AFSLUTTET] = { 0 };
	const char **name;
	struct rows *out;
	size_t n;

	for (struct source *s = all; s->centre.id != NULL; s++)
		for (size_t i = 0; i < s->initiatives.n; i++)
			yamlstream_learn(&stream, s->initiatives.item[i].node);
	name = mem_zero(stream_width(&stream) + PHASE_AFSLUTTET, sizeof *name);
	n = name_columns(&stream, name, role);
	out = rows_begin(r->format, n, name);
	set_kinds(out, &stream);
	for (struct source *s = all; s->centre.id != NULL; s++)
		for (size_t i = 0; i < s->initiatives.n; i++)
			if (request_wants(r, &s->initiatives.item[i]))
				print_initiative(out, &stream, s, &s->initiatives.item[i]);
	emptylist_say(out, &initiative_schema, r->actor.n > 0 ? &r->actor : &r->lead, NULL, argv);
	rows_end(out);
	for (int phase = 0; phase < PHASE_AFSLUTTET; phase++)
		buf_release(&role[phase]);
	free(name);
	stream_release(&stream);
	sources_release(all);
}
