#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "domain/actor.h"
#include "domain/assign.h"
#include "domain/centre.h"
#include "domain/entry.h"
#include "domain/idlist.h"
#include "domain/newentry.h"

void
newentry_check_actors(const struct centre *c, char *const *id)
{
	struct actors all;
	const char *near;
	size_t n = 0;

	if (!actors_read(&all, c, SCHEMA_BIT(ACTOR_ID)))
		exit(diag_finish());
	for (; id[n] != NULL; n++) {
		const char *word = shown(id[n], strlen(id[n]));

		for (size_t i = 0; i < n; i++)
			if (strcmp(id[i], id[n]) == 0)
				die("the actor '%s' stands twice", word);
		if (actors_find(&all, id[n], strlen(id[n])) != NULL)
			continue;
		if (all.n == 0)
			die("unknown actor '%s': '%s' lists no actors yet; "
			    "add them with mc-actors add", word, all.file);
		near = actors_nearest(&all, id[n], strlen(id[n]));
		if (near != NULL)
			die("unknown actor '%s'; did you mean '%s'?", word, near);
		die("unknown actor '%s'; mc-actors %s lists the known ones", word, c->path);
	}
	if (n < 2)
		die("an entry needs two actors or more");
	if (n > ENTRY_MOST_ACTORS)
		die("%zu actors in one entry; it can hold %d", n, ENTRY_MOST_ACTORS);
	actors_release(&all);
}

void
newentry_check_initiative(const struct centre *c, const char *id)
{
	struct idlist known;
	const char *near;

	if (!idlist_read(&known, c, &initiative_schema))
		exit(diag_finish());
	if (known.any && !idlist_has(&known, id, strlen(id))) {
		near = idlist_nearest(&known, id, strlen(id));
		if (near != NULL)
			die("unknown initiative '%s'; did you mean '%s'?",
			    shown(id, strlen(id)), near);
		die("unknown initiative '%s'; initiatives.yaml does not list it",
		    shown(id, strlen(id)));
	}
	idlist_release(&known);
}

void
newentry_take(struct buf cell[ENTRY_FIELDS], enum entry_field i, const char *text)
{
	const struct field *f = &entry_schema.field[i];
	const char *wrong;

	assign_check_text(f->name, text);
	wrong = *text != '\0' || f->flags & FIELD_REQUIRED ?
	    field_wrong(f, text, strlen(text)) : NULL;
	if (wrong != NULL)
		die("%s", wrong);
	if (cell[i].len > 0)
		buf_addc(&cell[i], field_separator(f));
	field_add_normal(&cell[i], f, text, strlen(text));
}
