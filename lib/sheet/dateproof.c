#include <string.h>

#include "base/buf.h"
#include "sheet/dateproof.h"
#include "sheet/datestyle.h"

enum { DAY_FIRST, MONTH_FIRST };

void
dateproof_see(struct dateproof *p, const char *text, size_t len)
{
	static const enum datestyle styles[] = { DATESTYLE_DMY, DATESTYLE_MDY };
	struct buf ignored = { 0 };
	int day[2];

	p->styles |= 1u << datestyle_evidence(text, len);
	if (memchr(text, '/', len) != NULL && datestyle_is_open(text, len) && datestyle_has_slashes(text, len) &&
	    datestyle_read(text, len, styles[DAY_FIRST], &day[DAY_FIRST], &ignored) &&
	    datestyle_read(text, len, styles[MONTH_FIRST], &day[MONTH_FIRST], &ignored)) {
		for (int i = DAY_FIRST; i <= MONTH_FIRST; i++) {
			p->future[i] += day[i] > p->today;
			p->rises[i] += p->open > 0 && day[i] > p->last[i];
			p->falls[i] += p->open > 0 && day[i] < p->last[i];
			p->last[i] = day[i];
		}
		p->open++;
	}
	buf_release(&ignored);
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
