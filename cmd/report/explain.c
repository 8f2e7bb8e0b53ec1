#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/safeadd.h"
#include "base/shellword.h"
#include "beside.h"
#include "field/reportfigures.h"
#include "life.h"
#include "yaml/yaml.h"

/* A period as an option writes it; 0 if it has no day. */
static int
add_period(struct buf *b, struct period p, int last)
{
	char text[PERIOD_TEXT];

	if (p.last > last)
		p.last = last;
	if (p.first > p.last)
		return 0;
	period_format(text, &p);
	buf_adds(b, text);
	return 1;
}

static int
add_date(struct buf *b, int day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	buf_adds(b, text);
	return 1;
}

/* What stands in brackets in a command: a day or days, a choice, or a column that few logs have. */
enum what {
	WHAT_ACTIVITIES, WHAT_AHEAD, WHAT_BEFORE, WHAT_BOARD, WHAT_CENTRE, WHAT_CENTRES, WHAT_DAY, WHAT_FIRST, WHAT_FOLLOWED, WHAT_JOINT,
	WHAT_NEW_RESIDENTS, WHAT_ONLY, WHAT_PERIOD, WHAT_SHARED, WHAT_TODAY, WHAT_VOLUNTEERS, WHAT_VOLUNTEER_HOURS, WHAT_YEAR,
	WHATS
};
static const char *const what_name[WHATS] = {
	"activities", "ahead", "before", "board", "centre", "centres", "day", "first", "followed", "joint", "new_residents", "only", "period",
	"shared", "today", "volunteers", "volunteer_hours", "year"
};

static enum what
what_of(const char *name, size_t n)
{
	enum what w = 0;

	while (w < WHATS && (strlen(what_name[w]) != n || memcmp(what_name[w], name, n) != 0))
		w++;
	return w;
}

/* The folders of the centres that stand beside each other. */
static int
add_centres(struct buf *b, const struct beside *beside)
{
	for (size_t i = 0; i < beside->n; i++) {
		buf_adds(b, i > 0 ? " " : "");
		shellword_add(b, beside->house[i].r->path);
	}
	return beside->n > 0;
}

/* The value of a name in brackets; 0 if the report has no such thing.  `beside`: of all centres, or NULL. */
static int
add_what(struct buf *b, const struct report *r, const struct beside *beside, const char *name, size_t n)
{
	const struct summary *s = &r->summary;
	const struct period *span = s->span;
	int board = r->sheet.meetings.board;

	switch (what_of(name, n)) {
	case WHAT_ACTIVITIES:
		shellword_add(b, r->path);
		return life_has_activities(r);
	case WHAT_SHARED:
		shellword_add(b, r->path);
		return life_is_shared(r);
	case WHAT_AHEAD:
		return add_period(b, (struct period){ span[SPAN_PERIOD].first > r->today ?
		    span[SPAN_PERIOD].first : r->today + 1, span[SPAN_PERIOD].last }, span[SPAN_PERIOD].last);
	case WHAT_BEFORE:
		return !period_is_empty(&span[SPAN_BEFORE]) &&
		    add_period(b, span[SPAN_BEFORE], r->today);
	case WHAT_BOARD:
		buf_adds(b, "forum");
		return board;
	case WHAT_CENTRE:
		shellword_add(b, r->path);
		return 1;
	case WHAT_CENTRES:
		return beside != NULL && add_centres(b, beside);
	case WHAT_DAY:
		return add_date(b, r->asof);
	case WHAT_FIRST:
		return span[SPAN_PERIOD].first != PERIOD_OPEN && add_date(b, span[SPAN_PERIOD].first);
	case WHAT_JOINT:
		buf_adds(b, board ? "faelles" : "faelles,forum");
		return 1;
	case WHAT_ONLY:
		buf_adds(b, board ? " --kind faelles" : "");
		return 1;
	case WHAT_PERIOD:
		return add_period(b, span[SPAN_PERIOD], r->today);
	case WHAT_TODAY:
		return add_date(b, r->today);
	case WHAT_YEAR:
		return add_period(b, span[SPAN_YEAR], r->today);
	/* Columns: where no entry of the period tells them, there is no such figure. */
	case WHAT_FOLLOWED:
		buf_add(b, name, n);
		return s->referrals > 0;
	case WHAT_NEW_RESIDENTS:
		buf_add(b, name, n);
		return s->rests_on[SUM_NEW_RESIDENTS] > 0;
	case WHAT_VOLUNTEERS:
		buf_add(b, name, n);
		return s->rests_on[SUM_VOLUNTEERS] > 0;
	case WHAT_VOLUNTEER_HOURS:
		buf_add(b, name, n);
		return s->rests_on[SUM_VOLUNTEER_HOURS] > 0;
	default:
		return 0;
	}
}

/* The command of a figure; 0 if this report does not have the figure. */
static int
add_command(struct buf *b, const struct report *r, const struct beside *beside, const char *command)
{
	while (*command != '\0') {
		size_t n = strcspn(command, "{");

		buf_add(b, command, n);
		command += n;
		if (*command == '\0')
			break;
		n = strcspn(command, "}");
		/* A brace of awk's has a blank after it. */
		if (command[1] == ' ') {
			buf_addc(b, *command++);
			continue;
		}
		if (!add_what(b, r, beside, command + 1, n - 1))
			return 0;
		command += n + (command[n] == '}');
	}
	return 1;
}

static const char *
gives(enum language l, enum report_gives gives, int of_many)
{
	switch (gives) {
	case GIVES_ROWS:
		return LANG(l, "Tallet er antallet af rækker under overskriften.",
		    "The figure is the number of rows below the header.");
	case GIVES_SUMMED:
		return LANG(l, "Tallet er summen af kolonnen; antallet af rækker er antallet af registreringer, den er oplyst i.",
		    "The figure is the sum of the column; the number of rows is that of the entries that give it.");
	case GIVES_LINES:
		return LANG(l, "Tallet er antallet af linjer.", "The figure is the number of lines.");
	case GIVES_VALUE:
		return LANG(l, "Tallet eller dagen står i rækken.", "The figure or the day stands in the row.");
	case GIVES_MORE:
		break;
	}
	return of_many ? LANG(l, "Oversigten viser en del af det.", "The overview tells a part of it.") :
	    LANG(l, "Rapporten viser en del af det.", "The report tells a part of it.");
}

static void
explain(struct buf *b, const struct report *r, const struct beside *beside, enum language l, const char *section)
{
	for (size_t i = 0; i < report_figures_n; i++) {
		const struct report_figure *f = &report_figures[i];
		struct buf command = { 0 };

		if (strcmp(f->section, section) != 0)
			continue;
		if (add_command(&command, r, beside, f->command)) {
			buf_addf(b, "%s (%s/%s)\n\t%s\n\t%s: %s. %s\n\t$ ", f->name[l], section, f->key,
			    f->means[l], LANG(l, "Bygger på", "Rests on"), f->rests[l], gives(l, f->gives, beside != NULL));
			safeadd(b, command.data, command.len);
			buf_adds(b, "\n\n");
		}
		buf_release(&command);
	}
}

void
explain_section(struct buf *b, const struct report *r, const char *section)
{
	explain(b, r, NULL, r->language, section);
}

void
explain_overview(struct buf *b, const struct beside *beside)
{
	explain(b, beside->house[0].r, beside, beside->language, "overview");
}
