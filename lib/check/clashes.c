#include <stdlib.h>

#include "analysis/taken.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/overlap.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "check/clashes.h"
#include "schema/slip.h"
#include "yaml/yaml.h"

/* Both ends of a span belong to it; the end of what takes a resource is the next one's. */
static struct span
span_of(const struct taking *item)
{
	return (struct span){ item->resource, item->from, item->until - 1 };
}

static const char *
resource_of(const struct taken *t, const struct taking *item)
{
	return shown(intern_text(&t->resources, item->resource),
	    intern_len(&t->resources, item->resource));
}

static void
tell_bookings(const struct taken *t)
{
	struct span *span = mem_zero(t->bookings + 1, sizeof *span);
	size_t *first = mem_zero(t->bookings + 1, sizeof *first);
	struct buf says = { 0 };

	for (size_t i = 0; i < t->bookings; i++)
		span[i] = span_of(&t->item[i]);
	overlap_find(span, t->bookings, first);
	for (size_t i = 0; i < t->bookings; i++) {
		if (first[i] == OVERLAP_NONE)
			continue;
		buf_clear(&says);
		buf_addf(&says, translate("'%s' is booked already for some of this time, in line %lu"),
		    resource_of(t, &t->item[i]), t->item[first[i]].place.line);
		slip_warn(&t->item[i].place, says.data);
	}
	buf_release(&says);
	free(span);
	free(first);
}

/* Of each booking the first activity that is in its way. */
static void
tell_activities(const struct taken *t)
{
	size_t activities = t->n - t->bookings;
	struct span *span = mem_zero(t->n + 1, sizeof *span);
	size_t *first = mem_zero(t->n + 1, sizeof *first);
	struct buf says = { 0 };

	for (size_t i = 0; i < t->n; i++)
		span[i] = span_of(&t->item[i < activities ? t->bookings + i : i - activities]);
	overlap_find(span, t->n, first);
	for (size_t i = 0; i < t->bookings; i++) {
		size_t at = first[activities + i];
		const struct taking *other = at < activities ? &t->item[t->bookings + at] : NULL;

		if (other == NULL || !taken_collide(t, &t->item[i], other))
			continue;
		buf_clear(&says);
		buf_addf(&says, translate("the activity '%s' has '%s' for some of this time; are both meant?"),
		    yaml_text(other->activity, "id"), resource_of(t, &t->item[i]));
		slip_warn(&t->item[i].place, says.data);
	}
	buf_release(&says);
	free(span);
	free(first);
}

void
clashes_check(const struct centre *c)
{
	struct taken t = { 0 };
	struct centre quiet = centre_quietly(c);	/* the faults of both files were told */

	if (taken_bookings(&t, &quiet) && t.bookings > 0)
		taken_activities(&t, &quiet, t.first_day, t.last_day);
	tell_bookings(&t);
	if (t.n > t.bookings)
		tell_activities(&t);
	taken_release(&t);
}
