#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/number.h"
#include "csv/cell.h"
#include "field/terms.h"
#include "initiatives.h"

typedef void view(const struct request *, struct rows *, const struct source *,
    const struct initiative *);

/* Ask about every initiative that is wanted; faulty data give no answer. */
static void
ask(const struct request *r, char *const *argv, view *about, size_t n, const char *const *names)
{
	struct source *all = sources_read_sound(argv, r->skip);
	int good = 0;

	for (struct source *s = all; s->centre.id != NULL; s++)
		good |= s->good;
	if (diag_status() < 2 && good) {
		struct rows *out = rows_begin(r->format, n, names);

		for (struct source *s = all; s->centre.id != NULL; s++)
			for (size_t i = 0; s->good && i < s->initiatives.n; i++)
				if (request_wants(r, &s->initiatives.item[i]))
					about(r, out, s, &s->initiatives.item[i]);
		rows_end(out);
	}
	sources_release(all);
}

static void
cell_day(struct rows *out, int day)
{
	char text[DATE_TEXT] = "";

	if (day != NO_DAY)
		date_format(text, day);
	rows_text(out, text);
}

static void
cell_number(struct rows *out, int64_t value)
{
	if (value >= 0)
		rows_number(out, value);
	else
		rows_text(out, "");
}

/* ---- goals ---- */

/*
 * How much of the target is reached, or -1.  Of what is to go down the part tells nothing,
 * nor of what began above its target and nobody wrote which way is better; above the
 * target 250 % would then praise what may be blamed.
 */
static int64_t
percent_of_target(const struct goal *g, const struct reading *latest)
{
	int64_t percent = latest != NULL && goal_direction(g, latest->day) == BETTER_MERE ?
	    number_percent(latest->value, g->target) : -1;

	return g->better < 0 && percent > 100 ? -1 : percent;
}

static void
goals_of(const struct request *r, struct rows *out, const struct source *s,
    const struct initiative *t)
{
	for (size_t i = 0; i < t->goals; i++) {
		const struct goal *g = &t->goal[i];
		/* Of a period that has passed its last day is asked. */
		int day = r->dated && r->period.last < r->today ? r->period.last : r->today;
		const struct reading *latest = goal_latest(g, day);
		int64_t percent = percent_of_target(g, latest);
		int late = initiative_is_over(t, day) ? 0 : goal_overdue(g, day);

		rows_text(out, s->centre.id);
		rows_text(out, t->cell[INITIATIVE_ID]);
		rows_text(out, t->cell[INITIATIVE_PHASE]);
		rows_text(out, g->goal);
		rows_text(out, g->measure);
		cell_number(out, g->target);
		cell_number(out, latest != NULL ? latest->value : -1);
		cell_day(out, latest != NULL ? latest->day : NO_DAY);
		cell_number(out, percent < 0 ? -1 : percent * NUMBER_ONE);
		cell_day(out, g->due);
		cell_number(out, late > 0 ? (int64_t)late * NUMBER_ONE : -1);
	}
}

void
view_goals(const struct request *r, char *const *argv)
{
	static const char *const names[] = {
		"centre", "initiative", "phase", "goal", "measure", "target", "reading", "read",
		"percent", "due", "overdue"
	};

	ask(r, argv, goals_of, 11, names);
}

/* ---- roles ---- */

static void
roles_of(const struct request *r, struct rows *out, const struct source *s,
    const struct initiative *t)
{
	(void)r;
	for (int phase = 0; phase < PHASE_AFSLUTTET; phase++) {
		struct csv_field rest = { t->role[phase], strlen(t->role[phase]) }, id;

		while (cell_next(&rest, ' ', &id)) {
			rows_text(out, s->centre.id);
			rows_text(out, t->cell[INITIATIVE_ID]);
			rows_text(out, phase_vocab.term[phase].code);
			rows_cell(out, id.text, id.len);
		}
	}
}

void
view_roles(const struct request *r, char *const *argv)
{
	static const char *const names[] = { "centre", "initiative", "phase", "actor" };

	ask(r, argv, roles_of, 4, names);
}

/* ---- stakeholders ---- */

static void
cell_grade(struct rows *out, int grade)
{
	cell_number(out, grade < 0 ? -1 : grade * (int64_t)NUMBER_ONE);
}

/* Who wants it and can do it, but is no partner, is pointed out. */
static void
stakeholders_of(const struct request *r, struct rows *out, const struct source *s,
    const struct initiative *t)
{
	(void)r;
	for (size_t i = 0; i < t->stakeholders; i++) {
		const struct stakeholder *k = &t->stakeholder[i];
		int quadrant = stakeholder_quadrant(k);

		rows_text(out, s->centre.id);
		rows_text(out, t->cell[INITIATIVE_ID]);
		rows_text(out, k->actor);
		cell_grade(out, k->interest);
		cell_grade(out, k->ability);
		rows_text(out, quadrant < 0 ? "" : quadrant_vocab.term[quadrant].code);
		rows_text(out, k->is_partner ? "1" : "0");
		rows_text(out, quadrant == QUADRANT_MEDSPILLER && !k->is_partner ? "1" : "");
	}
}

void
view_stakeholders(const struct request *r, char *const *argv)
{
	static const char *const names[] = {
		"centre", "initiative", "actor", "interest", "ability", "quadrant", "partner", "invite"
	};

	ask(r, argv, stakeholders_of, 8, names);
}
