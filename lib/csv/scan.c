#include "csv/look.h"
#include "csv/scan.h"

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct eye {
	struct seen (*look)(const char *);	/* at 64 bytes */
	uint64_t (*find)(const char *, char);	/* which of them are a certain one */
	uint64_t (*span)(uint64_t);		/* from each second bit to the one before it */
	unsigned (*list)(uint16_t *, uint64_t, unsigned);	/* the offsets of bits */
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
	size_t ends, lines;
	size_t bytes;		/* so many; newlines behind them were not counted */
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

/* List where fields end, up to a line that is wrong. */
INLINE struct sight
list_ends(uint16_t *end, const char *text, size_t len, const struct eye *eye)
{
	struct pending p = { .first = 1 };
	struct sight s = { .bytes = (len < CSVSCAN_BYTES ? len : CSVSCAN_BYTES) & ~(size_t)63 };

	for (size_t at = 0; at < s.bytes; at += 64) {
		struct seen seen = eye->look(text + at);
		uint64_t ends = seen.comma | seen.newline;

		if ((seen.other | p.inside | p.closed | p.cr) != 0) {
			uint64_t quote = eye->find(text + at, '"');
			uint64_t cr = quote != seen.other ? eye->find(text + at, '\r') : 0;
			uint64_t wrong = judge(&p, &s, &seen, quote, cr, &ends, eye);

			if (wrong != 0) {
				seen.newline &= (wrong & -wrong) - 1;
				s.bytes = at + word_first(wrong);
			}
		} else {
			p.first = ends >> 63;
		}
		s.lines += eye->count(seen.newline);
		s.ends += eye->list(end + s.ends, ends, (unsigned)at);
	}
	return s;
}

/* Does a line end there, whose newline was counted? */
INLINE int
ends_line(const struct sight *s, const char *text, size_t at)
{
	return text[at] == '\n' ? at < s->bytes : text[at] == '\r' && at + 1 < s->bytes;
}

/*
 * Do all the lines have so many fields?  There are as many lines as newlines.  If each
 * group of so many fields ends at a line end, no line end is left for another place.
 */
INLINE int
is_even(const struct sight *s, const uint16_t *end, const char *text, size_t columns)
{
	size_t n = s->lines * columns;

	if (n > s->ends)
		return 0;
	for (size_t last = columns - 1; last < n; last += columns)
		if (text[end[last]] != '\n' && text[end[last]] != '\r')
			return 0;
	return n == 0 || ends_line(s, text, end[n - 1]);
}

/* How many lines have so many fields, up to the first that has not, or is blank. */
static size_t
count_even(const struct sight *s, const uint16_t *end, const char *text, size_t columns)
{
	size_t n, start = 0;

	for (n = 0; n < s->lines && (n + 1) * columns <= s->ends; n++, end += columns) {
		size_t last = end[columns - 1];

		for (size_t i = 0; i + 1 < columns; i++)
			if (ends_line(s, text, end[i]))
				return n;
		if (!ends_line(s, text, last) || last == start)
			return n;
		start = last + 1 + (text[last] == '\r');
	}
	return n;
}

INLINE void
scan(struct csvscan *seen, const char *text, size_t len, size_t columns,
    const struct eye *eye)
{
	struct sight s = list_ends(seen->end, text, len, eye);

	seen->canonical = s.unneeded == 0;
	/*
	 * No row is seen if there are more columns than bytes are looked at.  Of one column
	 * lines are counted one by one, for a blank line looks like a row of one field.
	 */
	seen->rows = columns > CSVSCAN_BYTES ? 0 : columns > 1 && is_even(&s, seen->end, text, columns) ? s.lines :
	    count_even(&s, seen->end, text, columns);
}

/* ---- the ways ---- */

static void
scan_words(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_words, find_words, span_any, list_any, count_any });
}

#ifdef WORD_SSE2

static void
scan_sse2(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_sse2, find_sse2, span_any, list_any, count_any });
}

AVX2 static void
scan_avx2(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_avx2, find_avx2, span_clmul, list_popcnt, count_popcnt });
}

AVX512 static void
scan_avx512(struct csvscan *seen, const char *text, size_t len, size_t columns)
{
	scan(seen, text, len, columns,
	    &(struct eye){ look_avx512, find_avx512, span_clmul, list_avx512, count_popcnt });
}

#endif

csvscan_way *
csvscan_by(size_t number)
{
	csvscan_way *way[5] = { NULL };
	size_t n = 0;

#ifdef WORD_SSE2
	__builtin_cpu_init();
	if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw") &&
	    __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("pclmul"))
		way[n++] = scan_avx512;
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
	    __builtin_cpu_supports("pclmul"))
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
