#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "sheet/dateproof.h"
#include "sheet/datestyle.h"

enum { DAY_FIRST, MONTH_FIRST };
enum { MOST_MET = 1 << 14 };

/* A date with two slashes that could be either: its day, the day first and the month. */
struct dateproof_open {
	int day[2];
};

static int
is_open(const char *text, size_t len, struct dateproof_open *o)
{
	static const enum datestyle styles[] = { DATESTYLE_DMY, DATESTYLE_MDY };
	struct buf ignored = { 0 };
	int is = memchr(text, '/', len) != NULL && datestyle_is_open(text, len) && datestyle_has_slashes(text, len) &&
	    datestyle_read(text, len, styles[DAY_FIRST], &o->day[DAY_FIRST], &ignored) &&
	    datestyle_read(text, len, styles[MONTH_FIRST], &o->day[MONTH_FIRST], &ignored);

	buf_release(&ignored);
	return is;
}

static void
count(struct dateproof *p, const struct dateproof_open *o)
{
	for (int i = DAY_FIRST; i <= MONTH_FIRST; i++) {
		p->future[i] += o->day[i] > p->today;
		p->rises[i] += p->open > 0 && o->day[i] > p->last[i];
		p->falls[i] += p->open > 0 && o->day[i] < p->last[i];
		p->last[i] = o->day[i];
	}
	p->open++;
}

void
dateproof_see(struct dateproof *p, const char *text, size_t len)
{
	struct dateproof_open o;
	size_t number;

	/* The same days come again and again. */
	if (!memo_find(&p->met, text, len, &number)) {
		if (p->items == MOST_MET) {
			memo_clear(&p->met);
			p->items = 0;
		}
		if (p->item == NULL)
			p->item = mem_zero(MOST_MET, sizeof *p->item);
		p->styles |= 1u << datestyle_evidence(text, len);
		number = 0;
		if (is_open(text, len, &o)) {
			p->item[p->items] = o;
			number = ++p->items;
		}
		memo_keep(&p->met, text, len, number);
	}
	if (number > 0)
		count(p, &p->item[number - 1]);
}

void
dateproof_release(struct dateproof *p)
{
	memo_release(&p->met);
	free(p->item);
}

/* Does this order hold where the other one does not?  Two steps may be chance. */
static int
is_shown(const struct dateproof *p, int order)
{
	enum { ENOUGH = 3 };
	int other = !order;

	return (order == MONTH_FIRST && p->future[order] == 0 && p->future[other] > 0) ||
	    (p->falls[order] == 0 && p->rises[order] >= ENOUGH && p->falls[other] > 0);
}

int
dateproof_is_month_first(const struct dateproof *p)
{
	return p->open > 0 && is_shown(p, MONTH_FIRST) && !is_shown(p, DAY_FIRST);
}

int
dateproof_is_open(const struct dateproof *p)
{
	return p->open > 0 && !(p->styles & 1u << DATESTYLE_DMY) &&
	    (!is_shown(p, DAY_FIRST) || is_shown(p, MONTH_FIRST));
}
