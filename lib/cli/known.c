#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/intern.h"
#include "base/safe.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "cli/known.h"
#include "schema/value.h"

static void
check(const struct actors *all, const struct centre *c, const char *id)
{
	const char *wrong = value_wrong_id(id, strlen(id));
	const char *word = shown(id, strlen(id)), *near;

	if (actors_find(all, id, strlen(id)) != NULL) {
		/* A record may have an id that is none; nothing is to name it. */
		if (wrong != NULL)
			die("%s", wrong);
		return;
	}
	if (all->n == 0)
		die("unknown actor '%s': '%s' lists no actors yet; "
		    "add them with mc-actors add", word, all->file);
	near = actors_nearest(all, id, strlen(id));
	if (near != NULL)
		die("unknown actor '%s'; did you mean '%s'?", word, near);
	die("unknown actor '%s'; mc-actors %s lists the known ones", word, c->path);
}

size_t
known_actors(const struct centre *c, char *const *id)
{
	struct intern met = { 0 };
	struct actors all;
	size_t n = 0;

	if (!beside_actors(&all, c))
		exit(diag_finish());
	for (; id[n] != NULL; n++) {
		if (intern_add(&met, id[n], strlen(id[n])) < n)
			die("the actor '%s' stands twice", shown(id[n], strlen(id[n])));
		check(&all, c, id[n]);
	}
	intern_release(&met);
	actors_release(&all);
	return n;
}

void
known_actor(const struct centre *c, const char *id)
{
	struct actors all;

	if (!beside_actors(&all, c))
		exit(diag_finish());
	check(&all, c, id);
	actors_release(&all);
}
