#include "base/processor.h"
#include "csv/look.h"
#include "csv/scan.h"

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
	uint64_t closed;	/* a closing quote */
	uint64_t cr;
	uint64_t first;		/* a field may begin behind it, or the second of two quotes */
	uint64_t plain;		/* within quotes, with neither comma nor quote so far */
	uint64_t shut;		/* a closing quote that ends that */
};

/* What was seen so far. */
struct sight {
	size_t rows, fields;
	size_t bytes;		/* to look at */
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

/*
 * A block with quotes, or something odd: take out of *ends what ends no field;
 * the answer is the bytes at which a line turns out to be wrong.
 */
INLINE uint64_t
judge(struct pending *p, struct sight *s, const struct seen *seen, uint64_t quote, uint64_t cr,
    uint64_t *ends, const struct eye *eye)
{
	/* Is each byte within quotes, or an opening one? */
	uint64_t within = eye->span(quote) ^ p->inside;
	uint64_t opening = quote & within, closing = quote & ~within;
	uint64_t divider = seen->comma | seen->newline | quote;
	uint64_t behind_closing = behind(closing, &p->closed);
	uint64_t behind_cr = behind(cr, &p->cr);
	/* A quote opens a field or follows one that closed: a doubled one. */
	uint64_t wrong = opening & ~behind(divider, &p->first);

	p->inside = -(within >> 63);
	wrong |= behind_closing & ~(divider | cr);
	wrong |= behind_cr & ~seen->newline;
	wrong |= seen->newline & within;
	wrong |= seen->other & ~(quote | cr);		/* a NUL */
	/* Of a CRLF the CR ends the field. */
	*ends = (*ends & ~within & ~behind_cr) | cr;
	s->unneeded |= unneeded_quotes(p, opening & ~behind_closing, closing,
	    within & ~seen->comma, *ends);
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

/* Look at all blocks, up to a line that is wrong. */
INLINE struct sight
look_at(struct csvscan *seen, const char *text, size_t len, size_t columns,
    const struct eye *eye)
{
	struct pending p = { .first = 1 };
	struct sight s = { .bytes = (len < CSVSCAN_BYTES ? len : CSVSCAN_BYTES) & ~(size_t)63 };

	for (size_t at = 0; at < s.bytes; at += 64) {
		struct seen block = eye->look(text + at);
		uint64_t ends = block.comma | block.newline, wrong = 0;

		if ((block.other | p.inside | p.closed | p.cr) != 0) {
			uint64_t quote = eye->find(text + at, '"');
			uint64_t cr = quote != block.other ? eye->find(text + at, '\r') : 0;

			wrong = judge(&p, &s, &block, quote, cr, &ends, eye);
			if (wrong != 0)
				block.newline &= (wrong & -wrong) - 1;
		} else {
			p.first = ends >> 63;
		}
		seen->ends[at / 64] = ends;
		if (!list_rows(seen, &s, block.newline, ends, at, columns, eye) || wrong != 0)
			break;
	}
	return s;
}

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
scan(struct csvscan *seen, const char *text, size_t len, size_t columns,
    const struct eye *eye)
{
	struct sight s = look_at(seen, text, len, columns, eye);

	seen->canonical = s.unneeded == 0;
	/* A blank line looks like a row of one field. */
	seen->rows = columns == 1 ? count_filled(seen->newline, s.rows, text) : s.rows;
}

/* ---- the ways ---- */

static void
scan_words(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_words, find_words, span_any, count_any });
}

#ifdef WORD_SSE2

static void
scan_sse2(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_sse2, find_sse2, span_any, count_any });
}

AVX2 static void
scan_avx2(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_avx2, find_avx2, span_clmul, count_popcnt });
}

AVX512 static void
scan_avx512(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_avx512, find_avx512, span_clmul, count_popcnt });
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
