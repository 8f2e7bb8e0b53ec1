#include "base/ascii.h"
#include "base/cpr.h"
#include "base/cprline.h"
#include "base/digitlike.h"
#include "base/processor.h"
#include "base/wide.h"
#include "base/word.h"

/* Bits for 64 bytes: bit n tells of byte n. */
struct sight {
	uint64_t newline, digit, beyond;
	uint64_t lead;		/* begins a character of two bytes, U+00C0 to U+063F: none is a digit, or is made of one */
	uint64_t other;		/* begins another */
	uint64_t later;		/* is a further byte of one */
};

enum { FIRST_LEAD = 0xc3, LAST_LEAD = 0xd8 };

WORD_INLINE struct sight
look(const char *text, const struct wide *wide)
{
	struct sight s = { .newline = wide->same(text, '\n'), .digit = wide->within(text, '0', 10),
	    .beyond = wide->beyond(text) };

	if (s.beyond != 0) {
		s.lead = wide->within(text, FIRST_LEAD, LAST_LEAD - FIRST_LEAD + 1);
		s.later = wide->within(text, 0x80, 0x40);
		s.other = s.beyond & ~(s.lead | s.later);
	}
	return s;
}

/* ---- where a number may end ---- */

/*
 * 64 bytes: of what ends in the last of them, all is there.  A number is ten bytes long, and at most nine signs: where those
 * are of two bytes it is there if it ends in the upper half, and where they may be of four if it ends in the last quarter.
 */
struct stretch {
	uint64_t digit, sign, later;
};

static inline struct stretch
stretch(uint64_t digit, uint64_t newline, uint64_t later)
{
	return (struct stretch){ digit, ~(digit | newline | later), later };
}

/*
 * The places behind one more character that is a sign, of at most so many bytes more.  Letters beyond ASCII are
 * taken for some.
 */
WORD_INLINE uint64_t
behind_sign(uint64_t places, const struct stretch *s, int more)
{
	places = places << 1 & s->sign;
	for (int i = 0; i < more; i++)
		places |= places << 1 & s->later;
	return places;
}

/* These places, and those behind up to three signs. */
WORD_INLINE uint64_t
in_reach(uint64_t places, const struct stretch *s, int more)
{
	uint64_t one = behind_sign(places, s, more), two = behind_sign(one, s, more);

	return places | one | two | behind_sign(two, s, more);
}

/* These places, and as many behind each as three signs may take. */
WORD_INLINE uint64_t
near(uint64_t places, int more)
{
	places |= places << 1;
	places |= places << 2;
	places |= places << 3;
	return more > 1 ? places | places << 6 : places;
}

/* The last digit of each that may be a number. */
WORD_INLINE uint64_t
ends_in(const struct stretch *s, int more)
{
	uint64_t pair = s->digit & s->digit << 1, four = pair & pair << 2, day, month, year;

	/* Before most that look so no two digits are near, as in house1417. */
	if ((four & near(pair << 4, more)) == 0)
		return 0;
	day = pair & ~(s->digit << 2);
	month = pair & in_reach(day, s, more) << 2;
	year = pair & in_reach(month, s, more) << 2;
	return four & in_reach(year, s, more) << 4;
}

/* The 64 bytes up to so many of the second block. */
static inline uint64_t
up_to_there(uint64_t before, uint64_t now, unsigned n)
{
	return n == WIDE ? now : before >> n | now << (WIDE - n);
}

/* Of a block, four digits side by side being there: so many bytes at a time. */
WORD_INLINE uint64_t
ends_by(const struct sight *before, const struct sight *now, unsigned step, int more)
{
	uint64_t all = 0;

	for (unsigned n = step; n <= WIDE; n += step) {
		const struct stretch s = stretch(up_to_there(before->digit, now->digit, n),
		    up_to_there(before->newline, now->newline, n), up_to_there(before->later, now->later, n));

		all |= ends_in(&s, more) >> (WIDE - step) << (n - step);
	}
	return all;
}

static uint64_t
ends(const struct sight *before, const struct sight *now)
{
	return (before->other | now->other) == 0 ? ends_by(before, now, WIDE / 2, 1) : ends_by(before, now, WIDE / 4, 3);
}

/*
 * Ten digits that end there, two by two as in a number: are the first four a day, as far as can be said?  Bytes beyond ASCII
 * may be signs.  A row may have many numbers of ten digits, of telephones or in its ids, and few of them are days.
 */
static int
may_be_day(const char *text, size_t len, size_t last)
{
	size_t at = last - 3;		/* the four that end it are there */
	int value[6];

	if (last + 1 < len && ascii_is_digit(text[last + 1]))
		return 0;
	for (size_t k = 6; k-- > 0; value[k] = text[--at] - '0') {
		size_t signs = 0;

		for (; at > 0 && !ascii_is_digit(text[at - 1]); at--) {
			char c = text[at - 1];

			if (ascii_is_beyond(c))
				return 1;
			if (k % 2 == 0 || ++signs > 3 || ascii_is_letter(c) || c == '\n')
				return 0;
		}
		if (at == 0)
			return 0;
	}
	return (at == 0 || !ascii_is_digit(text[at - 1])) &&
	    cpr_is_day(value[0] * 10 + value[1], value[2] * 10 + value[3]);
}

/* Those of a block that are days. */
static uint64_t
days_of(uint64_t ends, const char *text, size_t len, size_t block)
{
	uint64_t days = 0;

	for (; ends != 0; ends &= ends - 1)
		if (may_be_day(text, len, block + word_first(ends)))
			days |= ends & -ends;
	return days;
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

/* ---- characters beyond ASCII ---- */

/* Bytes that are to be further ones of characters: of a block, and of the next one. */
struct further {
	uint64_t here, there;
};

/* Each that is of no two bytes is looked up.  Where the first begins that is not let pass. */
static uint64_t
not_let_pass(uint64_t others, const char *text, size_t len, struct further *f)
{
	for (; others != 0; others &= others - 1) {
		unsigned at = word_first(others);
		size_t n = digitlike_pass(text + at, len - at);
		uint64_t bytes = wide_low(n - 1);

		if (n == 0)
			return others & -others;
		f->here |= bytes << at << 1;
		f->there |= bytes >> (WIDE - 1 - at);
	}
	return 0;
}

/*
 * Where bytes of a block are no such characters, if anywhere.  rest: those that are to be further ones of a
 * character before, and then the same of the next block.
 */
static inline uint64_t
not_characters(const struct sight *s, const char *text, size_t len, uint64_t *rest)
{
	struct further f = { s->lead << 1 | *rest, s->lead >> (WIDE - 1) };
	uint64_t stop = s->other != 0 ? not_let_pass(s->other, text, len, &f) : 0;

	*rest = f.there;
	return stop | (s->later ^ f.here);
}

/* ---- lines ---- */

/* A block in which lines end, and how many bytes before it are further ones of characters. */
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
	uint64_t stop = 0, rest = 0;

	for (size_t i = 0; i < len && stop == 0; i += WIDE, before = s) {
		char end[WIDE] = { 0 };
		struct ended *now = &ended[n & 1];

		if (len - i < WIDE)
			memcpy(end, text + i, len - i);
		s = look(len - i < WIDE ? end : text + i, wide);
		stop = may_end(&before, &s);
		if (stop != 0)
			stop = days_of(stop, text, len, i);
		if ((s.beyond | rest) != 0)
			stop |= not_characters(&s, text + i, len - i, &rest);
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
