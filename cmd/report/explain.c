#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "field/reportfigures.h"
#include "report.h"
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

/* A column that few logs have; 0 where no entry of the period tells it. */
static int
add_column(struct buf *b, const struct summary *s, const char *name, size_t n)
{
	buf_add(b, name, n);
	switch (*name) {
	case 'f':
		return s->referrals > 0;
	case 'n':
		return s->rests_on[SUM_NEW_RESIDENTS] > 0;
	default:
		return s->rests_on[n == strlen("volunteers") ? SUM_VOLUNTEERS : SUM_VOLUNTEER_HOURS] > 0;
	}
}

/* The value of a name in brackets; 0 if the report has no such thing. */
static int
add_what(struct buf *b, const struct report *r, const char *name, size_t n)
{
	const struct period *span = r->summary.span;
	int board = r->sheet.meetings.board;

	switch (*name) {
	case 'a':	/* ahead */
		return add_period(b, (struct period){ span[SPAN_PERIOD].first > r->today ?
		    span[SPAN_PERIOD].first : r->today + 1, span[SPAN_PERIOD].last }, span[SPAN_PERIOD].last);
	case 'b':	/* before, board */
		if (n == strlen("before"))
			return !period_is_empty(&span[SPAN_BEFORE]) &&
			    add_period(b, span[SPAN_BEFORE], r->today);
		buf_adds(b, "forum");
		return board;
	case 'c':	/* centre */
		shellword_add(b, r->path);
		return 1;
	case 'd':	/* day */
		return add_date(b, r->asof);
	case 'n':	/* new_residents */
	case 'v':	/* volunteers, volunteer_hours */
		return add_column(b, &r->summary, name, n);
	case 'f':	/* first, followed */
		if (n == strlen("followed"))
			return add_column(b, &r->summary, name, n);
		return add_date(b, span[SPAN_PERIOD].first);
	case 'j':	/* joint */
		buf_adds(b, board ? "faelles" : "faelles,forum");
		return 1;
	case 'o':	/* only */
		buf_adds(b, board ? " --kind faelles" : "");
		return 1;
	case 'p':	/* period */
		return add_period(b, span[SPAN_PERIOD], r->today);
	case 't':	/* today */
		return add_date(b, r->today);
	default:	/* year */
		return add_period(b, span[SPAN_YEAR], r->today);
	}
}

/* The command of a figure; 0 if this report does not have the figure. */
static int
add_command(struct buf *b, const struct report *r, const char *command)
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
		if (!add_what(b, r, command + 1, n - 1))
			return 0;
		command += n + (command[n] == '}');
	}
	return 1;
}

static const char *
gives(enum language l, enum report_gives gives)
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
	return LANG(l, "Rapporten viser en del af det.", "The report tells a part of it.");
}

void
explain_section(struct buf *b, const struct report *r, const char *section)
{
	enum language l = r->language;

	for (size_t i = 0; i < report_figures_n; i++) {
		const struct report_figure *f = &report_figures[i];
		struct buf command = { 0 }, safe = { 0 };

		if (strcmp(f->section, section) != 0)
			continue;
		if (add_command(&command, r, f->command)) {
			safe.len = safe_show(buf_room(&safe, 2 * command.len + 16), 2 * command.len + 16,
			    command.data, command.len);
			buf_addf(b, "%s (%s/%s)\n\t%s\n\t%s: %s. %s\n\t$ ", f->name[l], section, f->key,
			    f->means[l], LANG(l, "Bygger på", "Rests on"), f->rests[l], gives(l, f->gives));
			buf_add(b, safe.data, safe.len);
			buf_adds(b, "\n\n");
		}
		buf_release(&command);
		buf_release(&safe);
	}
}
