#include <stdlib.h>

#include "base/mem.h"
#include "centre/entryjudge.h"
#include "schema/value.h"

static void
find(struct entryjudge *j, enum finding_kind kind, enum entry_field field, enum topic topic,
    const char *text)
{
	size_t old = j->cap;

	j->finding = mem_grow(j->finding, &j->cap, j->n + 1, sizeof *j->finding);
	/* The texts of earlier entries are written over, and not made anew. */
	for (; old < j->cap; old++)
		j->finding[old].text = (struct buf){ 0 };
	j->finding[j->n].kind = kind;
	j->finding[j->n].field = field;
	j->finding[j->n].topic = topic;
	buf_clear(&j->finding[j->n].text);
	buf_adds(&j->finding[j->n].text, text);
	j->n++;
}

void
entryjudge_next(struct entryjudge *j)
{
	j->n = 0;
}

void
entryjudge_day(struct entryjudge *j, int day, const char *text, size_t len)
{
	const char *wrong = value_wrong_day(day, j->today, text, len, "log what took place");

	if (wrong != NULL)
		find(j, day > j->today ? FINDING_AFTER_TODAY : FINDING_HARDLY_MEANT, ENTRY_DATE,
		    TOPIC_DATE, wrong);
}

void
entryjudge_release(struct entryjudge *j)
{
	for (size_t i = 0; i < j->cap; i++)
		buf_release(&j->finding[i].text);
	free(j->finding);
	*j = (struct entryjudge){ 0 };
}
