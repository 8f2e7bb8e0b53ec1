#include <stdlib.h>
#include <string.h>

#include "base/cprline.h"
#include "base/cprtext.h"
#include "base/digitlike.h"
#include "base/mem.h"

enum { MOST_HITS = 10000, LOOK = 4096, NO_CHARACTER = 0xfffd, MARK = 0xfeff };

/* Ways to read the text: as bytes, then by units of some bytes from some byte on. */
static const struct {
	unsigned char size, from, big;
	const char *name;
} ways[CPRTEXT_VIEWS] = {
	{ 1, 0, 0, NULL },
	{ 2, 0, 0, "UTF-16" }, { 2, 0, 1, "UTF-16" },
	{ 2, 1, 0, "UTF-16" }, { 2, 1, 1, "UTF-16" },
	{ 4, 0, 0, "UTF-32" }, { 4, 0, 1, "UTF-32" },
};
enum { BYTES, LE16, BE16, LE16_ODD, BE16_ODD, LE32, BE32 };

/* ---- characters ---- */

/* Most characters are no digits, and where nothing is begun they need not be taken. */
static inline int
is_plain(uint32_t c)
{
	return c < 0x80 ? c - '0' >= 10 : c >= CPR_STRAY || !digitlike_is(c);
}

static void
tell(struct cprtext *t, int view)
{
	const struct cprtext_view *v = &t->view[view];
	struct cprtext_found found = { NULL, v->line,
	    v->cpr.first.character - v->line_start + 1, v->cpr.first, v->cpr.last };

	if (view == BYTES) {
		t->found(t->arg, &found);
	} else if (t->hits < MOST_HITS) {
		t->hit = mem_grow(t->hit, &t->hit_cap, t->hits + 1, sizeof *t->hit);
		if (view != t->main)
			found.as = ways[view].name;
		/* The digit's own byte: so both orders of bytes tell the same of one. */
		if (ways[view].big) {
			found.first.byte += ways[view].size - 1u;
			found.last.byte += ways[view].size - 1u;
		}
		t->hit[t->hits++] = (struct cprtext_hit){ found, view };
	}
}

/* One character of n bytes.  What ends a line ends whatever stands there. */
static inline void
take(struct cprtext *t, int view, uint32_t c, size_t n)
{
	struct cprtext_view *v = &t->view[view];

	if (c >= CPR_STRAY)
		v->stray = v->place.byte + n;
	if (c != MARK || v->place.byte > ways[view].from) {
		if (!(cpr_is_idle(&v->cpr) && is_plain(c)) &&
		    cpr_take(&v->cpr, c == '\n' || c == '\r' ? CPR_EDGE : c, &v->place))
			tell(t, view);
		v->place.character++;
		if (c == '\n') {
			v->line++;
			v->line_start = v->place.character;
			v->place.field = 0;
			v->quoted = 0;
		} else if (c == '"') {
			v->quoted ^= 1;
		} else if (c == ',' && !v->quoted) {
			v->place.field++;
		}
	}
	v->place.byte += n;
}

/* ---- as bytes ---- */

/* The character that the last piece's end cut, with the first bytes of this one. */
static size_t
take_held(struct cprtext *t, const char *s, size_t len)
{
	struct cprtext_view *v = &t->view[BYTES];
	char text[8];
	size_t more = len < 4 ? len : 4, n = v->nheld + more, i = 0, size;
	uint32_t c;

	memcpy(text, v->held, v->nheld);
	memcpy(text + v->nheld, s, more);
	while (i < v->nheld && (size = cpr_character(text + i, n - i, &c)) > 0) {
		take(t, BYTES, c, size);
		i += size;
	}
	if (i < v->nheld) {
		/* Still not whole: the piece was a byte or two. */
		v->nheld = n - i;
		memcpy(v->held, text + i, v->nheld);
		return len;
	}
	i -= v->nheld;
	v->nheld = 0;
	return i;
}

/* The next bytes are a number, and a line ends there. */
static void
tell_number(struct cprtext *t, struct cprtext_view *v, size_t len)
{
	v->cpr.first = v->cpr.last = v->place;
	v->cpr.last.byte += len - 1;
	v->cpr.last.character += len - 1;
	tell(t, BYTES);
	v->place.byte += len;
	v->place.character += len;
}

/*
 * Whole lines that surely hold no number, their line ends with them, and of the next one what comes before one, and that
 * itself, if it surely is one; and up to where it is for nothing to ask again.
 */
static size_t
pass_lines(struct cprtext *t, struct cprtext_view *v, const char *s, size_t len, size_t *stop)
{
	struct cprlines clear = cprlines_clear(s, len);

	*stop = clear.stop;
	if (clear.lines > 0) {
		v->place.byte += clear.bytes;
		v->place.character += clear.characters;
		v->place.field = 0;
		v->quoted = 0;
		v->line_start = v->place.character;
		v->line += clear.lines;
	}
	if (t->how & CPRTEXT_FIELDS)
		return clear.bytes;
	v->place.byte += clear.lead;
	v->place.character += clear.lead_characters;
	if (clear.number > 0)
		tell_number(t, v, clear.number);
	return clear.bytes + clear.lead + clear.number;
}

static void
take_bytes(struct cprtext *t, const char *s, size_t len)
{
	struct cprtext_view *v = &t->view[BYTES];
	size_t i = v->nheld > 0 ? take_held(t, s, len) : 0, again = 0, n;
	int found;
	uint32_t c;

	while (i < len) {
		/* Where a line begins, or behind a letter, nothing of a number has come. */
		if (i >= again && cpr_is_idle(&v->cpr)) {
			n = pass_lines(t, v, s + i, len - i, &again);
			again += i + 1;
			i += n;
			continue;
		}
		i += cpr_take_plain(&v->cpr, s + i, len - i, &v->place, &found);
		if (found)
			tell(t, BYTES);
		if (i == len)
			break;
		n = cpr_character(s + i, len - i, &c);
		if (n == 0) {
			v->nheld = len - i;
			memcpy(v->held, s + i, v->nheld);
			break;
		}
		take(t, BYTES, c, n);
		i += n;
	}
}

/* ---- by wider units ---- */

static void
take_unit(struct cprtext *t, int view, uint32_t u)
{
	struct cprtext_view *v = &t->view[view];
	size_t size = ways[view].size;

	if (size == 4) {
		take(t, view, u < CPR_STRAY && u >> 11 != 0x1b ? u : NO_CHARACTER, 4);
		return;
	}
	if (v->high != 0 && u >> 10 == 0x37) {
		take(t, view, 0x10000 + ((v->high & 0x3ff) << 10) + (u & 0x3ff), 4);
		v->high = 0;
		return;
	}
	if (v->high != 0)
		take(t, view, NO_CHARACTER, 2);
	v->high = u >> 10 == 0x36 ? u : 0;
	if (v->high == 0)
		take(t, view, u >> 10 == 0x37 ? NO_CHARACTER : u, 2);
}

static uint32_t
unit(const unsigned char *s, size_t size, int big)
{
	uint32_t u = 0;

	for (size_t i = 0; i < size; i++)
		u |= (uint32_t)s[i] << 8 * (big ? size - 1 - i : i);
	return u;
}

static void
take_wide(struct cprtext *t, int view, const unsigned char *s, size_t len)
{
	struct cprtext_view *v = &t->view[view];
	size_t size = ways[view].size, i = 0;
	int big = ways[view].big;

	if (!t->begun)
		i = v->place.byte = ways[view].from;
	for (; v->nheld > 0 && i < len && v->nheld < size; i++)
		v->held[v->nheld++] = s[i];
	if (v->nheld == size) {
		take_unit(t, view, unit(v->held, size, big));
		v->nheld = 0;
	}
	for (; i + size <= len; i += size)
		take_unit(t, view, unit(s + i, size, big));
	while (i < len)
		v->held[v->nheld++] = s[i++];
}

/* ---- which of them it is a text in ---- */

static int
marked(const char *s, size_t len)
{
	static const struct { const char *mark; size_t len; int view; } marks[] = {
		{ "\xff\xfe\0\0", 4, LE32 }, { "\0\0\xfe\xff", 4, BE32 },
		{ "\xff\xfe", 2, LE16 }, { "\xfe\xff", 2, BE16 }
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (len >= marks[i].len && memcmp(s, marks[i].mark, marks[i].len) == 0)
			return marks[i].view;
	return -1;
}

/* Without a mark: most letters are NULs but for one byte, always the same. */
static int
guessed(const char *s, size_t len)
{
	size_t letters[4] = { 0 }, look = len < LOOK ? len & ~(size_t)3 : LOOK, quarter = look / 4;

	if (look < 4)
		return -1;
	for (size_t i = 0; i < look; i++)
		letters[i % 4] += s[i] != '\0';
	if (letters[1] + letters[2] + letters[3] < quarter / 4 && letters[0] > quarter / 2)
		return LE32;
	if (letters[0] + letters[1] + letters[2] < quarter / 4 && letters[3] > quarter / 2)
		return BE32;
	if (letters[1] + letters[3] < quarter && letters[0] + letters[2] > quarter)
		return LE16;
	if (letters[0] + letters[2] < quarter && letters[1] + letters[3] > quarter)
		return BE16;
	return -1;
}

/* ---- all of it ---- */

void
cprtext_begin(struct cprtext *t, int how,
    void (*found)(void *arg, const struct cprtext_found *), void *arg)
{
	*t = (struct cprtext){ .how = how, .found = found, .arg = arg, .main = -1 };
	for (size_t i = 0; i < CPRTEXT_VIEWS; i++) {
		cpr_begin(&t->view[i].cpr);
		t->view[i].line = 1;
	}
}

void
cprtext_take(struct cprtext *t, const char *piece, size_t len)
{
	if (len == 0)
		return;
	if (!t->begun) {
		t->main = marked(piece, len);
		t->may_be_wide = t->main >= 0;
		if (t->main < 0)
			t->main = guessed(piece, len);
	}
	if (!t->may_be_wide)
		t->may_be_wide = memchr(piece, '\0', len) != NULL;
	if (t->how & CPRTEXT_BYTES)
		take_bytes(t, piece, len);
	for (int view = LE16; t->how & CPRTEXT_WIDE && view < CPRTEXT_VIEWS; view++)
		take_wide(t, view, (const unsigned char *)piece, len);
	t->begun = 1;
}

static int
by_place(const void *a, const void *b)
{
	const struct cprtext_hit *x = a, *y = b;
	size_t i = x->found.first.byte, k = y->found.first.byte;

	return i < k ? -1 : i > k ? 1 : x->view - y->view;
}

/*
 * The same digits show in the other order of bytes too: of those that overlap one
 * is told, that of the text if there is one.
 */
static void
tell_hits(struct cprtext *t)
{
	if (t->hits > 1)
		qsort(t->hit, t->hits, sizeof *t->hit, by_place);
	for (size_t i = 0, next; i < t->hits; i = next) {
		const struct cprtext_found *best = &t->hit[i].found;
		size_t end = best->last.byte + 3;

		for (next = i + 1; next < t->hits && t->hit[next].found.first.byte <= end; next++)
			if (best->as != NULL && t->hit[next].found.as == NULL)
				best = &t->hit[next].found;
		t->found(t->arg, best);
	}
}

void
cprtext_end(struct cprtext *t)
{
	for (int view = 0; view < CPRTEXT_VIEWS; view++) {
		struct cprtext_view *v = &t->view[view];

		if (!(t->how & (view == BYTES ? CPRTEXT_BYTES : CPRTEXT_WIDE)))
			continue;
		/* A character that is cut off is a byte or more that are none. */
		if (cpr_take(&v->cpr, CPR_EDGE, &v->place))
			tell(t, view);
	}
	tell_hits(t);
	free(t->hit);
	t->hit = NULL;
}

int
cprtext_is_utf8(const struct cprtext *t, size_t from, size_t to)
{
	const struct cprtext_view *v = &t->view[BYTES];

	return (t->how & CPRTEXT_BYTES) != 0 && from >= v->stray && to <= v->place.byte;
}
