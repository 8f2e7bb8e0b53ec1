#include <stdlib.h>
#include <string.h>

#include "analysis/axisrecall.h"
#include "base/mem.h"
#include "base/processor.h"
#include "glanceeight.h"
#include "glancerow.h"

enum { WAIT_LEAST = 8, WAIT_MOST = 512 };

/* What a processor does in its own way, given as a constant. */
struct way {
	int (*places)(const char *text, const uint16_t *at, int comma, uint32_t *place);
	wordplaces_way *other;
	wordplaces_known_way *other_known;
	fewends_way *last;
};

/* What is asked of rows, constants all of them. */
struct asked {
	int begins, quoted;	/* a row begins with its day and its word, each in quotes or none */
	int dated, adds;
};

/* Where the cells of rows are in a text: of rows that begin with them their days alone. */
struct cells {
	const char *text, *start;	/* and that from which the days' places are counted */
	const uint16_t *date;
	uint16_t dates[GLANCEEIGHT], word[GLANCEEIGHT], len[GLANCEEIGHT], number[GLANCEEIGHT], digits[GLANCEEIGHT];
	unsigned odd;		/* not 0: one of them is too long */
};

void
glanceeight_begin(struct request *r, const struct further *f)
{
	struct glanceeight *e = r->eight;

	/* Where there is a period, it is of the days of the axis. */
	if (f->time == NULL || f->centre >= 0 || (f->date >= 0 && f->date != f->time->column)) {
		glanceeight_release(r);
		return;
	}
	if (e == NULL)
		r->eight = e = mem_zero(1, sizeof *e);
	e->wait = WAIT_LEAST;
	e->left = 1;
	wordplaces_begin(&e->bare);
	wordplaces_begin(&e->quoted);
	wordplaces_begin(&e->apart);
}

void
glanceeight_release(struct request *r)
{
	free(r->eight);
	r->eight = NULL;
}

/* ---- what was in vain ---- */

/* The word behind the day that a row begins with. */
static struct csv_field
word_at(const char *text, int quoted)
{
	const char *word = text + ROWSTART_DATE + 2 * quoted;
	size_t len = 0;

	while (len < MEMO_SHORT && word[len] != ',' && word[len] != '"')
		len++;
	return (struct csv_field){ word, len };
}

/* A row of which something is not known: know what was met in a row before. */
static void
learn(struct request *r, const struct further *f, const struct asked *a, struct csv_field date, struct csv_field word)
{
	struct glanceeight *e = r->eight;
	size_t value;

	if (a->dated && !days_find(&r->days, date.text, date.len, &value) && !glance_learn_day(r, date, &value))
		return;
	axisrecall_one(f->time, date, &value);
	if (!axisrecall_one(f->words, word, &value) || value >= ROWCOUNT_NEAR)
		return;
	if (f->time != &r->rows)
		value *= ROWCOUNT_NEAR;
	wordplaces_keep(&e->bare, ",", word, ",", (uint32_t)value);
	wordplaces_keep(&e->quoted, "\",\"", word, "\",", (uint32_t)value);
	wordplaces_keep(&e->apart, "", word, "", (uint32_t)value);
}

static void
learn_all(struct request *r, const struct further *f, const struct asked *a, const struct cells *c)
{
	struct glanceeight *e = r->eight;

	for (size_t i = 0; i < GLANCEEIGHT; i++) {
		const char *date = c->start + c->date[i];

		learn(r, f, a, (struct csv_field){ date, ROWSTART_DATE - 1 }, a->begins ? word_at(date, a->quoted) :
		    (struct csv_field){ c->text + c->word[i], c->len[i] });
	}
	e->left = e->wait;
	if (e->wait < WAIT_MOST)
		e->wait *= 2;
}

/* ---- eight rows ---- */

/* 0: the word of a row is known, and where it stands in the places of words. */
WORD_INLINE unsigned
find_word(const struct glanceeight *e, const struct cells *c, size_t i, const struct asked *a, const struct way *way,
    uint32_t *value)
{
	const struct wordplaces *words = !a->begins ? &e->apart : a->quoted ? &e->quoted : &e->bare;
	const char *date = c->start + c->date[i];
	const char *word = a->begins ? date + ROWSTART_DATE + 2 * a->quoted : c->text + c->word[i];
	size_t place = a->begins ? wordplaces_of(word) : wordplaces_of_known(word, c->len[i]);

	*value = words->value[place];
	return a->begins ? way->other(words, place, date + ROWSTART_DATE - 1) :
	    way->other_known(words, place, word, c->len[i]);
}

/* Where each is counted, and whether, if not all are; 0: not all is known of those that are. */
WORD_INLINE int
find_cells(const struct request *r, const struct further *f, const struct cells *c, const struct asked *a,
    uint32_t *cell, uint32_t *is_held, const struct way *way)
{
	const struct glanceeight *e = r->eight;
	const uint32_t *days = f->time->days.value, *held = r->days.value;
	const uint32_t stride = f->time == &r->rows ? ROWCOUNT_NEAR : 1;
	uint32_t place[GLANCEEIGHT], all = 0;
	unsigned wrong = a->begins ? 0 : c->odd;

	if (!way->places(c->start, c->date, a->begins && a->dated && !a->quoted, place))
		return 0;
	WORD_UNROLL
	for (size_t i = 0; i < GLANCEEIGHT; i++) {
		const char *date = c->start + c->date[i];
		uint32_t day = days[place[i]] - 1, value;
		unsigned other = find_word(e, c, i, a, way, &value);

		if (a->dated) {
			is_held[i] = held[place[i]] - 1;
			all |= is_held[i];
			day &= -(is_held[i] & 1);
			other &= -is_held[i];
		}
		all |= day;
		wrong |= other;
		/* (What is passed over has a date all the same, and what is quoted begins with that.) */
		if (a->begins && a->quoted)
			wrong |= (unsigned)(date[-1] ^ '"');
		if (a->begins && a->quoted && a->dated)
			wrong |= (unsigned)((date[ROWSTART_DATE - 1] ^ '"') | (date[ROWSTART_DATE] ^ ','));
		cell[i] = value + day * stride;
	}
	return (all < ROWCOUNT_NEAR) & (wrong == 0);
}

/* The amounts of rows; 0: one is to be looked at closely. */
WORD_INLINE int
find_amounts(struct glanceeight *e, const struct cells *c, int is_pointless, int64_t *amount)
{
	int are = 1;

	for (size_t i = 0; i < GLANCEEIGHT && are; i++)
		are = quicknumbers_find(&e->numbers, c->text + c->number[i], c->digits[i], &amount[i]) ||
		    (!(is_pointless && memchr(c->text + c->number[i], '.', c->digits[i]) != NULL) &&
		    quicknumbers_learn(&e->numbers, c->text + c->number[i], c->digits[i], &amount[i]));
	return are;
}

/* Add the amounts of rows up; of those that have none it is told, unless `mean`, that they were met. */
WORD_INLINE void
add_amounts(struct request *r, const struct cells *c, const struct asked *a, const uint32_t *is_held,
    const uint32_t *cell, const int64_t *amount)
{
	for (size_t i = 0; i < GLANCEEIGHT; i++) {
		struct rowcount_amount *to = &r->count.amounts[cell[i]];
		uint64_t is = a->dated ? is_held[i] : 1, has = is & (c->digits[i] > 0), is_met = has | (is & !r->mean);
		uint64_t low = to->sum.low + ((uint64_t)amount[i] & -has);

		to->met += has + (is_met & (to->met == 0));
		to->sum.high += low < to->sum.low;
		to->sum.low = low;
		r->numbers += has;
	}
}

/* Count eight rows; 0: not all is known of them. */
WORD_INLINE int
count_eight(struct request *r, const struct further *f, const struct cells *c, const struct asked *a,
    const struct way *way)
{
	uint32_t cell[GLANCEEIGHT], is_held[GLANCEEIGHT];
	int64_t amount[GLANCEEIGHT];

	if (!find_cells(r, f, c, a, cell, is_held, way) || (a->adds && !find_amounts(r->eight, c, f->is_pointless, amount)))
		return 0;
	if (a->adds) {
		add_amounts(r, c, a, is_held, cell, amount);
		return 1;
	}
	WORD_UNROLL
	for (size_t i = 0; i < GLANCEEIGHT; i++)
		r->count.single[cell[i]] += a->dated ? is_held[i] : 1;
	return 1;
}

/* ---- where they are ---- */

/* Put where the cell of a column begins; how long it is. */
WORD_INLINE size_t
put(const struct glancerow *row, int column, uint16_t *from)
{
	struct csv_field cell = glancerow_cell(row, column);

	*from = (uint16_t)(cell.text - row->text);
	return cell.len;
}

/* The cells of eight rows that are asked for, and not known by what the row begins with.  `few`: not all are listed. */
WORD_INLINE void
look_by(const struct csv_glance *at, const struct further *f, const struct asked *a, struct cells *c, int few,
    const struct way *way)
{
	const uint16_t *newline = at->newline;
	uint16_t room[FEWENDS_MOST];
	struct glancerow row = { .text = at->text, .line = (size_t)(at->line - at->text) };

	row.end = few ? room : csv_glance_ends(at);
	row.base = few ? f->few.base : 0;
	c->odd = 0;
	for (size_t i = 0; i < GLANCEEIGHT; i++) {
		if (few)
			fewends_row(&f->few, at->ends, row.line, newline[i], room, way->last);
		if (!a->begins) {
			size_t len;

			c->odd |= (unsigned)(put(&row, f->time->column, &c->dates[i]) ^ (ROWSTART_DATE - 1));
			len = put(&row, f->words->column, &c->word[i]);
			c->odd |= len >= MEMO_SHORT;
			c->len[i] = (uint16_t)(len < MEMO_SHORT ? len : 0);
		}
		if (a->adds)
			c->digits[i] = (uint16_t)put(&row, f->amount, &c->number[i]);
		row.line = newline[i] + (size_t)1;
		row.end += few ? 0 : at->columns;
	}
}

WORD_INLINE void
look(const struct csv_glance *at, const struct further *f, const struct asked *a, struct cells *c,
    const struct way *way)
{
	c->text = c->start = at->text;
	c->date = c->dates;
	if ((!a->begins || a->adds) && glancerow_are_few(at, f))
		look_by(at, f, a, c, 1, way);
	else if (!a->begins || a->adds)
		look_by(at, f, a, c, 0, way);
	if (a->begins) {
		c->start = at->text + 1 + a->quoted;
		c->date = at->newline - 1;
	}
}

/* Count rows as far as it goes: how many. */
WORD_INLINE size_t
count_all(struct request *r, const struct csv_glance *given, const struct further *f, const struct asked *a,
    const struct way *way)
{
	struct csv_glance at = *given;
	/* (There is one behind the last of them, so that the next row begins behind a newline of these.) */
	const size_t rows = (size_t)(at.last - at.newline) / GLANCEEIGHT * GLANCEEIGHT;
	size_t n = 0;

	/* (And one before the first, behind whose newline that begins.) */
	if (f->time->days.value == NULL || (a->dated && r->days.value == NULL) ||
	    (a->begins && at.newline == at.seen->newline))
		return 0;
	for (; n < rows; n += GLANCEEIGHT) {
		struct cells c;

		look(&at, f, a, &c, way);
		if (!count_eight(r, f, &c, a, way)) {
			learn_all(r, f, a, &c);
			return n;
		}
		at = csv_glance_row(&at, GLANCEEIGHT);
	}
	r->eight->wait = WAIT_LEAST;
	return n;
}

WORD_INLINE size_t
count_by(struct request *r, const struct csv_glance *at, const struct further *f, const struct way *way)
{
	const int quoted = *at->line == '"', dated = f->date >= 0;

#define COUNT(begins, quoted, dated, adds) count_all(r, at, f, &(struct asked){ begins, quoted, dated, adds }, way)
	if (f->begins && f->amount < 0)
		return quoted ? dated ? COUNT(1, 1, 1, 0) : COUNT(1, 1, 0, 0) : dated ? COUNT(1, 0, 1, 0) : COUNT(1, 0, 0, 0);
	if (f->begins)
		return quoted ? dated ? COUNT(1, 1, 1, 1) : COUNT(1, 1, 0, 1) : dated ? COUNT(1, 0, 1, 1) : COUNT(1, 0, 0, 1);
	if (f->amount < 0)
		return dated ? COUNT(0, 0, 1, 0) : COUNT(0, 0, 0, 0);
	return dated ? COUNT(0, 0, 1, 1) : COUNT(0, 0, 0, 1);
#undef COUNT
}

/* ---- the ways ---- */

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
count_avx2(struct request *r, const struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct way){ days_places8_avx2, wordplaces_other_avx2, wordplaces_other_known_avx2,
	    fewends_last_avx2 });
}

#endif

static size_t
count_plain(struct request *r, const struct csv_glance *at, const struct further *f)
{
	return count_by(r, at, f, &(struct way){ days_places8_plain, wordplaces_other_plain, wordplaces_other_known_plain,
	    fewends_last_plain });
}

size_t
glanceeight_count(struct request *r, const struct csv_glance *at, const struct further *f)
{
	if ((f->amount < 0 ? (void *)r->count.single : (void *)r->count.amounts) == NULL)
		return 0;
#ifdef WORD_SSE2
	if (processor_has_avx2())
		return count_avx2(r, at, f);
#endif
	return count_plain(r, at, f);
}
