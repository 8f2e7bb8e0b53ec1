#include <string.h>

#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/cell.h"
#include "schema/fieldcell.h"
#include "sheet/takename.h"

/* Are there only ids, whether known or not? */
static int
are_ids(const char *text, size_t len)
{
	struct csv_field rest = { text, len }, item;

	while (cell_next(&rest, ' ', &item))
		if (!text_is_id(item.text, item.len))
			return 0;
	return len > 0;
}

/* Who took the initiative and stands in a column of its own may stand among the others, too. */
static void
name_lead_once(struct buf *ids)
{
	const char *rest = strchr(buf_text(ids), ' ');
	size_t len = rest != NULL ? (size_t)(rest - ids->data) : 0;

	for (size_t i = len; len > 0 && i + len < ids->len; i++)
		if (ids->data[i] == ' ' && memcmp(ids->data + i + 1, ids->data, len) == 0 &&
		    (i + 1 + len == ids->len || ids->data[i + 1 + len] == ' ')) {
			buf_splice(ids, i, len + 1, NULL, 0);
			return;
		}
}

void
takename_actors(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	struct buf *ids = &r->cell[field], ignored = { 0 };
	unsigned long strange = r->actors->strange;
	size_t meant = r->actors->meant.len;

	if (r->head->table != &sheettable_log && sheetrow_is_nothing(f.text, f.len))
		return;
	if (r->as_is && are_ids(f.text, f.len)) {
		buf_add(ids, f.text, f.len);
		ids = &ignored;
		why = &r->doubt;
	}
	if (naming_split(r->actors, f.text, f.len, ids, why) && r->head->table == &sheettable_log) {
		if (r->head->lead > 0)
			name_lead_once(ids);
		entryjudge_actors(&r->judge, (struct csv_field){ buf_text(ids), ids->len });
		sheetrow_add_finding(r, why);
	}
	r->strangers |= why != &r->doubt && r->actors->strange > strange;
	if (r->actors->meant.len > meant && why == &r->doubt)
		buf_truncate(&r->actors->meant, meant);
	buf_release(&ignored);
}

void
takename_initiative(struct sheetrow *r, struct csv_field f, struct buf *why)
{
	struct buf *id = &r->cell[ENTRY_INITIATIVE], ignored = { 0 };

	if (sheetrow_is_nothing(f.text, f.len) && !naming_knows(r->initiatives, f.text, f.len))
		return;
	if (r->initiatives->known.n > 0 && r->as_is && text_is_id(f.text, f.len)) {
		buf_add(id, f.text, f.len);
		naming_one(r->initiatives, f.text, f.len, &ignored, &r->doubt);
		buf_release(&ignored);
	} else if (r->initiatives->known.n > 0)
		naming_one(r->initiatives, f.text, f.len, id, why);
	else if (text_is_id(f.text, f.len))
		buf_add(id, f.text, f.len);
	else
		buf_addf(why, translate("'%s' is not the id of an initiative, and initiatives.yaml lists "
		    "none; write one such as 'sommerfest-2026'"), shown(f.text, f.len));
}

void
takename_one(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	const struct field *kind = sheetrow_field(r, field);
	struct naming *n = kind->type == FIELD_RESOURCE ? r->resources : r->actors;
	struct buf *id = &r->cell[field], ignored = { 0 };

	if (sheetrow_is_nothing(f.text, f.len)) {
		if (kind->flags & FIELD_REQUIRED)
			sheetrow_say_missing(r, field, why);
	} else if (kind->type == FIELD_ACTOR_OR_TEXT) {
		if (!naming_one(n, f.text, f.len, id, &ignored)) {
			buf_clear(id);
			fieldcell_add_normal(id, kind, f.text, f.len);
		}
	} else if (r->as_is && text_is_id(f.text, f.len)) {
		buf_add(id, f.text, f.len);
		naming_one(n, f.text, f.len, &ignored, &r->doubt);
	} else {
		naming_one(n, f.text, f.len, id, why);
	}
	buf_release(&ignored);
}
