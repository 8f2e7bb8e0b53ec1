/* Activities at one time, or about the same: without a question, and --near. */
#include <string.h>

#include "again.h"
#include "analysis/overlapwords.h"
#include "base/buf.h"
#include "base/translate.h"
#include "calendar/clock.h"
#include "csv/write.h"
#include "overlap.h"

const char *const pairs_columns[] = {
	"centre", "date", "start", "end", "kind", "a", "b", "targets", "themes", "room", "says", NULL
};

static void
add_common(struct buf *cell, const struct wordlists *w, const struct wordlist *a, const struct wordlist *b)
{
	size_t number;

	for (size_t i = 0; (number = wordlists_common(w, a, b, i)) != INTERN_NONE; i++) {
		if (i > 0)
			buf_addc(cell, ';');
		buf_adds(cell, wordlists_text(w, number));
	}
}

void
put_common(struct rows *out, const struct wordlists *w, const struct wordlist *a, const struct wordlist *b)
{
	struct buf cell = { 0 };

	add_common(&cell, w, a, b);
	rows_text(out, buf_text(&cell));
	buf_release(&cell);
}

struct printing {
	struct rows *out;
	const struct house *house;
	enum language language;
	struct buf cell;
	int plain;		/* rows are CSV: made here, so that they may be kept */
	struct buf row;
	struct again again;
};

static void
put(struct printing *p, const char *text)
{
	if (!p->plain) {
		rows_text(p->out, text);
		return;
	}
	if (p->row.len > 0)	/* the first cell is never empty */
		buf_addc(&p->row, ',');
	csv_add_field(&p->row, text, strlen(text));
}

static void
put_words(struct printing *p, const struct wordlists *w, const struct wordlist *a, const struct wordlist *b)
{
	buf_clear(&p->cell);
	add_common(&p->cell, w, a, b);
	put(p, buf_text(&p->cell));
}

static void
put_cells(struct printing *p, const struct overlaps *o, const struct overlap *pair)
{
	const struct overlaps_item *a = &o->item[pair->a], *b = &o->item[pair->b];
	char date[CLOCK_TEXT] = "", start[CLOCK_TEXT] = "", end[CLOCK_TEXT] = "";

	if (pair->kind != OVERLAP_TEMA) {
		clock_day(date, pair->from);
		clock_start(start, pair->from, pair->whole);
		clock_end(end, pair->from, pair->until, pair->whole);
	}
	put(p, p->house->centre.id);
	put(p, date);
	put(p, start);
	put(p, end);
	put(p, overlaps_kind[pair->kind]);
	put(p, a->id);
	put(p, b->id);
	put_words(p, &o->targets, &a->targets, &b->targets);
	put_words(p, &o->themes, &a->themes, &b->themes);
	put(p, overlaps_room(o, pair));
	buf_clear(&p->cell);
	overlapwords_add(&p->cell, o, pair, p->language);
	put(p, buf_text(&p->cell));
}

static void
put_pair(void *arg, const struct overlaps *o, const struct overlap *pair)
{
	struct printing *p = arg;

	if (p->plain && again_put(&p->again, p->out, pair))
		return;
	put_cells(p, o, pair);
	if (p->plain) {
		rows_plain(p->out, "", 0, p->row.data, p->row.len);
		again_keep(&p->again, pair, p->row.data, p->row.len);
		buf_clear(&p->row);
	}
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
	struct printing p = { .out = r->out, .house = h, .language = translate_asked(centre_language(&h->centre)),
	    .plain = rows_are_plain(r->out), .again.language = translate_asked(centre_language(&h->centre)) };
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
	buf_release(&p.row);
	again_release(&p.again);
}
