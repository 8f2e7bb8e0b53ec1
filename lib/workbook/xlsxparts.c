#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "workbook/archive.h"
#include "workbook/xlsxparts.h"

enum { MOST_TEXTS = 4 << 20, LARGEST_TEXTS = 256 << 20, MOST_STYLES = 1 << 20 };

const struct xmlspace xlsxparts_spaces[] = {
	{ "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "m" },
	{ "http://purl.oclc.org/ooxml/spreadsheetml/main", "m" },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r" },
	{ "http://purl.oclc.org/ooxml/officeDocument/relationships", "r" },
	{ "http://schemas.openxmlformats.org/package/2006/relationships", "p" },
	{ NULL, NULL }
};

/* ---- escapes ---- */

/* _xHHHH_ at s: its number, or -1. */
static long
escaped_at(const char *s, size_t len)
{
	long code = 0;

	if (len < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_')
		return -1;
	for (int i = 2; i < 6; i++) {
		static const char digits[] = "0123456789abcdef";
		const char *digit = s[i] != '\0' ? strchr(digits, s[i] >= 'A' && s[i] <= 'F' ? s[i] | 0x20 : s[i]) : NULL;

		if (digit == NULL)
			return -1;
		code = code * 16 + (digit - digits);
	}
	return code;
}

/* In UTF-8; of what is no character nothing is left. */
static size_t
put_character(char *to, long c)
{
	if (c <= 0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
		return 0;
	if (c < 0x80) {
		to[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		to[0] = (char)(0xc0 | c >> 6);
		to[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		to[0] = (char)(0xe0 | c >> 12);
		to[1] = (char)(0x80 | (c >> 6 & 0x3f));
		to[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	to[0] = (char)(0xf0 | c >> 18);
	to[1] = (char)(0x80 | (c >> 12 & 0x3f));
	to[2] = (char)(0x80 | (c >> 6 & 0x3f));
	to[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

void
xlsxparts_decode(struct buf *b, size_t from)
{
	size_t to = from;

	if (b->len <= from || memchr(b->data + from, '_', b->len - from) == NULL)
		return;
	for (size_t i = from; i < b->len;) {
		long code = escaped_at(b->data + i, b->len - i);
		long low = code >= 0xd800 && code < 0xdc00 ?
		    escaped_at(b->data + i + 7, b->len - i - 7) : -1;

		if (code < 0) {
			b->data[to++] = b->data[i++];
			continue;
		}
		if (low >= 0xdc00 && low < 0xe000) {
			code = 0x10000 + (code - 0xd800) * 0x400 + (low - 0xdc00);
			i += 7;
		}
		to += put_character(b->data + to, code);
		i += 7;
	}
	b->len = to;
	b->data[to] = '\0';
}

/* ---- texts ---- */

struct reading_texts {
	struct xlsxtexts *texts;
	const char *shown;
	size_t begins;		/* the text that is open */
};

enum { TEXTS, ONE, TEXT, PIECE, PIECE_TEXT };

/* A text of its own, or a piece of it in letters of its own; not how it is pronounced. */
static const struct xmlplace text_places[] = {
	[TEXTS] = { "m:sst", XML_TOP }, [ONE] = { "m:si", TEXTS }, [TEXT] = { "m:t", ONE },
	[PIECE] = { "m:r", ONE }, [PIECE_TEXT] = { "m:t", PIECE }, { NULL, 0 }
};

static void
text_starts(struct xmlpart *x, int place)
{
	struct reading_texts *r = x->arg;

	if (place == ONE)
		r->begins = r->texts->text.len;
}

static void
text_goes_on(struct xmlpart *x, int place, const char *text, size_t len)
{
	struct reading_texts *r = x->arg;

	if (place == TEXT || place == PIECE_TEXT)
		buf_add(&r->texts->text, text, len);
}

static void
text_ends(struct xmlpart *x, int place)
{
	struct reading_texts *r = x->arg;
	struct xlsxtexts *t = r->texts;

	if (place != ONE)
		return;
	xlsxparts_decode(&t->text, r->begins);
	if (t->n >= MOST_TEXTS || t->text.len > LARGEST_TEXTS) {
		diag_fault(&(struct place){ r->shown, 0, 0 }, TOPIC_SYNTAX,
		    "the workbook holds over 4 million texts, or 256 MiB; is it the right file?");
		x->failed = 1;
		return;
	}
	t->at = mem_grow(t->at, &t->cap, t->n + 2, sizeof *t->at);
	t->at[t->n++] = r->begins;
	t->at[t->n] = t->text.len;
}

int
xlsxtexts_read(struct xlsxtexts *t, struct archive *a, long part)
{
	struct reading_texts r = { .texts = t, .shown = archive_shown(a) };
	struct xmlpart x = { .spaces = xlsxparts_spaces, .places = text_places, .start = text_starts,
	    .end = text_ends, .text = text_goes_on, .arg = &r };

	return xmlpart_read(&x, a, part);
}

void
xlsxtexts_release(struct xlsxtexts *t)
{
	buf_release(&t->text);
	free(t->at);
	*t = (struct xlsxtexts){ 0 };
}

/* ---- styles ---- */

/* A format with a code of its own. */
struct own_format {
	unsigned long id;
	enum numberformat format;
};

struct reading_styles {
	struct xlsxstyles *styles;
	struct own_format *own;
	size_t n, cap;
};

static enum numberformat
format_of(const struct reading_styles *r, unsigned long id)
{
	for (size_t i = r->n; i > 0; i--)
		if (r->own[i - 1].id == id)
			return r->own[i - 1].format;
	return numberformat_builtin(id);
}

enum { SHEET_STYLES, OWN_FORMATS, OWN_FORMAT, STYLES, STYLE };

static const struct xmlplace style_places[] = {
	[SHEET_STYLES] = { "m:styleSheet", XML_TOP }, [OWN_FORMATS] = { "m:numFmts", SHEET_STYLES },
	[OWN_FORMAT] = { "m:numFmt", OWN_FORMATS }, [STYLES] = { "m:cellXfs", SHEET_STYLES },
	[STYLE] = { "m:xf", STYLES }, { NULL, 0 }
};

enum { FORMAT_ID, FORMAT_CODE };

static const char *const style_attributes[] = { [FORMAT_ID] = "numFmtId", [FORMAT_CODE] = "formatCode", NULL };

static void
style_starts(struct xmlpart *x, int place)
{
	struct reading_styles *r = x->arg;
	struct xlsxstyles *s = r->styles;
	unsigned long id = xmlvalue_number(x->value[FORMAT_ID], 0);
	struct buf code = { 0 };

	if (place == OWN_FORMAT && r->n < 10000) {
		buf_add(&code, x->value[FORMAT_CODE].text, x->value[FORMAT_CODE].len);
		xlsxparts_decode(&code, 0);
		r->own = mem_grow(r->own, &r->cap, r->n + 1, sizeof *r->own);
		r->own[r->n++] = (struct own_format){ id, numberformat_of(buf_text(&code)) };
		buf_release(&code);
	} else if (place == STYLE && s->n < MOST_STYLES) {
		s->format = mem_grow(s->format, &s->cap, s->n + 1, sizeof *s->format);
		s->format[s->n++] = (unsigned char)format_of(r, id);
	}
}

int
xlsxstyles_read(struct xlsxstyles *s, struct archive *a, long part)
{
	struct reading_styles r = { .styles = s };
	struct xmlpart x = { .spaces = xlsxparts_spaces, .places = style_places,
	    .attributes = style_attributes, .start = style_starts, .arg = &r };
	int good = xmlpart_read(&x, a, part);

	free(r.own);
	return good;
}

void
xlsxstyles_release(struct xlsxstyles *s)
{
	free(s->format);
	*s = (struct xlsxstyles){ 0 };
}
