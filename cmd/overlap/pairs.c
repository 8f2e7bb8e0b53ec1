/* Activities at one time, or about the same: without a question, and --near. */
#include <string.h>

#include "analysis/overlapwords.h"
#include "base/buf.h"
#include "calendar/clock.h"
#include "overlap.h"

const char *const pairs_columns[] = {
	"centre", "date", "start", "end", "kind", "a", "b", "targets", "themes", "room", "says", NULL
};

void
put_common(struct rows *out, const struct wordlists *w, const struct wordlist *a, const struct wordlist *b)
{
	struct buf cell = { 0 };
	size_t number;

	for (size_t i = 0; (number = wordlists_common(w, a, b, i)) != INTERN_NONE; i++)
		buf_addf(&cell, "%s%s", i > 0 ? ";" : "", wordlists_text(w, number));
	rows_text(out, buf_text(&cell));
	buf_release(&cell);
}

struct printing {
	struct rows *out;
	const struct house *house;
	enum language language;
	struct buf says;
};

static void
put_pair(void *arg, const struct overlaps *o, const struct overlap *pair)
{
	struct printing *p = arg;
	const struct overlaps_item *a = &o->item[pair->a], *b = &o->item[pair->b];
	char date[CLOCK_TEXT] = "", start[CLOCK_TEXT] = "", end[CLOCK_TEXT] = "";

	if (pair->kind != OVERLAP_TEMA) {
		clock_day(date, pair->from);
		clock_start(start, pair->from, pair->whole);
		clock_end(end, pair->from, pair->until, pair->whole);
	}
	rows_text(p->out, p->house->centre.id);
	rows_text(p->out, date);
	rows_text(p->out, start);
	rows_text(p->out, end);
	rows_text(p->out, overlaps_kind[pair->kind]);
	rows_text(p->out, a->id);
	rows_text(p->out, b->id);
	put_common(p->out, &o->targets, &a->targets, &b->targets);
	put_common(p->out, &o->themes, &a->themes, &b->themes);
	rows_text(p->out, overlaps_room(o, pair));
	buf_clear(&p->says);
	overlapwords_add(&p->says, o, pair, p->language);
	rows_text(p->out, buf_text(&p->says));
}

/* The first day of all activities, where the period does not say it. */
static int
first_day(const struct house *h)
{
	int first = activities_first_day(&h->activities);

	for (size_t i = 0; i < h->besides; i++) {
		int day = activities_first_day(&h->beside[i].activities);

		if (day < first)
			first = day;
	}
	return first;
}

void
view_pairs(const struct request *r, struct house *h)
{
	struct printing p = { .out = r->out, .house = h, .language = centre_language(&h->centre) };
	struct period asked = r->period;

	overlaps_add(&h->overlaps, &h->activities, &(struct overlaps_house){ .resources = &h->resources });
	for (size_t i = 0; i < h->besides; i++)
		overlaps_add(&h->overlaps, &h->beside[i].activities, &(struct overlaps_house){
		    .id = h->beside[i].centre.id, .name = centre_name(&h->beside[i].centre), .side = 1 });
	if (asked.first == PERIOD_OPEN)
		asked.first = first_day(h);
	overlapsweep_run(&h->overlaps, &asked, &(struct overlapsweep){ .all = r->all,
	    .across = r->question == NEAR, .found = put_pair, .arg = &p });
	buf_release(&p.says);
}
