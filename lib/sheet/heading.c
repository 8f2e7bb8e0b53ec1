#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "sheet/furthercolumns.h"
#include "sheet/heading.h"
#include "sheet/headingmeaning.h"
#include "sheet/headingtext.h"
#include "sheet/headingunit.h"
#include "sheet/naming.h"
#include "sheet/reader.h"

_Static_assert(COLUMN_KEPT <= 32, "a bit for each that a heading can mean");

const char heading_joint[] = " – ";

struct sheetkept {
	int holds, column;
};

void
heading_release(struct heading *h)
{
	for (size_t i = 0; i < h->n; i++) {
		free(h->name[i]);
		free(h->word[i]);
	}
	free(h->name);
	free(h->word);
	free(h->column);
	free(h->ticked);
	free(h->next);
	free(h->kept);
	if (!h->borrowed)
		furthercolumns_free(h->extra);
	*h = (struct heading){ 0 };
}

static int
by_what_is_held(const void *a, const void *b)
{
	const struct sheetkept *x = a, *y = b;

	return x->holds != y->holds ? (x->holds > y->holds) - (x->holds < y->holds) :
	    (x->column > y->column) - (x->column < y->column);
}

/* Of the columns of actors the one of who took the initiative comes first, wherever it stands. */
static void
lead_actors(struct heading *h)
{
	int i = h->first[ENTRY_ACTORS], lead = h->lead - 1;

	if (lead <= i || h->column[lead] != ENTRY_ACTORS)
		return;
	while (h->next[i] != lead)
		i = h->next[i];
	h->next[i] = h->next[lead];
	h->next[lead] = h->first[ENTRY_ACTORS];
	h->first[ENTRY_ACTORS] = lead;
}

/* What the columns hold is settled: note the column of each field. */
static void
index_columns(struct heading *h)
{
	h->kepts = h->filled = 0;
	for (int i = 0; i < COLUMN_KEPT; i++)
		h->first[i] = -1;
	for (size_t i = h->n; i > 0; i--) {
		int at = (int)i - 1, holds = h->column[at];

		if (*h->word[at] != '\0' && h->filled == 0)
			h->filled = i;
		h->next[at] = -1;
		if (holds >= COLUMN_KEPT) {
			h->kept[h->kepts++] = (struct sheetkept){ holds, at };
		} else if (holds >= 0) {
			h->next[at] = h->first[holds];
			h->first[holds] = at;
		}
	}
	lead_actors(h);
	if (h->kepts > 1)
		qsort(h->kept, h->kepts, sizeof *h->kept, by_what_is_held);
}

int
heading_may_be_index(const struct heading *h)
{
	return h->n > 1 && (h->column[0] == COLUMN_BLANK || (h->column[0] == COLUMN_UNKNOWN &&
	    (strcmp(h->name[0], "Unnamed: 0") == 0 || strcmp(h->name[0], "...1") == 0)));
}

void
heading_leave_index(struct heading *h)
{
	h->column[0] = COLUMN_BLANK;
	h->is_indexed = 1;
}

int
heading_kept(const struct heading *h, int field)
{
	size_t low = 0, high = h->kepts;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (h->kept[middle].holds < field)
			low = middle + 1;
		else
			high = middle;
	}
	return low < h->kepts && h->kept[low].holds == field ? h->kept[low].column : -1;
}

int
heading_joins(const struct heading *h, int field)
{
	int first = field == h->table->joined ? heading_column(h, field) : -1;

	return first >= 0 && h->next[first] >= 0;
}

int
heading_may_share(const struct heading *h, size_t i)
{
	if (h->column[i] != h->table->joined)
		return h->column[i] == h->table->many;
	for (int k = h->first[h->column[i]]; k >= 0 && k < (int)i; k = h->next[k])
		if (strcmp(h->word[k], h->word[i]) == 0)
			return 0;
	return 1;
}

long
heading_further(const struct heading *h, size_t i)
{
	int holds = h->column[i];
	const char *name;

	if (holds >= COLUMN_KEPT)
		return holds - COLUMN_KEPT;
	if (holds < (int)h->table->fields || holds >= (int)h->table->schema->n || h->extra == NULL)
		return -1;
	name = h->table->schema->field[holds].name;
	return furthercolumns_find(h->extra, name, "");
}

const char *
heading_holds(const struct heading *h, size_t i)
{
	return h->column[i] < (int)h->table->schema->n ? h->table->schema->field[h->column[i]].name :
	    h->column[i] == HEADING_CENTRE ? "centre" : h->column[i] == HEADING_REASON ?
	    HEADING_REASON_WORD : h->column[i] == HEADING_DAY ? h->table->schema->field[h->table->day].name :
	    furthercolumns_name(h->extra, h->column[i] - COLUMN_KEPT);
}

void
heading_tell(const struct heading *h, struct buf *b)
{
	size_t before = b->len;

	for (size_t i = 0; i < h->n && b->len < before + 2000; i++)
		if (h->column[i] >= 0)
			buf_addf(b, "%s%s=%s", b->len > before ? ", " : "",
			    shown(h->name[i], strlen(h->name[i])),
			    h->column[i] == HEADING_REASON ? "-" : heading_holds(h, i));
}

void
heading_tell_parts(const struct heading *h, struct buf *b)
{
	size_t before = b->len;

	for (int i = heading_column(h, h->table->joined); i >= 0 && b->len < before + 2000; i = h->next[i])
		buf_addf(b, "%s'%s'", b->len > before ? ", " : "", shown(h->name[i], strlen(h->name[i])));
}

/* Where a rule names the column of a field, others are not taken for it, but for what may be in several. */
static void
prefer_rules(struct heading *h, const struct rules *r)
{
	unsigned named = 0;

	for (size_t i = 0; i < h->n; i++) {
		int field = headingmeaning_by_rule(r, h->word[i], strlen(h->word[i]));

		if (field >= 0 && field != h->table->many && field != h->table->joined)
			named |= 1u << field;
	}
	for (size_t i = 0; i < h->n && named != 0; i++)
		if (h->column[i] >= 0 && (named >> h->column[i] & 1) != 0 &&
		    headingmeaning_by_rule(r, h->word[i], strlen(h->word[i])) != h->column[i])
			h->column[i] = COLUMN_UNKNOWN;
}

/*
 * A further column of the log that is called as a text is no part of that text, where another
 * column is.  A log of ours has all its columns as they are called.
 */
static void
keep_named(struct heading *h, const struct rules *r)
{
	int joined = h->table->joined;

	for (size_t i = 0; i < h->n && heading_joins(h, joined); i++) {
		int is_part = h->column[i] == joined && headingmeaning_by_rule(r, h->word[i], strlen(h->word[i])) != joined;
		long at = is_part ? furthercolumns_find(h->extra, h->name[i], h->word[i]) : -1;

		if (at >= 0)
			h->column[i] = COLUMN_KEPT + (int)at;
		else if (is_part && h->is_own && strcmp(h->name[i], heading_holds(h, i)) != 0)
			h->column[i] = COLUMN_UNKNOWN;
		else
			continue;
		index_columns(h);
	}
}

/* The columns that nothing else was found for may be further ones of the log. */
static void
keep_extra(struct heading *h, const struct rules *r)
{
	keep_named(h, r);
	for (size_t i = 0; i < h->n; i++) {
		long rule = h->column[i] == COLUMN_UNKNOWN && r->columns > 0 ?
		    rules_column(r, h->word[i], strlen(h->word[i])) : -1, at;
		const char *field = rule >= 0 ? rules_field(r, (size_t)rule) : h->name[i];

		if (h->column[i] == COLUMN_UNKNOWN &&
		    (at = furthercolumns_find(h->extra, field, rule >= 0 ? field : h->word[i])) >= 0)
			h->column[i] = COLUMN_KEPT + (int)at;
	}
	index_columns(h);
}

/* Are the numbers in the column of hours minutes? */
static void
find_unit(struct heading *h, const struct rules *r)
{
	int i = h->table == &sheettable_log ? h->first[ENTRY_HOURS] : -1;
	int unit = i >= 0 ? headingunit_of(h->name[i]) : 0;

	h->in_minutes = unit == HEADINGUNIT_MINUTES;
	h->unit_is_open = unit == HEADINGUNIT_OPEN && headingmeaning_by_rule(r, h->word[i], strlen(h->word[i])) == COLUMN_UNKNOWN;
}

/*
 * A moment is the date where there is no other, and what happened a part of the note; hours,
 * times of day and who the people are is not guessed at.
 */
static void
settle(struct heading *h)
{
	int dated = 0, timed = h->table != &sheettable_log;

	for (size_t i = 0; i < h->n; i++) {
		dated |= h->column[i] == h->table->day;
		timed |= h->column[i] == ENTRY_HOURS;
	}
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i] == HEADING_MOMENT && !dated) {
			h->column[i] = h->table->day;
			dated = 1;
		} else if (h->column[i] == HEADING_WHAT && h->table == &sheettable_log) {
			h->column[i] = ENTRY_NOTE;
		} else if (h->column[i] == HEADING_TIME && !timed && headingunit_of(h->name[i]) != 0 &&
		    headingunit_of(h->name[i]) != HEADINGUNIT_OPEN) {
			h->column[i] = ENTRY_HOURS;
			timed = 1;
		} else if (h->column[i] == HEADING_LEAD && h->table == &sheettable_log) {
			h->column[i] = ENTRY_ACTORS;
		} else if (h->column[i] >= HEADING_TIME && h->column[i] < COLUMN_KEPT) {
			h->column[i] = COLUMN_UNKNOWN;
		}
	for (size_t i = h->n; i-- > 0 && h->table == &sheettable_log; )
		if (h->column[i] == ENTRY_ACTORS &&
		    wording_find(&heading_wording, h->word[i], strlen(h->word[i])) == HEADING_LEAD)
			h->lead = (int)i + 1;
}

/*
 * Columns that are called as actors are: in the rows they are ticked.  One alone may be
 * something else, unless another column names actors.
 */
static void
take_ticks(struct heading *h)
{
	size_t others = 0, called = 0;

	for (size_t i = 0; i < h->n; i++) {
		others += h->column[i] == ENTRY_ACTORS;
		h->ticked[i] = h->column[i] == COLUMN_UNKNOWN &&
		    naming_knows(h->actors, h->name[i], strlen(h->name[i]));
		called += h->ticked[i] != 0;
	}
	h->ticks = called > 1 || (called > 0 && others > 0);
	for (size_t i = 0; i < h->n; i++) {
		h->ticked[i] = h->ticked[i] && h->ticks;
		if (h->ticked[i])
			h->column[i] = ENTRY_ACTORS;
	}
}

/* A heading as it is written; of headings in two lines, where there is none, the one above. */
static struct csv_field
heading_text(const struct heading *h, const struct heading *above, const struct reader *in, size_t i)
{
	size_t first = headingtext_first(in, i);
	/* If the first of merged cells holds actors, all of them do. */
	int is_shared = first < i && h->table->many >= 0 && h->column[first] == h->table->many;
	struct csv_field text = headingtext_of(in, i, is_shared ? first : i);

	return text.len == 0 && above != NULL && i < above->n ?
	    (struct csv_field){ above->name[i], strlen(above->name[i]) } : text;
}

void
heading_read(struct heading *h, const struct reader *in, const struct rules *r)
{
	heading_read_below(h, NULL, in, r);
}

void
heading_read_below(struct heading *h, const struct heading *above, const struct reader *in, const struct rules *r)
{
	struct fold f = { 0 };
	size_t n = headingtext_columns(in);

	if (above != NULL && n < above->n)
		n = above->n;
	h->table = r->table;
	h->line = in->line;
	h->start = in->record.start;
	h->end = in->record.end;
	h->n = n <= HEADINGTEXT_COLUMNS ? n : 0;
	h->column = mem_zero(h->n + 1, sizeof *h->column);
	h->name = mem_zero(h->n + 1, sizeof *h->name);
	h->word = mem_zero(h->n + 1, sizeof *h->word);
	h->ticked = mem_zero(h->n + 1, 1);
	h->next = mem_zero(h->n, sizeof *h->next);
	h->kept = mem_zero(h->n, sizeof *h->kept);
	for (size_t i = 0; i < h->n; i++) {
		struct csv_field cell = heading_text(h, above, in, i);

		wording_fold(&f, cell.text, cell.len < HEADING_LONGEST ? cell.len : 0);
		h->name[i] = mem_copy(cell.text, cell.len);
		h->word[i] = mem_copy(f.text.data, f.text.len);
		h->column[i] = headingmeaning_of(&f.text, r);
	}
	fold_release(&f);
	settle(h);
	if (h->actors != NULL)
		take_ticks(h);
	if (r->columns > 0)
		prefer_rules(h, r);
	index_columns(h);
	find_unit(h, r);
}

int
heading_lacks(const struct heading *h, const struct rules *r, int field)
{
	return heading_column(h, field) < 0 && rules_given(r, field) == NULL;
}

void
heading_take(struct heading *h, const struct heading *found, const struct reader *in,
    const struct rules *r)
{
	h->actors = found->actors;
	heading_read(h, in, r);
	h->separator = found->separator;
	h->extra = found->extra;
	h->is_own = found->is_own;
	h->borrowed = 1;
	keep_extra(h, r);
}

void
heading_learn(struct heading *h, const struct rules *r, const struct intern *extra)
{
	h->extra = furthercolumns_new(extra);
	keep_extra(h, r);
}
