#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/period.h"
#include "base/safe.h"
#include "calendar.h"
#include "calendar/activities.h"
#include "centre/centre.h"
#include "cli/assign.h"
#include "cli/option.h"
#include "cli/recordsaid.h"
#include "cli/timeword.h"
#include "edit/record.h"
#include "field/schemas.h"
#include "yaml/yaml.h"

/* Days that are to be left out, as texts; and the activity as it is, with those days besides. */
struct leaving {
	struct activities all;
	struct activity *a;	/* NULL: it has no times that are right */
	struct buf text;
	const char *id;
	int today;
};

static void
leave_out(struct leaving *l, int day)
{
	char iso[DATE_TEXT];

	date_format(iso, day);
	buf_addf(&l->text, "%s%s", l->text.len > 0 ? "," : "except+=", iso);
	if (l->a == NULL)
		return;
	l->a->except = mem_resize(l->a->except, l->a->excepts + 1, sizeof *l->a->except);
	l->a->except[l->a->excepts++] = day;
}

/* "1.7.2026..31.7.2026": each day of it on which it would be. */
static void
leave_out_period(struct leaving *l, const char *said, const char *dots)
{
	enum { MOST_DAYS = 366 };
	struct buf text = { 0 }, first = { 0 };
	struct period p;
	const char *wrong;
	size_t before = l->text.len;

	buf_add(&first, said, (size_t)(dots - said));
	timeword_add(&text, buf_text(&first), NULL, l->today, 1);
	buf_adds(&text, "..");
	timeword_add(&text, dots + 2, NULL, l->today, 1);
	if ((wrong = period_read(&p, text.data, l->today)) != NULL)
		die("%s", wrong);
	if (p.first == PERIOD_OPEN)
		die("the period has no first day; give it one");
	if (p.last - p.first >= MOST_DAYS)
		die("'%s' is more than a year; leave out a year at a time, or end the rule with UNTIL", shown(said, strlen(said)));
	for (int day = p.first; l->a != NULL && day <= p.last; day++)
		if (activity_begins_on(l->a, day))
			leave_out(l, day);
	if (l->text.len == before)
		die("'%s' would not be anyway in '%s'", l->id, shown(said, strlen(said)));
	buf_release(&first);
	buf_release(&text);
}

/* A day, as people say it; what is none is handed on, for the field's judge to word. */
static void
leave_out_day(struct leaving *l, const char *said)
{
	struct buf text = { 0 };
	int day;

	timeword_add(&text, said, NULL, l->today, 1);
	if (date_parse(buf_text(&text), text.len, &day))
		leave_out(l, day);
	else
		buf_addf(&l->text, "%s%s", l->text.len > 0 ? "," : "except+=", said);
	buf_release(&text);
}

/* Who has just said a day would rather hear now than from mc-check that nothing is left out by it; of a week said at once it may be one. */
static void
warn_of_idle(const struct leaving *l, size_t first)
{
	struct activity said;
	char iso[DATE_TEXT];

	if (l->a == NULL)
		return;
	said = *l->a;
	said.except += first;
	said.excepts -= first;
	for (size_t i = 0; i < said.excepts; i++)
		if (!activity_leaves_out(&said, said.except[i])) {
			date_format(iso, said.except[i]);
			diag_warning(NULL, TOPIC_SLIP, "'except' leaves out %s, on which '%s' would not be anyway; is it another day?",
			    iso, l->id);
		}
}

static void
find_times(struct leaving *l, const struct centre *c)
{
	struct centre quiet = centre_quietly(c);

	if (!activities_read(&l->all, &quiet, ~0ul))
		return;
	for (size_t i = 0; i < l->all.n; i++)
		if (l->all.item[i].dated && strcmp(yaml_text(l->all.item[i].map, "id"), l->id) == 0)
			l->a = &l->all.item[i];
}

int
edit_except(const struct opts *o, char *const *argv)
{
	struct leaving l = { .id = argv[1], .today = option_today(opts_value(o, TODAY)) };
	struct yaml_node *map;
	struct centre c;
	struct record f;
	int done = 0;

	if (!centre_find(&c, argv[0]))
		return diag_finish();
	/* (To read the file once it is locked would let go of the lock.) */
	find_times(&l, &c);
	map = edit_begin_at(&f, argv);
	if (map != NULL) {
		struct assign *word;
		char *words[2] = { NULL, NULL };
		size_t n, first = l.a != NULL ? l.a->excepts : 0;
		const char *dots;

		for (char *const *day = argv + 2; *day != NULL; day++)
			if ((dots = strstr(*day, "..")) != NULL)
				leave_out_period(&l, *day, dots);
			else
				leave_out_day(&l, *day);
		words[0] = buf_detach(&l.text);
		n = assign_parse_all(&word, &activity_schema, words);
		done = edit_change(&f, map, word, n, l.today);
		if (done)
			warn_of_idle(&l, first);
		free(words[0]);
	}
	activities_release(&l.all);
	centre_close(&c);
	return recordsaid_end(&f, done, argv[1]);
}
