#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/nfkc.h"
#include "base/word.h"

enum { SIDE_BY_SIDE = 64, BLOCKS = CPR_STRAY / SIDE_BY_SIDE, LONGEST_FORM = 18 };

/* A character stays; becomes others, by itself; or joins what stands beside it, if it is one at all. */
enum form { JOINS, STAYS, BECOMES };

/* May it be put together with a character before it?  Marks are, and the parts of Korean letters. */
static int
joins(ucs4_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M) || (c >= 0x1100 && c <= 0x11ff) ||
	    (c >= 0xa960 && c <= 0xa97f) || (c >= 0xd7b0 && c <= 0xd7ff);
}

/* What it becomes, in so many characters; 0: more than there are. */
static size_t
forms_of(ucs4_t c, ucs4_t form[LONGEST_FORM])
{
	size_t n = LONGEST_FORM;

	return u32_normalize(UNINORM_NFKC, &c, 1, form, &n) == form ? n : 0;
}

static enum form
ask(ucs4_t c)
{
	ucs4_t form[LONGEST_FORM];
	size_t n = forms_of(c, form);
	int any = n == 0 || joins(c);

	for (size_t i = 0; i < n; i++)
		any |= joins(form[i]);
	return any ? JOINS : n == 1 && form[0] == c ? STAYS : BECOMES;
}

static enum form
form_of(uint32_t c)
{
	static uint64_t stays[BLOCKS], becomes[BLOCKS];
	static unsigned char known[BLOCKS];
	size_t block = c / SIDE_BY_SIDE, at = c % SIDE_BY_SIDE;

	if (c >= CPR_STRAY)
		return JOINS;
	for (uint32_t i = 0; i < SIDE_BY_SIDE && !known[block]; i++) {
		enum form form = ask((uint32_t)block * SIDE_BY_SIDE + i);

		stays[block] |= (uint64_t)(form == STAYS) << i;
		becomes[block] |= (uint64_t)(form == BECOMES) << i;
	}
	known[block] = 1;
	return stays[block] >> at & 1 ? STAYS : becomes[block] >> at & 1 ? BECOMES : JOINS;
}

/* Where the next character beyond ASCII begins, from i on; or len. */
static size_t
next_beyond(const char *text, size_t i, size_t len)
{
	while (i < len) {
		unsigned at = word16_beyond(len - i >= 16 ? word16_load(text + i) : word16_few(text + i, len - i));

		if (at != 0)
			return i + word_first(at);
		i += 16;
	}
	return len;
}

/* The next character from i on that is not itself: its form and its bytes; len: there is none. */
static size_t
next_other(const char *text, size_t i, size_t len, enum form *form, ucs4_t *c, size_t *bytes)
{
	while ((i = next_beyond(text, i, len)) < len) {
		/* Most are letters from U+00C0 to U+00FF: all of them stay. */
		if (text[i] == '\xc3' && i + 1 < len && (unsigned char)text[i + 1] >> 6 == 2) {
			i += 2;
			continue;
		}
		*bytes = cpr_character(text + i, len - i, c);
		*form = *bytes > 1 ? form_of(*c) : JOINS;
		if (*form != STAYS)
			return i;
		i += *bytes;
	}
	return len;
}

int
nfkc_is_quickly(const char *text, size_t len)
{
	enum form form;
	ucs4_t c;
	size_t bytes;

	return next_other(text, 0, len, &form, &c, &bytes) == len;
}

static void
add_whole(struct buf *b, const char *text, size_t len)
{
	size_t n;
	uint8_t *whole = u8_normalize(UNINORM_NFKC, (const uint8_t *)text, len, NULL, &n);

	if (whole == NULL)
		die("out of memory");
	buf_add(b, (const char *)whole, n);
	free(whole);
}

void
nfkc_add(struct buf *b, const char *text, size_t len)
{
	size_t before = b->len, i = 0, at, bytes;
	enum form form;
	ucs4_t c;

	for (; (at = next_other(text, i, len, &form, &c, &bytes)) < len; i = at + bytes) {
		if (form == JOINS) {
			b->len = before;
			add_whole(b, text, len);
			return;
		}
		buf_add(b, text + i, at - i);
		add_whole(b, text + at, bytes);
	}
	buf_add(b, text + i, len - i);
}
