#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/daydoubt.h"
#include "centre/recorddays.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "field/schemas.h"
#include "yaml/yaml.h"

void
daydoubt_begin(struct daydoubt *d, const struct centre *c, const struct actors *actors, int today)
{
	char *path = centre_file(c, "centre.yaml");
	struct yaml *doc = yamldoc_try_file(path);
	const char *text = doc != NULL && doc->root != NULL && doc->root->kind == YAML_MAP ?
	    yaml_text(doc->root, "opened") : "";

	*d = (struct daydoubt){ .centre = c, .actors = actors, .since = INT_MIN, .left = NEVER,
	    .opened = INT_MIN, .today = today };
	for (size_t i = 0; actors != NULL && i < actors->n; i++) {
		const struct actor *a = &actors->item[i];

		d->since = a->since > d->since ? a->since : d->since;
		d->left = a->left < d->left ? a->left : d->left;
	}
	if (recorddays_day(text, strlen(text), &d->opened) && d->opened <= today)
		snprintf(d->opening, sizeof d->opening, "%s", text);
	else
		d->opened = INT_MIN;
	yamldoc_free(doc);
	free(path);
}

void
daydoubt_end(struct daydoubt *d)
{
	apart_release(&d->days);
	free(d->kept);
	buf_release(&d->says);
}

int
daydoubt_is_before(const struct daydoubt *d, const struct bound_day *b, int day)
{
	/* What is in no year of ours is told as that. */
	return b != NULL && d->opened != INT_MIN && day < d->opened - b->before &&
	    date_unlikely(day) == NULL;
}

const char *
daydoubt_opening(struct daydoubt *d, const struct schema *s, const struct field *f,
    const char *text, size_t len)
{
	const struct bound_day *b = bounds_day(s, f);
	int day;

	if (b == NULL || !recorddays_day(text, len, &day) || !daydoubt_is_before(d, b, day))
		return NULL;
	buf_clear(&d->says);
	buf_addf(&d->says, translate(b->before > 0 ?
	    "'%s' lies more than two years before the house opened (%s); is the year right?" :
	    "'%s' lies before the house opened (%s); is the year right?"), shown(text, len), d->opening);
	return d->says.data;
}

const char *
daydoubt_actor(struct buf *says, const struct actor *a, int day)
{
	buf_clear(says);
	if (a->left != NEVER && day > a->left)
		buf_addf(says, translate("'%s' left on %s, before this day"), a->cell[ACTOR_ID], a->cell[ACTOR_LEFT]);
	else if (a->since != INT_MIN && day < a->since)
		buf_addf(says, translate("'%s' is here since %s, after this day"), a->cell[ACTOR_ID],
		    a->cell[ACTOR_SINCE]);
	return says->len > 0 ? says->data : NULL;
}

static void
tell_actors(struct daydoubt *d, int day, struct csv_field rest, daydoubt_tell *tell, void *arg)
{
	struct csv_field id;

	for (size_t n = 0; n < ENTRY_MOST_ACTORS && cell_next(&rest, ' ', &id); n++) {
		const struct actor *a = actors_find(d->actors, id.text, id.len);

		if (a != NULL && daydoubt_actor(&d->says, a, day) != NULL)
			tell(arg, DAYDOUBT_ACTORS, d->says.data);
	}
}

void
daydoubt_row(struct daydoubt *d, const struct schema *s, int day, struct csv_field actors,
    daydoubt_tell *tell, void *arg)
{
	char text[DATE_TEXT];
	const char *says = NULL;

	if (!daydoubt_concerns(d, day))
		return;
	if (day < d->opened && daydoubt_is_before(d, bounds_day(s, &s->field[0]), day)) {
		date_format(text, day);
		says = daydoubt_opening(d, s, &s->field[0], text, strlen(text));
	}
	/* A wrong year is before everything. */
	if (says != NULL)
		tell(arg, DAYDOUBT_DATE, says);
	else if (d->actors != NULL && (day < d->since || day > d->left))
		tell_actors(d, day, actors, tell, arg);
}

/* ---- years from the others ---- */

/* A leap day in each four years. */
static int
days_of(int years)
{
	return years * 365 + (years + 3) / 4;
}

void
daydoubt_today(struct daydoubt *d)
{
	apart_add(&d->days, d->today);
}

/*
 * What was logged, met or read has a judge of its own, who refuses a year that is none of
 * ours; and houses may be old.
 */
static int
is_settled(const struct bound_day *b, int day)
{
	static const char *const judged[] = { "log.csv", "meetings.csv", "initiatives.yaml" };
	int is = 0;

	if (date_unlikely(day) == NULL)
		return 0;
	for (size_t i = 0; i < sizeof judged / sizeof *judged; i++)
		is |= strcmp(b->file, judged[i]) == 0;
	return (is && strcmp(b->field, "date") == 0) || (strcmp(b->field, "opened") == 0 && day < 0);
}

static void
learn_day(struct daydoubt *d, const struct bound_day *b, int day, size_t rows)
{
	if (b->years > 0 && date_unlikely(day) == NULL && !daydoubt_is_before(d, b, day))
		apart_add_some(&d->days, day, rows);
}

static void
learn_record(void *arg, const struct recordday *r)
{
	learn_day(arg, r->bound, r->day, 1);
}

static void
learn_rows(struct daydoubt *d, const struct schema *s)
{
	char *path = centre_file(d->centre, s->file);
	int fd, column[SCHEMA_MOST], day;

	if (file_open_quietly(path, &fd) == FILE_FOUND) {
		struct csv *csv = csv_open_quiet(fd, path);

		for (size_t i = 0; i < s->n; i++)
			column[i] = bounds_day(s, &s->field[i]) != NULL ? csv_use(csv, s->field[i].name) : -1;
		while (csv_next(csv))
			for (size_t i = 0; i < s->n; i++) {
				struct csv_field cell;

				if (column[i] < 0)
					continue;
				cell = csv_field(csv, column[i]);
				if (recorddays_day(cell.text, cell.len, &day))
					learn_day(d, bounds_day(s, &s->field[i]), day, 1);
			}
		csv_close(csv);
	}
	free(path);
}

void
daydoubt_learn(struct daydoubt *d, const struct schema *s, const struct yaml_node *root)
{
	const char *dot = strrchr(s->file, '.');

	if (dot != NULL && strcmp(dot, ".csv") == 0)
		learn_rows(d, s);
	else
		for (size_t i = 0; i < ALL_SCHEMAS; i++) {
			/* What is within a record is found from the record. */
			if (strcmp(all_schemas[i]->file, s->file) != 0)
				continue;
			if (root != NULL)
				recorddays_all(all_schemas[i], root, learn_record, d);
			else
				recorddays_read(d->centre, all_schemas[i], learn_record, d);
		}
}

void
daydoubt_count(struct daydoubt *d, const struct bound_day *b, int day, size_t rows)
{
	if (!is_settled(b, day))
		learn_day(d, b, day, rows);
}

void
daydoubt_keep(struct daydoubt *d, const struct bound_day *b, int day, const struct place *p)
{
	if (daydoubt_is_before(d, b, day) || is_settled(b, day))
		return;
	learn_day(d, b, day, 1);
	d->kept = mem_grow(d->kept, &d->cap, d->n + 1, sizeof *d->kept);
	d->kept[d->n++] = (struct daydoubt_kept){ day, b, 0, *p };
}

/* Years from the other days of the file, or 0. */
static int
far_from_others(struct daydoubt *d, const struct bound_day *b, int day)
{
	int before;

	if (b->years == 0 || daydoubt_is_before(d, b, day) || date_unlikely(day) != NULL ||
	    !apart_is_far(&d->days, day))
		return 0;
	before = apart_before(&d->days, day);
	if (b->lasts == 0 || before == 0)
		return b->years;
	/* What goes on may have begun with the house. */
	return d->opened == INT_MIN && before > days_of(b->lasts) ? b->lasts : 0;
}

static const char *
say_far(struct daydoubt *d, const struct schema *s, const struct bound_day *b, int day, int years)
{
	int is_after = day > d->today + days_of(b->ahead), is_before = day < d->today - days_of(b->back);
	char text[DATE_TEXT];

	/* One doubt of a year is enough. */
	if ((years == 0 && !is_after && !is_before) || daydoubt_is_before(d, b, day) || is_settled(b, day))
		return NULL;
	date_format(text, day);
	buf_clear(&d->says);
	if (years > 0)
		buf_addf(&d->says, translate("'%s' lies more than %d years from the other days of %s; is "
		    "the year right?"), text, years, s->file);
	else if (is_after)
		buf_addf(&d->says, translate("'%s' lies more than %d years after today; is the year "
		    "right?"), text, b->ahead);
	else
		buf_addf(&d->says, translate("'%s' lies more than %d years before today; is the year "
		    "right?"), text, b->back);
	return d->says.data;
}

static void
set_most(struct daydoubt *d, const struct bound_day *b)
{
	d->days.settled &= d->days.most == days_of(b->years);
	d->days.most = days_of(b->years);
}

void
daydoubt_tell_far(struct daydoubt *d, const struct schema *s,
    void (*tell)(void *arg, const struct place *, const char *text), void *arg)
{
	/* Asked field by field, for each has its own measure, and told as they stand. */
	for (size_t k = 0; k < bounds_days_count; k++) {
		const struct bound_day *b = &bounds_days[k];

		if (strcmp(b->file, s->file) != 0)
			continue;
		set_most(d, b);
		for (size_t i = 0; i < d->n; i++)
			if (d->kept[i].bound == b)
				d->kept[i].far = far_from_others(d, b, d->kept[i].day);
	}
	for (size_t i = 0; i < d->n; i++) {
		const struct daydoubt_kept *kept = &d->kept[i];
		const char *says = say_far(d, s, kept->bound, kept->day, kept->far);

		if (says != NULL)
			tell(arg, &kept->place, says);
	}
}

const char *
daydoubt_counted(struct daydoubt *d, const struct schema *s, const struct bound_day *b, int day)
{
	set_most(d, b);
	return say_far(d, s, b, day, far_from_others(d, b, day));
}

int
daydoubt_is_any_far(struct daydoubt *d, const struct schema *s, const struct bound_day *b)
{
	for (size_t i = 0; i < d->days.span; i++) {
		int day = (int)(d->days.low + (long)i);

		/* Today is company for the others, and in no row. */
		if (d->days.count[i] > (day == d->today) && daydoubt_counted(d, s, b, day) != NULL)
			return 1;
	}
	return 0;
}

const char *
daydoubt_far(struct daydoubt *d, const struct schema *s, const struct field *f, int day)
{
	const struct bound_day *b = bounds_day(s, f);

	if (b == NULL)
		return NULL;
	set_most(d, b);
	if (b->years > 0 && date_unlikely(day) == NULL)
		apart_add(&d->days, day);
	return say_far(d, s, b, day, far_from_others(d, b, day));
}
