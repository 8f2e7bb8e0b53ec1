#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "centre/entryjudge.h"
#include "cli/known.h"
#include "schema/value.h"

static void
check(struct entryjudge *j, const char *id)
{
	const char *wrong;

	entryjudge_actor(j, id, strlen(id));
	if (j->found.n > 0)
		die("%s", buf_text(&j->found.item[0].text));
	/* A record may have an id of a wrong form; nothing may name it. */
	wrong = value_wrong_id(id, strlen(id));
	if (wrong != NULL)
		die("%s", wrong);
}

size_t
known_actors(const struct centre *c, char *const *id)
{
	struct actors all;
	struct entryjudge j = { .path = c->path, .actors = &all };
	size_t n = 0;

	if (!beside_actors(&all, c))
		exit(diag_finish());
	for (; id[n] != NULL; n++)
		check(&j, id[n]);
	entryjudge_release(&j);
	actors_release(&all);
	return n;
}

void
known_actor(const struct centre *c, const char *id)
{
	known_actors(c, (char *[]){ (char *)(uintptr_t)id, NULL });
}
