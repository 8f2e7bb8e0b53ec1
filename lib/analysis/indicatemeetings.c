#include "analysis/activity.h"
#include "analysis/indicateparts.h"
#include "base/date.h"
#include "centre/dossier.h"
#include "field/terms.h"
#include "yaml/yaml.h"

/* The days of the period; an open end lies at the first entry or meeting. */
static long
days_of(struct period p, const struct sheet *s, const struct activity *act)
{
	if (p.first == PERIOD_OPEN) {
		p.first = act->ever > 0 ? act->first : p.last + 1;
		for (size_t i = 0; i < s->meetings.n; i++)
			if (s->meetings.item[i].day < p.first)
				p.first = s->meetings.item[i].day;
	}
	return p.last >= p.first ? (long)p.last - p.first + 1 : 0;
}

static void
held(struct figures *f, const struct sheet *s, const struct activity *act)
{
	const struct yaml_node *forum = yaml_get(centre_root(&s->centre), "forum");
	int known = meetings_rhythm(&s->centre);
	long n = 0;

	for (size_t i = 0; i < s->meetings.n; i++)
		n += meeting_is_joint(&s->meetings.item[i]) &&
		    period_holds(&f->period, s->meetings.item[i].day);
	figure_set(f, INDICATOR_MEETINGS_HELD, n, s->meetings.missing || known < 0 ? 0 :
	    meetings_expected(known, days_of(f->period, s, act)),
	    s->meetings.missing ? "no meetings.csv" : yaml_is_empty(forum) ?
	    "no forum in centre.yaml" : known < 0 ? "no rhythm of the forum in centre.yaml" : "no meeting is expected in the period");
}

void
figures_from_meetings(struct figures *f, const struct sheet *s, const struct activity *act,
    int today)
{
	const struct yaml_node *forum = yaml_get(centre_root(&s->centre), "forum");
	const struct meeting *last = meetings_last(&s->meetings, MEETING_LEDELSE, today);
	struct figure *leaders = &f->item[INDICATOR_LAST_LEADERSHIP_MEETING];

	held(f, s, act);
	figure_set(f, INDICATOR_FORUM_CONVENER, !yaml_is_empty(yaml_get(forum, "convener")),
	    !yaml_is_empty(forum), "no forum in centre.yaml");
	if (last != NULL) {
		leaders->known = 1;
		leaders->value = last->day;
	} else {
		buf_adds(&leaders->note, s->meetings.missing ? "no meetings.csv" :
		    "no meeting of kind ledelse");
	}
}
