#include "base/text.h"
#include "csv/cursor.h"

/* Of another line nothing is known. */
static void
turn_to(struct csvcursor *c, unsigned long number)
{
	if (c->number != number)
		*c = (struct csvcursor){ .number = number };
}

size_t
csvcursor_start(struct csvcursor *c, unsigned long number, const char *line, size_t len,
    size_t column)
{
	int quoted = 0;

	turn_to(c, number);
	if (column < c->column)
		c->column = c->start = 0;
	for (size_t i = c->start; c->column < column && i < len; i++) {
		if (line[i] == '"')
			quoted = !quoted;
		if (line[i] == ',' && !quoted) {
			c->column++;
			c->start = i + 1;
		}
	}
	return c->start;
}

unsigned long
csvcursor_character(struct csvcursor *c, unsigned long number, const char *line, size_t at)
{
	turn_to(c, number);
	if (at < c->counted)
		c->counted = c->characters = 0;
	c->characters += text_characters(line + c->counted, at - c->counted);
	c->counted = at;
	return c->characters + 1;
}
