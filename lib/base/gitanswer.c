#include <string.h>

#include "base/ascii.h"
#include "base/gitanswer.h"

static const char *const types[] = { "blob", "commit", "tag", "tree" };

/* The last word of what ends at `end`; `start` is the first byte of all. */
static const char *
last_word(const char *start, const char *end)
{
	while (end > start && end[-1] != ' ')
		end--;
	return end;
}

/* Decimal digits and nothing else, to a number that fits; else 0. */
static int
read_number(uint64_t *number, const char *s, const char *end)
{
	int is = s < end;

	*number = 0;
	for (; s < end && is; s++) {
		is = ascii_is_digit(*s) && *number <= (UINT64_MAX - 9) / 10;
		*number = *number * 10 + (uint64_t)(*s - '0');
	}
	return is;
}

int
gitanswer_read(struct gitanswer *a, const char *line, size_t len)
{
	const char *end = line + len, *size = last_word(line, end), *type;

	/* No line of what is not there ends in a number. */
	if (size == line || !read_number(&a->size, size, end))
		return 0;
	type = last_word(line, size - 1);
	if (type == line)
		return 0;
	a->id_len = (size_t)(type - 1 - line);
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strlen(types[i]) == (size_t)(size - 1 - type) && memcmp(types[i], type, strlen(types[i])) == 0) {
			a->type = types[i];
			return 1;
		}
	return 0;
}
