#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/nfc.h"
#include "base/text.h"

static void
add(struct fold *f, const char *bytes, size_t n, size_t at)
{
	f->at = mem_grow(f->at, &f->cap, f->text.len + n + 1, sizeof *f->at);
	for (size_t i = 0; i < n; i++)
		f->at[f->text.len + i] = at;
	buf_add(&f->text, bytes, n);
}

/* The same of one byte: most text is of these, and there is room. */
static void
add_byte(struct fold *f, char c, size_t at)
{
	if (f->text.len + 1 >= f->text.cap || f->text.len >= f->cap) {
		add(f, &c, 1, at);
		return;
	}
	f->at[f->text.len] = at;
	f->text.data[f->text.len++] = c;
	f->text.data[f->text.len] = '\0';
}

/* A blank: one, and none after a blank or at the start; a line break wins. */
static void
add_blank(struct fold *f, char c, size_t at)
{
	char last = f->text.len > 0 ? f->text.data[f->text.len - 1] : '\n';

	if (last == ' ' && c == '\n')
		f->text.data[f->text.len - 1] = '\n';
	else if (last != ' ' && last != '\n')
		add_byte(f, c, at);
}

static void
add_character(struct fold *f, ucs4_t c, size_t at)
{
	uint8_t bytes[6];

	add(f, (const char *)bytes, (size_t)u8_uctomb(bytes, c, sizeof bytes), at);
}

/* Characters that are there and cannot be seen. */
static int
is_nothing(ucs4_t c)
{
	return c == 0xfeff || c == 0x200b || c == 0xad;
}

static int
is_blank(ucs4_t c)
{
	return c == ' ' || c == '\t' || c == 0xa0 || c == 0x202f || uc_is_property_white_space(c);
}

/* Of what has been folded so far: make it anew, each byte with where it came from. */
struct again {
	struct buf text;
	size_t *at;
};

static struct again
begin_again(struct fold *f)
{
	struct again old = { f->text, f->at };

	f->text = (struct buf){ 0 };
	f->at = NULL;
	f->cap = 0;
	return old;
}

static void
end_again(struct again *old)
{
	buf_release(&old->text);
	free(old->at);
}

/*
 * NFC once more, for what was between a letter and its mark may be gone, and some small
 * letters have a form with a mark that the capital has not: J and a caron.  Nothing is
 * joined to what stands before it that is ASCII.
 */
static void
compose(struct fold *f)
{
	struct again old = begin_again(f);
	struct buf piece = { 0 };

	for (size_t i = 0, end; i < old.text.len; i = end) {
		for (end = i + 1; end < old.text.len && (unsigned char)old.text.data[end] >= 0x80;)
			end++;
		buf_clear(&piece);
		nfc_add(&piece, old.text.data + i, end - i);
		if (piece.len == end - i && memcmp(piece.data, old.text.data + i, piece.len) == 0)
			for (; i < end; i++)
				add(f, old.text.data + i, 1, old.at[i]);
		else
			add(f, piece.data, piece.len, old.at[i]);
	}
	buf_release(&piece);
	end_again(&old);
}

/*
 * å, ø and æ as two letters, which are two bytes as well; a further mark on one goes, which
 * the second would get.
 */
static void
spell(struct fold *f)
{
	static const struct { ucs4_t from; const char *to; } danish[] = {
		{ 0xe5, "aa" }, { 0xf8, "oe" }, { 0xe6, "ae" }
	};
	size_t to = 0, n;
	int is_spelt = 0;

	for (size_t i = 0; i < f->text.len; i += n) {
		ucs4_t c = (unsigned char)f->text.data[i];
		const char *letters = NULL;

		n = c < 0x80 ? 1 : (size_t)u8_mbtouc(&c, (const uint8_t *)f->text.data + i, f->text.len - i);
		for (size_t k = 0; k < sizeof danish / sizeof *danish && c >= 0x80 && letters == NULL; k++)
			if (c == danish[k].from)
				letters = danish[k].to;
		if (c >= 0x80 && letters == NULL && is_spelt && uc_combining_class(c) > 0)
			continue;
		is_spelt = letters != NULL;
		for (size_t k = 0; k < n; k++, to++) {
			f->text.data[to] = letters != NULL ? letters[k] : f->text.data[i + k];
			f->at[to] = f->at[i];
		}
	}
	if (to < f->text.len)
		buf_truncate(&f->text, to);
}

enum how { TEXT, WORDS, BLANKS };

static int
is_ascii_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A character of ASCII, outside parentheses. */
static void
fold_ascii(struct fold *f, char c, size_t at, enum how how)
{
	if (how != WORDS && (c == '\n' || c == '\r'))
		add_blank(f, '\n', at);
	else if (is_ascii_blank(c) || (how == WORDS && !ascii_is_letter(c) && !ascii_is_digit(c)))
		add_blank(f, ' ', at);
	else
		add_byte(f, how != BLANKS && c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c, at);
}

/*
 * Letters and digits of ASCII, of which most text is, and single blanks between them: from `at`
 * in the source on, as many as there are.  How many they were.
 */
static size_t
fold_run(struct fold *f, size_t at, enum how how)
{
	const char *s = f->source.data + at;
	size_t len = f->source.len - at, n = 0;
	char *to = buf_room(&f->text, len + 1);
	size_t *place;

	f->at = mem_grow(f->at, &f->cap, f->text.len + len + 1, sizeof *f->at);
	place = f->at + f->text.len;
	for (; n < len; n++) {
		char c = s[n];

		if (c == ' ' ? n == 0 || s[n - 1] == ' ' : !ascii_is_small(c) && !ascii_is_digit(c)) {
			if (!ascii_is_letter(c))
				break;
			c = how != BLANKS ? (char)(c | 0x20) : c;
		}
		to[n] = c;
		place[n] = at + n;
	}
	f->text.len += n;
	f->text.data[f->text.len] = '\0';
	return n;
}

static void
fold(struct fold *f, const char *text, size_t len, enum how how)
{
	int inside = 0, foreign = 0, ascii = 1, words = how == WORDS;

	buf_clear(&f->text);
	buf_clear(&f->source);
	nfc_add(&f->source, text, len);
	/* Room for all of it, for most folds to as much. */
	f->at = mem_grow(f->at, &f->cap, f->source.len + 1, sizeof *f->at);
	buf_room(&f->text, f->source.len + 1);
	for (size_t i = 0, n; i < f->source.len; i += n) {
		ucs4_t c = (unsigned char)f->source.data[i];

		if (inside == 0 && c < 0x80 && (ascii_is_letter((char)c) || ascii_is_digit((char)c))) {
			n = fold_run(f, i, how);
			continue;
		}
		n = 1;
		if (c < 0x80 && inside == 0 && !(words && c == '(')) {
			fold_ascii(f, (char)c, i, how);
			continue;
		}
		n = (size_t)u8_mbtouc(&c, (const uint8_t *)f->source.data + i, f->source.len - i);
		inside += words && c == '(';
		if (is_nothing(c) || inside > 0)
			;
		else if (!words && (c == '\n' || c == '\r'))
			add_blank(f, '\n', i);
		else if (is_blank(c) || (words && !uc_is_alnum(c)))
			add_blank(f, ' ', i);
		else
			add_character(f, how == BLANKS ? c : uc_tolower(c), i);
		ascii &= c < 0x80;
		foreign |= c >= 0x300;
		inside -= inside > 0 && c == ')';
	}
	/* The first of the marks is U+0300. */
	if (foreign)
		compose(f);
	if (!ascii && how != BLANKS)
		spell(f);
	while (f->text.len > 0 && (f->text.data[f->text.len - 1] == ' ' ||
	    f->text.data[f->text.len - 1] == '\n'))
		buf_truncate(&f->text, f->text.len - 1);
	add(f, "", 0, 0);
	f->at[f->text.len] = f->source.len;
}

void
fold_text(struct fold *f, const char *text, size_t len)
{
	fold(f, text, len, TEXT);
}

void
fold_words(struct fold *f, const char *text, size_t len)
{
	fold(f, text, len, WORDS);
}

void
fold_blanks(struct fold *f, const char *text, size_t len)
{
	fold(f, text, len, BLANKS);
}

void
fold_release(struct fold *f)
{
	buf_release(&f->text);
	buf_release(&f->source);
	free(f->at);
	*f = (struct fold){ 0 };
}

int
fold_may_begin(const char *text, size_t len, const char *words)
{
	/* A mark behind the letter would make it another one; none begins with this byte. */
	if (len == 0 || (!ascii_is_letter(*text) && !ascii_is_digit(*text)) ||
	    (len > 1 && (unsigned char)text[1] >= 0x80 && text[1] != '\xc3'))
		return 1;
	return (*text >= 'A' && *text <= 'Z' ? *text | 0x20 : *text) == *words;
}

int
fold_same_words(const char *a, const char *b)
{
	struct fold x = { 0 }, y = { 0 };
	int same;

	fold_words(&x, a, strlen(a));
	fold_words(&y, b, strlen(b));
	same = strcmp(buf_text(&x.text), buf_text(&y.text)) == 0;
	fold_release(&x);
	fold_release(&y);
	return same;
}
