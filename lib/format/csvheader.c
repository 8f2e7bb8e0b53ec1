#include <stdlib.h>
#include <string.h>

#include "base/marker.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "format/csvheader.h"
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

void
csvheader_check(struct csvheader *h)
{
	h->checked = 1;
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

	for (size_t i = (size_t)column + 1; column >= 0 && i < h->columns && !h->checked; i++)
		if (strcmp(h->name[i], name) == 0)
			check_name(h, i);
	return column;
}

/* A semicolon where a comma should be: the file of a Danish spreadsheet. */
static int
is_spreadsheet(const struct csvheader *h)
{
	return h->columns == 1 && strchr(h->name[0], ';') != NULL;
}

int
csvheader_need(struct csvheader *h, const char *name)
{
	struct place p = { h->shown, h->number, 1 };
	const char *slash = strrchr(h->shown, '/');
	struct nearest near;
	int column = csvheader_use(h, name), is_marker = marker_is(h->line, h->len);

	if (column >= 0 || h->columns == 0 || h->told)
		return column;
	/* Of a spreadsheet's file all columns are missing: once is enough. */
	h->told = is_spreadsheet(h) || is_marker;
	if (is_marker) {
		diag_fault(&p, TOPIC_SYNTAX, MARKER_ADVICE);
		return -1;
	}
	nearest_begin(&near, name, strlen(name));
	for (size_t i = 0; i < h->columns; i++)
		nearest_offer(&near, h->name[i]);
	/* Not too eager: `note` is no slip of `date`. */
	if (!is_spreadsheet(h) && nearest_slip(&near) != NULL && near.distance * 3 < near.n + 2)
		diag_fault(&p, TOPIC_KEYS, "no column '%s'; did you mean '%s'?",
		    shown(name, strlen(name)),
		    shown(nearest_best(&near), strlen(nearest_best(&near))));
	else if (!is_spreadsheet(h))
		diag_fault(&p, TOPIC_KEYS, "no column '%s'", shown(name, strlen(name)));
	else if (strcmp(slash != NULL ? slash + 1 : h->shown, "log.csv") == 0)
		diag_fault(&p, TOPIC_KEYS, "no column '%s': ';' between the fields looks saved "
		    "by a spreadsheet: mc-import %.*s log.csv --replace", name,
		    slash != NULL ? (int)(slash - h->shown) : 1,
		    slash != NULL ? h->shown : ".");
	else
		diag_fault(&p, TOPIC_KEYS, "no column '%s': ';' between the fields looks saved "
		    "by a spreadsheet; save it with commas", name);
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
