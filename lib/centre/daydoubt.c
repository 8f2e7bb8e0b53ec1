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
#include "csv/cell.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "yaml/yaml.h"

int
daydoubt_day(const char *text, size_t len, int *day)
{
	char first[DATE_TEXT];

	if (len == 4) {
		snprintf(first, sizeof first, "%.4s-01-01", text);
		return date_parse(first, 10, day);
	}
	return date_parse(text, len > 10 && text[10] == 'T' ? 10 : len, day);
}

void
daydoubt_begin(struct daydoubt *d, const struct centre *c, const struct actors *actors)
{
	char *path = centre_file(c, "centre.yaml");
	struct yaml *doc = yamldoc_try_file(path);
	const char *text = doc != NULL && doc->root != NULL && doc->root->kind == YAML_MAP ?
	    yaml_text(doc->root, "opened") : "";

	*d = (struct daydoubt){ .centre = c, .actors = actors, .opened = INT_MIN };
	if (daydoubt_day(text, strlen(text), &d->opened))
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

	if (b == NULL || !daydoubt_day(text, len, &day) || !daydoubt_is_before(d, b, day))
		return NULL;
	buf_clear(&d->says);
	buf_addf(&d->says, translate(b->before > 0 ?
	    "'%s' lies more than two years before the house opened (%s); is the year right?" :
	    "'%s' lies before the house opened (%s); is the year right?"), shown(text, len), d->opening);
	return d->says.data;
}

static void
tell_actors(struct daydoubt *d, int day, struct csv_field rest, daydoubt_tell *tell, void *arg)
{
	struct csv_field id;

	for (size_t n = 0; n < ENTRY_MOST_ACTORS && cell_next(&rest, ' ', &id); n++) {
		const struct actor *a = actors_find(d->actors, id.text, id.len);

		if (a == NULL)
			continue;
		buf_clear(&d->says);
		if (a->left != NEVER && day > a->left)
			buf_addf(&d->says, translate("'%s' left on %s, before this day"), a->cell[ACTOR_ID],
			    a->cell[ACTOR_LEFT]);
		else if (a->since != INT_MIN && day < a->since)
			buf_addf(&d->says, translate("'%s' is here since %s, after this day"),
			    a->cell[ACTOR_ID], a->cell[ACTOR_SINCE]);
		if (d->says.len > 0)
			tell(arg, DAYDOUBT_ACTORS, d->says.data);
	}
}

void
daydoubt_row(struct daydoubt *d, const struct schema *s, int day, struct csv_field actors,
    daydoubt_tell *tell, void *arg)
{
	char text[DATE_TEXT];
	const char *says;

	date_format(text, day);
	says = daydoubt_opening(d, s, &s->field[0], text, strlen(text));
	/* A wrong year is before everything. */
	if (says != NULL)
		tell(arg, DAYDOUBT_DATE, says);
	else if (d->actors != NULL)
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
daydoubt_today(struct daydoubt *d, int today)
{
	apart_add(&d->days, today);
}

void
daydoubt_learn(struct daydoubt *d, const struct schema *s)
{
	char *path = centre_file(d->centre, s->file);
	int fd;

	if (file_open_quietly(path, &fd) == FILE_FOUND) {
		struct csv *csv = csv_open_quiet(fd, path);
		int column = csv_use(csv, s->field[0].name), day;

		while (column >= 0 && csv_next(csv)) {
			struct csv_field cell = csv_field(csv, column);

			if (daydoubt_day(cell.text, cell.len, &day) && date_unlikely(day) == NULL &&
			    !daydoubt_is_before(d, bounds_day(s, &s->field[0]), day))
				apart_add(&d->days, day);
		}
		csv_close(csv);
	}
	free(path);
}

void
daydoubt_keep(struct daydoubt *d, const struct bound_day *b, int day, const struct place *p)
{
	if (daydoubt_is_before(d, b, day) || date_unlikely(day) != NULL)
		return;
	apart_add(&d->days, day);
	d->kept = mem_grow(d->kept, &d->cap, d->n + 1, sizeof *d->kept);
	d->kept[d->n++] = (struct daydoubt_kept){ day, *p };
}

static const char *
say_far(struct daydoubt *d, const struct schema *s, const struct bound_day *b, int day)
{
	int years = b->years, before = apart_before(&d->days, day);
	char text[DATE_TEXT];

	/* One doubt of a year is enough. */
	if (daydoubt_is_before(d, b, day) || date_unlikely(day) != NULL || !apart_is_far(&d->days, day))
		return NULL;
	/* What goes on may have begun with the house. */
	if (b->lasts > 0 && before > 0) {
		if (d->opened != INT_MIN || before <= days_of(b->lasts))
			return NULL;
		years = b->lasts;
	}
	date_format(text, day);
	buf_clear(&d->says);
	buf_addf(&d->says, translate("'%s' lies more than %d years from the other days of %s; is the "
	    "year right?"), text, years, s->file);
	return d->says.data;
}

void
daydoubt_tell_far(struct daydoubt *d, const struct schema *s, const struct field *f,
    void (*tell)(void *arg, const struct place *, const char *text), void *arg)
{
	const struct bound_day *b = bounds_day(s, f);

	if (b == NULL)
		return;
	d->days.most = days_of(b->years);
	for (size_t i = 0; i < d->n; i++) {
		const char *says = say_far(d, s, b, d->kept[i].day);

		if (says != NULL)
			tell(arg, &d->kept[i].place, says);
	}
}

const char *
daydoubt_far(struct daydoubt *d, const struct schema *s, const struct field *f, int day)
{
	const struct bound_day *b = bounds_day(s, f);

	if (b == NULL)
		return NULL;
	d->days.most = days_of(b->years);
	apart_add(&d->days, day);
	return say_far(d, s, b, day);
}
