#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "check/slips.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "field/schemas.h"
#include "schema/slip.h"
#include "yaml/yaml.h"

enum { BEFORE_OPENING = 731 };	/* days: money and plans come before the house */

struct slips {
	const struct centre *centre;
	const struct actors *actors;
	int opened;		/* the first day that it may mean, or INT_MIN */
	struct intern names;	/* of the actors, folded; each of the first that has it */
	size_t *named;
	struct buf text;
};

static void warn(struct slips *, const struct place *, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

static void
warn(struct slips *s, const struct place *p, const char *fmt, ...)
{
	va_list ap;

	buf_clear(&s->text);
	va_start(ap, fmt);
	buf_addv(&s->text, translate(fmt), ap);
	va_end(ap);
	slip_warn(p, buf_text(&s->text));
}

static int
day_of(const struct yaml_node *map, const char *key)
{
	const char *text = yaml_text(map, key);
	int day;

	return date_parse(text, strlen(text), &day) ? day : INT_MIN;
}

/* A year is its first day. */
static int
opening(const struct centre *c)
{
	const char *text = yaml_text(centre_root(c), "opened");
	char first[DATE_TEXT + 8];
	int day;

	if (strlen(text) == 4) {
		snprintf(first, sizeof first, "%s-01-01", text);
		text = first;
	}
	return date_parse(text, strlen(text), &day) ? day : INT_MIN;
}

/* ---- actors ---- */

static void
check_actor(struct slips *s, const struct actor *a)
{
	static const struct { const char *key; int grace; } days[] = {
		{ "since", BEFORE_OPENING }, { "left", 0 }, { "until", 0 }
	};

	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		const struct yaml_node *value = yaml_get(a->node, days[i].key);
		int day = day_of(a->node, days[i].key);

		if (s->opened != INT_MIN && day != INT_MIN && day < s->opened - days[i].grace)
			warn(s, &value->place, "'%s' of '%s' is %s, %sbefore the house opened; "
			    "is the year right?", days[i].key, a->cell[ACTOR_ID], value->text,
			    days[i].grace > 0 ? translate("more than two years ") : "");
	}
}

/* A name without its accents: é is e, and so on; folded first. */
static void
add_plain(struct buf *b, const char *name, size_t len)
{
	struct fold f = { 0 };

	fold_text(&f, name, len);
	text_add_plain(b, buf_text(&f.text), f.text.len);
	fold_release(&f);
}

static void
check_names(struct slips *s)
{
	size_t cap = 0;

	for (size_t i = 0; i < s->actors->n; i++) {
		const struct actor *a = &s->actors->item[i], *first;
		const char *name = a->cell[ACTOR_NAME];
		const struct yaml_node *value = yaml_get(a->node, "name");
		struct buf plain = { 0 };
		size_t known = s->names.n, at;

		if (*name == '\0' || value == NULL)
			continue;
		add_plain(&plain, name, strlen(name));
		at = intern_add(&s->names, buf_text(&plain), plain.len);
		buf_release(&plain);
		s->named = mem_grow(s->named, &cap, s->names.n, sizeof *s->named);
		if (at == known) {
			s->named[at] = i;
			continue;
		}
		first = &s->actors->item[s->named[at]];
		warn(s, &value->place, strcmp(first->cell[ACTOR_NAME], name) == 0 ?
		    "'%s' has the same name as '%s'; are they one actor?" :
		    "the name of '%s' is that of '%s' but for accents or capitals; are they one actor?",
		    a->cell[ACTOR_ID], first->cell[ACTOR_ID]);
	}
}

/* ---- rows ---- */

static void
check_row_actors(struct slips *s, const struct csv *csv, int column, int day)
{
	struct csv_field rest = csv_field(csv, column), id;
	struct place p = csv_place(csv, column);

	for (size_t n = 0; n < ENTRY_MOST_ACTORS && cell_next(&rest, ' ', &id); n++) {
		const struct actor *a = actors_find(s->actors, id.text, id.len);
		int since = a != NULL ? day_of(a->node, "since") : INT_MIN;

		if (a == NULL)
			continue;
		if (a->left != INT_MAX && day > a->left)
			warn(s, &p, "'%s' left on %s, before this day", a->cell[ACTOR_ID],
			    a->cell[ACTOR_LEFT]);
		else if (since != INT_MIN && day < since)
			warn(s, &p, "'%s' is here since %s, after this day", a->cell[ACTOR_ID],
			    a->cell[ACTOR_SINCE]);
	}
}

static void
check_dated_row(struct slips *s, const struct csv *csv, int date, int actors)
{
	struct csv_field cell = csv_field(csv, date);
	struct place p = csv_place(csv, date);
	int day;

	if (!date_parse(cell.text, cell.len, &day))
		return;
	if (s->opened != INT_MIN && day < s->opened && date_unlikely(day) == NULL)
		warn(s, &p, "'%s' lies before the house opened (%s); is the year right?",
		    shown(cell.text, cell.len), yaml_text(centre_root(s->centre), "opened"));
	else if (actors >= 0)
		check_row_actors(s, csv, actors, day);
}

static void
check_money_row(struct slips *s, const struct csv *csv, const int *column)
{
	struct csv_field source = csv_field(csv, column[FUNDING_SOURCE]);
	struct buf plain = { 0 };
	size_t at;

	for (int f = FUNDING_FROM; f <= FUNDING_UNTIL; f++) {
		struct csv_field cell = csv_field(csv, column[f]);
		struct place p = csv_place(csv, column[f]);
		int day;

		if (column[f] >= 0 && s->opened != INT_MIN && date_parse(cell.text, cell.len, &day) &&
		    day < s->opened - BEFORE_OPENING)
			warn(s, &p, "'%s' lies more than two years before the house opened (%s); is the "
			    "year right?", shown(cell.text, cell.len),
			    yaml_text(centre_root(s->centre), "opened"));
	}
	if (actors_find(s->actors, source.text, source.len) != NULL)
		return;
	add_plain(&plain, source.text, source.len);
	at = intern_find(&s->names, buf_text(&plain), plain.len);
	if (at != INTERN_NONE) {
		struct place p = csv_place(csv, column[FUNDING_SOURCE]);

		warn(s, &p, "'%s' is the name of the actor '%s'; write its id",
		    shown(source.text, source.len), s->actors->item[s->named[at]].cell[ACTOR_ID]);
	}
	buf_release(&plain);
}

static void
check_file(struct slips *s, const struct schema *schema)
{
	char *path = centre_file(s->centre, schema->file);
	int fd, column[SCHEMA_MOST], loud = diag_hush(1);

	if (file_open_regular(path, &fd) == FILE_FOUND) {
		struct csv *csv = csv_open(fd, path);

		for (size_t i = 0; i < schema->n; i++)
			column[i] = csv_use(csv, schema->field[i].name);
		/* Reading is hushed, for its faults were told; what is found is not. */
		while (column[0] >= 0 && csv_next(csv)) {
			diag_hush(loud);
			if (schema == &funding_schema)
				check_money_row(s, csv, column);
			else
				check_dated_row(s, csv, column[0], column[2]);
			diag_hush(1);
		}
		csv_close(csv);
	}
	diag_hush(loud);
	free(path);
}

void
slips_check(const struct centre *c, const struct actors *actors)
{
	struct slips s = { .centre = c, .actors = actors, .opened = opening(c) };

	if (!slip_is_heeded())
		return;
	for (size_t i = 0; i < actors->n; i++)
		check_actor(&s, &actors->item[i]);
	check_names(&s);
	check_file(&s, &entry_schema);
	check_file(&s, &meeting_schema);
	check_file(&s, &funding_schema);
	intern_release(&s.names);
	free(s.named);
	buf_release(&s.text);
}
