#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/attendance.h"
#include "analysis/figuresparts.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/when.h"
#include "centre/dossier.h"
#include "field/terms.h"
#include "yaml/yaml.h"

/* Those with paid staff that were at no meeting with the managers. */
static void
note_absent(struct figures *f, const struct dossier *s, const struct period *p)
{
	struct buf *note = &f->item[INDICATOR_LAST_LEADERSHIP_MEETING].note;
	const struct meetings *all = &s->meetings;
	char *came = mem_zero(all->ids.n + 1, 1);
	size_t before = note->len;

	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->item[i].n && all->item[i].kind == MEETING_LEDELSE &&
		    period_holds(p, all->item[i].day); k++)
			came[all->actor[all->item[i].first + k]] = 1;
	for (size_t i = 0; i < s->actors.n; i++) {
		const struct actor *a = &s->actors.item[i];
		const char *id = a->cell[ACTOR_ID];
		size_t known = intern_find(&all->ids, id, strlen(id));

		if (!actor_in_house(a, p->last) || !actor_is_employed(a) ||
		    (known != INTERN_NONE && came[known]))
			continue;
		buf_addf(note, "%s%s", note->len > before ? " " : before > 0 ?
		    NOTE("; uden møde i perioden: ", "; none in the period: ") :
		    NOTE("uden møde i perioden: ", "none in the period: "), id);
	}
	free(came);
}

static void
leaders(struct figures *f, const struct dossier *s, const struct period *p, int day)
{
	const struct meeting *last = meetings_last(&s->meetings, MEETING_LEDELSE, day);
	struct figure *when = &f->item[INDICATOR_LAST_LEADERSHIP_MEETING];

	if (last != NULL)
		figure_set_alone(f, INDICATOR_LAST_LEADERSHIP_MEETING, last->day);
	else
		buf_adds(&when->note, s->meetings.missing ?
		    NOTE("ingen meetings.csv", "no meetings.csv") :
		    NOTE("intet møde af slagsen ledelse", "no meeting of kind ledelse"));
	if (period_is_told(p, s->meetings.n, s->meetings.first_day))
		note_absent(f, s, p);
}

/* "kept since 2026-09-05", where the list begins in the period. */
static void
note_since(struct figures *f, enum indicator_id id, int first, const struct period *whole)
{
	struct buf *note = &f->item[id].note;
	char text[DATE_TEXT];

	if (first <= whole->first || first > whole->last)
		return;
	date_format(text, first);
	buf_addf(note, NOTE("%sført siden %s", "%skept since %s"), note->len > 0 ? "; " : "", text);
}

static void
joint(struct figures *f, const struct dossier *s, const struct period *p)
{
	struct figure *figure = &f->item[INDICATOR_MEETINGS_HELD];
	int rhythm = meetings_rhythm(&s->centre);
	long days = (long)p->last - p->first + 1;

	figure_set_alone(f, INDICATOR_MEETINGS_HELD, attendance_held(&s->meetings, -1, p));
	if (s->meetings.board)
		figure_set_alone(f, INDICATOR_BOARD_MEETINGS, attendance_held(&s->meetings, MEETING_FORUM, p));
	else if (rhythm >= 0) {
		figure->of = meetings_expected(rhythm, days);
		figure->has_of = 1;
		if (figure->of == 0)
			buf_adds(&figure->note,
			    NOTE("der er intet møde at vente i perioden",
			    "no meeting is expected in the period"));
	} else {
		buf_adds(&figure->note,
		    NOTE("ingen rytme for forummet i centre.yaml",
		    "no rhythm of the forum in centre.yaml"));
	}
}

/* Of a forum that is not known to be the residents' board it is said how much is known. */
static const char *
why_no_board(const struct figures *f, const struct yaml_node *forum)
{
	return yaml_is_empty(forum) ? NOTE("intet forum i centre.yaml", "no forum in centre.yaml") :
	    yaml_is_empty(yaml_get(forum, "kind")) ?
	    NOTE("forummets slags er ikke oplyst", "the kind of the forum is not given") :
	    NOTE("forummet er ikke en beboerledelse", "the forum is no residents' board");
}

void
figures_from_meetings(struct figures *f, const struct dossier *s, struct period passed,
    int day)
{
	static const enum indicator_id of_meetings[] = {
		INDICATOR_LEADERSHIP_TALKS, INDICATOR_MEETINGS_HELD, INDICATOR_BOARD_MEETINGS
	};
	const struct yaml_node *forum = yaml_get(centre_root(&s->centre), "forum");
	const char *missing = s->meetings.missing ?
	    NOTE("ingen meetings.csv", "no meetings.csv") : NOTE("ingen møder", "no meetings");
	struct figure *convener = &f->item[INDICATOR_FORUM_CONVENER];
	struct period p = passed;

	figure_set(f, INDICATOR_FORUM_CONVENER, !yaml_is_empty(yaml_get(forum, "convener")),
	    !yaml_is_empty(forum), NOTE("intet forum i centre.yaml", "no forum in centre.yaml"));
	convener->gone = actors_gone(&s->actors, yaml_text(forum, "convener"), day);
	if (convener->gone != NULL)
		buf_addf(&convener->note, NOTE("%s flyttede %s", "%s left %s"), convener->gone->cell[ACTOR_ID],
		    when_on(f->language, convener->gone->left));
	leaders(f, s, &passed, day);
	if (s->meetings.first_day > p.first)
		p.first = s->meetings.first_day;
	f->of_meetings = p;
	if (s->meetings.n > 0 && p.first <= p.last) {
		figure_set_alone(f, INDICATOR_LEADERSHIP_TALKS,
		    attendance_held(&s->meetings, MEETING_LEDELSE, &p));
		joint(f, s, &p);
	}
	for (size_t i = 0; i < sizeof of_meetings / sizeof *of_meetings; i++) {
		struct figure *figure = &f->item[of_meetings[i]];

		figure->is_short = figure_is_short(p);
		if (figure->known)
			note_since(f, of_meetings[i], s->meetings.first_day, &passed);
		else if (of_meetings[i] == INDICATOR_BOARD_MEETINGS && !s->meetings.board)
			buf_adds(&figure->note, why_no_board(f, forum));
		else if (s->meetings.n == 0)
			buf_adds(&figure->note, missing);
		else
			figure_note_nothing(f, of_meetings[i], NOTE("mødelisten", "the list of meetings"), s->meetings.first_day,
			    NOTE("ingen møder i perioden endnu", "no meetings yet in the period"));
	}
}
