#include <stdlib.h>
#include <string.h>

#include "base/marker.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/cursor.h"
#include "csv/header.h"
#include "csv/remedy.h"

void
csvheader_take(struct csvheader *h, const char *line, size_t len, unsigned long number,
    const struct csv_field *field, size_t n)
{
	h->line = mem_copy(line, len);
	h->len = len;
	h->number = number;
	h->columns = n;
	h->name = mem_zero(n, sizeof *h->name);
	h->first = mem_zero(n, sizeof *h->first);
	h->cursor = mem_zero(1, sizeof *h->cursor);
	for (size_t i = 0; i < n; i++) {
		size_t known = h->names.n;

		h->name[i] = intern_add(&h->names, field[i].text, field[i].len);
		if (h->name[i] == known)
			h->first[known] = i;
	}
}

const char *
csvheader_name(const struct csvheader *h, size_t column)
{
	return intern_text(&h->names, h->name[column]);
}

struct place
csvheader_place(const struct csvheader *h, int column)
{
	size_t at = csvcursor_start(h->cursor, h->number, h->line, h->len, (size_t)column);

	return (struct place){ h->shown, h->number,
	    csvcursor_character(h->cursor, h->number, h->line, at) };
}

/* Does the name of a column stand before it already? */
static void
check_name(const struct csvheader *h, size_t column)
{
	const char *name = csvheader_name(h, column);
	struct place p;

	if (h->quiet || h->first[h->name[column]] == column)
		return;
	p = csvheader_place(h, (int)column);
	if (*name == '\0')
		diag_fault(&p, TOPIC_DUPLICATE,
		    "a second column without a name; name it, or take it out");
	else
		diag_fault(&p, TOPIC_DUPLICATE, "column '%s' stands twice; leave one out",
		    shown(name, strlen(name)));
}

/*
 * Semicolons behind the last name: a spreadsheet took the rows for one cell and
 * cut them at the semicolons in their texts.  No row means what it says then.
 */
static int
is_cut(const struct csvheader *h)
{
	const char *last = h->columns > 1 ? csvheader_name(h, h->columns - 1) : "";

	return *last != '\0' && last[strlen(last) - 1] == ';' && csvremedy()->of_file(h->shown) != NULL;
}

static void
tell_cut(const struct csvheader *h)
{
	struct place p = csvheader_place(h, (int)h->columns - 1);
	const char *remedy = h->quiet || diag_is_ignored(TOPIC_KEYS) ? NULL : csvremedy()->tell(&p);

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
	enum { FEW = 16 };	/* are compared sooner than hashed */
	size_t i = 0;

	if (h->names.n > FEW)
		i = intern_find(&h->names, name, strlen(name));
	else
		while (i < h->names.n && strcmp(intern_text(&h->names, i), name) != 0)
			i++;
	return i < h->names.n ? (int)h->first[i] : -1;
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
		if (h->name[i] == h->name[column])
			check_name(h, i);
	return column;
}

/* What a spreadsheet, or whoever helps it, puts before the names, or NULL. */
static const char *
sign_before(const struct csvheader *h)
{
	const char *first = csvheader_name(h, 0);

	return h->columns == 2 && strcmp(first, "sep=") == 0 ? translate("'sep=,' above the columns' names") :
	    text_bom(first, strlen(first)) > 0 ? translate("a second byte order mark (BOM) before the names") :
	    NULL;
}

/* The same, or what stands where commas should part the fields: so a Danish spreadsheet saves. */
static const char *
spreadsheet_sign(const struct csvheader *h)
{
	if (h->columns > 0 && sign_before(h) != NULL)
		return sign_before(h);
	if (h->columns != 1)
		return NULL;
	return strchr(csvheader_name(h, 0), ';') != NULL ? translate("';' between the fields") :
	    strchr(csvheader_name(h, 0), '\t') != NULL ? translate("a tab between the fields") :
	    strchr(csvheader_name(h, 0), ',') != NULL ? translate("the whole line in one cell") :
	    NULL;
}

/* The file of a spreadsheet, or perhaps one. */
static void
tell_spreadsheet(const struct csvheader *h, const struct place *p, const char *name, const char *sign)
{
	const char *remedy = diag_is_ignored(TOPIC_KEYS) ? NULL : csvremedy()->tell(p);

	if (remedy == NULL)
		remedy = csvremedy()->of_file(p->file);
	if (remedy == NULL && sign_before(h) != NULL)
		remedy = translate("is no part of them; take it out");
	if (remedy == NULL && strchr(csvheader_name(h, 0), '\t') != NULL)
		remedy = translate("looks like -o tsv, or saved by a spreadsheet; write it with commas (-o csv)");
	diag_fault(p, TOPIC_KEYS, "no column '%s': %s %s", name, sign,
	    remedy != NULL ? remedy : translate("looks saved by a "
	    "spreadsheet; save it with commas, or let mc-import take it into a centre"));
}

int
csvheader_need(struct csvheader *h, const char *name)
{
	struct place p = { h->shown, h->number, 1 };
	const char *sign = spreadsheet_sign(h);
	struct nearest near;
	int column = csvheader_use(h, name), is_marker = marker_is(h->line, h->len);

	if (column >= 0 || h->columns == 0 || h->quiet || h->told || is_cut(h))
		return column;
	/* Of a spreadsheet's file all columns are missing: once is enough. */
	h->told = sign != NULL || is_marker;
	if (is_marker) {
		diag_fault(&p, TOPIC_SYNTAX, MARKER_ADVICE);
		return -1;
	}
	nearest_begin(&near, name, strlen(name));
	for (size_t i = 0; i < h->names.n; i++)
		nearest_offer(&near, intern_text(&h->names, i));
	/* Not too eager: `note` is no slip of `date`. */
	if (sign == NULL && nearest_slip(&near) != NULL && near.distance * 3 < near.n + 2)
		diag_fault(&p, TOPIC_KEYS, "no column '%s'; did you mean '%s'?",
		    shown(name, strlen(name)),
		    shown(nearest_best(&near), strlen(nearest_best(&near))));
	else if (sign == NULL)
		diag_fault(&p, TOPIC_KEYS, "no column '%s'", shown(name, strlen(name)));
	else
		tell_spreadsheet(h, &p, name, sign);
	return -1;
}

void
csvheader_release(struct csvheader *h)
{
	intern_release(&h->names);
	free(h->name);
	free(h->first);
	free(h->cursor);
	free(h->line);
}
