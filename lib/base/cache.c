#include "base/mem.h"
#include "base/cache.h"

struct cache *
cache_new(void)
{
	return mem_zero(1, sizeof (struct cache));
}

void
cache_clear(struct cache *m)
{
	memset(m, 0, sizeof *m);
}

void
cache_keep(struct cache *m, const char *text, size_t len, size_t value)
{
	struct cache_slot t;

	if (len - 1 >= CACHE_LONGEST || value > UINT32_MAX)
		return;
	t = cache_slot(text, len);
	t.value = (uint32_t)value;
	m->slot[cache_place(&t)] = t;
}
