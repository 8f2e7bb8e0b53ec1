#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/period.h"
#include "field/terms.h"
#include "report.h"
#include "yaml/yaml.h"

/* "label: a, b og c." for the initiatives that are chosen; nothing if none is. */
static void
name_those(const struct report *r, const char *label,
    int (*chosen)(const struct initiative *, const struct period *))
{
	const struct initiatives *all = &r->sheet.initiatives;
	const char **name = mem_zero(all->n + 1, sizeof *name);
	struct period p = { r->summary.span[SPAN_PERIOD].first, r->asof };
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		if (chosen(&all->item[i], &p))
			name[n++] = initiative_title(&all->item[i]);
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

/* What it is on the day that the report is as of. */
enum state { ONGOING, ENDED, AHEAD, UNTOLD, STATES };

static enum state
state_of(const struct report *r, const struct initiative *t)
{
	if (t->started != NO_DAY && t->started > r->asof)
		return AHEAD;
	/* Who says that it is over and gives a last day to come, contradicts one with the other: it has not ended since. */
	if (initiative_is_over(t, r->asof) || (t->phase == PHASE_AFSLUTTET && t->ended > r->today))
		return ENDED;
	return t->phase < 0 ? UNTOLD : ONGOING;
}

/* Those that are not over, phase by phase; of one that has ended since, only that is known. */
static void
by_phase(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	enum language l = r->language;
	const char **name = mem_zero(all->n + 1, sizeof *name);
	struct buf heading = { 0 };

	buf_addf(&heading, LANG(l, "Initiativer pr. %s", "Initiatives as of %s"), lang_day(l, r->asof));
	document_table(r->out, 2, (const char *[]){ LANG(l, "Fase", "Phase"), heading.data });
	buf_release(&heading);

	for (int phase = -1; phase <= PHASE_AFSLUTTET; phase++) {
		struct buf cell = { 0 };
		size_t n = 0;

		for (size_t i = 0; i < all->n; i++) {
			enum state state = state_of(r, &all->item[i]);

			if ((state == ONGOING || state == UNTOLD) && all->item[i].phase == phase)
				name[n++] = initiative_title(&all->item[i]);
		}
		if (n == 0)
			continue;
		add_names(&cell, r, name, n);
		document_cell(r->out, phase < 0 ? LANG(l, "ikke oplyst", "not given") :
		    phase == PHASE_AFSLUTTET ? LANG(l, "siden afsluttet", "ended since") :
		    vocab_word(&phase_vocab, phase, l));
		document_cell(r->out, cell.data);
		buf_release(&cell);
	}
	document_table_end(r->out);
	free(name);
}

/* ---- goals ---- */

static void
add_target(struct buf *text, enum language l, const struct goal *g)
{
	buf_adds(text, g->better == BETTER_MINDRE ? LANG(l, "målet er højst ", "the target is at most ") :
	    g->better == BETTER_MERE ? LANG(l, "målet er mindst ", "the target is at least ") : LANG(l, "målet er ", "the target is "));
	lang_add_number(text, l, g->target);
}

static void
goal_item(const struct report *r, const struct initiative *t, const struct goal *g)
{
	enum language l = r->language;
	const struct reading *latest = goal_latest(g, r->asof);
	struct buf text = { 0 };

	buf_addf(&text, "%s (%s): ", g->goal, initiative_title(t));
	if (latest == NULL) {
		buf_adds(&text, LANG(l, "ikke målt endnu", "no reading yet"));
	} else {
		buf_adds(&text, LANG(l, "senest ", "latest reading "));
		lang_add_number(&text, l, latest->value);
	}
	if (g->target >= 0) {
		int apart = g->better >= 0 && latest != NULL;

		buf_adds(&text, apart ? " (" : ", ");
		add_target(&text, l, g);
		buf_adds(&text, apart ? ")" : "");
	}
	if (latest != NULL)
		buf_addf(&text, LANG(l, ", målt %s", ", read %s"), when_on(l, latest->day));
	if (*g->measure != '\0')
		buf_addf(&text, " (%s)", g->measure);
	if (goal_reached(g, latest) > 0)
		buf_adds(&text, LANG(l, ". Målet er nået", ". The target has been reached"));
	else if (latest != NULL && g->target >= 0 && latest->value > g->target && g->better < 0)
		buf_adds(&text, LANG(l, ". Det er ikke skrevet ned, om mere eller mindre er bedre",
		    ". It is not recorded whether more or less is better"));
	if (g->due != NO_DAY)
		buf_addf(&text, LANG(l, ". Frist: %s", ". Due: %s"), lang_day(l, g->due));
	document_open(r->out, DOCUMENT_ITEM);
	document_text(r->out, text.data);
	if (goal_overdue(g, r->asof) > 0)
		say_overdue(r);
	document_close(r->out);
	buf_release(&text);
}

static void
goals(const struct report *r, unsigned long ongoing)
{
	const struct initiatives *all = &r->sheet.initiatives;
	enum language l = r->language;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += state_of(r, &all->item[i]) == ONGOING ? all->item[i].goals : 0;
	if (n == 0)
		document_paragraph(r->out, "%s", ongoing == 1 ?
		    LANG(l, "Der er ikke skrevet mål ned for det.", "No goals are recorded for it.") :
		    LANG(l, "Der er ikke skrevet mål ned for nogen af dem.", "No goals are recorded for any of them."));
	else
		document_paragraph(r->out, "%s", n == 1 ? LANG(l, "Målet:", "The goal:") :
		    LANG(l, "Målene:", "The goals:"));
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; state_of(r, &all->item[i]) == ONGOING && k < all->item[i].goals; k++)
			goal_item(r, &all->item[i], &all->item[i].goal[k]);
}

/* Those who are noted as interested and able, and are no partners: told when asked for. */
static void
invitations(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; state_of(r, &all->item[i]) == ONGOING &&
		    k < all->item[i].stakeholders; k++) {
			const struct stakeholder *s = &all->item[i].stakeholder[k];

			if (stakeholder_quadrant(s) != QUADRANT_MEDSPILLER || s->is_partner)
				continue;
			if (n++ == 0)
				document_paragraph(r->out, "%s", LANG(r->language,
				    "Noteret med både interesse og mulighed, men ikke partner endnu:",
				    "Noted with both interest and ability, but no partner yet:"));
			document_item(r->out, "%s (%s)", dossier_name(&r->sheet, s->actor), initiative_title(&all->item[i]));
		}
}

/* "5 initiativer er i gang, 2 er afsluttet, og ét er ikke begyndt endnu." */
static void
say_states(const struct report *r, const unsigned long n[STATES])
{
	static const char *const what[STATES][2] = {
		[ENDED] = { "{value et|} er afsluttet", "{value a|} {has|have} ended" },
		[AHEAD] = { "{value et|} er ikke begyndt endnu", "{value a|} {has|have} not begun yet" },
		[UNTOLD] = { "for {value et|} er fasen ikke oplyst", "for {value a|} the phase is not given" }
	};
	struct buf text = { 0 };
	int last = UNTOLD;

	while (last > ENDED && n[last] == 0)
		last--;
	buf_adds(&text, says(r, "{value et initiativ|initiativer} er i gang",
	    "{value an initiative|initiatives} {is|are} ongoing",
	    &(struct phrase_facts){ .value = (int64_t)n[ONGOING] }));
	for (int i = ENDED; i <= last; i++) {
		if (n[i] == 0 && i > ENDED)
			continue;
		buf_adds(&text, i == last ? LANG(r->language, ", og ", ", and ") : ", ");
		phrase_add(&text, r->language, what[i][r->language],
		    &(struct phrase_facts){ .value = (int64_t)n[i] });
	}
	document_paragraph(r->out, "%s.", text.data);
	buf_release(&text);
}

void
initiatives_section(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	enum language l = r->language;
	unsigned long n[STATES] = { 0 };

	for (size_t i = 0; i < all->n; i++)
		n[state_of(r, &all->item[i])]++;
	document_heading(r->out, 2, LANG(l, "Initiativer", "Initiatives"));
	if (all->n == 0) {
		document_paragraph(r->out, "%s", LANG(l, "Der er ikke noteret nogen initiativer.",
		    "No initiatives are recorded."));
		return;
	}
	say_states(r, n);
	if (n[ONGOING] + n[UNTOLD] > 0)
		by_phase(r);
	name_those(r, LANG(l, "Begyndt i perioden", "Begun in the period"), began);
	name_those(r, LANG(l, "Afsluttet i perioden", "Ended in the period"), ended);
	if (n[ONGOING] > 0)
		goals(r, n[ONGOING]);
	if (r->interests)
		invitations(r);
}
