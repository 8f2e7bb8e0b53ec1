#include "base/processor.h"
#include "csv/look.h"
#include "csv/scan.h"
#include "csv/sweep4.h"
#include "csv/sweep8.h"

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct eye {
	struct seen (*look)(const char *);	/* at 64 bytes */
	uint64_t (*find)(const char *, char);	/* which of them are a certain one */
	uint64_t (*span)(uint64_t);		/* from each second bit to the one before it */
	unsigned (*count)(uint64_t);		/* bits */
};

/* What the last byte of a block is to the next: a bit each, or all bits. */
struct pending {
	uint64_t inside;	/* all: within quotes */
	uint64_t quote;
	uint64_t cr;
	uint64_t divider;	/* a field may begin behind it, or the second of two quotes */
	uint64_t plain;		/* within quotes, with neither comma nor quote so far */
	uint64_t shut;		/* a closing quote that ends that */
};

/* What was seen so far. */
struct sight {
	size_t rows, fields;
	size_t bytes;		/* to look at */
	int has_cr;		/* there was a CR, so that more of them are likely */
	int any_quotes;		/* nobody asks for the next one, or it is known */
	uint64_t unneeded;	/* not 0: a field is quoted without need */
};

/* The bytes behind those of the bits; *last is the one that comes in, and goes out. */
INLINE uint64_t
behind(uint64_t bits, uint64_t *last)
{
	uint64_t moved = bits << 1 | *last;

	*last = bits >> 63;
	return moved;
}

/*
 * Which fields are quoted that hold neither comma nor quote?  A one that is
 * added where one opens is carried on to its first comma or quote.
 */
INLINE uint64_t
unneeded_quotes(struct pending *p, uint64_t opening, uint64_t closing, uint64_t plain,
    uint64_t ends)
{
	uint64_t sum = plain + opening, carried = sum + p->plain;

	p->plain = sum < plain || carried < sum;
	return behind(closing & carried & ~plain, &p->shut) & ends;
}

/* Does a block depend on the one before, or hold what is to be judged? */
INLINE int
is_odd(const struct pending *p, const struct seen *seen)
{
	return (seen->other | p->inside | p->quote | p->cr) != 0;
}

/*
 * Such a block: take out of *ends what ends no field; the answer is the bytes at which a line
 * turns out to be wrong.
 */
INLINE uint64_t
judge(struct pending *p, struct sight *s, const struct seen *seen, const char *text,
    uint64_t *ends, const struct eye *eye)
{
	uint64_t quote = eye->find(text, '"'), odd = seen->other ^ quote;
	/* Is each byte within quotes, or an opening one? */
	uint64_t within = eye->span(quote) ^ p->inside;
	uint64_t divider = *ends | quote, may_follow = divider;
	uint64_t behind_quote = behind(quote, &p->quote);
	/* A quote opens a field or follows one that closed: a doubled one. */
	uint64_t wrong = quote & within & ~behind(divider, &p->divider);

	wrong |= seen->newline & within;
	p->inside = -(within >> 63);
	*ends &= ~within;
	if ((odd | (uint64_t)s->has_cr) != 0) {
		uint64_t cr = eye->find(text, '\r'), behind_cr = behind(cr, &p->cr);

		s->has_cr = 1;
		wrong |= (behind_cr & ~seen->newline) | (odd & ~cr);	/* a NUL */
		may_follow |= cr;
		/* Of a CRLF the CR ends the field. */
		*ends = (*ends & ~behind_cr) | cr;
	}
	/* What follows a closing one. */
	wrong |= behind_quote & ~within & ~may_follow;
	if (!s->any_quotes) {
		s->unneeded |= unneeded_quotes(p, quote & within & ~behind_quote, quote & ~within,
		    within & ~seen->comma, *ends);
		s->any_quotes = s->unneeded != 0;
	}
	return wrong;
}

/*
 * List the newlines of a block, which is at an offset; 0: behind one of them there are more
 * fields than the rows so far have, or less.  Most blocks have one newline or none: so
 * the first is listed whether or not it is there, for a jump would be guessed wrong.
 */
INLINE int
list_rows(struct csvscan *seen, struct sight *s, uint64_t newline, uint64_t ends, size_t at,
    size_t columns, const struct eye *eye)
{
	const uint64_t top = (uint64_t)1 << 63;		/* so that there is a bit */

	do {
		size_t fields = s->fields + eye->count(ends & (newline ^ (newline - 1)));

		if ((newline != 0) & (fields != (s->rows + 1) * columns))
			return 0;
		seen->newline[s->rows] = (uint16_t)(at + word_first(newline | top));
		s->rows += newline != 0;
		newline &= newline - 1;
	} while (newline != 0);
	s->fields += eye->count(ends);
	return 1;
}

/* Look at all blocks, up to a line that is wrong: then 1. */
INLINE int
look_at(struct csvscan *seen, struct sight *s, const char *text, size_t columns, const struct eye *eye)
{
	struct pending p = { .divider = 1 };

	for (size_t at = 0; at < s->bytes; at += 64) {
		struct seen block = eye->look(text + at);
		uint64_t ends = block.comma | block.newline, wrong = 0;

		if (is_odd(&p, &block)) {
			wrong = judge(&p, s, &block, text + at, &ends, eye);
			if (wrong != 0)
				block.newline &= (wrong & -wrong) - 1;
		} else {
			p.divider = ends >> 63;
		}
		seen->ends[at / 64] = ends;
		if (!list_rows(seen, s, block.newline, ends, at, columns, eye) || wrong != 0)
			return 1;
	}
	return 0;
}

/* As look_at(), but many blocks at a time: how many rows there are.  0: it is not known whether there is one. */
typedef size_t sweep_way(struct csvscan *, const char *text, size_t bytes, size_t columns);

/* How many of so many lines come before one that is blank? */
static size_t
count_filled(const uint16_t *newline, size_t n, const char *text)
{
	size_t i = 0;

	for (size_t start = 0; i < n; start = newline[i++] + 1u)
		if (newline[i] == start || (newline[i] == start + 1 && text[start] == '\r'))
			break;
	return i;
}

INLINE void
scan(struct csvscan *seen, const char *text, size_t len, size_t columns, const struct eye *eye, sweep_way *way,
    void (*list)(struct csvscan *, size_t columns))
{
	struct sight s = { .any_quotes = seen->any_quotes,
		.bytes = (len < CSVSCAN_BYTES ? len : CSVSCAN_BYTES) & ~(size_t)63 };

	seen->list = list;
	/* Where one line was wrong the next ones may be: they are not swept in vain. */
	seen->rows = way != NULL && !seen->at_fault ? way(seen, text, s.bytes, columns) : 0;
	if (seen->rows == 0) {
		seen->at_fault = look_at(seen, &s, text, columns, eye);
		seen->canonical = !seen->any_quotes && s.unneeded == 0;
		seen->knows_quotes = 0;
		seen->rows = s.rows;
	}
	/* A blank line looks like a row of one field. */
	if (columns == 1)
		seen->rows = count_filled(seen->newline, seen->rows, text);
}

/*
 * List the ends of all fields.  Four are listed whether or not they are there: a jump after each
 * would be guessed wrong.
 */
INLINE void
list_all(struct csvscan *seen, size_t columns, unsigned (*count)(uint64_t), unsigned (*first)(uint64_t))
{
	uint16_t *end = seen->end, *last = end + seen->rows * columns;

	for (size_t at = 0; end < last; at += 64) {
		uint64_t bits = seen->ends[at / 64];
		uint16_t *next = end + count(bits);

		for (; end < next; end += 4)
			for (size_t i = 0; i < 4; i++) {
				end[i] = (uint16_t)(at + first(bits));
				bits &= bits - 1;
			}
		end = next;
	}
	seen->list = NULL;
}

static void
list_plain(struct csvscan *seen, size_t columns)
{
	list_all(seen, columns, word_count, first_any);
}

/* ---- the ways ---- */

static void
scan_words(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_words, find_words, span_any, word_count }, NULL, list_plain);
}

#ifdef WORD_SSE2

static void
scan_sse2(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_sse2, find_sse2, span_any, word_count }, NULL, list_plain);
}

/* By four words or by eight, which list ends if they are to; of `s` the rest is set. */
INLINE size_t
sweep(struct csvscan *seen, struct sweep *s, const char *text, size_t bytes, int ends,
    size_t (*by)(struct sweep *, const char *, size_t))
{
	struct csvquotes *quotes = seen->any_quotes ? NULL : &seen->quotes;
	size_t rows;

	s->ends = seen->ends;
	s->newline = seen->newline;
	if (quotes != NULL) {
		s->opening = quotes->opening;
		s->closed = quotes->closed;
		s->spare = quotes->spare;
	}
	if (ends)
		s->end = seen->end;
	rows = by(s, text, bytes);
	if (ends && rows > 0)
		seen->list = NULL;
	seen->knows_quotes = quotes != NULL;
	seen->canonical = quotes != NULL && !s->is_unneeded;
	return rows;
}

AVX2 static size_t
sweep_avx2(struct csvscan *seen, const char *text, size_t bytes, size_t columns)
{
	struct sweep s = { .columns = columns, .is_dense = seen->is_dense };
	size_t rows;

	if (columns > CSVSCAN_BYTES)
		return 0;
	rows = sweep(seen, &s, text, bytes, !seen->few_ends, sweep4);
	seen->is_dense = s.is_dense;
	return rows;
}

AVX2 static void
list_avx2(struct csvscan *seen, size_t columns)
{
	__m256i from = _mm256_setzero_si256();
	const uint64_t *word = seen->ends;
	uint16_t *end = seen->end, *last = end + seen->rows * columns;

	while (end < last)
		end = bitlist_word_avx2(end, word++, &from);
	seen->list = NULL;
}

AVX2 static void
scan_avx2(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_avx2, find_avx2, span_clmul, count_popcnt }, sweep_avx2, list_avx2);
}

_Static_assert((int)SWEEP_COLUMNS == (int)CSVSCAN_COLUMNS, "rows that are swept");

AVX512 static size_t
sweep_avx512(struct csvscan *seen, const char *text, size_t bytes, size_t columns)
{
	struct sweep s = { .columns = columns, .row_ends = seen->row_ends };

	if (columns > SWEEP_COLUMNS)
		return 0;
	if (seen->of_columns != columns)
		sweep_know(seen->row_ends, columns);
	seen->of_columns = columns;
	/* To list them takes so little there that it is done beside quotes whoever asks. */
	return sweep(seen, &s, text, bytes, !seen->few_ends || !seen->any_quotes, sweep8);
}

AVX2 static void
list_popcnt(struct csvscan *seen, size_t columns)
{
	list_all(seen, columns, count_popcnt, first_tzcnt);
}

AVX512 static void
scan_avx512(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_avx512, find_avx512, span_clmul, count_popcnt }, sweep_avx512, list_popcnt);
}

#endif

csvscan_way *
csvscan_by(size_t number)
{
	csvscan_way *way[5] = { NULL };
	size_t n = 0;

#ifdef WORD_SSE2
	if (processor_has_avx512())
		way[n++] = scan_avx512;
	if (processor_has_avx2())
		way[n++] = scan_avx2;
	way[n++] = scan_sse2;
#endif
	way[n] = scan_words;
	return number <= n ? way[number] : NULL;
}

void
csvscan_rows(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	static csvscan_way *way;

	if (way == NULL)
		way = csvscan_by(0);
	way(seen, text, len, columns);
}
