#include <string.h>

#include "base/ascii.h"
#include "sheet/clocktime.h"

/* One or two digits at s; their number, or 0. */
static size_t
take_digits(const char *s, size_t len, int *value)
{
	size_t n = 0;

	for (*value = 0; n < len && n < 3 && ascii_is_digit(s[n]); n++)
		*value = *value * 10 + (s[n] - '0');
	return n < 3 ? n : 0;
}

/* All of the text: 13, 13:00, 13.00, 13:00:00.  2: with minutes; 1: an hour alone; 0: no. */
static int
is_clock(const char *s, size_t len, int *hour, int *minute)
{
	size_t n = take_digits(s, len, hour), more;
	int second = 0;

	*minute = 0;
	if (n == 0 || *hour > 24 || n == len)
		return n > 0 && *hour <= 24;
	if ((s[n] != ':' && s[n] != '.') || (more = take_digits(s + n + 1, len - n - 1, minute)) != 2)
		return 0;
	n += 1 + more;
	if (n < len && s[n] == ':' && take_digits(s + n + 1, len - n - 1, &second) == 2)
		n += 3;
	return n == len && *minute < 60 && second < 60 && (*hour < 24 || *minute == 0) ? 2 : 0;
}

size_t
clocktime_at_end(const char *s, size_t len, int *hour, int *minute)
{
	size_t start = len, said;
	int is;

	while (start > 0 && (ascii_is_digit(s[start - 1]) || s[start - 1] == ':' || s[start - 1] == '.'))
		start--;
	/* The point of "kl.13" does not belong to the number. */
	while (start < len && s[start] == '.')
		start++;
	is = is_clock(s + start, len - start, hour, minute);
	said = start;
	while (said > 0 && (s[said - 1] == ' ' || s[said - 1] == '.'))
		said--;
	if (said >= 2 && (s[said - 2] | 0x20) == 'k' && (s[said - 1] | 0x20) == 'l' &&
	    (said == 2 || s[said - 3] == ' ' || s[said - 3] == ','))
		return is ? said - 2 : len;
	if (is == 0 || (is == 1 && start > 0))
		return len;
	if (start > 0 && s[start - 1] == 'T')
		return start - 1;
	return start == 0 || s[start - 1] == ' ' ? start : len;
}
