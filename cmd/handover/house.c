#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "centre/csvfile.h"
#include "cli/known.h"
#include "cli/option.h"
#include "field/terms.h"
#include "handover.h"
#include "rounds.h"

static void
use_entry(void *arg, const struct entries *log, const struct entry *e)
{
	struct house *h = arg;

	/* What lies ahead is planned, and counts nowhere. */
	if (e->day > h->today)
		return;
	reliances_use(&h->log, log, e);
	reliances_use(&h->then, log, e);
	if (h->rounds != NULL)
		rounds_use(h->rounds, log, e);
}

static const char *
keep(struct intern *texts, struct csv_field f)
{
	return intern_text(texts, intern_add(texts, f.text, f.len));
}

/* Only what is booked takes time. */
static int
read_bookings(struct house *h)
{
	static const unsigned long fields = SCHEMA_BIT(BOOKING_START) | SCHEMA_BIT(BOOKING_RESOURCE) |
	    SCHEMA_BIT(BOOKING_ACTOR) | SCHEMA_BIT(BOOKING_STATUS);
	struct csvfile in;
	int read, good = csvfile_open(&in, &h->sheet.centre, &booking_schema, fields);

	while (good && (read = csvfile_next(&in)) >= 0) {
		struct csv_field start = csvfile_field(&in, BOOKING_START);
		int day, status = csvfile_code(&in, BOOKING_STATUS);

		if (read == 0 || start.len < DATE_TEXT - 1 || !date_parse(start.text, DATE_TEXT - 1, &day) ||
		    status == BOOKING_AFLYST || status == BOOKING_AFVIST)
			continue;
		h->booking = mem_grow(h->booking, &h->booking_cap, h->bookings + 1, sizeof *h->booking);
		h->booking[h->bookings++] = (struct handover_booking){ keep(&h->texts, csvfile_field(&in, BOOKING_ACTOR)),
		    keep(&h->texts, csvfile_field(&in, BOOKING_RESOURCE)), day };
	}
	csvfile_close(&in);
	handover_sort(h->booking, h->bookings);
	return good;
}

static int
read_resources(struct house *h)
{
	int good = recordlist_open(&h->resources, &h->sheet.centre, &resource_schema);

	while (good && recordlist_next(&h->resources, SCHEMA_BIT(RESOURCE_ID) | SCHEMA_BIT(RESOURCE_NAME) |
	    SCHEMA_BIT(RESOURCE_OWNER) | SCHEMA_BIT(RESOURCE_UNTIL)))
		;
	return good;
}

/* Is it asked about where nobody is named: a project that is there, or of --after one that left lately? */
static int
is_meant(const struct actor *a, const struct request *r)
{
	int end = a->left != NEVER ? a->left : a->until;

	if (a->basis != BASIS_PROJEKT)
		return 0;
	if (r->question == AFTER)
		return end <= r->after && end > date_add_months(r->after, -12);
	return actor_is_there(a, r->today);
}

static void
choose(struct house *h, const struct request *r)
{
	const struct actors *all = &h->sheet.actors;

	h->actor = mem_zero(all->n + 1, sizeof *h->actor);
	if (r->actor[0] == NULL) {
		for (size_t i = 0; i < all->n; i++)
			if (is_meant(&all->item[i], r))
				h->actor[h->actors++] = &all->item[i];
		return;
	}
	for (size_t i = 0; r->actor[i] != NULL; i++) {
		char *id = known_if_any(&h->sheet.centre, r->actor[i]);
		const struct actor *a = id != NULL ? actors_find(all, id, strlen(id)) : NULL;
		size_t k = 0;

		while (k < h->actors && h->actor[k] != a)
			k++;
		if (a != NULL && k == h->actors && k < all->n)
			h->actor[h->actors++] = a;
		free(id);
	}
}

void
house_read(struct house *h, const char *path, const struct request *r)
{
	unsigned long faults = diag_faults();
	struct period before = period_before(&r->period);

	*h = (struct house){ .today = r->today };
	if (r->question == AFTER) {
		before = (struct period){ date_add_months(r->after, -12) + 1, r->after };
		reliances_begin(&h->log, &(struct period){ r->after + 1, date_add_months(r->after, 12) });
	} else {
		struct period passed = period_until(&r->period, r->today);

		reliances_begin(&h->log, &passed);
	}
	reliances_begin(&h->then, &before);
	if (r->question == HISTORY)
		h->rounds = rounds_begin(&r->period);
	else if (r->question == AFTER)
		h->rounds = rounds_begin(&(struct period){ before.first, h->log.period.last });
	h->good = dossier_read_more(&h->sheet, path, SCHEMA_BIT(CENTRE_RUN_BY) | SCHEMA_BIT(CENTRE_BOOKING_BY),
	    SCHEMA_BIT(ACTOR_UNTIL));
	if (h->sheet.centre.path == NULL)
		return;
	/* All of them, so that all faults are told. */
	h->good &= read_resources(h);
	h->good &= read_bookings(h);
	h->good &= entries_each(&h->sheet.centre, 0, use_entry, h, &h->read);
	h->good = centre_is_told(path, h->good, faults, r->skip);
	reliances_end(&h->log);
	reliances_end(&h->then);
	h->language = option_language_or(r->language, centre_language(&h->sheet.centre));
	if (h->good)
		choose(h, r);
}

void
house_release(struct house *h)
{
	rounds_release(h->rounds);
	reliances_release(&h->log);
	reliances_release(&h->then);
	free(h->actor);
	free(h->booking);
	intern_release(&h->texts);
	recordlist_release(&h->resources);
	dossier_release(&h->sheet);
}

const char *
house_name(const struct house *h, const char *id)
{
	return dossier_name(&h->sheet, id);
}

int
house_knows(const struct house *h, const struct reliances *log)
{
	return log->ever > 0 && log->first <= log->period.first && log->period.first <= h->today &&
	    !period_is_empty(&log->period);
}

struct period
house_told(const struct reliances *log)
{
	return log->ever > 0 ? period_from(&log->period, log->first) : log->period;
}
