#include <string.h>

#include "analysis/figuresparts.h"
#include "base/date.h"
#include "centre/dossier.h"
#include "field/terms.h"

/* Why there is no figure: no file, or nothing in it that counts. */
static const char *
lacks(const struct figures *f, const struct dossier *s, const char *otherwise)
{
	return s->initiatives.missing ?
	    NOTE("ingen initiatives.yaml", "no initiatives.yaml") : otherwise;
}

/* Those that are being anchored or evaluated, and who carries them on; what is to begin is planned, and no one's yet. */
static void
anchored(struct figures *f, const struct dossier *s, int today)
{
	long value = 0, of = 0, nobody = 0, project = 0, unknown_basis = 0, unknown_hours = 0;

	for (size_t i = 0; i < s->initiatives.n; i++) {
		const struct initiative *t = &s->initiatives.item[i];
		const char *id = t->cell[INITIATIVE_ANCHOR];
		const struct actor *a = actors_find(&s->actors, id, strlen(id));

		if ((t->phase != PHASE_FORANKRING && t->phase != PHASE_EVALUERING) ||
		    (t->started != NO_DAY && t->started > today))
			continue;
		of++;
		value += a != NULL && a->basis == BASIS_FAST && t->anchor_hours > 0;
		nobody += *id == '\0';
		project += a != NULL && a->basis == BASIS_PROJEKT;
		unknown_basis += *id != '\0' && (a == NULL || a->basis < 0);
		unknown_hours += *id != '\0' && t->anchor_hours < 0;
	}
	figure_set(f, INDICATOR_ANCHORED, value, of, lacks(f, s,
	    NOTE("ingen initiativer i forankring eller evaluering",
	    "no initiatives in forankring or evaluering")));
	figure_note(f, INDICATOR_ANCHORED, nobody,
	    NOTE("ikke forankret hos nogen", "without an anchor"));
	figure_note(f, INDICATOR_ANCHORED, project,
	    NOTE("forankret i et projekt", "anchored in a project"));
	figure_note(f, INDICATOR_ANCHORED, unknown_basis,
	    NOTE("forankret hos en med ukendt basis", "with an anchor of unknown basis"));
	figure_note(f, INDICATOR_ANCHORED, unknown_hours,
	    NOTE("med ukendte timer", "with unknown hours"));
}

/* Who joined when. */
static void
partners(struct figures *f, const struct dossier *s, int day)
{
	long value = 0, of = 0, unknown = 0, all = 0, gains = 0;

	for (size_t i = 0; i < s->initiatives.n; i++) {
		const struct initiative *t = &s->initiatives.item[i];

		for (size_t k = 0; initiative_runs_on(t, day) && k < t->partners; k++) {
			all++;
			gains += *t->partner[k].gets != '\0';
			/* Who leads it, and whose idea it was, is no one who was invited. */
			if (strcmp(t->partner[k].actor, t->cell[INITIATIVE_LEAD]) == 0 ||
			    strcmp(t->partner[k].actor, t->cell[INITIATIVE_ORIGIN]) == 0)
				continue;
			value += t->partner[k].since == PHASE_IDE;
			of += t->partner[k].since >= 0;
			unknown += t->partner[k].since < 0;
		}
	}
	figure_set(f, INDICATOR_JOINED_AT_IDEA, value, of, lacks(f, s,
	    NOTE("ingen partnere i igangværende initiativer med oplyst since",
	    "no partners of ongoing initiatives with a known since")));
	figure_set(f, INDICATOR_GAIN_STATED, gains, all, lacks(f, s,
	    NOTE("ingen partnere i igangværende initiativer", "no partners of ongoing initiatives")));
	f->item[INDICATOR_JOINED_AT_IDEA].unknown = unknown;
	figure_note(f, INDICATOR_JOINED_AT_IDEA, unknown,
	    NOTE("med ukendt since", "with unknown since"));
}

/* In the phase that it is in, and in the next, if there is one. */
static int
has_roles(const struct initiative *t)
{
	int next = t->phase + 1 < PHASE_AFSLUTTET ? t->phase + 1 : t->phase;

	return *t->role[t->phase] != '\0' && *t->role[next] != '\0';
}

/* What is written down about the ongoing ones. */
static void
recorded(struct figures *f, const struct dossier *s, int day)
{
	long of = 0, stakeholders = 0, purpose = 0, roles = 0, asked = 0, adapted = 0, lead = 0;
	const char *nothing;

	for (size_t i = 0; i < s->initiatives.n; i++) {
		const struct initiative *t = &s->initiatives.item[i];

		if (!initiative_runs_on(t, day))
			continue;
		of++;
		stakeholders += t->stakeholders > 0;
		purpose += *t->cell[INITIATIVE_PURPOSE] != '\0';
		roles += has_roles(t);
		adapted += *t->cell[INITIATIVE_ADAPTED] != '\0';
		asked += *t->cell[INITIATIVE_RESIDENTS_ASKED] != '\0';
		lead += *t->cell[INITIATIVE_LEAD] != '\0';
	}
	nothing = lacks(f, s, NOTE("ingen igangværende initiativer", "no ongoing initiatives"));
	figure_set(f, INDICATOR_STAKEHOLDERS_ANALYSED, stakeholders, of, nothing);
	figure_set(f, INDICATOR_PURPOSE_STATED, purpose, of, nothing);
	figure_set(f, INDICATOR_ROLES_NAMED, roles, of, nothing);
	figure_set(f, INDICATOR_RESIDENTS_ASKED, asked, of, nothing);
	figure_set(f, INDICATOR_ADAPTED, adapted, of, nothing);
	figure_set(f, INDICATOR_WITH_LEAD, lead, of, nothing);
}

/* Goals with measure and target, and a reading in the last six months. */
static void
goals(struct figures *f, const struct dossier *s, int day, int today)
{
	long value = 0, of = 0;

	for (size_t i = 0; i < s->initiatives.n; i++) {
		const struct initiative *t = &s->initiatives.item[i];

		for (size_t k = 0; initiative_runs_on(t, day) && k < t->goals; k++) {
			const struct goal *g = &t->goal[k];
			const struct reading *latest = goal_latest(g, today);

			of++;
			value += *g->measure != '\0' && g->target >= 0 && latest != NULL &&
			    latest->day >= date_add_months(today, -6);
		}
	}
	figure_set(f, INDICATOR_GOALS_FOLLOWED, value, of, lacks(f, s,
	    NOTE("ingen mål for igangværende initiativer", "no goals of ongoing initiatives")));
}

void
figures_from_initiatives(struct figures *f, const struct dossier *s, int day, int today)
{
	anchored(f, s, today);
	partners(f, s, day);
	recorded(f, s, day);
	goals(f, s, day, today);
}
