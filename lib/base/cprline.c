#include "base/cprline.h"
#include "base/processor.h"
#include "base/wide.h"
#include "base/word.h"

/* Bits for 64 bytes: bit n tells of byte n. */
struct sight {
	uint64_t newline, digit, beyond;
	uint64_t lead;		/* begins a character of two bytes, U+00C0 to U+063F: none is a digit, or is made of one */
	uint64_t later;		/* is the second byte of one */
};

enum { FIRST_LEAD = 0xc3, LAST_LEAD = 0xd8 };

WORD_INLINE struct sight
look(const char *text, const struct wide *wide)
{
	struct sight s = { wide->same(text, '\n'), wide->within(text, '0', 10), wide->beyond(text), 0, 0 };

	if (s.beyond != 0) {
		s.lead = wide->within(text, FIRST_LEAD, LAST_LEAD - FIRST_LEAD + 1);
		s.later = wide->within(text, 0x80, 0x40);
	}
	return s;
}

/* ---- where a number may end ---- */

/*
 * A block, and 32 bytes of the one before: all of a number is there that ends in the upper half,
 * for it is ten bytes long, and at most nine signs.
 */
struct stretch {
	uint64_t digit, sign, later;
};

static inline struct stretch
stretch(uint64_t digit, uint64_t newline, uint64_t later)
{
	return (struct stretch){ digit, ~(digit | newline | later), later };
}

/* The places behind one more character that is a sign.  Letters beyond ASCII are taken for some. */
static inline uint64_t
behind_sign(uint64_t places, const struct stretch *s)
{
	places = places << 1 & s->sign;
	return places | (places << 1 & s->later);
}

/* These places, and those behind up to three signs. */
static inline uint64_t
in_reach(uint64_t places, const struct stretch *s)
{
	uint64_t one = behind_sign(places, s), two = behind_sign(one, s);

	return places | one | two | behind_sign(two, s);
}

/* The last digit of each that may be a number. */
static inline uint64_t
ends_in(const struct stretch *s)
{
	uint64_t pair = s->digit & s->digit << 1, four = pair & pair << 2;
	uint64_t day = pair & ~(s->digit << 2);
	uint64_t month = pair & in_reach(day, s) << 2, year = pair & in_reach(month, s) << 2;

	return four & in_reach(year, s) << 4;
}

/* Of a block, four digits side by side being there. */
static uint64_t
ends(const struct sight *before, const struct sight *now)
{
	const struct stretch upper = stretch(now->digit, now->newline, now->later);
	const struct stretch lower = stretch(before->digit >> 32 | now->digit << 32,
	    before->newline >> 32 | now->newline << 32, before->later >> 32 | now->later << 32);

	return ends_in(&lower) >> 32 | ends_in(&upper) >> 32 << 32;
}

static inline uint64_t
may_end(const struct sight *before, const struct sight *now)
{
	uint64_t pair = now->digit & (now->digit << 1 | before->digit >> 63);
	uint64_t four = pair & (now->digit << 2 | before->digit >> 62) & (now->digit << 3 | before->digit >> 61);
	/* A year that begins a line, as most lines of a log do, has nothing before it. */
	uint64_t alone = now->newline << 4 | before->newline >> 60;

	return (four & ~alone) != 0 ? ends(before, now) : 0;
}

/* ---- lines ---- */

/* Bytes beyond ASCII that are no such character; before: the block before ends in the midst of one. */
static inline uint64_t
not_of_two(const struct sight *s, uint64_t before)
{
	return ((s->lead | s->later) ^ s->beyond) | (s->later ^ (s->lead << 1 | before));
}

/* A block in which lines end, and how many bytes before it are the second of a character. */
struct ended {
	size_t at, later_before;
	uint64_t newline, later;
};

/* What is clear up to the last line end, of so many. */
static struct cprlines
up_to(const struct ended *block, unsigned long lines)
{
	unsigned last;
	size_t bytes;

	if (lines == 0)
		return (struct cprlines){ 0 };
	last = word_last(block->newline);
	bytes = block->at + last + 1;
	return (struct cprlines){ bytes, bytes - block->later_before - word_count(block->later & wide_low(last)), lines };
}

WORD_INLINE struct cprlines
clear_by(const char *text, size_t len, const struct wide *wide)
{
	struct ended ended[2] = { { 0 } };	/* the last of them, and the one that is looked at */
	struct sight before = { 0 }, s;
	size_t later = 0, n = 0;
	unsigned long lines = 0;
	uint64_t stop = 0;

	for (size_t i = 0; i < len && stop == 0; i += 64, before = s) {
		char end[64] = { 0 };
		struct ended *now = &ended[n & 1];

		if (len - i < 64)
			memcpy(end, text + i, len - i);
		s = look(len - i < 64 ? end : text + i, wide);
		stop = may_end(&before, &s);
		if ((s.beyond | before.lead >> 63) != 0)
			stop |= not_of_two(&s, before.lead >> 63);
		/* Nobody could guess whether a line ends in a block: each is kept, and perhaps written over. */
		*now = (struct ended){ i, later, s.newline & ((stop & -stop) - 1), s.later };
		n += now->newline != 0;
		lines += word_count(now->newline);
		later += word_count(s.later);
	}
	return up_to(&ended[(n - 1) & 1], lines);
}

#ifdef WORD_SSE2

WIDE_AVX512 static struct cprlines
clear_avx512(const char *text, size_t len)
{
	return clear_by(text, len, &wide_avx512);
}

WIDE_AVX2 static struct cprlines
clear_avx2(const char *text, size_t len)
{
	return clear_by(text, len, &wide_avx2);
}

#endif

static struct cprlines
clear_plain(const char *text, size_t len)
{
	return clear_by(text, len, &wide_plain);
}

cprlines_way *
cprlines_by(size_t number)
{
	static cprlines_way *const way[] = WIDE_WAYS(clear);

	return way[processor_way(number)];
}

struct cprlines
cprlines_clear(const char *text, size_t len)
{
	static cprlines_way *way;

	if (way == NULL)
		way = cprlines_by(0);
	return way(text, len);
}
