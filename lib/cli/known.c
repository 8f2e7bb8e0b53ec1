#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/shellword.h"
#include "base/text.h"
#include "centre/centre.h"
#include "centre/entryjudge.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "schema/value.h"
#include "sheet/names.h"

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

static void
read_names(struct names *names, const struct centre *c)
{
	if (!names_read_actors(names, c))
		exit(diag_finish());
	names->actors.path = c->path;
	names->actors.file = names->list.list.file;
}

/* The id; NULL: nobody is called so, and why. */
static char *
find(struct names *names, const char *text, struct buf *why)
{
	struct buf id = { 0 };
	size_t len = strlen(text);

	if (text_is_id(text, len) && actors_find(&names->list, text, len) != NULL)
		return mem_copy(text, len);
	if (naming_one(&names->actors, text, len, &id, why))
		return buf_detach(&id);
	buf_release(&id);
	return NULL;
}

char *
known_if_any(const struct centre *c, const char *text)
{
	struct names names = { 0 };
	struct buf why = { 0 };
	char *id;

	read_names(&names, c);
	id = find(&names, text, &why);
	names_release(&names);
	buf_release(&why);
	return id;
}

char **
known_actors(const struct centre *c, char *const *text, size_t *n)
{
	struct names names = { 0 };
	struct entryjudge j = { .path = c->path, .actors = &names.list };
	struct buf why = { 0 };
	char **id;

	read_names(&names, c);
	for (*n = 0; text[*n] != NULL; ++*n)
		;
	id = mem_zero(*n + 1, sizeof *id);
	for (size_t i = 0; i < *n; i++) {
		id[i] = find(&names, text[i], &why);
		/* What has the form of an id check() has words for. */
		if (id[i] == NULL && !text_is_id(text[i], strlen(text[i])))
			die("%s", buf_text(&why));
		if (id[i] == NULL)
			id[i] = mem_copy(text[i], strlen(text[i]));
		check(&j, id[i]);
	}
	entryjudge_release(&j);
	names_release(&names);
	buf_release(&why);
	return id;
}

void
known_release(char **id, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(id[i]);
	free(id);
}

char *
known_actor(const struct centre *c, const char *text)
{
	size_t n;
	char **all = known_actors(c, (char *[]){ (char *)(uintptr_t)text, NULL }, &n), *id = all[0];

	free(all);
	return id;
}

void
known_room(const struct centre *c, struct assign *a)
{
	struct names names = { 0 };
	struct centre quiet = centre_quietly(c);	/* what is wrong with resources.yaml is mc-check's */
	struct buf id = { 0 }, why = { 0 };

	if (a->n == 1 && names_read_resources(&names, &quiet) &&
	    naming_one(&names.resources, a->item[0], strlen(a->item[0]), &id, &why)) {
		free(a->item[0]);
		a->item[0] = buf_detach(&id);
	}
	buf_release(&id);
	buf_release(&why);
	names_release(&names);
}

void
known_assign(const struct centre *c, struct assign *a)
{
	for (size_t i = 0; a->field->type == FIELD_ACTOR && i < a->n; i++) {
		char *id = known_actor(c, a->item[i]);

		free(a->item[i]);
		a->item[i] = id;
	}
}

void
known_note_initiative(const struct centre *c, const struct names *names, const char *id)
{
	if (names->initiatives.known.n == 0)
		diag_note("no initiative is listed in '%s' yet; '%s' is written as it stands, and this lists it: "
		    "mc-initiatives add %s %s", c->path, id, shellword(c->path), id);
}
