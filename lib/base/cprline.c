#include <stddef.h>

#include "base/ascii.h"
#include "base/cpr.h"
#include "base/cprline.h"
#include "base/digitlike.h"
#include "base/processor.h"
#include "base/wide.h"
#include "base/word.h"

/* Bits for 64 bytes: bit n tells of byte n. */
struct sight {
	uint64_t newline, digit;
	uint64_t pair;		/* and the byte before, too */
	uint64_t lead;		/* begins a character of two bytes, U+00C0 to U+063F: none is a digit, or is made of one */
	uint64_t other;		/* begins another */
	uint64_t later;		/* is a further byte of one */
};

enum { DANISH_LEAD = 0xc3, FIRST_LEAD = 0xc3, LAST_LEAD = 0xd8 };

/* Nothing depends on whether there are letters beyond ASCII, for nobody could guess it of 64 bytes of Danish. */
WORD_INLINE struct sight
look(const char *text, uint64_t digit_before, const struct wide *wide)
{
	struct sight s = { .newline = wide->same(text, '\n'), .digit = wide->within(text, '0', 10),
	    .lead = wide->same(text, (char)DANISH_LEAD), .later = wide->later(text) };

	s.pair = s.digit & (s.digit << 1 | digit_before >> 63);
	s.other = wide->beyond(text) & ~(s.lead | s.later);
	if (s.other != 0) {
		s.lead = wide->within(text, FIRST_LEAD, LAST_LEAD - FIRST_LEAD + 1);
		s.other &= ~s.lead;
	}
	return s;
}

/* ---- where a number may end ---- */

/* 64 bytes: a number that ends in the last of them is ten bytes long, and at most nine signs of four bytes. */
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

/* Does a number end in the last byte, which ends four digits? */
WORD_INLINE int
ends_in(const struct stretch *s, int more)
{
	uint64_t pair = s->digit & s->digit << 1, day, month, year;

	day = pair & ~(s->digit << 2);
	month = pair & in_reach(day, s, more) << 2;
	year = pair & in_reach(month, s, more) << 2;
	return in_reach(year, s, more) >> (WIDE - 1 - 4) & 1;
}

/* The 64 bytes up to so many of the second block. */
static inline uint64_t
up_to_there(uint64_t before, uint64_t now, unsigned n)
{
	return n == WIDE ? now : before >> n | now << (WIDE - n);
}

/* Are there ten digits, behind what may end a line, in as many bytes as a number may take? */
WORD_INLINE int
has_ten_digits(uint64_t digit, uint64_t newline, int more, const struct wide *wide)
{
	const int longest = CPR_DIGITS + (CPR_LONGEST - CPR_DIGITS) * (1 + more);

	digit = newline != 0 ? digit >> word_last(newline) : digit >> (WIDE - longest);
	return wide->count(digit) >= CPR_DIGITS;
}

enum { NOWHERE = -1 };

/* Of ten digits that end somewhere: are the first four a day, as in a number, or is that not to be said so simply? */
enum day { DAY_NONE, DAY_ONE, DAY_UNCLEAR };

/*
 * Two by two as they stand before four side by side.  Bytes beyond ASCII may be signs, and a CR may end a line.  A row may
 * have many numbers of ten digits, of telephones or in its ids, and few of them are days.  *begins is where the first of
 * them is.
 */
static enum day
day_before(const char *text, size_t len, size_t last, ptrdiff_t *begins)
{
	size_t at = last - 3;		/* the four that end it are there */
	int value[6];

	if (last + 1 < len && ascii_is_digit(text[last + 1]))
		return DAY_NONE;
	for (size_t k = 6; k-- > 0; value[k] = text[--at] - '0') {
		size_t signs = 0;

		for (; at > 0 && !ascii_is_digit(text[at - 1]); at--) {
			char c = text[at - 1];

			if (ascii_is_beyond(c) || c == '\r')
				return DAY_UNCLEAR;
			if (k % 2 == 0 || ++signs > 3 || ascii_is_letter(c) || c == '\n')
				return DAY_NONE;
		}
		if (at == 0)
			return DAY_NONE;
	}
	*begins = (ptrdiff_t)at;
	return (at == 0 || !ascii_is_digit(text[at - 1])) &&
	    cpr_is_day(value[0] * 10 + value[1], value[2] * 10 + value[3]) ? DAY_ONE : DAY_NONE;
}

/* A place in a text that is looked at: where a block begins in it. */
struct spot {
	const char *text;
	size_t len, block;
};

/*
 * Of places in a block where four digits end, of digits that go on the last one, the first where a number may, as a bit;
 * and where that begins, or NOWHERE: it cannot be said.
 */
WORD_INLINE uint64_t
first_end_by(const struct sight *before, const struct sight *now, uint64_t four, int more, const struct spot *spot,
    ptrdiff_t *begins, const struct wide *wide)
{
	for (four &= ~(now->digit >> 1); four != 0; four &= four - 1) {
		unsigned last = word_first(four), n = last + 1;
		const struct stretch s = stretch(up_to_there(before->digit, now->digit, n),
		    up_to_there(before->newline, now->newline, n), up_to_there(before->later, now->later, n));
		enum day day;

		/* Before most that look so there are not enough, as in house1417. */
		if (!has_ten_digits(s.digit, up_to_there(before->newline, now->newline, n), more, wide))
			continue;
		day = day_before(spot->text, spot->len, spot->block + last, begins);
		if (day == DAY_ONE)
			return four & -four;
		if (day == DAY_UNCLEAR && ends_in(&s, more))
			break;
	}
	*begins = NOWHERE;
	return four & -four;
}

WORD_INLINE uint64_t
first_end(const struct sight *before, const struct sight *now, uint64_t four, const struct spot *spot, ptrdiff_t *begins,
    const struct wide *wide)
{
	if ((before->other | now->other) == 0)
		return first_end_by(before, now, four, 1, spot, begins, wide);
	return first_end_by(before, now, four, 3, spot, begins, wide);
}

/* Four digits that end in a block, but for those that a line begins with: a year, as most lines of a log have it, has nothing before it. */
static inline uint64_t
four_digits(const struct sight *before, const struct sight *now)
{
	uint64_t four = now->pair & (now->pair << 2 | before->pair >> 62);

	return four & ~(now->newline << 4 | before->newline >> 60);
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

/* What was passed: lines, and further bytes of characters. */
struct passed {
	unsigned long lines;
	size_t later;
};

/* Lines up to the last line end of a block, and what of it is passed with them; 0: none ends there. */
WORD_INLINE int
end_in(struct cprlines *clear, size_t block, uint64_t newline, uint64_t later, const struct passed *before,
    const struct wide *wide)
{
	unsigned last;

	if (newline == 0)
		return 0;
	last = word_last(newline);
	clear->bytes = block + last + 1;
	clear->characters = clear->bytes - before->later - wide->count(later & wide_low(last));
	clear->lines = before->lines + wide->count(newline);
	return 1;
}

/* The same up to the last line end before a block, of what was passed up to there. */
WORD_INLINE void
end_before(struct cprlines *clear, const char *text, size_t block, struct passed passed, const struct wide *wide)
{
	uint64_t newline = 0, later;

	while (passed.lines > 0 && newline == 0) {
		block -= WIDE;
		newline = wide->same(text + block, '\n');
		later = wide->later(text + block);
		passed.later -= wide->count(later);
		passed.lines -= wide->count(newline);
		end_in(clear, block, newline, later, &passed, wide);
	}
}

/* A number of ASCII begins there, and ends at the stop; up to there are so many further bytes of characters. */
static void
begin_number(struct cprlines *clear, const char *text, size_t len, size_t begins, size_t later)
{
	size_t behind = clear->stop + 1;

	clear->lead = begins - clear->bytes;
	clear->lead_characters = begins - later - clear->characters;
	if (behind < len && (text[behind] == '\n' || text[behind] == '\r'))
		clear->number = behind - begins;
}

/* The last bytes of a text, and then NULs. */
static const char *
copy_end(char end[WIDE], const char *text, size_t len)
{
	memset(end, 0, WIDE);
	return memcpy(end, text, len);
}

WORD_INLINE struct cprlines
clear_by(const char *text, size_t len, const struct wide *wide)
{
	struct cprlines clear = { .stop = len };
	struct passed passed = { 0 };
	struct sight before = { 0 }, s;
	char end[WIDE];
	size_t block;
	uint64_t stop = 0, rest = 0;
	ptrdiff_t begins = NOWHERE;

	for (block = 0; block < len; block += WIDE, before = s) {
		const char *at = text + block;
		uint64_t four, day, none;

		if (len - block < WIDE)
			at = copy_end(end, at, len - block);
		s = look(at, before.digit, wide);
		four = four_digits(&before, &s);
		day = four != 0 ? first_end(&before, &s, four, &(struct spot){ text, len, block }, &begins, wide) : 0;
		none = not_characters(&s, text + block, len - block, &rest);
		stop = day | none;
		/* What comes before what is no character is a number, if anything. */
		if (stop != 0 && (day == 0 || (none & -none) - 1 < day))
			begins = NOWHERE;
		if (stop != 0 || len - block < WIDE)
			break;
		passed.lines += wide->count(s.newline);
		passed.later += wide->count(s.later);
	}
	if (block >= len || !end_in(&clear, block, s.newline & ((stop & -stop) - 1), s.later, &passed, wide))
		end_before(&clear, text, block, passed, wide);
	if (stop != 0)
		clear.stop = block + word_first(stop);
	if (begins != NOWHERE)
		begin_number(&clear, text, len, (size_t)begins, passed.later + wide->count(s.later & ((stop & -stop) - 1)));
	return clear;
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
