#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/misread.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "sheet/heading.h"
#include "sheet/headingfault.h"
#include "sheet/headingsearch.h"
#include "sheet/reader.h"

enum { LONGEST_NAMES = 500 };

/* Is a column's heading nearly that of a field? */
static int
is_near(const struct heading *h, size_t column, int field)
{
	const char *danish = wording_heading(h->table->headings, field);
	struct nearest near;
	struct fold f = { 0 };

	/* A word of its own is no slip. */
	if (wording_find(&heading_wording, h->word[column], strlen(h->word[column])) >= 0)
		return 0;

	fold_words(&f, danish, strlen(danish));
	nearest_begin(&near, h->word[column], strlen(h->word[column]));
	nearest_offer(&near, f.text.data);
	fold_release(&f);
	/* Not too eager: of a short word two letters are much. */
	return nearest_slip(&near) != NULL && near.distance * 3 < near.n + 2;
}

int
headingfault_near(const struct heading *h, size_t column)
{
	for (int i = 0; i < (int)h->table->schema->n && h->column[column] == COLUMN_UNKNOWN; i++)
		if (heading_column(h, i) < 0 && is_near(h, column, i))
			return i;
	return -1;
}

/* "Deltagere", which may be who took part. */
static int
may_be_actors(const struct heading *h, size_t column, int field)
{
	return h->table == &sheettable_log && field == ENTRY_ACTORS &&
	    wording_find(&heading_wording, h->word[column], strlen(h->word[column])) == HEADING_PEOPLE;
}

/* A heading that is nearly one of a field's, or may be meant for it; or NULL. */
static const char *
near_heading(const struct heading *h, int field)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i] == COLUMN_UNKNOWN && (is_near(h, i, field) || may_be_actors(h, i, field)))
			return h->name[i];
	return NULL;
}

/*
 * The rules of import.yaml for which a field has no column, since the heading that
 * would be the field's means another then, or has one: the first of each field, or -1.
 */
struct blames {
	long rule[COLUMN_KEPT];
};

static void
blame_rule(struct blames *b, int field, long rule)
{
	if (field >= 0 && field < COLUMN_KEPT && b->rule[field] < 0)
		b->rule[field] = rule;
}

static struct blames
find_blames(const struct heading *h, const struct rules *r)
{
	struct blames b;

	for (int i = 0; i < COLUMN_KEPT; i++)
		b.rule[i] = -1;
	for (size_t i = 0; i < h->n && r->columns > r->optional; i++) {
		const char *word = h->word[i];
		long rule = rules_column(r, word, strlen(word));

		if (rule < (long)r->optional)
			continue;
		blame_rule(&b, h->column[i], rule);
		blame_rule(&b, wording_find(r->table->headings, word, strlen(word)), rule);
	}
	return b;
}

/* What to add to a message about a field: "" if no rule is to blame. */
static const char *
blame_column(const struct blames *b, const struct heading *h, const struct rules *r,
    int field)
{
	if (field < COLUMN_KEPT && b->rule[field] >= 0)
		return rules_blame_column(r, (size_t)b->rule[field]);
	return (int)h->n < r->table->needs ? rules_blame(r, RULE_SEPARATOR, NULL) : "";
}

/* Is one of the needed fields named? */
static int
names_any(const struct heading *h)
{
	int any = 0;

	for (int i = 0; i < h->table->needs; i++)
		any |= heading_column(h, h->table->needed[i]) >= 0;
	return any;
}

/* Which headings nobody knows: one of them may be what is missing. */
static void
tell_unknown(const struct heading *h, const char *label)
{
	struct buf names = { 0 };

	for (size_t i = 0; i < h->n && names.len < LONGEST_NAMES; i++)
		if (h->column[i] == COLUMN_UNKNOWN &&
		    wording_find(h->table->headings, h->word[i], strlen(h->word[i])) != HEADING_OTHER)
			buf_addf(&names, "%s'%s'", names.len > 0 ? ", " : "", shown(h->name[i], strlen(h->name[i])));
	if (names.len > 0)
		diag_note("%s: headings that are not known: %s",
		    diag_place(&(struct place){ label, h->line, 0 }), names.data);
	buf_release(&names);
}

/* Those found do not name all that is needed: why not? */
static void
report_missing(const struct heading *h, const struct sheetsource *from, const char *label,
    const struct rules *r)
{
	struct place p = { label, h->line, 0 };
	const char *misread = misread_wrong(from->text,
	    from->len < 8192 ? from->len : 8192);
	char separator = rules_wanted(r).separator;
	struct blames blames;
	int guessed = 1;

	for (size_t i = 0; i < h->n && misread == NULL; i++)
		misread = misread_lost(h->name[i], strlen(h->name[i]));
	if (h->n == 0) {
		diag_fault(&(struct place){ label, 0, 0 }, TOPIC_SYNTAX,
		    "no rows that can be read; headings for %s are expected",
		    translate(r->table->needed_words));
		return;
	}
	if (misread != NULL) {
		diag_fault(&(struct place){ label, 0, 0 }, TOPIC_ENCODING, "%s", misread);
		return;
	}
	if (!names_any(h) && from->cells != NULL) {
		diag_fault(&(struct place){ label, 0, 0 }, TOPIC_KEYS, "no row of headings for %s; "
		    "see --sheet, --column and --header", translate(r->table->needed_words));
		return;
	}
	if (!names_any(h)) {
		diag_fault(&(struct place){ label, 0, 0 }, TOPIC_KEYS, "no row of headings for %s, "
		    "parted by %s; see --column and --separator%s", translate(r->table->needed_words),
		    separator != '\0' ? importsettings_separator(separator) :
		    translate("semicolon, comma or tab"), rules_blame(r, RULE_SEPARATOR, NULL));
		return;
	}
	blames = find_blames(h, r);
	for (int i = 0; i < r->table->needs; i++) {
		int needed = r->table->needed[i];
		const char *field = r->table->schema->field[needed].name;
		const char *near = near_heading(h, needed);

		if (!heading_lacks(h, r, needed))
			continue;
		guessed &= near != NULL;
		if (near != NULL)
			diag_fault(&p, TOPIC_KEYS, "no heading for '%s'; is it '%s'? "
			    "give --column '%s=%s'%s", field, shown(near, strlen(near)),
			    shown(near, strlen(near)), field,
			    blame_column(&blames, h, r, needed));
		else
			diag_fault(&p, TOPIC_KEYS, "no heading for '%s', such as '%s'; "
			    "name the column with --column HEADING=%s%s%s", field,
			    wording_heading(r->table->headings, needed), field,
			    r->table == &sheettable_log && needed == ENTRY_FORM ?
			    translate(", or give --form for all rows") : "", blame_column(&blames, h, r, needed));
	}
	if (!guessed)
		tell_unknown(h, label);
}

void
headingfault_twice(const struct heading *h, size_t first, size_t other, struct buf *why)
{
	buf_addf(why, translate("'%s' and '%s' both stand for '%s'; rename one, "
	    "or leave it out with --column HEADING=-"),
	    shown(h->name[first], strlen(h->name[first])),
	    shown(h->name[other], strlen(h->name[other])), heading_holds(h, first));
}

/* Two columns for one field: which of them is meant? */
static int
is_twice(const struct heading *h, size_t i, struct buf *why)
{
	int first = heading_column(h, h->column[i]);

	if (h->column[i] < 0 || first == (int)i || heading_may_share(h, i))
		return 0;
	headingfault_twice(h, (size_t)first, i, why);
	return 1;
}

static int
check_twice(const struct heading *h, const char *label, const struct rules *r)
{
	struct blames blames = find_blames(h, r);
	struct place p = { label, h->line, 0 };
	struct buf why = { 0 };
	int good = 1;

	for (size_t i = 0; i < h->n; i++) {
		buf_clear(&why);
		if (!is_twice(h, i, &why))
			continue;
		diag_fault(&p, TOPIC_DUPLICATE, "%s%s", why.data,
		    blame_column(&blames, h, r, h->column[i]));
		good = 0;
	}
	buf_release(&why);
	return good;
}

int
headingfault_lacks(const struct heading *h, const struct rules *r, struct buf *why)
{
	const char *between = translate(" have none for ");
	size_t before = why->len;

	for (int i = 0; i < r->table->needs; i++)
		if (heading_lacks(h, r, r->table->needed[i])) {
			if (why->len == before)
				buf_addf(why, translate("the headings of line %lu"), h->line);
			buf_addf(why, "%s'%s'", between, r->table->schema->field[r->table->needed[i]].name);
			between = translate(" and ");
		}
	if (why->len > before)
		buf_adds(why, translate("; name the column with --column HEADING=FIELD"));
	for (size_t i = 0; i < h->n && why->len == before; i++)
		is_twice(h, i, why);
	return why->len > before;
}

/*
 * Commas between the headings and semicolons after them: a spreadsheet took
 * the rows for one cell, and split those with a semicolon in a text.
 */
static int
check_split(const struct heading *h, const char *label)
{
	struct place p = { label, h->line, 0 };
	const char *last = h->n > 0 ? h->name[h->n - 1] : "";

	if (h->separator == ';' || *last == '\0' || last[strlen(last) - 1] != ';')
		return 1;
	diag_fault(&p, TOPIC_SYNTAX, "the headings end in ';': a spreadsheet took the rows for one "
	    "cell and split them at the semicolons in their texts; go back to the file before");
	return 0;
}

/* A column and an option for the same: which is meant? */
static int
is_given_twice(const struct heading *h, const char *label, const struct rules *r)
{
	for (int i = 0; i < (int)r->table->schema->n; i++) {
		int at = heading_column(h, i);
		const char *name = at >= 0 ? shown(h->name[at], strlen(h->name[at])) : "";

		if (at < 0 || rules_given(r, i) == NULL)
			continue;
		diag_fault(&(struct place){ label, h->line, 0 }, TOPIC_DUPLICATE,
		    "'%s' has the form of each row; leave --form out, or give --column '%s=-' too", name, name);
		return 1;
	}
	return 0;
}

int
headingfault_find(struct heading *h, const struct sheetsource *from, const char *label,
    const struct rules *r, unsigned long line, const struct intern *extra)
{
	if (headingsearch(h, from, r, line, extra))
		return !is_given_twice(h, label, r) && check_split(h, label) &&
		    check_twice(h, label, r);
	report_missing(h, from, label, r);
	return 0;
}

int
headingfault_lacks_form(const struct sheetsource *from, const struct rules *r, unsigned long line,
    const struct intern *extra)
{
	struct heading h = { 0 };
	int lacks = r->table == &sheettable_log && !headingsearch(&h, from, r, line, extra) &&
	    h.n > 0 && near_heading(&h, ENTRY_FORM) == NULL;

	for (int i = 0; i < r->table->needs && lacks; i++)
		lacks = heading_lacks(&h, r, r->table->needed[i]) == (r->table->needed[i] == ENTRY_FORM);
	heading_release(&h);
	return lacks;
}

/* A heading that may be one thing or another is asked about, where none of `instead` is there. */
struct doubt {
	int means;
	int instead[3];
};

static const struct doubt doubts[] = {
	{ HEADING_TIME, { ENTRY_HOURS, -1, -1 } },
	{ HEADING_PEOPLE, { ENTRY_RESIDENTS, ENTRY_VISITORS, -1 } }
};

int
headingfault_times(const struct heading *h, const char *label)
{
	struct place p = { label, h->line, 0 };

	if (h->unit_is_open) {
		const char *name = h->name[heading_column(h, ENTRY_HOURS)];

		diag_fault(&p, TOPIC_KEYS, "does '%s' hold hours, or minutes? give --column '%s=hours' if it is hours; "
		    "of minutes call the column 'Minutter'", shown(name, strlen(name)), shown(name, strlen(name)));
		return 0;
	}
	for (size_t k = 0; h->table == &sheettable_log && k < sizeof doubts / sizeof *doubts; k++) {
		const struct doubt *d = &doubts[k];
		int told = 0;

		for (size_t i = 0; d->instead[i] >= 0; i++)
			told |= heading_column(h, d->instead[i]) >= 0;
		for (size_t i = 0; i < h->n && !told; i++) {
			const char *name = shown(h->name[i], strlen(h->name[i]));

			if (h->column[i] != COLUMN_UNKNOWN || wording_find(&heading_wording, h->word[i],
			    strlen(h->word[i])) != d->means)
				continue;
			if (d->means == HEADING_TIME)
				diag_fault(&p, TOPIC_KEYS, "does '%s' hold hours, or the time of day? "
				    "give --column '%s=hours' or --column '%s=-'", name, name, name);
			else
				diag_fault(&p, TOPIC_KEYS, "does '%s' hold how many residents took part, "
				    "or who? give --column '%s=residents', '%s=visitors', '%s=actors' or "
				    "'%s=-'", name, name, name, name, name);
			return 0;
		}
	}
	return 1;
}
