#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/text.h"

static void
add(struct fold *f, const char *bytes, size_t n, size_t at)
{
	f->at = mem_grow(f->at, &f->cap, f->text.len + n + 1, sizeof *f->at);
	for (size_t i = 0; i < n; i++)
		f->at[f->text.len + i] = at;
	buf_add(&f->text, bytes, n);
}

/* A blank: one, and none after a blank or at the start; a line break wins. */
static void
add_blank(struct fold *f, char c, size_t at)
{
	char last = f->text.len > 0 ? f->text.data[f->text.len - 1] : '\n';

	if (last == ' ' && c == '\n')
		f->text.data[f->text.len - 1] = '\n';
	else if (last != ' ' && last != '\n')
		add(f, &c, 1, at);
}

static void
add_letter(struct fold *f, ucs4_t c, size_t at)
{
	static const struct { ucs4_t from; const char *to; } danish[] = {
		{ 0xe5, "aa" }, { 0xf8, "oe" }, { 0xe6, "ae" }
	};
	uint8_t bytes[6];

	c = uc_tolower(c);
	for (size_t i = 0; i < sizeof danish / sizeof *danish; i++)
		if (c == danish[i].from) {
			add(f, danish[i].to, 2, at);
			return;
		}
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

static void
fold(struct fold *f, const char *text, size_t len, int words)
{
	int inside = 0;

	buf_clear(&f->text);
	buf_clear(&f->source);
	text_add_nfc(&f->source, text, len);
	for (size_t i = 0, n; i < f->source.len; i += n) {
		ucs4_t c;

		n = (size_t)u8_mbtouc(&c, (const uint8_t *)f->source.data + i, f->source.len - i);
		inside += words && c == '(';
		if (is_nothing(c) || inside > 0)
			;
		else if (!words && (c == '\n' || c == '\r'))
			add_blank(f, '\n', i);
		else if (is_blank(c) || (words && !uc_is_alnum(c)))
			add_blank(f, ' ', i);
		else
			add_letter(f, c, i);
		inside -= inside > 0 && c == ')';
	}
	while (f->text.len > 0 && (f->text.data[f->text.len - 1] == ' ' ||
	    f->text.data[f->text.len - 1] == '\n'))
		f->text.data[--f->text.len] = '\0';
	add(f, "", 0, 0);
	f->at[f->text.len] = f->source.len;
}

void
fold_text(struct fold *f, const char *text, size_t len)
{
	fold(f, text, len, 0);
}

void
fold_words(struct fold *f, const char *text, size_t len)
{
	fold(f, text, len, 1);
}

void
fold_release(struct fold *f)
{
	buf_release(&f->text);
	buf_release(&f->source);
	free(f->at);
	*f = (struct fold){ 0 };
}
