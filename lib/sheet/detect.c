#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/memo.h"
#include "sheet/dateproof.h"
#include "sheet/datestyle.h"
#include "sheet/detect.h"
#include "sheet/harmless.h"
#include "sheet/line.h"
#include "sheet/money.h"
#include "sheet/reader.h"
#include "sheet/rules.h"

/* The log's further columns that these headings name are in the rows. */
static void
keep_columns(const struct heading *h, char *is_kept)
{
	for (size_t i = 0; i < h->n; i++)
		if (heading_further(h, i) >= 0)
			is_kept[heading_further(h, i)] = 1;
}

/*
 * With which sign numbers are read: `signs` are those that were seen, a bit each.  What
 * is wanted goes before; what neither was wanted nor seen is not proven.
 */
static void
settle_decimal(struct found *found, const struct rules *rules, const struct heading *head,
    unsigned signs)
{
	enum amount_sign wanted = rules_wanted(rules).decimal, used = wanted;
	/* Ours has points, unless a spreadsheet put commas in. */
	int is_ours = head->is_ours && !(signs & 1u << AMOUNT_COMMA);

	if (wanted == AMOUNT_UNKNOWN) {
		if (is_ours || signs == 1u << AMOUNT_POINT)
			used = AMOUNT_POINT;
		else if (signs == 1u << AMOUNT_COMMA || (signs == 0 && head->separator != ','))
			used = AMOUNT_COMMA;
	}
	found->used.decimal = used;
	found->proven.decimal = wanted != AMOUNT_UNKNOWN || signs == 1u << used ? used :
	    AMOUNT_UNKNOWN;
	found->decimal_sure = wanted != AMOUNT_UNKNOWN ? AMOUNT_GIVEN : is_ours ? AMOUNT_OURS : AMOUNT_GUESSED;
}

/* How dates are read: days first, as in Denmark, unless the other way is seen: then ask. */
static void
settle_dates(struct found *found, const struct rules *rules, const struct dateproof *p)
{
	enum datestyle wanted = rules_wanted(rules).dates, used = wanted;
	unsigned styles = p->styles & (1u << DATESTYLE_DMY | 1u << DATESTYLE_MDY);

	if (dateproof_is_month_first(p))
		styles |= 1u << DATESTYLE_MDY;
	found->slashes_are_open = wanted == DATESTYLE_UNKNOWN && dateproof_is_open(p) &&
	    !(styles & 1u << DATESTYLE_MDY);

	if (wanted == DATESTYLE_UNKNOWN && !(styles & 1u << DATESTYLE_MDY))
		used = DATESTYLE_DMY;
	found->used.dates = used;
	found->proven.dates = wanted != DATESTYLE_UNKNOWN || styles == 1u << used ? used :
	    DATESTYLE_UNKNOWN;
}

/* What the columns of a field of numbers show in the current row: bits, of those not met before. */
static unsigned
evidence(const struct sheetlines *l, int field, enum amount_sign (*of)(const char *, size_t), struct memo *met)
{
	unsigned seen = 0;
	size_t ignored;

	for (int i = heading_column(l->head, field); i >= 0; i = l->head->next[i]) {
		struct csv_field f;

		if (reader_kind(&l->in, (size_t)i) != CELL_TEXT)
			continue;
		f = harmless_strip(reader_field(&l->in, (size_t)i));
		if (memo_find(met, f.text, f.len, &ignored))
			continue;
		seen |= 1u << of(f.text, f.len);
		memo_keep(met, f.text, f.len, 0);
	}
	return seen;
}

/* What the columns of a field of dates show in the current row. */
static void
see_dates(struct dateproof *proof, const struct sheetlines *l, int field)
{
	for (int i = heading_column(l->head, field); i >= 0; i = l->head->next[i]) {
		struct csv_field f;

		if (reader_kind(&l->in, (size_t)i) != CELL_TEXT)
			continue;
		f = harmless_strip(reader_field(&l->in, (size_t)i));
		dateproof_see(proof, f.text, f.len);
	}
}

void
detect_title(struct found *found, const char *text, size_t len)
{
	for (size_t at = 0, n; at < len; at += n > 0 ? n : 1) {
		int year = 0;

		for (n = 0; at + n < len && ascii_is_digit(text[at + n]); n++)
			if (n < 4)
				year = year * 10 + (text[at + n] - '0');
		if (n != 4 || year < DATE_FIRST_YEAR || year > DATE_LAST_YEAR)
			continue;
		found->title_year = found->title_year == 0 || found->title_year == year ? year : -1;
	}
}

static int
is_number(const struct field *f)
{
	return f->type == FIELD_DECIMAL || f->type == FIELD_COUNT;
}

static int
is_date(const struct field *f)
{
	return f->type == FIELD_DATE;
}

/* Which fields are of a kind: so many. */
static size_t
fields_of(const struct schema *s, int (*is)(const struct field *), int field[SCHEMA_MOST])
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		if (is(&s->field[i]))
			field[n++] = (int)i;
	return n;
}

void
detect_values(struct found *found, const struct rules *rules, int today, struct sheetlines *l,
    char *is_kept)
{
	const struct heading *first = l->head;
	const struct sheettable *t = l->head->table;
	struct dateproof proof = { .today = today };
	struct memo numbers = { 0 };
	int number[SCHEMA_MOST], date[SCHEMA_MOST];
	size_t n_numbers = fields_of(t->schema, is_number, number), n_dates = fields_of(t->schema, is_date, date);
	unsigned signs = 0;

	keep_columns(l->head, is_kept);
	l->rough = 1;
	while (sheetlines_next(l)) {
		if (l->kind == LINE_OTHER)
			keep_columns(l->head, is_kept);
		for (size_t i = 0; l->kind == LINE_ABOVE && i < l->in.n; i++)
			detect_title(found, reader_field(&l->in, i).text, reader_field(&l->in, i).len);
		if (l->kind != LINE_ROW)
			continue;
		for (size_t i = 0; i < n_numbers; i++)
			signs |= evidence(l, number[i], t->is_of_money ? money_evidence : amount_evidence, &numbers);
		for (size_t i = 0; i < n_dates; i++)
			see_dates(&proof, l, date[i]);
	}
	l->rough = 0;
	signs &= 1u << AMOUNT_COMMA | 1u << AMOUNT_POINT;
	settle_decimal(found, rules, first, signs);
	settle_dates(found, rules, &proof);
	if (found->title_year < 0)
		found->title_year = 0;
	memo_release(&numbers);
	dateproof_release(&proof);
}

int
detect_index(struct sheetlines *l)
{
	const struct heading *first = l->head;
	unsigned long next = 0, rows = 0;
	int is = 1;

	l->rough = 1;
	while (is && sheetlines_next(l)) {
		struct csv_field f = reader_field(&l->in, 0);
		char number[32];

		is = l->head == first;
		if (l->kind != LINE_ROW || !is)
			continue;
		if (rows++ == 0)
			next = f.len == 1 && *f.text == '1';
		is = f.len == (size_t)snprintf(number, sizeof number, "%lu", next++) &&
		    memcmp(f.text, number, f.len) == 0;
	}
	l->rough = 0;
	return is && rows > 1;
}
