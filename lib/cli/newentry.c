#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "centre/entryjudge.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/misplaced.h"
#include "cli/newentry.h"
#include "csv/cell.h"
#include "sheet/listparts.h"
#include "sheet/names.h"

void
newentry_check_day(const struct buf *date, int today)
{
	struct entryjudge j = { .today = today };
	int day;

	if (date_parse(buf_text(date), date->len, &day))
		entryjudge_day(&j, day, buf_text(date), date->len);
	if (j.found.n > 0)
		die("%s", buf_text(&j.found.item[0].text));
	entryjudge_release(&j);
}

/* What the ids are, once they are known: each once, and enough. */
static void
check_actors(const struct names *n, const struct centre *c, const struct buf *cell, size_t least)
{
	struct entryjudge j = { .path = c->path, .actors = &n->list };
	struct csv_field rest = { buf_text(cell), cell->len }, item;

	while (cell_next(&rest, ' ', &item))
		entryjudge_actor(&j, item.text, item.len);
	if (j.found.n == 0 && least > 1)
		entryjudge_enough(&j);
	if (j.found.n > 0)
		die("%s", buf_text(&j.found.item[0].text));
	entryjudge_release(&j);
}

/* Does a word only part two others, as in `"Café Sumak" og "B Klub"`, and is no actor itself? */
static int
is_between(const struct names *n, const char *word)
{
	size_t len = strlen(word);

	return (listparts_is_word(word, len) || (len == 1 && listparts_is_sign(*word))) && actors_find(&n->list, word, len) == NULL;
}

static int
names_somebody(struct names *n, const char *word)
{
	struct buf id = { 0 }, ignored = { 0 };
	size_t len = strlen(word);
	int is = actors_find(&n->list, word, len) != NULL || naming_one(&n->actors, word, len, &id, &ignored);

	buf_release(&id);
	buf_release(&ignored);
	return is;
}

void
newentry_take_actors(struct buf *cell, const struct centre *c, char *const *word, size_t least)
{
	char *const *first = word;
	struct names n = { 0 };
	struct buf why = { 0 };

	if (!names_read_actors(&n, c))
		exit(diag_finish());
	n.actors.path = c->path;
	n.actors.file = n.list.list.file;
	for (; *word != NULL; word++) {
		assign_check_text("actors", *word);
		if (**word == '\0')
			die("'' names no actor; leave it out");
		if (word != first && word[1] != NULL && is_between(&n, *word))
			continue;
		if (!names_somebody(&n, *word))
			misplaced_refuse(word);
		if (!names_actors(&n, *word, strlen(*word), cell, &why))
			die("%s", buf_text(&why));
	}
	check_actors(&n, c, cell, least);
	buf_release(&why);
	names_release(&n);
}

void
newentry_take_initiative(struct buf *cell, const struct centre *c, const char *text)
{
	struct names n = { 0 };
	struct buf why = { 0 };

	assign_check_text("initiative", text);
	if (!names_read_initiatives(&n, c))
		exit(diag_finish());
	n.initiatives.path = c->path;
	if (!names_initiative(&n, text, strlen(text), cell, &why))
		die("%s", buf_text(&why));
	known_note_initiative(c, &n, buf_text(cell));
	buf_release(&why);
	names_release(&n);
}

void
newentry_take(struct buf cell[ENTRY_ALL], enum entry_field i, const char *text, int today)
{
	assign_cell(cell, &entry_schema, i, text, today);
}
