#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "sheet/heading.h"
#include "sheet/headingsearch.h"
#include "sheet/pick.h"
#include "sheet/reader.h"
#include "workbook/bookfile.h"

enum { MOST_NAMES = 20 };

/*
 * The names of the sheets but one, or of those that show something, or of those that are
 * marked: 'Jan', 'Lister' (hidden).
 */
static void
add_names(struct buf *b, const struct workbook *w, size_t but, int shown_only, const char *marked)
{
	size_t listed = 0;

	for (size_t i = 0; i < w->n; i++) {
		const struct workbook_sheet *s = &w->sheet[i];

		if (i == but || (shown_only && (s->hidden || !s->is_table)) ||
		    (marked != NULL && !marked[i]))
			continue;
		if (listed++ < MOST_NAMES)
			buf_addf(b, "%s'%s'%s", listed > 1 ? ", " : "", shown(s->name, strlen(s->name)),
			    !s->is_table ? translate(" (no cells)") : s->hidden ? translate(" (hidden)") : "");
	}
	if (listed > MOST_NAMES)
		buf_addf(b, translate(" and %zu more"), listed - MOST_NAMES);
}

static long
refuse(const struct workbook *w, const char *what, int shown_only, const char *marked)
{
	struct buf names = { 0 };

	add_names(&names, w, w->n, shown_only, marked);
	diag_fault(&(struct place){ w->shown, 0, 0 }, TOPIC_KEYS, "%s: %s; choose one with --sheet",
	    translate(what), buf_text(&names));
	buf_release(&names);
	return -1;
}

/* By its name, capitals aside; or by its number, from 1, where none is called so. */
static long
find_asked(const struct workbook *w, const char *asked)
{
	struct fold wanted = { 0 }, name = { 0 };
	struct nearest near;
	struct buf why = { 0 };
	long found = -1;
	char *end;
	unsigned long n = strtoul(asked, &end, 10);

	fold_text(&wanted, asked, strlen(asked));
	nearest_begin(&near, asked, strlen(asked));
	for (size_t i = 0; i < w->n && found < 0; i++) {
		fold_text(&name, w->sheet[i].name, strlen(w->sheet[i].name));
		if (strcmp(buf_text(&name.text), buf_text(&wanted.text)) == 0)
			found = (long)i;
		nearest_offer(&near, w->sheet[i].name);
	}
	if (found < 0 && *asked >= '1' && *asked <= '9' && *end == '\0' && n <= w->n)
		found = (long)n - 1;
	if (found < 0) {
		buf_addf(&why, translate("there is no sheet '%s'"), shown(asked, strlen(asked)));
		if (nearest_best(&near) != NULL)
			buf_addf(&why, translate("; did you mean '%s'? The sheets are"), nearest_best(&near));
		refuse(w, why.data, 0, NULL);
	} else if (!w->sheet[found].is_table) {
		buf_addf(&why, translate("the sheet '%s' has no cells"), shown(asked, strlen(asked)));
		found = refuse(w, why.data, 0, NULL);
	}
	fold_release(&wanted);
	fold_release(&name);
	buf_release(&why);
	return found;
}

static void
tell_others(const struct workbook *w, size_t taken)
{
	struct buf names = { 0 };

	add_names(&names, w, taken, 0, NULL);
	if (names.len > 0)
		diag_note("%s: other sheets are left out: %s; --sheet reads another", w->shown, names.data);
	buf_release(&names);
}

static int
has_headings(const struct cells *c, const struct rules *r, unsigned long line,
    const struct intern *extra, const struct naming *actors)
{
	struct heading h = { 0 };
	int has = headingsearch(&h, &(struct sheetsource){ "", 0, c, actors, 0 }, r, line, extra);

	heading_release(&h);
	return has;
}

/* The one with headings; w->n: none has any; -1: reported. */
static long
find_headed(struct workbook *w, const struct rules *r, unsigned long line,
    const struct intern *extra, const struct naming *actors, struct cells *cells)
{
	char *headed = mem_zero(w->n, 1);
	size_t found = w->n, n = 0;
	int good = 1;

	for (size_t i = 0; i < w->n && good; i++) {
		struct cells c = { 0 };

		if (w->sheet[i].hidden || !w->sheet[i].is_table)
			continue;
		good = bookfile_read(w, i, &c);
		headed[i] = good && has_headings(&c, r, line, extra, actors);
		if (headed[i] && n++ == 0) {
			found = i;
			*cells = c;
		} else {
			cells_release(&c);
		}
	}
	if (good && n > 1)
		refuse(w, "several sheets have headings for date, form and actors", 1, headed);
	free(headed);
	return good && n < 2 ? (long)found : -1;
}

long
sheetpick_find(struct workbook *w, const char *asked, const struct rules *r,
    unsigned long line, const struct intern *extra, const struct naming *actors, struct cells *cells)
{
	size_t visible = 0, last = 0;
	long found;

	if (asked != NULL) {
		found = find_asked(w, asked);
		return found >= 0 && bookfile_read(w, (size_t)found, cells) ? found : -1;
	}
	for (size_t i = 0; i < w->n; i++)
		if (!w->sheet[i].hidden && w->sheet[i].is_table) {
			visible++;
			last = i;
		}
	if (visible == 0)
		return refuse(w, "all sheets are hidden", 0, NULL);
	found = visible > 1 ? find_headed(w, r, line, extra, actors, cells) : (long)last;
	if (found == (long)w->n)
		return refuse(w, "no sheet has headings for date, form and actors", 1, NULL);
	/* The only one says itself what it lacks. */
	if (visible == 1 && !bookfile_read(w, last, cells))
		return -1;
	if (found >= 0)
		tell_others(w, (size_t)found);
	return found;
}
