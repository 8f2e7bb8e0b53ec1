#include <stdlib.h>
#include <string.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/nfc.h"
#include "base/word.h"

/*
 * Characters that have no other form and join nothing before them: NFC_Quick_Check is Yes and the
 * combining class 0 (Unicode Standard Annex 15).  So are all below U+0300; of those above, these are of
 * scripts that people write here, and of nothing that a later Unicode may still assign.
 */
static const struct { ucs4_t first, last; } plain[] = {
	{ 0x0388, 0x0482 },	/* Greek, Cyrillic */
	{ 0x048a, 0x052f },
	{ 0x05d0, 0x05ea },	/* Hebrew */
	{ 0x0620, 0x064a },	/* Arabic, Persian, Urdu, Kurdish */
	{ 0x0660, 0x066f },
	{ 0x0671, 0x06d5 },
	{ 0x10d0, 0x10ff },	/* Georgian */
	{ 0x1e00, 0x1eff },	/* Vietnamese */
	{ 0x2002, 0x205e },	/* dashes, quotes, the three dots, blanks */
	{ 0x20a0, 0x20bf },	/* the euro */
	{ 0x212c, 0x2328 },	/* arrows, signs */
	{ 0x2460, 0x2ad0 },	/* circles, ticks */
	{ 0x3041, 0x3096 },	/* Japanese */
	{ 0x309b, 0x30fe },
	{ 0x3400, 0x9fff },	/* Chinese */
	{ 0xac00, 0xd7a3 },	/* Korean */
	{ 0xfe00, 0xfe0f },	/* how a picture is to look */
	{ 0xff01, 0xffbe },
	{ 0x1f000, 0x1faff }	/* pictures */
};

/* The bytes that characters from U+0300 on begin with. */
enum { FIRST = 0xcc, BEYOND = 0x100 - FIRST };

static unsigned
above(const char *text, size_t len)
{
	return word16_within(len >= 16 ? word16_load(text) : word16_few(text, len), FIRST, BEYOND);
}

static int
is_plain(ucs4_t c)
{
	size_t low = 0, high = sizeof plain / sizeof *plain;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (plain[middle].last < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sizeof plain / sizeof *plain && c >= plain[low].first;
}

/* Where the next character begins, from i on, that may combine or have another form; or len. */
static size_t
next_doubtful(const char *text, size_t i, size_t len)
{
	while (i < len) {
		unsigned at = above(text + i, len - i);
		ucs4_t c;
		int n;

		if (at == 0) {
			i += len - i < 16 ? len - i : 16;
			continue;
		}
		i += word_first(at);
		n = u8_mbtouc(&c, (const uint8_t *)text + i, len - i);
		if (!is_plain(c))
			return i;
		i += (size_t)n;
	}
	return len;
}

/* Where the next plain character begins, behind i. */
static size_t
next_plain(const char *text, size_t i, size_t len)
{
	ucs4_t c;
	int n;

	for (; i < len; i += (size_t)n) {
		n = u8_mbtouc(&c, (const uint8_t *)text + i, len - i);
		if (c < 0x300 || is_plain(c))
			break;
	}
	return i;
}

/* A piece that can be normalised by itself: a plain character, and those that may join it. */
struct piece {
	size_t at, end;
};

/* The next piece from i on in which anything is doubtful; 0: there is none. */
static int
next_piece(struct piece *p, const char *text, size_t i, size_t len)
{
	size_t at = next_doubtful(text, i, len);

	if (at == len)
		return 0;
	p->end = next_plain(text, at, len);
	while (at > i && ((unsigned char)text[--at] & 0xc0) == 0x80)
		;
	p->at = at;
	return 1;
}

/* A piece in form C.  Few are longer than the room. */
struct normal {
	uint8_t room[32], *text;
	size_t len;
};

static void
make_normal(struct normal *n, const char *text, const struct piece *p)
{
	n->len = sizeof n->room;
	n->text = u8_normalize(UNINORM_NFC, (const uint8_t *)text + p->at, p->end - p->at, n->room, &n->len);
	if (n->text == NULL)
		die("out of memory");
}

static void
release_normal(const struct normal *n)
{
	if (n->text != n->room)
		free(n->text);
}

int
nfc_is(const char *text, size_t len)
{
	struct piece p = { 0 };
	int same = 1;

	while (same && next_piece(&p, text, p.end, len)) {
		struct normal n;

		make_normal(&n, text, &p);
		same = n.len == p.end - p.at && memcmp(n.text, text + p.at, n.len) == 0;
		release_normal(&n);
	}
	return same;
}

void
nfc_add(struct buf *b, const char *text, size_t len)
{
	struct piece p = { 0 };
	size_t i = 0;

	for (; next_piece(&p, text, i, len); i = p.end) {
		struct normal n;

		buf_add(b, text + i, p.at - i);
		make_normal(&n, text, &p);
		buf_add(b, (const char *)n.text, n.len);
		release_normal(&n);
	}
	buf_add(b, text + i, len - i);
}

int
nfc_is_plainly(const char *text, size_t len)
{
	unsigned any = 0;

	for (; len >= 16; text += 16, len -= 16)
		any |= above(text, 16);
	return (any | above(text, len)) == 0;
}
