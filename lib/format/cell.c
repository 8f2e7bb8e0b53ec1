#include <string.h>

#include "format/cell.h"

int
cell_next(struct csv_field *rest, char separator, struct csv_field *item)
{
	const char *end;

	while (rest->len > 0 && (*rest->text == separator || *rest->text == ' ')) {
		rest->text++;
		rest->len--;
	}
	if (rest->len == 0)
		return 0;
	item->text = rest->text;
	end = memchr(rest->text, separator, rest->len);
	item->len = end != NULL ? (size_t)(end - rest->text) : rest->len;
	rest->text += item->len;
	rest->len -= item->len;
	while (item->text[item->len - 1] == ' ')
		item->len--;
	return 1;
}
