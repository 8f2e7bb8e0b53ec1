#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "centre/lognumbers.h"

void
lognumbers_grow(struct lognumbers *l, unsigned long log, size_t number)
{
	if (l->log != log) {
		l->log = log;
		l->n = 0;
	}
	if (number < l->n)
		return;
	l->mine = mem_grow(l->mine, &l->cap, number + 1, sizeof *l->mine);
	memset(l->mine + l->n, 0, (number + 1 - l->n) * sizeof *l->mine);
	l->n = number + 1;
}

void
lognumbers_release(struct lognumbers *l)
{
	free(l->mine);
	*l = (struct lognumbers){ 0 };
}
