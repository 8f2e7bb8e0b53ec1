#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/entrysaid.h"
#include "csv/cell.h"

void
entrysaid_add(struct buf *b, const struct buf cell[ENTRY_FIELDS], const struct names *names,
    enum language language)
{
	struct csv_field rest = { buf_text(&cell[ENTRY_ACTORS]), cell[ENTRY_ACTORS].len }, id;
	const char **name = NULL;
	char **own = NULL;
	size_t n = 0, cap = 0, own_cap = 0;
	int day;

	if (date_parse(buf_text(&cell[ENTRY_DATE]), cell[ENTRY_DATE].len, &day))
		lang_add_day(b, language, day);
	buf_addf(b, ", %s", buf_text(&cell[ENTRY_FORM]));
	while (cell_next(&rest, ' ', &id)) {
		const struct actor *a = actors_find(&names->list, id.text, id.len);

		name = mem_grow(name, &cap, n + 1, sizeof *name);
		own = mem_grow(own, &own_cap, n + 1, sizeof *own);
		own[n] = mem_copy(id.text, id.len);
		name[n] = a != NULL && *a->cell[ACTOR_NAME] != '\0' ? a->cell[ACTOR_NAME] : own[n];
		n++;
	}
	buf_adds(b, ", ");
	lang_add_names(b, language, name, n);
	for (size_t i = 0; i < n; i++)
		free(own[i]);
	free(own);
	free(name);
}

void
entrysaid_written(const struct centre *c, const struct buf cell[ENTRY_FIELDS])
{
	struct names names = { 0 };
	struct buf said = { 0 };
	struct centre quiet = centre_quietly(c);

	if (!isatty(STDOUT_FILENO))
		return;
	/* What is wrong with the list was reported before the row was written. */
	names_read_actors(&names, &quiet);
	entrysaid_add(&said, cell, &names, translate_language());
	printf(translate("Written: %s. Take it back: mc-log undo%s%s"), buf_text(&said),
	    strcmp(c->path, ".") == 0 ? "" : " ", strcmp(c->path, ".") == 0 ? "" : c->path);
	putchar('\n');
	buf_release(&said);
	names_release(&names);
}
