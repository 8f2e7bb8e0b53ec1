#include <string.h>

#include "base/date.h"
#include "base/translate.h"
#include "centre/actor.h"
#include "centre/bookingdoubt.h"
#include "centre/centre.h"
#include "centre/daydoubt.h"
#include "centre/recorddays.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "schema/vocab.h"
#include "yaml/yaml.h"

void
bookingdoubt_begin(struct bookingdoubt *b, const struct centre *c, const struct actors *actors)
{
	struct centre quiet = centre_quietly(c);

	*b = (struct bookingdoubt){ .actors = actors };
	if (recordlist_open(&b->things, &quiet, &resource_schema))
		while (recordlist_next(&b->things, SCHEMA_BIT(RESOURCE_ID) | SCHEMA_BIT(RESOURCE_UNTIL)))
			;
}

void
bookingdoubt_end(struct bookingdoubt *b)
{
	recordlist_release(&b->things);
	buf_release(&b->says);
}

/* What ends at midnight has nothing of the day that begins then. */
static int
last_day(struct csv_field end, int *day)
{
	if (!recorddays_day(end.text, end.len, day))
		return 0;
	*day -= end.len > 11 && strncmp(end.text + 11, "00:00", 5) == 0;
	return 1;
}

void
bookingdoubt_row(struct bookingdoubt *b, const struct csv_field *cell, bookingdoubt_tell *tell, void *arg)
{
	struct csv_field id = cell[BOOKING_RESOURCE], who = cell[BOOKING_ACTOR], status = cell[BOOKING_STATUS];
	const struct actor *a;
	const char *says;
	long at;
	int first, last;

	if (!recorddays_day(cell[BOOKING_START].text, cell[BOOKING_START].len, &first) ||
	    !last_day(cell[BOOKING_END], &last) || (status.len > 0 &&
	    vocab_find(&booking_status_vocab, status.text, status.len) != BOOKING_BOOKET))
		return;
	at = recordlist_find(&b->things, id.text, id.len);
	if (at >= 0 && recordlist_is_gone(b->things.record[at], last)) {
		buf_clear(&b->says);
		buf_addf(&b->says, translate("'%s' is there until %s, and the booking ends later"),
		    yaml_text(b->things.record[at], "id"), yaml_text(b->things.record[at], "until"));
		tell(arg, BOOKING_RESOURCE, b->says.data);
	}
	a = actors_find(b->actors, who.text, who.len);
	says = a != NULL ? daydoubt_actor(&b->says, a, first) : NULL;
	if (says != NULL)
		tell(arg, BOOKING_ACTOR, says);
}
