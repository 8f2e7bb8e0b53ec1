#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "centre/entryjudge.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/newentry.h"

void
newentry_check_day(const struct buf *date, int today)
{
	struct entryjudge j = { .today = today };
	int day;

	if (date_parse(buf_text(date), date->len, &day))
		entryjudge_day(&j, day, buf_text(date), date->len);
	if (j.n > 0)
		die("%s", buf_text(&j.finding[0].text));
	entryjudge_release(&j);
}

void
newentry_check_actors(const struct centre *c, char *const *id)
{
	size_t n = known_actors(c, id);

	if (n < 2)
		die("an entry needs two actors or more");
	if (n > ENTRY_MOST_ACTORS)
		die("%zu actors in one entry; it can hold %d", n, ENTRY_MOST_ACTORS);
}

void
newentry_check_initiative(const struct centre *c, const char *id)
{
	struct idlist known;
	const char *near;

	if (!beside_ids(&known, c, &initiative_schema))
		exit(diag_finish());
	if (known.any && !idlist_has(&known, id, strlen(id))) {
		near = idlist_nearest(&known, id, strlen(id));
		if (near != NULL)
			die("unknown initiative '%s'; did you mean '%s'?",
			    shown(id, strlen(id)), near);
		die("unknown initiative '%s'; initiatives.yaml does not list it",
		    shown(id, strlen(id)));
	}
	idlist_release(&known);
}

void
newentry_take(struct buf cell[ENTRY_FIELDS], enum entry_field i, const char *text)
{
	assign_cell(cell, &entry_schema, i, text);
}
