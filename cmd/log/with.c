#include <string.h>

#include "base/nearest.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "cli/opt.h"
#include "csv/cell.h"
#include "with.h"

static size_t
find(const char *word, size_t len)
{
	size_t found = beside_find(word, len);
	struct nearest near;

	if (found < BESIDE)
		return found;
	nearest_begin(&near, word, len);
	for (size_t i = 0; i < BESIDE; i++)
		nearest_offer(&near, beside[i].name);
	if (nearest_best(&near) != NULL)
		opts_usage("--with '%s': did you mean '%s'?", shown(word, len), nearest_best(&near));
	opts_usage("--with '%s': it is sector, kind or presence, or several with commas between",
	    shown(word, len));
}

void
with_ask(struct with *w, const char *words)
{
	for (const char *s = words; s != NULL; ) {
		size_t len = strcspn(s, ","), i = find(s, len), k = 0;

		while (k < w->n && w->ask[k] != i)
			k++;
		if (k == w->n)
			w->ask[w->n++] = i;
		s = s[len] == ',' ? s + len + 1 : NULL;
	}
}

size_t
with_width(const struct with *w)
{
	return 2 * w->n;
}

void
with_names(const struct with *w, const char **name)
{
	for (size_t i = 0; i < w->n; i++) {
		*name++ = beside[w->ask[i]].first;
		*name++ = beside[w->ask[i]].list;
	}
}

int
with_has(const struct with *w, const char *name)
{
	size_t of = beside_of_column(name), i = 0;

	while (i < w->n && w->ask[i] != of)
		i++;
	return i < w->n;
}

void
with_begin(struct with *w, const struct centre *c)
{
	unsigned long fields = 0;

	for (size_t i = 0; i < w->n; i++)
		fields |= SCHEMA_BIT(beside[w->ask[i]].field);
	/* The kind tells the sector where none is written. */
	if (fields & SCHEMA_BIT(ACTOR_SECTOR))
		fields |= SCHEMA_BIT(ACTOR_KIND);
	actors_read(&w->actors, c, fields);
}

/* The code of an actor, "" where it is not known. */
static const char *
code_of(const struct with *w, struct csv_field id, enum actor_field field)
{
	const struct actor *a = actors_find(&w->actors, id.text, id.len);
	const struct vocab *vocab = actor_schema.field[field].vocab;
	int code = a != NULL ? vocab_find(vocab, a->cell[field], strlen(a->cell[field])) : -1;

	return code >= 0 ? vocab->term[code].code : "";
}

/* The codes of the actors, with blanks between them; the first one's by itself. */
static const char *
add_codes(const struct with *w, struct csv_field rest, enum actor_field field, struct buf *codes)
{
	const char *first = NULL;
	struct csv_field id;

	while (cell_next(&rest, ' ', &id)) {
		const char *code = code_of(w, id, field);

		if (first == NULL)
			first = code;
		else
			buf_addc(codes, ' ');
		buf_adds(codes, *code != '\0' ? code : "-");
	}
	return first != NULL ? first : "";
}

void
with_cells(struct with *w, struct csv_field *cell, struct csv_field actors)
{
	for (size_t i = 0; i < w->n; i++) {
		struct buf *codes = &w->codes[i];
		const char *first;

		buf_clear(codes);
		first = add_codes(w, actors, beside[w->ask[i]].field, codes);
		*cell++ = (struct csv_field){ first, strlen(first) };
		*cell++ = (struct csv_field){ buf_text(codes), codes->len };
	}
}

void
with_end(struct with *w)
{
	actors_release(&w->actors);
	for (size_t i = 0; i < BESIDE; i++)
		buf_release(&w->codes[i]);
}
