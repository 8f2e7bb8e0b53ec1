#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "field/terms.h"
#include "report.h"

static const char *
title_of(const struct initiative *t)
{
	return *t->cell[INITIATIVE_TITLE] != '\0' ? t->cell[INITIATIVE_TITLE] :
	    t->cell[INITIATIVE_ID];
}

/* "label: a, b og c." for the initiatives that are chosen; nothing if none is. */
static void
name_those(const struct report *r, const char *label,
    int (*chosen)(const struct initiative *, const struct period *))
{
	const struct initiatives *all = &r->sheet.initiatives;
	const char **name = mem_zero(all->n + 1, sizeof *name);
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		if (chosen(&all->item[i], &r->summary.span[SPAN_PERIOD]))
			name[n++] = title_of(&all->item[i]);
	names_paragraph(r, label, name, n);
	free(name);
}

static int
began(const struct initiative *t, const struct period *p)
{
	return t->started != NO_DAY && period_holds(p, t->started);
}

static int
ended(const struct initiative *t, const struct period *p)
{
	return t->ended != NO_DAY && period_holds(p, t->ended);
}

/* The ongoing ones, phase by phase. */
static void
by_phase(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	const char *const column[] = {
		LANG(r->language, "Fase", "Phase"), LANG(r->language, "Initiativer", "Initiatives")
	};
	const char **name = mem_zero(all->n + 1, sizeof *name);
	document_table(r->out, 2, column);

	for (int phase = -1; phase < PHASE_AFSLUTTET; phase++) {
		struct buf cell = { 0 };
		size_t n = 0;

		for (size_t i = 0; i < all->n; i++)
			if (all->item[i].phase == phase)
				name[n++] = title_of(&all->item[i]);
		if (n == 0)
			continue;
		add_names(&cell, r, name, n);
		document_cell(r->out, phase < 0 ? LANG(r->language, "ikke oplyst", "not given") :
		    vocab_word(&phase_vocab, phase, r->language));
		document_cell(r->out, cell.data);
		buf_release(&cell);
	}
	document_table_end(r->out);
	free(name);
}

static void
goal_item(const struct report *r, const struct initiative *t, const struct goal *g)
{
	enum language l = r->language;
	const struct reading *latest = goal_latest(g, r->today);
	int reached = latest != NULL && g->target >= 0 && latest->value >= g->target;
	struct buf text = { 0 };

	buf_addf(&text, "%s (%s): ", g->goal, title_of(t));
	if (latest == NULL) {
		buf_adds(&text, LANG(l, "ikke målt endnu", "not read yet"));
		if (g->target >= 0) {
			buf_adds(&text, LANG(l, ", målet er ", ", the target is "));
			lang_add_number(&text, l, g->target);
		}
	} else {
		lang_add_number(&text, l, latest->value);
		if (g->target >= 0) {
			buf_adds(&text, LANG(l, " af ", " of "));
			lang_add_number(&text, l, g->target);
		}
		buf_addf(&text, LANG(l, ", målt %s", ", read on %s"), lang_day(l, latest->day));
	}
	if (*g->measure != '\0')
		buf_addf(&text, " (%s)", g->measure);
	if (g->due != NO_DAY)
		buf_addf(&text, LANG(l, ". Frist: %s", ". Due: %s"), lang_day(l, g->due));
	document_open(r->out, DOCUMENT_ITEM);
	document_text(r->out, text.data);
	if (g->due != NO_DAY && g->due < r->today && !reached)
		say_overdue(r);
	document_close(r->out);
	buf_release(&text);
}

static void
goals(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; initiative_is_ongoing(&all->item[i]) &&
		    k < all->item[i].goals; k++) {
			if (n++ == 0)
				document_paragraph(r->out, "%s", LANG(r->language, "Målene:", "The goals:"));
			goal_item(r, &all->item[i], &all->item[i].goal[k]);
		}
	if (n == 0)
		document_paragraph(r->out, "%s", LANG(r->language, "Der er ikke skrevet mål ned for dem.",
		    "No goals are recorded for them."));
}

/* Those who want it and can do it, and are no partners yet. */
static void
invitations(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; initiative_is_ongoing(&all->item[i]) &&
		    k < all->item[i].stakeholders; k++) {
			const struct stakeholder *s = &all->item[i].stakeholder[k];

			if (stakeholder_quadrant(s) != QUADRANT_MEDSPILLER || s->is_partner)
				continue;
			if (n++ == 0)
				document_paragraph(r->out, "%s", LANG(r->language,
				    "Disse har både lyst og evne til at være med, men er ikke partnere endnu:",
				    "These have both the interest and the ability, but are no partners yet:"));
			document_item(r->out, "%s (%s)", sheet_name(&r->sheet, s->actor), title_of(&all->item[i]));
		}
}

void
initiatives_section(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	enum language l = r->language;
	unsigned long n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += (unsigned long)initiative_is_ongoing(&all->item[i]);
	document_heading(r->out, 2, LANG(l, "Initiativer", "Initiatives"));
	if (all->n == 0) {
		document_paragraph(r->out, "%s", LANG(l, "Der er ikke noteret nogen initiativer.",
		    "No initiatives are recorded."));
		return;
	}
	document_paragraph(r->out, LANG(l, "%s initiativ%s er i gang, og %s er afsluttet.",
	    "%s initiative%s ongoing, and %s ended."), lang_count(l, n),
	    n == 1 ? LANG(l, "", " is") : LANG(l, "er", "s are"), lang_count(l, all->n - n));
	if (n > 0)
		by_phase(r);
	name_those(r, LANG(l, "Begyndt i perioden", "Begun in the period"), began);
	name_those(r, LANG(l, "Afsluttet i perioden", "Ended in the period"), ended);
	if (n > 0)
		goals(r);
	invitations(r);
}
