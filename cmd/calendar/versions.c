#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/dayorder.h"
#include "base/mem.h"
#include "base/translate.h"
#include "calendar/clock.h"
#include "versions.h"

/*
 * What tells an event from others: its UID; where several have one, or none, what it says, too.
 * Some programs give one to all their events.
 */
static void
add_origin_text(struct buf *b, const struct icsevent *e, int is_shared)
{
	buf_adds(b, icsevent_uid(e));
	if (is_shared || b->len == 0)
		buf_addf(b, "\n%lld", (long long)e->from);
	if (*icsevent_uid(e) == '\0')
		buf_addf(b, "\n%s\n%s", e->text[ICS_TITLE] != NULL ? e->text[ICS_TITLE] : "",
		    e->text[ICS_RULE] != NULL ? e->text[ICS_RULE] : "");
	if (e->is_change)
		buf_addf(b, "\n%lld", (long long)e->changes);
}

static struct icsevent *
find_event(const struct versions *v, const struct buf *origin)
{
	size_t k = intern_find(&v->uids, buf_text(origin), origin->len);

	return k != INTERN_NONE ? &v->file->event[v->event[k]] : NULL;
}

/* Of versions of one event the last counts. */
static void
find_events(struct versions *v)
{
	for (size_t i = 0; i < v->file->n; i++) {
		struct icsevent *e = &v->file->event[i], *other;
		struct buf origin = { 0 };
		size_t k;

		add_origin_text(&origin, e, 0);
		other = e->is_change ? NULL : find_event(v, &origin);
		if (other != NULL && other->sequence == e->sequence && other->from != e->from) {
			buf_clear(&origin);
			add_origin_text(&origin, e, 1);
			other = find_event(v, &origin);
		}
		v->origin[i] = mem_copy(buf_text(&origin), origin.len);
		buf_release(&origin);
		if (e->is_change)
			continue;
		v->older += other != NULL;
		k = intern_add(&v->uids, v->origin[i], strlen(v->origin[i]));
		v->event = mem_grow(v->event, &v->cap, k + 1, sizeof *v->event);
		if (other == NULL || e->sequence >= other->sequence)
			v->event[k] = i;
	}
}

static struct icsevent *
series_of(const struct versions *v, const struct icsevent *change)
{
	size_t k = intern_find(&v->uids, icsevent_uid(change), strlen(icsevent_uid(change)));

	return k != INTERN_NONE && *icsevent_uid(change) != '\0' ? &v->file->event[v->event[k]] : NULL;
}

/* What changes one time of an event leaves that day out of it. */
static void
take_changes(struct versions *v)
{
	for (size_t i = 0; i < v->file->n; i++) {
		struct icsevent *e = &v->file->event[i], *series = e->is_change ? series_of(v, e) : NULL;

		/* That the event itself was not exported makes one time of it no more than that it was. */
		if (e->is_change && e->changes_all_after)
			icsevent_refuse(e, MESSAGE("it changes all times from one on (THISANDFUTURE); end the event there in the "
			    "calendar that it comes from, and make another of the rest"));
		if (series == NULL)
			continue;
		if (e->changes_all_after)
			icsevent_refuse(series, MESSAGE("its times change from one on (THISANDFUTURE); end it there in the calendar "
			    "that it comes from, and make another event of the rest"));
		series->without = mem_grow(series->without, &series->without_cap, series->withouts + 1,
		    sizeof *series->without);
		series->without[series->withouts++] = clock_day_of(e->changes);
	}
	for (size_t i = 0; i < v->file->n; i++)
		dayorder_sort(v->file->event[i].without, v->file->event[i].withouts);
}

void
versions_find(struct versions *v, struct icsfile *file)
{
	*v = (struct versions){ .file = file, .origin = mem_zero(file->n + 1, sizeof *v->origin),
	    .counts = mem_zero(file->n + 1, 1) };
	find_events(v);
	take_changes(v);
	for (size_t k = 0; k < v->uids.n; k++)
		v->counts[v->event[k]] = 1;
}

void
versions_release(struct versions *v)
{
	for (size_t i = 0; i < v->file->n; i++)
		free(v->origin[i]);
	free(v->origin);
	free(v->counts);
	free(v->event);
	intern_release(&v->uids);
}
