#include "base/nearest.h"
#include "centre/ids.h"
#include "centre/recordlist.h"

int
idlist_read(struct idlist *known, const struct centre *c, const struct schema *s)
{
	struct recordlist in;
	int good = recordlist_open(&in, c, s);

	while (good && recordlist_next(&in, 0))
		;
	*known = (struct idlist){ .ids = in.ids, .any = in.ids.n > 0 };
	in.ids = (struct intern){ 0 };	/* which are ours now */
	recordlist_release(&in);
	return good;
}

int
idlist_has(const struct idlist *known, const char *id, size_t len)
{
	return intern_find(&known->ids, id, len) != INTERN_NONE;
}

const char *
idlist_nearest(const struct idlist *known, const char *id, size_t len)
{
	return nearest_id(&known->ids, id, len);
}

void
idlist_release(struct idlist *known)
{
	intern_release(&known->ids);
}
