#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/encoding.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "domain/sheethead.h"
#include "format/foreign.h"
#include "format/harmless.h"

enum { MOST_ROWS = 100, MOST_COLUMNS = 4096 };

static const enum entry_field needed[] = { ENTRY_DATE, ENTRY_FORM, ENTRY_ACTORS };
enum { NEEDED = sizeof needed / sizeof *needed };

void
sheethead_release(struct sheethead *h)
{
	for (size_t i = 0; i < h->n; i++) {
		free(h->name[i]);
		free(h->word[i]);
	}
	free(h->name);
	free(h->word);
	free(h->column);
	*h = (struct sheethead){ 0 };
}

int
sheethead_column(const struct sheethead *h, int field)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i] == field)
			return (int)i;
	return -1;
}

/* What a rule says of a folded heading; COLUMN_UNKNOWN: nothing. */
static int
by_rule(const struct importrules *r, const char *word, size_t len)
{
	struct fold f = { 0 };
	int found = COLUMN_UNKNOWN;

	for (size_t i = 0; i < r->columns && found == COLUMN_UNKNOWN; i++) {
		const char *field = strrchr(r->column[i], '=');

		fold_words(&f, r->column[i], (size_t)(field - r->column[i]));
		if (f.text.len == len && memcmp(f.text.data, word, len) == 0)
			found = strcmp(field + 1, "-") == 0 ? COLUMN_LEFT_OUT :
			    schema_index(&entry_schema, field + 1, strlen(field + 1));
	}
	fold_release(&f);
	return found;
}

/* "Aktør 1", "Aktør 2": several columns may name actors. */
static int
is_numbered_actor(const char *word, size_t len)
{
	size_t n = len;

	while (n > 0 && ((word[n - 1] >= '0' && word[n - 1] <= '9') || word[n - 1] == ' '))
		n--;
	return n < len && wording_find(&heading_wording, word, n) == ENTRY_ACTORS;
}

/* Where a rule names the column of a field, others are not taken for it. */
static void
prefer_rules(struct sheethead *h, const struct importrules *r)
{
	for (size_t i = 0; i < h->n; i++) {
		int field = by_rule(r, h->word[i], strlen(h->word[i]));

		for (size_t k = 0; k < h->n && field >= 0; k++)
			if (h->column[k] == field &&
			    by_rule(r, h->word[k], strlen(h->word[k])) != field)
				h->column[k] = COLUMN_UNKNOWN;
	}
}

/* A moment is the date where there is no other; hours and times of day are not guessed at. */
static void
settle_times(struct sheethead *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i] == HEADING_MOMENT && sheethead_column(h, ENTRY_DATE) < 0)
			h->column[i] = ENTRY_DATE;
		else if (h->column[i] == HEADING_MOMENT || h->column[i] == HEADING_TIME)
			h->column[i] = COLUMN_UNKNOWN;
}

/* Read the headings of a record. */
static void
take(struct sheethead *h, const struct foreign *in, const struct importrules *r)
{
	struct fold f = { 0 };

	h->line = in->line;
	h->start = in->start;
	h->end = in->end;
	h->n = in->n < MOST_COLUMNS ? in->n : 0;
	h->column = mem_zero(h->n + 1, sizeof *h->column);
	h->name = mem_zero(h->n + 1, sizeof *h->name);
	h->word = mem_zero(h->n + 1, sizeof *h->word);
	for (size_t i = 0; i < h->n; i++) {
		struct csv_field cell = harmless_strip(foreign_field(in, i));

		fold_words(&f, cell.text, cell.len < 1000 ? cell.len : 0);
		h->name[i] = mem_copy(cell.text, cell.len);
		h->word[i] = mem_copy(f.text.data, f.text.len);
		h->column[i] = by_rule(r, f.text.data, f.text.len);
		if (h->column[i] == COLUMN_UNKNOWN && f.text.len == 0)
			h->column[i] = COLUMN_BLANK;
		if (h->column[i] == COLUMN_UNKNOWN)
			h->column[i] = wording_find(&heading_wording, f.text.data, f.text.len);
		if (h->column[i] == COLUMN_UNKNOWN && is_numbered_actor(f.text.data, f.text.len))
			h->column[i] = ENTRY_ACTORS;
	}
	fold_release(&f);
	settle_times(h);
	if (r->columns > 0)
		prefer_rules(h, r);
}

/* How many of the needed columns, and of all. */
static int
score(const struct sheethead *h)
{
	int all = 0, must = 0;

	for (int i = 0; i < ENTRY_FIELDS; i++)
		all += sheethead_column(h, i) >= 0;
	for (int i = 0; i < NEEDED; i++)
		must += sheethead_column(h, (int)needed[i]) >= 0;
	return must * 100 + all;
}

/* `sep=;` in the first line, as a spreadsheet's hint to another. */
static char
hinted(const char *text, size_t len)
{
	return len > 5 && strncmp(text, "sep=", 4) == 0 &&
	    (text[5] == '\n' || text[5] == '\r') ? text[4] : '\0';
}

/* The best row of headings with a separator. */
static void
find_with(struct sheethead *best, const char *text, size_t len, char separator,
    const struct importrules *r, unsigned long line)
{
	struct foreign in;

	foreign_open(&in, text, len, separator);
	for (int rows = 0; (line > 0 || rows < MOST_ROWS) && foreign_next(&in); rows++) {
		struct sheethead h = { .separator = separator };

		if (in.broken != NULL || (line > 0 && in.line < line))
			continue;
		if (line > 0 && in.line > line)
			break;
		take(&h, &in, r);
		if (best->n > 0 && score(&h) <= score(best)) {
			sheethead_release(&h);
			continue;
		}
		sheethead_release(best);
		*best = h;
		if (score(best) >= NEEDED * 100)
			break;
	}
	foreign_close(&in);
}

/* ---- what is wrong with the headings ---- */

/* Is a column's heading nearly that of a field? */
static int
is_near(const struct sheethead *h, size_t column, int field)
{
	const char *danish = wording_heading((enum entry_field)field);
	struct nearest near;
	struct fold f = { 0 };

	fold_words(&f, danish, strlen(danish));
	nearest_begin(&near, h->word[column], strlen(h->word[column]));
	nearest_offer(&near, f.text.data);
	fold_release(&f);
	/* Not too eager: of a short word two letters are much. */
	return nearest_slip(&near) != NULL && near.distance * 3 < near.n + 2;
}

int
sheethead_near(const struct sheethead *h, size_t column)
{
	for (int i = 0; i < ENTRY_FIELDS && h->column[column] == COLUMN_UNKNOWN; i++)
		if (sheethead_column(h, i) < 0 && is_near(h, column, i))
			return i;
	return -1;
}

/* A heading that is nearly one of a field's, or NULL. */
static const char *
near_heading(const struct sheethead *h, enum entry_field field)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i] == COLUMN_UNKNOWN && is_near(h, i, (int)field))
			return h->name[i];
	return NULL;
}

static int
refuse(const struct sheethead *h, const char *text, size_t len, const char *shown_as, char given)
{
	struct place p = { shown_as, h->line, 0 };
	const char *misread = encoding_misread(text, len < 8192 ? len : 8192);

	for (size_t i = 0; i < h->n && misread == NULL; i++)
		misread = encoding_lost(h->name[i], strlen(h->name[i]));

	if (h->n == 0) {
		diag_fault(&(struct place){ shown_as, 0, 0 }, TOPIC_SYNTAX,
		    "no rows that can be read; headings for date, form and actors are expected");
		return 0;
	}
	if (misread != NULL) {
		diag_fault(&(struct place){ shown_as, 0, 0 }, TOPIC_ENCODING, "%s", misread);
		return 0;
	}
	if (score(h) < 100) {
		diag_fault(&(struct place){ shown_as, 0, 0 }, TOPIC_KEYS, "no row of headings for "
		    "date, form and actors, parted by %s; see --column and --separator",
		    given != '\0' ? importrules_separator(given) : "semicolon, comma or tab");
		return 0;
	}
	for (int i = 0; i < NEEDED; i++) {
		const char *field = entry_schema.field[needed[i]].name;
		const char *near = near_heading(h, needed[i]);

		if (sheethead_column(h, (int)needed[i]) >= 0)
			continue;
		if (near != NULL)
			diag_fault(&p, TOPIC_KEYS, "no heading for '%s'; is it '%s'? "
			    "give --column '%s=%s'", field, shown(near, strlen(near)),
			    shown(near, strlen(near)), field);
		else
			diag_fault(&p, TOPIC_KEYS, "no heading for '%s', such as '%s'; "
			    "name the column with --column HEADING=%s", field,
			    wording_heading(needed[i]), field);
	}
	return 0;
}

/* Two columns for one field: which of them is meant? */
static int
check_twice(const struct sheethead *h, const char *shown_as)
{
	struct place p = { shown_as, h->line, 0 };
	int good = 1;

	for (size_t i = 0; i < h->n; i++) {
		int first = sheethead_column(h, h->column[i]);

		if (h->column[i] < 0 || h->column[i] == ENTRY_ACTORS || first == (int)i)
			continue;
		diag_fault(&p, TOPIC_DUPLICATE, "'%s' and '%s' both stand for '%s'; rename one, "
		    "or leave it out with --column HEADING=-",
		    shown(h->name[first], strlen(h->name[first])),
		    shown(h->name[i], strlen(h->name[i])),
		    h->column[i] < ENTRY_FIELDS ? entry_schema.field[h->column[i]].name :
		    h->column[i] == HEADING_CENTRE ? "centre" : heading_reason);
		good = 0;
	}
	return good;
}

int
sheethead_times_told(const struct sheethead *h, const struct intern *own, const char *shown_as)
{
	struct place p = { shown_as, h->line, 0 };

	for (size_t i = 0; i < h->n && sheethead_column(h, ENTRY_HOURS) < 0; i++) {
		const char *name = shown(h->name[i], strlen(h->name[i]));

		if (h->column[i] != COLUMN_UNKNOWN || wording_find(&heading_wording, h->word[i],
		    strlen(h->word[i])) != HEADING_TIME ||
		    intern_find(own, h->name[i], strlen(h->name[i])) != INTERN_NONE)
			continue;
		diag_fault(&p, TOPIC_KEYS, "does '%s' hold hours, or the time of day? "
		    "give --column '%s=hours' or --column '%s=-'", name, name, name);
		return 0;
	}
	return 1;
}

/*
 * Commas between the headings and semicolons behind them: a spreadsheet took
 * the rows for one cell, and split those with a semicolon in a text.
 */
static int
check_split(const struct sheethead *h, const char *shown_as)
{
	struct place p = { shown_as, h->line, 0 };
	const char *last = h->n > 0 ? h->name[h->n - 1] : "";

	if (h->separator == ';' || *last == '\0' || last[strlen(last) - 1] != ';')
		return 1;
	diag_fault(&p, TOPIC_SYNTAX, "the headings end in ';': a spreadsheet took the rows for one "
	    "cell and split them at the semicolons in their texts; go back to the file before");
	return 0;
}

/* Are the columns called just as log.csv calls them, parted by commas? */
static int
is_ours(const struct sheethead *h)
{
	for (int i = 0; i < ENTRY_FIELDS; i++) {
		int at = sheethead_column(h, i);

		if (at >= 0 && strcmp(h->name[at], entry_schema.field[i].name) != 0)
			return 0;
	}
	return h->separator == ',';
}

int
sheethead_find(struct sheethead *h, const char *text, size_t len, const char *shown_as,
    const struct importrules *r, unsigned long line)
{
	static const char separators[] = { ';', '\t', ',' };
	char hint = hinted(text, len);

	*h = (struct sheethead){ 0 };
	if (r->separator != '\0') {
		find_with(h, text, len, r->separator, r, line);
	} else if (hint == ';' || hint == ',' || hint == '\t') {
		find_with(h, text, len, hint, r, line);
	} else {
		for (size_t i = 0; i < sizeof separators; i++)
			find_with(h, text, len, separators[i], r, line);
	}
	if (h->n == 0 || score(h) < NEEDED * 100)
		return refuse(h, text, len, shown_as, r->separator);
	h->is_ours = is_ours(h);
	return check_split(h, shown_as) && check_twice(h, shown_as);
}
