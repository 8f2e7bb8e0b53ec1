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
cell_add(struct buf *b, const char *text)
{
	buf_addf(b, "%s%s", b->len > 0 ? ";" : "", text);
}

struct printing {
	struct rows *out;
	const struct house *house;
	enum language language;
	struct buf cell;
};

static void
put_common(struct printing *p, const struct overlaps *o, const struct overlap *pair,
    const char *(*at)(const struct overlaps *, const struct overlap *, size_t))
{
	const char *text;

	buf_clear(&p->cell);
	for (size_t i = 0; (text = at(o, pair, i)) != NULL; i++)
		cell_add(&p->cell, text);
	rows_text(p->out, buf_text(&p->cell));
}

static void
put_pair(void *arg, const struct overlaps *o, const struct overlap *pair)
{
	struct printing *p = arg;
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
	rows_text(p->out, o->item[pair->a].id);
	rows_text(p->out, o->item[pair->b].id);
	put_common(p, o, pair, overlaps_target);
	put_common(p, o, pair, overlaps_theme);
	rows_text(p->out, overlaps_room(o, pair));
	buf_clear(&p->cell);
	overlapwords_add(&p->cell, o, pair, p->language);
	rows_text(p->out, buf_text(&p->cell));
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
	buf_release(&p.cell);
}
