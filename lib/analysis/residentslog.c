#include <limits.h>
#include <stdlib.h>

#include "analysis/residentslog.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/entry.h"

void
residentslog_begin(struct residentslog *log, const struct actors *actors, const struct period *p)
{
	*log = (struct residentslog){ .period = *p, .actors = actors, .first = INT_MAX,
	    .of = mem_zero(actors->n + 1, sizeof *log->of), .seen = mem_zero(actors->n + 1, sizeof *log->seen) };
}

/* The place of an actor in the list; of one that is not listed one more than all. */
static size_t
place_of(struct residentslog *log, const struct entry *e, size_t i)
{
	size_t *place = lognumbers_of(&log->place, e->log, e->number[i]);

	if (*place == 0) {
		const struct actor *a = actors_find(log->actors, e->actor[i].text, e->actor[i].len);

		*place = (a != NULL ? (size_t)(a - log->actors->item) : log->actors->n) + 1;
	}
	return *place - 1;
}

static void
add_sums(struct residentslog *log, const struct entries *in)
{
	static const enum entry_field field[RESIDENTSLOG_SUMS] = {
		[RESIDENTSLOG_VOLUNTEERS] = ENTRY_VOLUNTEERS, [RESIDENTSLOG_VOLUNTEER_HOURS] = ENTRY_VOLUNTEER_HOURS,
		[RESIDENTSLOG_STAFF_HOURS] = ENTRY_HOURS
	};

	for (int i = 0; i < RESIDENTSLOG_SUMS; i++) {
		struct csv_field cell = entries_field(in, field[i]);
		int64_t value;

		if (cell.len > 0 && number_parse(cell.text, cell.len, &value) == NULL) {
			number_add(&log->sum[i], value);
			log->told[i]++;
		}
	}
}

void
residentslog_use(void *arg, const struct entries *in, const struct entry *e)
{
	struct residentslog *log = arg;
	int with = 0;

	log->ever++;
	log->first = e->day < log->first ? e->day : log->first;
	if (!period_holds(&log->period, e->day))
		return;
	log->entries++;
	for (size_t i = 0; i < e->actors; i++) {
		size_t at = place_of(log, e, i);
		int group = at < log->actors->n && actor_is_voluntary(&log->actors->item[at]);

		with |= group;
		log->led += i == 0 && group;
		if (at < log->actors->n && log->seen[at] != log->entries) {
			log->seen[at] = log->entries;
			log->of[at]++;
		}
	}
	log->with += with != 0;
	add_sums(log, in);
}

void
residentslog_release(struct residentslog *log)
{
	free(log->of);
	free(log->seen);
	lognumbers_release(&log->place);
	*log = (struct residentslog){ 0 };
}
