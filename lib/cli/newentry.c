#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
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
	if (j.found.n > 0)
		die("%s", buf_text(&j.found.item[0].text));
	entryjudge_release(&j);
}

void
newentry_check_actors(const struct centre *c, char *const *id)
{
	size_t n = known_actors(c, id);

	if (n < 2)
		die("%s", entry_too_few(n));
	if (n > ENTRY_MOST_ACTORS)
		die("%s", entry_too_many);
}

void
newentry_check_initiative(const struct centre *c, const char *id)
{
	struct idlist known;
	struct entryjudge j = { .path = c->path, .initiatives = &known };

	if (!beside_ids(&known, c, &initiative_schema))
		exit(diag_finish());
	entryjudge_initiative(&j, id, strlen(id));
	if (j.found.n > 0)
		die("%s", buf_text(&j.found.item[0].text));
	entryjudge_release(&j);
	idlist_release(&known);
}

void
newentry_take(struct buf cell[ENTRY_ALL], enum entry_field i, const char *text)
{
	assign_cell(cell, &entry_schema, i, text);
}
