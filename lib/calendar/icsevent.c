#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/translate.h"
#include "calendar/icsevent.h"
#include "calendar/ruletext.h"

void
icsevent_release(struct icsevent *e)
{
	for (int k = 0; k < ICS_TEXTS; k++)
		free(e->text[k]);
	for (int k = 0; k < ICS_LISTS; k++) {
		for (size_t n = 0; n < e->list[k].n; n++)
			free(e->list[k].item[n]);
		free(e->list[k].item);
	}
	free(e->without);
	free(e->idle);
	free(e->wrong);
}

void
icsevent_refuse(struct icsevent *e, const char *why)
{
	if (e->wrong == NULL)
		e->wrong = mem_copy(translate(why), strlen(translate(why)));
}

const char *
icsevent_uid(const struct icsevent *e)
{
	return e->text[ICS_UID] != NULL ? e->text[ICS_UID] : "";
}

struct activity
icsevent_activity(const struct icsevent *e, struct rule *rule)
{
	struct activity a = {
		.dated = 1, .whole = e->whole, .start = e->from, .except = e->without, .excepts = e->withouts,
		.length = e->until > e->from ? e->until - e->from : -1
	};

	if (e->text[ICS_RULE] != NULL) {
		ruletext_read(rule, e->text[ICS_RULE], strlen(e->text[ICS_RULE]));
		a.rule = rule;
	}
	return a;
}
