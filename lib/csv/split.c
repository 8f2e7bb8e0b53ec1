#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "csv/split.h"

enum { LONGEST_FIELD = 1 << 20 };

static void
add_field(struct csvsplit *s, const char *text, size_t len)
{
	s->field = mem_grow(s->field, &s->cap, s->n + 1, sizeof *s->field);
	s->field[s->n++] = (struct csv_field){ text, len };
}

static void
on_field(void *text, size_t len, void *arg)
{
	struct csvsplit *s = arg;

	/* The buffer may move: keep the offset until the line is done. */
	add_field(s, NULL, s->unquoted.len);
	buf_add(&s->unquoted, text, len);
}

static void
on_row(int end, void *arg)
{
	(void)end;
	(void)arg;
}

static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void
start_parser(struct csvsplit *s)
{
	if (s->parser_ready)
		csv_free(&s->parser);
	if (csv_init(&s->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		die("out of memory");
	csv_set_space_func(&s->parser, no_space);
	csv_set_blk_size(&s->parser, 64 << 10);
	s->parser_ready = 1;
}

struct csv_field
csvsplit_raw(const char *line, size_t len, size_t column)
{
	size_t start = 0, i = 0;
	int quoted = 0;

	for (;; i++) {
		if (i < len && line[i] == '"')
			quoted = !quoted;
		if (i < len && (line[i] != ',' || quoted))
			continue;
		if (column == 0 || i >= len)
			break;
		column--;
		start = i + 1;
	}
	return (struct csv_field){ line + start, i - start };
}

/* A line that holds a quote: libcsv says what is legal. */
static const char *
split_quoted(struct csvsplit *s, const char *line, size_t len, size_t *at)
{
	if (!s->parser_ready)
		start_parser(s);
	buf_clear(&s->unquoted);
	*at = csv_parse(&s->parser, line, len, on_field, on_row, s);
	if (*at < len) {
		start_parser(s);
		return translate("a quote must open and close the whole field; write it twice inside one");
	}
	if (csv_fini(&s->parser, on_field, on_row, s) != 0) {
		*at = (size_t)(csvsplit_raw(line, len, SIZE_MAX).text - line);
		start_parser(s);
		return translate("the quote that opens here does not close on its line; "
		    "a field holds no line break (mc-import takes such files)");
	}
	for (size_t i = 0; i < s->n; i++) {
		size_t from = s->field[i].len;

		s->field[i].text = buf_text(&s->unquoted) + from;
		s->field[i].len = (i + 1 < s->n ? s->field[i + 1].len : s->unquoted.len) - from;
	}
	return NULL;
}

static void
split_plain(struct csvsplit *s, const char *line, size_t len)
{
	const char *end = line + len, *comma;

	while ((comma = memchr(line, ',', (size_t)(end - line))) != NULL) {
		add_field(s, line, (size_t)(comma - line));
		line = comma + 1;
	}
	add_field(s, line, (size_t)(end - line));
}

const char *
csvsplit_line(struct csvsplit *s, const char *line, size_t len, size_t *at)
{
	const char *bad, *wrong;

	s->n = 0;
	s->line = line;
	if ((bad = memchr(line, '\0', len)) != NULL) {
		*at = (size_t)(bad - line);
		return translate("a NUL byte; is this UTF-16 or no text at all? save it as UTF-8");
	}
	if ((bad = memchr(line, '\r', len)) != NULL) {
		*at = (size_t)(bad - line);
		return translate("a carriage return inside a line; end lines with LF or CRLF");
	}
	if (memchr(line, '"', len) == NULL)
		split_plain(s, line, len);
	else if ((wrong = split_quoted(s, line, len, at)) != NULL)
		return wrong;
	for (size_t i = 0; i < s->n; i++)
		if (s->field[i].len > LONGEST_FIELD) {
			*at = (size_t)(csvsplit_raw(line, len, i).text - line);
			return translate("the field is over 1 MiB");
		}
	return NULL;
}

struct csv_field
csvsplit_unquoted(struct csvsplit *s, const char *line, size_t len, struct csv_field raw)
{
	/* Each field has a place of its own, as in the line. */
	const char *from = raw.text + 1, *end = raw.text + raw.len - 1, *quote;
	char *text, *to;

	s->line = NULL;
	/* Only of what another line left: buf_clear() writes a byte, where a field of this line may stand. */
	if (s->unquoted.len > 0)
		buf_clear(&s->unquoted);
	text = to = buf_room(&s->unquoted, len) + (raw.text - line);
	while ((quote = memchr(from, '"', (size_t)(end - from))) != NULL) {
		memcpy(to, from, (size_t)(quote - from) + 1);
		to += quote - from + 1;
		from = quote + 2;
	}
	memcpy(to, from, (size_t)(end - from));
	return (struct csv_field){ text, (size_t)(to - text) + (size_t)(end - from) };
}

void
csvsplit_release(struct csvsplit *s)
{
	if (s->parser_ready)
		csv_free(&s->parser);
	free(s->field);
	buf_release(&s->unquoted);
	*s = (struct csvsplit){ 0 };
}
