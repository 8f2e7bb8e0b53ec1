#include "base/mem.h"
#include "base/memo.h"

struct memo *
memo_new(void)
{
	return mem_zero(1, sizeof (struct memo));
}

void
memo_clear(struct memo *m)
{
	*m = (struct memo){ 0 };
}

void
memo_keep(struct memo *m, const char *text, size_t len, size_t value)
{
	struct memo_slot t;

	if (len - 1 >= MEMO_LONGEST || value > UINT32_MAX)
		return;
	t = memo_slot(text, len);
	t.value = (uint32_t)value;
	m->slot[memo_place(&t)] = t;
}
