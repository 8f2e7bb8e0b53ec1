/* Who began the entries of each initiative, quarter by quarter. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/quantity.h"
#include "field/nouns.h"
#include "handover.h"
#include "rounds.h"

const char *const history_columns[] = {
	"centre", "initiative", "quarter", "led_by", "entries", "of", "says", NULL
};

static int
quarter(int day)
{
	return date_month(day) / 3;
}

static const struct house *sorted;	/* qsort() hands nothing on */

/* Its place in the file; those that are in none come last. */
static size_t
place(const char *initiative)
{
	long i = recordlist_find(&sorted->sheet.initiatives.list, initiative, strlen(initiative));

	return i >= 0 ? (size_t)i : SIZE_MAX;
}

static int
order(const void *x, const void *y)
{
	const struct round *a = x, *b = y;
	size_t pa = place(a->initiative), pb = place(b->initiative);
	int same;

	if (pa != pb)
		return pa < pb ? -1 : 1;
	same = strcmp(a->initiative, b->initiative);
	if (same == 0)
		same = (quarter(a->day) > quarter(b->day)) - (quarter(a->day) < quarter(b->day));
	return same != 0 ? same : strcmp(a->led_by, b->led_by);
}

/* Is an initiative one that the actors who are asked about have a hand in? */
static int
is_asked(const struct house *h, const struct round *all, size_t n)
{
	long at = recordlist_find(&h->sheet.initiatives.list, all->initiative, strlen(all->initiative));

	for (size_t i = 0; i < h->actors; i++) {
		const char *id = h->actor[i]->cell[ACTOR_ID];
		const struct initiatives *list = &h->sheet.initiatives;

		for (size_t k = 0; at >= 0 && k < list->n; k++)
			if (strcmp(list->item[k].cell[INITIATIVE_ID], all->initiative) == 0 &&
			    initiative_has_part(&list->item[k], id))
				return 1;
		for (size_t k = 0; k < n; k++)
			if (strcmp(all[k].led_by, id) == 0)
				return 1;
	}
	return 0;
}

static void
put(const struct request *r, const struct house *h, const struct round *round, size_t n, size_t of)
{
	int month = quarter(round->day) * 3;
	struct buf says = { 0 };
	enum language l = h->language;
	char text[32];

	rows_text(r->out, h->sheet.centre.id);
	rows_text(r->out, round->initiative);
	snprintf(text, sizeof text, "%04d-Q%d", date_month_civil(month).year, month % 12 / 3 + 1);
	rows_text(r->out, text);
	rows_text(r->out, round->led_by);
	rows_count(r->out, (int64_t)n);
	rows_count(r->out, (int64_t)of);
	buf_addf(&says, LANG(l, "%s tog initiativet i %s.", "%s took the initiative in %s."), house_name(h, round->led_by),
	    quantity_some(l, n, of, noun(NOUN_COLLABORATION, l)));
	rows_text(r->out, says.data);
	buf_release(&says);
}

void
history_rows(const struct request *r, const struct house *h)
{
	struct rounds *all = h->rounds;
	size_t initiative, next;

	sorted = h;
	if (all->n > 1)
		qsort(all->item, all->n, sizeof *all->item, order);
	for (size_t i = 0; i < all->n; i = next) {
		initiative = i;
		for (next = i; next < all->n && strcmp(all->item[next].initiative, all->item[i].initiative) == 0; )
			next++;
		if (r->actor[0] != NULL && !is_asked(h, &all->item[i], next - i))
			continue;
		while (initiative < next) {
			size_t end = initiative, of;

			while (end < next && quarter(all->item[end].day) == quarter(all->item[initiative].day))
				end++;
			of = end - initiative;
			while (initiative < end) {
				size_t n = 1;

				while (initiative + n < end &&
				    strcmp(all->item[initiative + n].led_by, all->item[initiative].led_by) == 0)
					n++;
				put(r, h, &all->item[initiative], n, of);
				initiative += n;
			}
		}
	}
	if (all->n == 0)
		diag_note("the log of '%s' names no initiative in the period", h->sheet.centre.path);
}
