#include "format/csvlook.h"
#include "format/csvscan.h"

/* What is looked at in one go: 4 KiB, some forty rows. */
enum { WORDS = 64 };

/* A way to look: at all bytes; which of them are a certain one; bits of a word. */
typedef struct seen looker(const char *);
typedef uint64_t finder(const char *, char);
typedef unsigned counter(uint64_t);

struct marks {
	size_t words, lines;
	uint64_t ends[WORDS + CSVSCAN_WORDS];	/* of fields; zeros behind the last */
	uint16_t before[WORDS];		/* how many ends in the words before */
	uint64_t quotes[WORDS];
	uint16_t quotes_before[WORDS];
	uint16_t line[CSVSCAN_ROWS + 64];	/* where the newlines are */
	int returns;		/* lines that end in CRLF are among them */
};

/*
 * What the last byte of a block is to the next: within quotes, a closing one,
 * a CR.  And FIRST: a field may begin behind it, or the second of two quotes.
 */
enum { INSIDE = 1, CLOSED = 2, CR = 4, FIRST = 8 };

/* Is each byte within quotes, or an opening one? */
INLINE uint64_t
quoted_bytes(uint64_t quote, uint64_t inside)
{
	quote ^= quote << 1;
	quote ^= quote << 2;
	quote ^= quote << 4;
	quote ^= quote << 8;
	quote ^= quote << 16;
	quote ^= quote << 32;
	return quote ^ -inside;
}

/*
 * A block with quotes, or something odd: take out of *ends what ends no field;
 * the answer is the bytes at which a line turns out to be wrong.
 */
INLINE uint64_t
judge(unsigned *pending, const struct seen *seen, uint64_t quote, uint64_t cr, uint64_t *ends)
{
	uint64_t within = quoted_bytes(quote, *pending & INSIDE);
	uint64_t opening = quote & within, closing = quote & ~within;
	uint64_t divider = seen->comma | seen->newline | quote;
	uint64_t behind_closing = closing << 1 | (*pending & CLOSED) / CLOSED;
	uint64_t behind_cr = cr << 1 | (*pending & CR) / CR;
	/* A quote opens a field or follows one that closed: a doubled one. */
	uint64_t wrong = opening & ~(divider << 1 | (*pending & FIRST) / FIRST);

	wrong |= behind_closing & ~(divider | cr);
	wrong |= behind_cr & ~seen->newline;
	wrong |= seen->newline & within;
	wrong |= seen->other & ~(quote | cr);		/* a NUL */
	/* Of a CRLF the CR ends the field. */
	*ends = (*ends & ~within & ~behind_cr) | cr;
	*pending = (unsigned)(within >> 63) * INSIDE | (unsigned)(closing >> 63) * CLOSED |
	    (unsigned)(cr >> 63) * CR | (unsigned)(divider >> 63) * FIRST;
	return wrong;
}

/* Note where newlines are: mostly one or two, which takes no branch. */
INLINE void
note_lines(struct marks *m, size_t base, uint64_t newline, unsigned n)
{
	const uint64_t top = (uint64_t)1 << 63;		/* so that there is a bit */
	uint16_t *line = m->line + m->lines;

	line[0] = (uint16_t)(base + (size_t)__builtin_ctzll(newline | top));
	newline &= newline - 1;
	line[1] = (uint16_t)(base + (size_t)__builtin_ctzll(newline | top));
	for (unsigned i = 2; i < n; i++) {
		newline &= newline - 1;
		line[i] = (uint16_t)(base + (size_t)__builtin_ctzll(newline));
	}
	m->lines += n;
}

/* Mark the blocks of a text that begins a line, up to the first that is wrong. */
INLINE void
mark(struct marks *m, const char *text, size_t len, looker *look, finder *find, counter *count)
{
	unsigned pending = FIRST;
	size_t words = len / 64 < WORDS ? len / 64 : WORDS, w, fields = 0, quotes = 0;

	m->lines = 0;
	m->returns = 0;
	for (w = 0; w < words && m->lines < CSVSCAN_ROWS; w++) {
		const char *block = text + 64 * w;
		struct seen seen = look(block);
		uint64_t ends = seen.comma | seen.newline;

		m->quotes[w] = 0;
		m->quotes_before[w] = (uint16_t)quotes;
		if ((seen.other | (pending & (INSIDE | CLOSED | CR))) != 0) {
			uint64_t quote = find(block, '"');
			uint64_t cr = quote != seen.other ? find(block, '\r') : 0;
			uint64_t wrong = judge(&pending, &seen, quote, cr, &ends);

			m->returns |= cr != 0;
			m->quotes[w] = quote;
			quotes += count(quote);
			if (wrong != 0) {
				seen.newline &= (wrong & -wrong) - 1;
				words = w + 1;
			}
		} else {
			pending = (unsigned)(ends >> 63) * FIRST;
		}
		note_lines(m, 64 * w, seen.newline, count(seen.newline));
		m->ends[w] = ends;
		m->before[w] = (uint16_t)fields;
		fields += count(ends);
	}
	m->words = w;
	for (int i = 0; i < CSVSCAN_WORDS; i++)
		m->ends[w + (size_t)i] = 0;
}

/* The bits of a row that begins at a place.  Two shifts, for there is none by 64. */
INLINE void
take_ends(struct csvscan_row *row, const uint64_t *ends, size_t start)
{
	ends += start / 64;
	for (int i = 0; i < CSVSCAN_WORDS; i++)
		row->ends[i] = ends[i] >> start % 64 | ends[i + 1] << 1 << (63 - start % 64);
}

INLINE size_t
scan(struct csvscan_row *row, const char *text, size_t len, size_t columns,
    looker *look, finder *find, counter *count)
{
	struct marks m;
	size_t n, start = 0, before = 0, quotes = 0;

	mark(&m, text, len, look, find, count);
	for (n = 0; n < m.lines && n < CSVSCAN_ROWS; n++, row++) {
		size_t at = m.line[n], end = at;
		uint64_t here = ((uint64_t)2 << at % 64) - 1;
		size_t upto = m.before[at / 64] + count(m.ends[at / 64] & here);
		size_t quotes_upto = m.quotes_before[at / 64] + count(m.quotes[at / 64] & here);

		if (m.returns && at > 0 && text[at - 1] == '\r')
			end--;
		if (upto - before != columns || end == start)
			break;
		take_ends(row, m.ends, start);
		row->len = (uint16_t)(end - start);
		row->taken = (uint16_t)(at + 1 - start);
		row->quotes = (uint16_t)(quotes_upto - quotes);
		before = upto;
		quotes = quotes_upto;
		start = at + 1;
	}
	return n;
}

/* ---- the ways ---- */

static size_t
scan_words(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_words, find_words, count_any);
}

#ifdef HAS_SSE2

static size_t
scan_sse2(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_sse2, find_sse2, count_any);
}

AVX2 static size_t
scan_avx2(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_avx2, find_avx2, count_popcnt);
}

AVX512 static size_t
scan_avx512(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_avx512, find_avx512, count_avx512);
}

#endif

csvscan_way *
csvscan_by(size_t number)
{
	csvscan_way *way[5] = { NULL };
	size_t n = 0;

#ifdef HAS_SSE2
	__builtin_cpu_init();
	if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi2"))
		way[n++] = scan_avx512;
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
		way[n++] = scan_avx2;
	way[n++] = scan_sse2;
#endif
	way[n] = scan_words;
	return number <= n ? way[number] : NULL;
}

size_t
csvscan_rows(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	static csvscan_way *way;

	if (way == NULL)
		way = csvscan_by(0);
	return way(row, text, len, columns);
}
