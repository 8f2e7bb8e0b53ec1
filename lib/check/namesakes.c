#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/actor.h"
#include "check/namesakes.h"
#include "csv/cell.h"
#include "schema/fieldcell.h"
#include "schema/slip.h"
#include "yaml/yaml.h"

/* A name without its accents: é is e, and so on; folded first. */
static void
add_plain(struct buf *b, const char *name, size_t len)
{
	struct fold f = { 0 };

	fold_text(&f, name, len);
	text_add_plain(b, buf_text(&f.text), f.text.len);
	fold_release(&f);
}

const struct actor *
namesakes_of(const struct namesakes *n, const char *text, size_t len)
{
	struct buf plain = { 0 };
	size_t at;

	add_plain(&plain, text, len);
	at = intern_find(&n->names, buf_text(&plain), plain.len);
	buf_release(&plain);
	return at != INTERN_NONE ? &n->actors->item[n->named[at]] : NULL;
}

/* What an actor is called besides, and another by its name: whoever writes it means one of them. */
static void
check_aka(const struct namesakes *n, const struct actor *a)
{
	const struct yaml_node *value = yaml_get(a->node, "aka");
	struct csv_field rest = { a->cell[ACTOR_AKA], strlen(a->cell[ACTOR_AKA]) }, aka;

	while (value != NULL && cell_next(&rest, fieldcell_separator(&actor_schema.field[ACTOR_AKA]), &aka)) {
		const struct actor *other = namesakes_of(n, aka.text, aka.len);

		if (other != NULL && other != a)
			slip_say(&value->place, "'%s' is also called as '%s' is; whom does one mean who writes it?",
			    a->cell[ACTOR_ID], other->cell[ACTOR_ID]);
	}
}

void
namesakes_check(struct namesakes *n, const struct actors *actors)
{
	size_t cap = 0;

	*n = (struct namesakes){ .actors = actors };
	for (size_t i = 0; i < actors->n; i++) {
		const struct actor *a = &actors->item[i], *first;
		const char *name = a->cell[ACTOR_NAME];
		const struct yaml_node *value = yaml_get(a->node, "name");
		struct buf plain = { 0 };
		size_t known = n->names.n, at;

		if (*name == '\0' || value == NULL)
			continue;
		add_plain(&plain, name, strlen(name));
		at = intern_add(&n->names, buf_text(&plain), plain.len);
		buf_release(&plain);
		n->named = mem_grow(n->named, &cap, n->names.n, sizeof *n->named);
		if (at == known) {
			n->named[at] = i;
			continue;
		}
		first = &actors->item[n->named[at]];
		slip_say(&value->place, strcmp(first->cell[ACTOR_NAME], name) == 0 ?
		    "'%s' has the same name as '%s'; are they one actor?" :
		    "the name of '%s' is that of '%s' but for accents or capitals; are they one actor?",
		    a->cell[ACTOR_ID], first->cell[ACTOR_ID]);
	}
	for (size_t i = 0; i < actors->n; i++)
		check_aka(n, &actors->item[i]);
}

void
namesakes_release(struct namesakes *n)
{
	intern_release(&n->names);
	free(n->named);
	*n = (struct namesakes){ 0 };
}
