#include <string.h>

#include "analysis/taken.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "edit/addrow.h"
#include "edit/booking.h"
#include "edit/undo.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "yaml/yaml.h"

struct wish {
	const struct centre *centre;
	const struct buf *cell;
};

/* It takes no time, or no time of ours; that is judged elsewhere. */
static int
takes_time(const struct buf *cell, struct taking *wish)
{
	const struct buf *status = &cell[BOOKING_STATUS];

	return (status->len == 0 || vocab_find(&booking_status_vocab, status->data, status->len) ==
	    BOOKING_BOOKET) &&
	    taken_minute(buf_text(&cell[BOOKING_START]), cell[BOOKING_START].len, &wish->from) &&
	    taken_minute(buf_text(&cell[BOOKING_END]), cell[BOOKING_END].len, &wish->until) &&
	    wish->from < wish->until;
}

static void
tell(const struct taken *t, const struct taking *wish, const struct taking *other, const char *path)
{
	const char *resource = intern_text(&t->resources, wish->resource);
	const char *when = taken_in_words(translate_language(), other->from, other->until);

	if (other->activity != NULL)
		diag_trouble("'%s' is taken %s by the activity '%s'; choose another time: "
		    "mc-share --free %s %s shows what is free", shown(resource, strlen(resource)), when,
		    taken_by(t, other), shellword(resource), shellword(path));
	else
		diag_trouble("'%s' is taken %s by '%s' (line %lu of bookings.csv); choose another "
		    "time: mc-share --free %s %s shows what is free", shown(resource, strlen(resource)), when,
		    taken_by(t, other), other->place.line, shellword(resource), shellword(path));
}

/* Is the resource free?  The file is locked, and read through the descriptor that is open. */
static int
may_be_added(void *arg, const struct append *a)
{
	const struct wish *w = arg;
	const struct buf *resource = &w->cell[BOOKING_RESOURCE], *actor = &w->cell[BOOKING_ACTOR];
	struct taken t = { 0 };
	struct taking wish = { 0 };
	struct centre quiet = centre_quietly(w->centre);	/* the faults of others are mc-check's */
	struct buf text = { 0 };
	struct csv *csv;
	int good = 1;

	if (!takes_time(w->cell, &wish))
		return 1;
	if (!append_read(a, 0, &text))
		return 0;
	csv = csv_open_text_quiet(buf_text(&text), text.len, a->shown);
	taken_rows(&t, csv);
	wish.resource = intern_add(&t.resources, resource->data, resource->len);
	wish.actor = intern_add(&t.actors, actor->data, actor->len);
	taken_activities(&t, &quiet, taken_day(wish.from), taken_day(wish.until));
	for (size_t i = 0; i < t.n && good; i++)
		if (taken_collide(&t, &wish, &t.item[i])) {
			tell(&t, &wish, &t.item[i], w->centre->path);
			good = 0;
		}
	if (good && t.unplain > 0)
		diag_warning(NULL, TOPIC_VALUE, "'%s' repeats by a rule that is not read here; look whether "
		    "it is in the way", yaml_text(t.first_unplain, "id"));
	csv_close(csv);
	taken_release(&t);
	buf_release(&text);
	return good;
}

int
booking_add(const struct centre *c, const struct buf *cell, int today)
{
	struct wish w = { c, cell };

	return addrow_if(c, &booking_schema, cell, today, may_be_added, &w, undo_remember);
}
