#include "begins.h"
#include "lay.h"
#include "some.h"
#include "way.h"

_Static_assert((int)ROWSTART_DATE + (int)ROWSTART_TEXT <= (int)CSV_NEAR, "what is read behind a row");

/* Rows that are judged so, and where what is looked at next begins in each. */
struct begun {
	struct some rows;
	const uint64_t *ends;
	uint16_t next[LOG_AT_ONCE];
};

/* ---- questions: each takes away the rows from the first one on of which it is not sure, and those not wanted ---- */

/* Is there a date that is surely a day?  (What is around it, the next question asks.) */
WORD_INLINE void
judge_days(struct begun *b, int quoted, const struct asked *asked, const struct way *way)
{
	struct some *rows = &b->rows;
	const char *text = rows->text + quoted;
	uint32_t place[LOG_AT_ONCE];
	size_t n = 0, one;

	while (n + DAYPLACES <= rows->n && way->places(text, rows->line + n, 0, place + n))
		n += DAYPLACES;
	for (; n < rows->n; n++) {
		if (!way->start->reckon(text + rows->line[n], &one) || !dayplaces_is_sure(one))
			break;
		place[n] = (uint32_t)one;
	}
	rows->n = n;
	want_days(rows, place, asked);
}

/* Is the form behind it known, and wanted? */
WORD_INLINE void
judge_forms(struct begun *b, int quoted, const struct asked *asked, const struct way *way)
{
	struct some *rows = &b->rows;
	const char *text = rows->text;
	const size_t n = rows->n;
	uint32_t wanted = 0;
	size_t i, is_wanted;

	for (i = 0; i < n; i++) {
		size_t begin = rows->line[i] + (size_t)quoted;
		size_t len = rowstart_behind(asked->forms, text + begin, quoted, &is_wanted, way->start);

		if (len == 0 || (quoted && text[begin - 1] != '"'))
			break;
		b->next[i] = (uint16_t)(begin + len);
		wanted |= (uint32_t)is_wanted << i;
	}
	rows->n = i;
	rows->wanted &= wanted;
}

/*
 * The actors behind it; where the next field begins is set.  The first of them is looked for in few bytes, as long as
 * no list was longer, unless it is listed; the length of one that is none is too large.
 */
WORD_INLINE struct csv_field
actors_at(struct begun *b, size_t row, int quoted, int near, const struct few *few)
{
	const char *text = b->rows.text;
	size_t begin = b->next[row], end;
	uint64_t bits;

	if (b->rows.end != NULL)
		end = b->rows.end[row * b->rows.columns + 2];
	else if (near && (bits = few->same(text + begin + quoted, quoted ? '"' : ',')) != 0)
		end = begin + 2 * (size_t)quoted + word_first(bits);
	else
		end = csvscan_next_near(b->ends, begin);
	b->next[row] = (uint16_t)(end + 1);
	if (quoted && (text[begin] != '"' || text[end] != ','))
		return (struct csv_field){ text, SIZE_MAX };
	return (struct csv_field){ text + begin + quoted, end - begin - 2 * (size_t)quoted };
}

/* Are there two who differ? */
WORD_INLINE void
gather_lists(struct begun *b, int quoted, const struct asked *asked, const struct way *way)
{
	struct some *rows = &b->rows;
	const size_t n = rows->n;
	struct lay l = lay_begin(rows);
	size_t i;

	(void)asked;
	for (i = 0; i < n; i++) {
		struct csv_field actors = actors_at(b, i, quoted, l.longest < way->few.n, &way->few);

		if (actors.len > 2 * WIDE || !lay_list(rows, i, actors, &l, way))
			break;
	}
	lay_end(rows, i, &l, way);
}

/* Which bytes behind the actors are of the code so many columns behind them?  All, if it does not end among them. */
WORD_INLINE uint64_t
code_bytes(const struct begun *b, size_t row, size_t column)
{
	uint64_t bits = csvscan_near(b->ends, b->next[row]), before = 0;

	for (; column > 0; column--) {
		before = bits ^ (bits - 1);
		bits &= bits - 1;
	}
	return ((bits ^ (bits - 1)) & ~before) | -(uint64_t)(bits == 0);
}

/* Is it in ASCII, so that it stays as it is?  Of rows that are not wanted nothing stays. */
WORD_INLINE void
judge_code(struct begun *b, size_t column, const struct way *way)
{
	struct some *rows = &b->rows;
	const uint32_t all = (uint32_t)wide_low(rows->n), wanted = rows->wanted & all;
	/* A code that ends there is too far. */
	const uint64_t far = ~wide_low(way->few.n < CSVSCAN_NEAR ? way->few.n : CSVSCAN_NEAR - 1);
	uint64_t beyond = 0, bytes = 0;

	if (wanted == 0 || are_ascii(rows, word_count(wanted), way->wide))
		return;
	/* Mostly all are, and near: then nothing is asked of each. */
	for (size_t i = 0; wanted == all && i < rows->n; i++) {
		uint64_t code = code_bytes(b, i, column);

		beyond |= way->few.beyond(rows->text + b->next[i]) & code;
		bytes |= code;
	}
	if (wanted == all && beyond == 0 && (bytes & far) == 0)
		return;
	for (uint32_t left = wanted; left != 0; left &= left - 1) {
		size_t i = word_first(left);
		uint64_t code = code_bytes(b, i, column);

		/* (What is there behind 57 bytes, nobody knows.) */
		if (code >> (CSVSCAN_NEAR - 1) != 0 || (way->wide->beyond(rows->text + b->next[i]) & code) != 0) {
			rows->n = i;
			return;
		}
	}
}

/* ---- the ways ---- */

/* A function each, so that what it needs for all rows stays in the processor. */
typedef void question(struct begun *, int quoted, const struct asked *);
typedef void code_question(struct begun *, size_t column);

#define QUESTION(name, judge, way) \
	static void \
	name(struct begun *b, int quoted, const struct asked *asked) \
	{ \
		if (quoted) \
			judge(b, 1, asked, way); \
		else \
			judge(b, 0, asked, way); \
	}
#define CODE(name, way) \
	static void \
	name(struct begun *b, size_t column) \
	{ \
		/* Mostly it is the channel, behind the initiative. */ \
		if (column == 1) \
			judge_code(b, 1, way); \
		else \
			judge_code(b, column, way); \
	}

QUESTION(days_plain, judge_days, &by_plain)
QUESTION(forms_plain, judge_forms, &by_plain)
QUESTION(lists_plain, gather_lists, &by_plain)
CODE(code_plain, &by_plain)
#ifdef WORD_SSE2
WIDE_AVX2 QUESTION(days_avx2, judge_days, &by_avx2)
WIDE_AVX2 QUESTION(forms_avx2, judge_forms, &by_avx2)
WIDE_AVX2 QUESTION(lists_avx2, gather_lists, &by_avx2)
WIDE_AVX2 CODE(code_avx2, &by_avx2)
WIDE_AVX512 QUESTION(days_avx512, judge_days, &by_avx512)
WIDE_AVX512 QUESTION(forms_avx512, judge_forms, &by_avx512)
WIDE_AVX512 QUESTION(lists_avx512, gather_lists, &by_avx512)
WIDE_AVX512 CODE(code_avx512, &by_avx512)
#endif

int
begins_can(const struct request *r, const struct entries *log, const struct log_copying *c)
{
	if (!c->in_order || r->initiative.n > 0 || r->channel.n > 0)
		return 0;
	if (log->column[ENTRY_DATE] != 0 || log->column[ENTRY_FORM] != 1 || log->column[ENTRY_ACTORS] != 2 ||
	    csv_columns(log->csv) < 4)
		return 0;	/* (A comma is looked for behind the actors.) */
	for (size_t i = 0; i < c->codes; i++)
		if (c->code[i] > BEGINS_CODE)
			return 0;
	return 1;
}

size_t
begins_rows(const struct request *r, const struct log_copying *c, const struct csv_glance *at, size_t n, uint32_t *wanted)
{
	static question *const days[] = WIDE_WAYS(days), *const forms[] = WIDE_WAYS(forms), *const lists[] = WIDE_WAYS(lists);
	static code_question *const code[] = WIDE_WAYS(code);
	const struct asked asked = { r->dated ? &c->period : NULL, &c->forms, NULL };
	const size_t way = c->way;
	int quoted = *at->line == '"';
	struct begun b;

	b.ends = at->ends;
	take(&b.rows, at, at->seen->list == NULL ? at->end : NULL, n);
	days[way](&b, quoted, &asked);
	if (b.rows.n == 0)
		return 0;
	forms[way](&b, quoted, &asked);
	lists[way](&b, quoted, &asked);
	b.rows.wanted &= some_lists(&b.rows, &r->actor);
	/* A form that is known is in ASCII. */
	for (size_t i = 0; i < c->codes; i++)
		if (c->code[i] > 2)
			code[way](&b, (size_t)c->code[i] - 3);
	*wanted = b.rows.wanted & (uint32_t)wide_low(b.rows.n);
	return b.rows.n;
}
