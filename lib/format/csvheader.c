#include <stdlib.h>
#include <string.h>

#include "base/marker.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "format/csvheader.h"
#include "format/csvsaved.h"
#include "format/csvsplit.h"

void
csvheader_take(struct csvheader *h, const char *line, size_t len, unsigned long number,
    const struct csv_field *field, size_t n)
{
	h->line = mem_copy(line, len);
	h->len = len;
	h->number = number;
	h->columns = n;
	h->name = mem_zero(n, sizeof *h->name);
	for (size_t i = 0; i < n; i++)
		h->name[i] = mem_copy(field[i].text, field[i].len);
}

struct place
csvheader_place(const struct csvheader *h, int column)
{
	size_t at = (size_t)(csvsplit_raw(h->line, h->len, (size_t)column).text - h->line);

	return (struct place){ h->shown, h->number, text_characters(h->line, at) + 1 };
}

/* Does the name of a column stand before it already? */
static int
check_name(const struct csvheader *h, size_t column)
{
	const char *name = h->name[column];
	size_t k = 0;
	struct place p;

	while (k < column && strcmp(h->name[k], name) != 0)
		k++;
	if (k == column)
		return 1;
	p = csvheader_place(h, (int)column);
	if (*name == '\0')
		diag_fault(&p, TOPIC_DUPLICATE,
		    "a second column without a name; name it, or take it out");
	else
		diag_fault(&p, TOPIC_DUPLICATE, "column '%s' stands twice; leave one out",
		    shown(name, strlen(name)));
	return 0;
}

/*
 * Semicolons behind the last name: a spreadsheet took the rows for one cell and
 * cut them at the semicolons in their texts.  No row means what it says then.
 */
static int
is_cut(const struct csvheader *h)
{
	const char *last = h->columns > 1 ? h->name[h->columns - 1] : "";

	return *last != '\0' && last[strlen(last) - 1] == ';' && csvsaved_remedy(h->shown) != NULL;
}

static void
tell_cut(const struct csvheader *h)
{
	struct place p = csvheader_place(h, (int)h->columns - 1);
	const char *remedy = diag_is_ignored(TOPIC_KEYS) ? NULL : csvsaved_tell(&p);

	if (remedy != NULL)
		diag_fault(&p, TOPIC_KEYS, "';' behind the columns' names %s", remedy);
}

void
csvheader_check(struct csvheader *h)
{
	h->checked = 1;
	if (is_cut(h))
		tell_cut(h);
	for (size_t i = 1; i < h->columns; i++)
		check_name(h, i);
}

int
csvheader_column(const struct csvheader *h, const char *name)
{
	for (size_t i = 0; i < h->columns; i++)
		if (strcmp(h->name[i], name) == 0)
			return (int)i;
	return -1;
}

int
csvheader_use(const struct csvheader *h, const char *name)
{
	int column = csvheader_column(h, name);

	if (is_cut(h)) {
		tell_cut(h);
		return -1;
	}
	for (size_t i = (size_t)column + 1; column >= 0 && i < h->columns && !h->checked; i++)
		if (strcmp(h->name[i], name) == 0)
			check_name(h, i);
	return column;
}

/* What stands where commas should part the fields: so a Danish spreadsheet saves; or NULL. */
static const char *
spreadsheet_sign(const struct csvheader *h)
{
	if (h->columns != 1)
		return NULL;
	return strchr(h->name[0], ';') != NULL ? "';' between the fields" :
	    strchr(h->name[0], '\t') != NULL ? "a tab between the fields" :
	    strchr(h->name[0], ',') != NULL ? "the whole line in one cell" : NULL;
}

/* The file of a spreadsheet, or perhaps one. */
static void
tell_spreadsheet(const struct place *p, const char *name, const char *sign)
{
	const char *remedy = diag_is_ignored(TOPIC_KEYS) ? NULL : csvsaved_tell(p);

	if (remedy == NULL)
		remedy = csvsaved_remedy(p->file);
	diag_fault(p, TOPIC_KEYS, "no column '%s': %s %s", name, sign,
	    remedy != NULL ? remedy : "looks saved by a spreadsheet; save it with commas");
}

int
csvheader_need(struct csvheader *h, const char *name)
{
	struct place p = { h->shown, h->number, 1 };
	const char *sign = spreadsheet_sign(h);
	struct nearest near;
	int column = csvheader_use(h, name), is_marker = marker_is(h->line, h->len);

	if (column >= 0 || h->columns == 0 || h->told || is_cut(h))
		return column;
	/* Of a spreadsheet's file all columns are missing: once is enough. */
	h->told = sign != NULL || is_marker;
	if (is_marker) {
		diag_fault(&p, TOPIC_SYNTAX, MARKER_ADVICE);
		return -1;
	}
	nearest_begin(&near, name, strlen(name));
	for (size_t i = 0; i < h->columns; i++)
		nearest_offer(&near, h->name[i]);
	/* Not too eager: `note` is no slip of `date`. */
	if (sign == NULL && nearest_slip(&near) != NULL && near.distance * 3 < near.n + 2)
		diag_fault(&p, TOPIC_KEYS, "no column '%s'; did you mean '%s'?",
		    shown(name, strlen(name)),
		    shown(nearest_best(&near), strlen(nearest_best(&near))));
	else if (sign == NULL)
		diag_fault(&p, TOPIC_KEYS, "no column '%s'", shown(name, strlen(name)));
	else
		tell_spreadsheet(&p, name, sign);
	return -1;
}

void
csvheader_release(struct csvheader *h)
{
	for (size_t i = 0; i < h->columns; i++)
		free(h->name[i]);
	free(h->name);
	free(h->line);
}
