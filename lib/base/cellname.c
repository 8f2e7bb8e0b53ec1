#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/cellname.h"

void
cellname_write(char name[CELLNAME_TEXT], unsigned row, unsigned column)
{
	char letters[8];
	size_t n = sizeof letters;

	letters[--n] = '\0';
	for (unsigned i = column + 1; i > 0 && n > 0; i = (i - 1) / 26)
		letters[--n] = (char)('A' + (i - 1) % 26);
	snprintf(name, CELLNAME_TEXT, "%s%u", letters + n, row + 1);
}

int
cellname_read(const char *name, size_t len, unsigned *row, unsigned *column)
{
	const char *end = name + len;
	unsigned long r = 0, c = 0;

	for (name += len > 0 && *name == '$'; name < end && ascii_is_letter(*name); name++)
		if ((c = c * 26 + (unsigned long)((*name | 0x20) - 'a') + 1) > CELLNAME_COLUMNS)
			return 0;
	for (name += name < end && *name == '$'; name < end && ascii_is_digit(*name); name++)
		if ((r = r * 10 + (unsigned long)(*name - '0')) > CELLNAME_ROWS)
			return 0;
	if (r == 0 || c == 0 || name < end)
		return 0;
	*row = (unsigned)r - 1;
	*column = (unsigned)c - 1;
	return 1;
}

/* Letters of any language, digits and the like, which end where the name does. */
static int
is_plain(const char *sheet)
{
	for (const char *s = sheet; *s != '\0'; s++)
		if (!(ascii_is_letter(*s) || ascii_is_digit(*s) ||
		    *s == '_' || *s == '.' || ascii_is_beyond(*s)))
			return 0;
	return *sheet != '\0' && !ascii_is_digit(*sheet);
}

size_t
cellname_sheet(char *to, size_t cap, const char *sheet)
{
	int quoted = !is_plain(sheet);
	size_t n = 0;

	if (cap < 5)
		return 0;
	if (quoted)
		to[n++] = '\'';
	for (; *sheet != '\0' && n + 5 < cap; sheet++) {
		to[n++] = *sheet;
		if (*sheet == '\'')
			to[n++] = '\'';
	}
	if (quoted)
		to[n++] = '\'';
	to[n++] = '!';
	to[n] = '\0';
	return n;
}
