#include "base/buf.h"
#include "base/lang.h"
#include "output/chartpart.h"
#include "output/svg.h"

int64_t
chartpart_value(const struct chart *c, size_t row, size_t column)
{
	return c->value[row * c->columns + column];
}

const char *
chartpart_number(struct buf *b, enum language l, int64_t v)
{
	buf_clear(b);
	lang_add_number(b, l, v);
	return b->data;
}

void
chartpart_begin(struct svg *s, struct buf *out, const struct chart *c, int width, int height)
{
	(c->headed ? svg_begin_headed : svg_begin)(s, out, c->id, width, height, c->title, c->description);
}

int
chartpart_widest(const struct chart *c, int size)
{
	struct buf text = { 0 };
	int widest = 0;

	for (size_t i = 0; i < c->rows * c->columns; i++) {
		int w;

		if (c->value[i] == CHART_UNKNOWN)
			continue;
		chartpart_number(&text, c->language, c->value[i]);
		w = svg_width(text.data, text.len, size) + 2;
		widest = w > widest ? w : widest;
	}
	buf_release(&text);
	return widest;
}

int
chartpart_least(int least, int n)
{
	return n > least ? n : least;
}

const char *
chartpart_key(char text[8], size_t i)
{
	char *p = text + 7;

	*p = '\0';
	for (i++; i > 0; i = (i - 1) / 26)
		*--p = (char)('A' + (i - 1) % 26);
	return p;
}
